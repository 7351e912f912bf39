import {
  EXCEL_MOST,
  MOST_BYTES,
  SHEETS_MOST_CELLS,
  SHEETS_MOST_CHARACTERS,
  SHEETS_MOST_COLUMNS,
} from './grid-limits.ts';

const count = (amount: number) => amount.toLocaleString('en-US');
const several = (amount: number, one: string, many: string) =>
  `${count(amount)} ${amount === 1 ? one : many}`;

/** Every sentence that opening or saving a file can say, in one place. */
export const SENTENCES = {
  empty: (name: string) =>
    `${name} is empty: it holds no cell with text. Export it again, with its header row.`,
  tooManyBytes: (name: string, bytes: number) =>
    `${name} has ${count(Math.ceil(bytes / 2 ** 20))} MB; files of up to ${count(MOST_BYTES / 2 ** 20)} MB can be opened.`,
  binary: (name: string) =>
    `${name} is no text file: it holds binary data. Choose a .csv, .tsv or .xlsx file.`,
  webPage: (name: string) =>
    `${name} holds a web page (HTML or XML), not a table. Open it in a spreadsheet program and save it as .xlsx or .csv.`,
  unterminatedQuote: (name: string, lineNumber: number) =>
    `Line ${count(lineNumber)} of ${name} opens a quote that is never closed, so all lines after it would be read as one cell. Close or remove that quote.`,
  textAfterQuote: (name: string, openedAt: number, closedAt: number) =>
    openedAt === closedAt
      ? `Line ${count(openedAt)} of ${name} has text right after a closing quote. Write a quote inside a quoted cell twice ("").`
      : `Line ${count(openedAt)} of ${name} opens a quote that seems to end in line ${count(closedAt)}, where text follows it. Close or remove the quote in line ${count(openedAt)}.`,
  innerQuoteMended: (lineNumber: number) =>
    `Line ${count(lineNumber)} has a quote inside a quoted cell that is not written twice; it was kept as text.`,
  openQuoteMended: (lineNumber: number) =>
    `Line ${count(lineNumber)} opens a quote that is never closed; the quote was kept as text.`,
  moreMended: (more: number) =>
    `${several(more, 'more line', 'more lines')} had quotes mended in the same way.`,
  quoteTakesRows: (lineNumber: number, lastLine: number) =>
    `The quoted cell that starts in line ${count(lineNumber)} runs on to line ${count(lastLine)} and holds what look like whole rows: check its quotes.`,
  longerRows: (rows: number, width: number, lineNumber: number) =>
    `${several(rows, 'row has', 'rows have')} more than the usual ${several(width, 'cell', 'cells')}, first in line ${count(lineNumber)}: look for a delimiter that is not quoted.`,
  shorterRows: (rows: number, width: number, lineNumber: number) =>
    `${several(rows, 'row has', 'rows have')} fewer than the usual ${several(width, 'cell', 'cells')}, first in line ${count(lineNumber)}; the missing cells are blank.`,
  readAs: (encoding: string) =>
    `The file is not UTF-8; it was read as ${encoding}. If accented letters look wrong, export it again as UTF-8.`,
  damagedUtf8: (lineNumber: number) =>
    `Some characters are damaged and show as �, first in line ${count(lineNumber)}; the rest was read as UTF-8.`,
  longCell: (where: string, length: number) =>
    `Cell ${where} holds ${count(length)} characters; Google Sheets takes at most ${count(SHEETS_MOST_CHARACTERS)}. Shorten it; if it holds many lines, a closing quote is missing.`,
  tooManyColumns: (name: string, columns: number) =>
    `${name} has ${count(columns)} columns; Google Sheets takes at most ${count(SHEETS_MOST_COLUMNS)}.`,
  tooManyCells: (name: string, rows: number, columns: number) =>
    `${name} has ${count(rows)} rows × ${count(columns)} columns; Google Sheets takes at most ${count(SHEETS_MOST_CELLS)} cells.`,
  password: (name: string) =>
    `${name} is protected by a password. Open it in Excel, remove the password (File ▸ Info ▸ Protect Workbook) and save it again.`,
  legacyExcel: (name: string) =>
    `${name} is in the old Excel format (.xls). Open it in a spreadsheet program and save it as .xlsx.`,
  otherZip: (name: string, found: string) =>
    `${name} is ${found}, not an Excel workbook. Save it as .xlsx or .csv.`,
  notXlsx: (name: string) =>
    `${name} is called .xlsx but is no Excel workbook. Save it again as .xlsx or .csv.`,
  unreadableXlsx: (name: string, reason: string) =>
    `${name} could not be read: it is damaged or unusual (${reason}). Open it in a spreadsheet program and save it again as .xlsx.`,
  noTabs: (name: string) => `${name} holds no tab with cells.`,
  leftOut: (what: readonly string[]) =>
    `Not shown here, and not in what you save: ${what.join(', ')}. The file itself stays as it is.`,
  tabChoice: (name: string, wanted: string, tabs: readonly string[]) =>
    `${name} has no tab called ${wanted}; it has ${tabs.join(', ')}. Rename the one to use to ${wanted}.`,
  noSuchTab: (wanted: string, tabs: readonly string[]) =>
    `The workbook has no tab called ${wanted}; it has ${tabs.join(', ')}.`,
  excelLongCell: (where: string, length: number) =>
    `Cell ${where} holds ${count(length)} characters; an Excel cell takes at most ${count(EXCEL_MOST.characters)}. Save the tab as CSV instead.`,
  excelTooLarge: (tab: string, rows: number, columns: number) =>
    `The tab ${tab} has ${count(rows)} rows × ${count(columns)} columns; an Excel sheet takes at most ${count(EXCEL_MOST.rows)} × ${count(EXCEL_MOST.columns)}. Save it as CSV instead.`,
} as const;
