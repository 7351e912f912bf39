/** Cells that one Google spreadsheet holds (support.google.com/drive/answer/37603). */
export const SHEETS_MOST_CELLS = 10_000_000;
/** Columns that one tab holds: A to ZZZ. */
export const SHEETS_MOST_COLUMNS = 18_278;
/** Characters that one cell holds. */
export const SHEETS_MOST_CHARACTERS = 50_000;
/** Characters of a tab's name. */
export const SHEETS_TAB_NAME_LENGTH = 100;

/** Bytes of a file that is opened: far more than ten million cells need, far less than JavaScript's longest text. */
export const MOST_BYTES = 200 * 2 ** 20;

/** Rows and columns that a new Google tab has; smaller files are padded to it, so that there is room to type. */
export const SHEETS_NEW_TAB = { rows: 1000, columns: 26 } as const;
/** Pixels that a column and a row of a new Google tab measure. */
export const SHEETS_NEW_CELL = { width: 100, height: 21 } as const;

/** What one Excel sheet holds (support.microsoft.com, "Excel specifications and limits"). */
export const EXCEL_MOST = {
  rows: 1_048_576,
  columns: 16_384,
  characters: 32_767,
  /** of a tab's name */
  tabNameLength: 31,
  /** of the values of a dropdown that are written inside its rule; longer ones need cells */
  dropdownLength: 255,
} as const;
