import type { CellValue } from '../core/table/cell.ts';
import { cellText } from '../core/table/text.ts';
import type { LeadTable } from './score-run/lead-table.ts';
import { mapHeaders } from './set-up/map-headers.ts';

/** Rows looked at to tell a column of names from one that is merely called so. */
const SAMPLED_ROWS = 200;

/** 0-based columns by which people know a lead. */
export interface NameColumns {
  /** The full name, else first and last name; may be empty. */
  readonly people: readonly number[];
  /** Null where none is found. */
  readonly company: number | null;
}

/** Finds the columns by which people know a lead. */
export function nameColumns({
  leadHeaders,
  rows,
  model,
}: Pick<LeadTable, 'leadHeaders' | 'rows' | 'model'>): NameColumns {
  const { fullName, firstName, lastName, company } = mapHeaders(
    leadHeaders,
    rows.slice(0, SAMPLED_ROWS),
    model.settings.style,
  );
  const people = fullName ? [fullName] : [firstName, lastName];
  return {
    people: people.flatMap((mapped) => (mapped ? [mapped.columnIndex] : [])),
    company: company?.columnIndex ?? null,
  };
}

/** Names leads for people: the name, else the key, the company, or the row of the sheet. */
export function leadNamer(table: LeadTable): (rowIndex: number) => string {
  const { people, company } = nameColumns(table);
  const { rows, keyColumnIndex, headerRowIndex } = table;
  return (rowIndex) => {
    const row: readonly CellValue[] = rows[rowIndex] ?? [];
    const name = people
      .map((columnIndex) => cellText(row[columnIndex]))
      .filter((part) => part !== '')
      .join(' ');
    const others = [keyColumnIndex, company].map((columnIndex) =>
      columnIndex === null ? '' : cellText(row[columnIndex]),
    );
    return [name, ...others].find((text) => text !== '') ?? `Row ${rowIndex + headerRowIndex + 2}`;
  };
}
