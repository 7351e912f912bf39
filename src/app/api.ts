/**
 * What crosses between sidebar and script: JSON texts of these shapes. Every call answers with an `Answer`, so
 * that no raw exception ever reaches a person.
 */
import type { FormulaReport } from './score-run/live-formulas.ts';
import type { ScoreReport } from './score-run/score-report.ts';

/** What a call came to: its result, or one sentence on what went wrong. */
export type Answer<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly sentence: string };

/** The functions that the sidebar may call by name, with what they take and give. */
export interface SidebarCalls {
  /** Scores the next block of leads; called again while the report says `paused`. */
  scoreNextBlock(): ScoreReport;
  /** Brings a cell such as `Scoring!D7` into view; false where there is no such cell. */
  goToCell(cell: string): boolean;
  /** Writes settings, a JSON text of values by name; false without a Scoring tab. */
  changeSettings(changes: string): boolean;
}

export type { FormulaReport, ScoreReport };
