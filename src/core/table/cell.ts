/**
 * A cell as a spreadsheet hands it over: text, a finite number, TRUE or FALSE, a date, or nothing.
 * Blank cells arrive as `''`, `null` or `undefined`, depending on the caller; all three mean blank.
 * Cells that hold an error value arrive as text such as `#REF!`.
 */
export type CellValue = string | number | boolean | Date | null | undefined;

/** Rows of cells, top to bottom; every row has the same width. */
export type Cells = readonly (readonly CellValue[])[];

/**
 * Whether a value is a date object, also when it was made in another realm, as the dates that a
 * spreadsheet hands to a script are (`instanceof Date` is false for those).
 */
export function isDateCell(value: unknown): value is Date {
  return value instanceof Date || Object.prototype.toString.call(value) === '[object Date]';
}

/** Whether a cell holds nothing at all, before any setting such as `Treat as blank` is looked at. */
export function isEmptyCell(value: CellValue): value is '' | null | undefined {
  return value === '' || value === null || value === undefined;
}
