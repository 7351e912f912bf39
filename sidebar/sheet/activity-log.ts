import type { ActivityReading } from '../../src/app/api.ts';
import type { ActivityLog } from '../../src/core/scoring/activities/activity-log.ts';
import type { CodedColumn } from '../../src/core/scoring/lead-columns.ts';
import { cellOf, type PackedColumn } from '../../src/core/table/packed-cells.ts';
import { foldText } from '../../src/core/table/text.ts';

/**
 * The log of a reading, as the engine takes it: made once, since nothing in it depends on the criteria. Its rows were not
 * sent, only the columns that criteria name, by place.
 *
 * @returns undefined where none was sent
 */
export function activityLogOf({ headers, log }: ActivityReading): ActivityLog | undefined {
  if (!log) return undefined;
  const columns = new Map(log.columns.map((column) => [column.columnIndex, codedColumn(column)]));
  const places = log.days.length;
  return {
    headers,
    rows: [],
    starts: Int32Array.from(log.starts),
    ends: Int32Array.from(log.ends),
    days: Int32Array.from(log.days),
    names: log.names.map((text) => ({ text, folded: foldText(text) })),
    nameCodes: Int32Array.from(log.nameCodes),
    times: log.times ? Float64Array.from(log.times) : new Float64Array(places).fill(1),
    rowIndexes: Int32Array.from(log.days, (_, place) => place),
    column: (columnIndex) => columns.get(columnIndex) ?? blankColumn(places),
  };
}

function codedColumn({ values, codes }: PackedColumn): CodedColumn {
  const counts = new Int32Array(values.length);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return { codes: Int32Array.from(codes), values: values.map(cellOf), counts };
}

function blankColumn(places: number): CodedColumn {
  return { codes: new Int32Array(places), values: [''], counts: Int32Array.of(places) };
}
