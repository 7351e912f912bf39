import { reasonsText } from '../scoring/reasons.ts';
import type { LeadScores } from '../scoring/score-leads.ts';
import type { MissedLead, Misses } from './report.ts';

const MOST = 10;
/** So many reasons say enough. */
const MOST_REASONS = 5;

/**
 * The leads that the score got most wrong.
 *
 * @param scores of the leads as they stood
 * @param leads rows of the leads that count, in sheet order, with 1 for won
 */
export function missesOf(
  scores: Pick<LeadScores, 'total' | 'breakdown'>,
  leads: { readonly rowIndexes: Int32Array; readonly isWon: Uint8Array },
  nameOf: (rowIndex: number) => string,
  standingOf: (rowIndex: number) => string,
): Misses {
  const scoreOf = (rowIndex: number): number => scores.total[rowIndex] as number;
  const rows = (flag: number): number[] =>
    [...leads.rowIndexes].filter((_, index) => leads.isWon[index] === flag);
  const tell = (rowIndex: number): MissedLead => ({
    rowIndex,
    name: nameOf(rowIndex),
    score: scoreOf(rowIndex),
    tier: standingOf(rowIndex),
    why: reasonsText(scores.breakdown(rowIndex), MOST_REASONS),
  });
  const ascending = (left: number, right: number): number => scoreOf(left) - scoreOf(right) || left - right;
  const descending = (left: number, right: number): number => scoreOf(right) - scoreOf(left) || left - right;
  return {
    wonLow: rows(1).sort(ascending).slice(0, MOST).map(tell),
    lostHigh: rows(0).sort(descending).slice(0, MOST).map(tell),
  };
}
