import { matchesRow } from '../../../src/core/scoring/bulk-sums.ts';
import type { LeadScores } from '../../../src/core/scoring/score-leads.ts';

/** Which rows a criterion matches, and the points that it alone gives each; both 0 where it does not match. */
export function rowAwards(scores: LeadScores, criterionIndex: number) {
  const awards = scores.awards(criterionIndex);
  const rows = [...awards.codes.keys()];
  const matched = rows.map((row) => (matchesRow(awards, row) ? 1 : 0));
  const points = rows.map((row) => (matched[row] === 1 ? awards.points[awards.codes[row] as number] : 0));
  return { matched, points };
}
