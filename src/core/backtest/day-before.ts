import type { LeadScores } from '../scoring/score-leads.ts';
import { pairedDelong } from '../stats/paired-delong.ts';
import { tieGroups } from '../stats/tie-groups.ts';
import { valuesAt } from '../stats/values-at.ts';
import type { Cells } from '../table/cell.ts';
import { scoreAsTheyStood } from './as-they-stood.ts';
import type { DayBefore } from './report/scores.ts';
import { aucWithInterval } from './sorting.ts';
import { dayBefore, type Judged } from './who-counts.ts';

/**
 * How well leads would be sorted the day before their outcome: the busy days before a win may make that look better
 * than a score is when it is needed.
 *
 * @param current the leads under the same model as they stand now
 * @param ranked scores of the leads that count, some days after they came in; some are won and some lost
 * @returns null where no lead that counts has an outcome date, or leads are scored the day before it anyhow
 */
export function dayBeforeOf(
  current: LeadScores,
  rows: Cells,
  { who, rowIndexes, isWon, outcomeDays }: Judged,
  ranked: Float64Array,
): DayBefore | null {
  if (who.judgedAfterDays === null || !rowIndexes.some((row) => !Number.isNaN(outcomeDays[row]))) return null;
  const { asOf } = current.bound.context;
  const days = outcomeDays.map((ended) => dayBefore(ended, asOf));
  const { total } = scoreAsTheyStood(current, rows, days);
  const scores = valuesAt(total, rowIndexes);
  const { low, high } = pairedDelong(scores, ranked, isWon);
  return {
    auc: aucWithInterval(tieGroups(scores, isWon)),
    leads: rowIndexes.length,
    compared: low > 0 ? 'higher' : high < 0 ? 'lower' : 'no proven difference',
  };
}
