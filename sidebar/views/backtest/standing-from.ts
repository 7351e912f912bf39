import type { TierSuggestion } from '../../../src/core/backtest/report/thresholds.ts';
import { readNumber } from '../../../src/core/table/read-number.ts';
import { cellText } from '../../../src/core/table/text.ts';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';

/** What the From cell of a suggestion holds by now, as a number and as it looks. */
export interface StandingFrom {
  readonly from: number | undefined;
  readonly text: string;
}

export function standingFrom({ config, current }: LeadSheet, { fromCell }: TierSuggestion): StandingFrom {
  const value = config[fromCell.rowIndex]?.[fromCell.columnIndex];
  const style = current?.model.settings.style;
  return { from: style ? readNumber(value, style) : undefined, text: cellText(value) };
}
