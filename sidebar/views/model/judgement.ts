import type { JudgedLeads } from '../../../src/app/api.ts';
import { scoreAsTheyStood } from '../../../src/core/backtest/as-they-stood.ts';
import { GATE_NEEDS } from '../../../src/core/backtest/gates.ts';
import { TOO_GOOD_AUC } from '../../../src/core/backtest/verdict.ts';
import { aucOf } from '../../../src/core/stats/auc.ts';
import { pairedDelong } from '../../../src/core/stats/paired-delong.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import type { LeadSheet, ScoredModel } from '../../sheet/lead-sheet.ts';

/** Whether one version of the model sorts the leads whose outcome is known better than another. */
export type Judgement =
  | { readonly kind: 'too few'; readonly won: number; readonly lost: number }
  | {
      readonly kind: 'better' | 'worse' | 'not proven';
      /** How often the won one of a won and a lost lead has the higher score, from 0 to 1. */
      readonly before: number;
      readonly after: number;
      /** 95 % interval of the difference. */
      readonly low: number;
      readonly high: number;
    };

/** Whether a draft sorts so much like the outcome itself that it may know it, and more so than the model as it stands. */
export function isTooGood(judgement: Judgement): boolean {
  if (judgement.kind === 'too few') return false;
  const { before, after } = judgement;
  return after > TOO_GOOD_AUC && after > before;
}

/** The scores that judged leads had when it mattered, in the order of the judged leads. */
export type JudgedScores = Float64Array;

/** Scores the judged leads of a sheet as they stood, each on its own day. */
export function judgedScores(sheet: LeadSheet, judged: JudgedLeads, scored: ScoredModel): JudgedScores {
  const days = new Float64Array(sheet.rows.length).fill(Number.NaN);
  judged.rowIndexes.forEach((rowIndex, index) => {
    days[rowIndex] = judged.asOf[index] ?? Number.NaN;
  });
  const { total } = scoreAsTheyStood(scored.scores, sheet.rows, days);
  return Float64Array.from(judged.rowIndexes, (rowIndex) => total[rowIndex] ?? 0);
}

/** With so few won or lost leads that an AUC is chance, as the backtest has it; undefined where there are enough. */
export function tooFew({ won }: JudgedLeads): Judgement | undefined {
  const wonLeads = won.reduce((sum, own) => sum + own, 0);
  const lost = won.length - wonLeads;
  return Math.min(wonLeads, lost) < GATE_NEEDS.sorting ? { kind: 'too few', won: wonLeads, lost } : undefined;
}

/** Compares two scorings of the judged leads by DeLong's paired test. */
export function judgementOf(before: JudgedScores, after: JudgedScores, { won }: JudgedLeads): Judgement {
  const { low, high } = pairedDelong(after, before, won);
  return {
    kind: low > 0 ? 'better' : high < 0 ? 'worse' : 'not proven',
    before: aucOf(tieGroups(before, won)).value,
    after: aucOf(tieGroups(after, won)).value,
    low,
    high,
  };
}
