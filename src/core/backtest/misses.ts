import { reasonsText } from '../scoring/reasons.ts';
import type { LeadScores } from '../scoring/score-leads.ts';
import type { MissedLead, Misses } from './report/leads.ts';

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
  const tell = (rowIndex: number): MissedLead => ({
    rowIndex,
    name: nameOf(rowIndex),
    score: scoreOf(rowIndex),
    tier: standingOf(rowIndex),
    why: reasonsText(scores.breakdown(rowIndex), MOST_REASONS),
  });
  const first = (flag: number, sign: 1 | -1): MissedLead[] =>
    firstRows(leads, flag, (row) => sign * scoreOf(row)).map(tell);
  return { wonLow: first(1, 1), lostHigh: first(0, -1) };
}

/** The few rows of one outcome with the lowest rank, ties in sheet order; one pass, for lists may be long. */
function firstRows(
  { rowIndexes, isWon }: Parameters<typeof missesOf>[1],
  flag: number,
  rankOf: (row: number) => number,
): readonly number[] {
  const first: number[] = [];
  for (let place = 0; place < rowIndexes.length; place++) {
    if (isWon[place] !== flag) continue;
    const row = rowIndexes[place] as number;
    const rank = rankOf(row);
    let at = first.length;
    while (at > 0 && rankOf(first[at - 1] as number) > rank) at--;
    if (at < MOST) first.splice(at, 0, row);
    if (first.length > MOST) first.pop();
  }
  return first;
}
