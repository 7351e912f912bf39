import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import type { BacktestResult } from './backtest-run.ts';

/** What the parts of a report are given. */
export interface ReportProps {
  readonly result: BacktestResult;
  /** Whether the model has changed since, by more than what was applied here. */
  readonly isOutdated: boolean;
  readonly sheet: LeadSheet;
}
