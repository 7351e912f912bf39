import { reasonsText } from '../scoring/reasons.ts';
import type { LeadScores } from '../scoring/score-leads.ts';
import { firstPlaces } from './first-places.ts';
import type { MissedLead, Misses } from './report/leads.ts';

const MOST = 10;
/** So many reasons say enough. */
const MOST_REASONS = 5;

/**
 * The leads that the score got most wrong.
 *
 * @param scores of the leads as they stood
 * @param rowIndexes rows of the leads that count, in sheet order; beside each in `isWon` 1 for won, 0 for lost
 */
export function missesOf(
  scores: Pick<LeadScores, 'total' | 'breakdown'>,
  { rowIndexes, isWon }: { readonly rowIndexes: Int32Array; readonly isWon: Uint8Array },
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
  const first = (outcome: 0 | 1, sign: 1 | -1): MissedLead[] =>
    firstPlaces(isWon, outcome, (place) => sign * scoreOf(rowIndexes[place] as number), MOST).map((place) =>
      tell(rowIndexes[place] as number),
    );
  return { wonLow: first(1, 1), lostHigh: first(0, -1) };
}
