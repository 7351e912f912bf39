import {
  type CellEdit,
  type CriterionRow,
  withEdits,
} from '../../../src/core/scoring/config/criterion-rows.ts';
import { parseConfig } from '../../../src/core/scoring/config/parse-config.ts';
import type { Criterion } from '../../../src/core/scoring/model.ts';
import type { Cells } from '../../../src/core/table/cell.ts';

/**
 * The criteria that count activities as the engine reads them, by cell, those that are off too; without those in which
 * something is wrong.
 */
export function readCounts(
  config: Cells,
  criteria: readonly CriterionRow[],
  edits: readonly CellEdit[],
): ReadonlyMap<string, Criterion> {
  const counting = criteria.filter(({ conditions }) => conditions.some(({ activity }) => activity !== ''));
  if (counting.length === 0) return new Map();
  const { model } = parseConfig(withEdits(config, [...edits, ...switchedOn(counting)]));
  const cells = new Set(counting.map(({ cell }) => cell));
  return new Map(
    model.criteria.flatMap((criterion) => (cells.has(criterion.cell) ? [[criterion.cell, criterion]] : [])),
  );
}

/** What the engine would say about the cells of some criteria after edits, were they on: its first error by cell. */
export function countingErrors(
  config: Cells,
  criteria: readonly CriterionRow[],
  edits: readonly CellEdit[],
): ReadonlyMap<string, string> {
  if (criteria.length === 0) return new Map();
  const { issues } = parseConfig(withEdits(config, [...edits, ...switchedOn(criteria)]));
  const errors = new Map<string, string>();
  for (const { level, cell, message } of issues) {
    if (level === 'error' && !errors.has(cell)) errors.set(cell, message);
  }
  return errors;
}

/** The engine passes over a criterion that is off, whatever stands there. */
function switchedOn(criteria: readonly CriterionRow[]): readonly CellEdit[] {
  return criteria.flatMap(({ rowIndex, onColumnIndex }) =>
    onColumnIndex === undefined ? [] : [{ rowIndex, columnIndex: onColumnIndex, value: true }],
  );
}
