import { reasonsText } from '../../core/scoring/reasons.ts';
import type { LeadScores } from '../../core/scoring/score-leads.ts';
import { gradeFinder, tierFinder } from '../../core/scoring/tiers.ts';
import { dateSerial } from '../../core/table/date-serial.ts';
import type { LeadTable } from './lead-table.ts';
import type { OwnedColumn } from './owned-columns.ts';

/** What each owned column holds, row by row; blank in rows that are no leads. */
export type OwnedValues = Readonly<Record<OwnedColumn, readonly (string | number)[]>>;

/**
 * The values of every owned column for the scored leads of a table.
 *
 * @param mark what stands first in a row's Why; `''` for nothing
 */
export function ownedValues(
  { model, bound, today }: LeadTable,
  scores: LeadScores,
  mark: (row: number) => string,
): OwnedValues {
  const { total, fit, engagement, isLead, modelIndexes } = scores;
  const grade = gradeFinder(model);
  const tier = tierFinder(model);
  const modelName = (row: number): string => bound.modelNames[modelIndexes[row] ?? -1] ?? '';
  const figure = (values: Float64Array) => (row: number) => values[row] ?? 0;
  const column = (value: (row: number) => string | number): (string | number)[] =>
    Array.from(isLead, (flag, row) => (flag === 1 ? value(row) : ''));
  return {
    'Lead score': column(figure(total)),
    'Fit score': column(figure(fit)),
    'Engagement score': column(figure(engagement)),
    'Lead grade': column((row) => grade(fit[row] ?? 0, engagement[row] ?? 0, modelName(row))),
    'Lead tier': column((row) => tier(total[row] ?? 0, modelName(row))?.name ?? ''),
    'Lead model': column(modelName),
    Why: column((row) =>
      [mark(row), reasonsText(scores.breakdown(row))].filter((part) => part !== '').join(' · '),
    ),
    'Scored on': column(() => dateSerial(today)),
  };
}
