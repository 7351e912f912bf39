import type { IStyleData, IWorkbookData } from '@univerjs/presets';
import ExcelJS, { type Worksheet as ExcelSheet, type Style, type Workbook } from 'exceljs';
import { readRange } from '../cells/cell-address.ts';
import {
  type CellNotes,
  type ConditionalFormat,
  resourceOf,
  type Validation,
} from '../cells/univer-resources.ts';
import { workbookOf } from '../cells/workbook-parts.ts';
import { FileError } from '../file-error.ts';
import { EXCEL_MOST, MOST_BYTES, SHEETS_MOST_CELLS, SHEETS_MOST_COLUMNS } from '../grid-limits.ts';
import { SENTENCES } from '../sentences.ts';
import { themeColors } from './excel-color.ts';
import { readStyle } from './excel-style.ts';
import { isMetadataTab, keptMetadata, withKept, worksheetIds } from './metadata-tab.ts';
import { type ExcelRules, readRules } from './read-rule.ts';
import { type ReadTab, readTab } from './read-tab.ts';
import { readValidations } from './read-validation.ts';
import { readWorkbookXml, replaceNames, type WorkbookXml } from './workbook-xml.ts';
import { DROPDOWN_TAB } from './write-validation.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

export interface OpenedXlsx {
  readonly snapshot: IWorkbookData;
  readonly notes: readonly string[];
}

/** Parts of a worksheet that exceljs need not read; some of them make it fail in files of other programs. */
const SKIPPED_PARTS = [
  'dataValidations',
  'drawing',
  'picture',
  'tableParts',
  'extLst',
  'headerFooter',
  'sheetProtection',
];

/** Parts of a file that a workbook here has no place for, by how the names of their files start. */
const LEFT_OUT = [
  ['charts', /^xl\/charts\/chart/],
  ['pictures', /^xl\/media\//],
  ['pivot tables', /^xl\/pivotTables\//],
  ['macros', /^xl\/vbaProject\.bin$/],
] as const;

/** What other archives are, by a file that they hold. */
const OTHER_ARCHIVES = [
  [/^xl\/workbook\.bin$/, 'an Excel binary workbook (.xlsb)'],
  [/^word\//, 'a Word document'],
  [/^ppt\//, 'a presentation'],
  [/^content\.xml$/, 'an OpenDocument file'],
  [/^Index\//, 'a Numbers document'],
] as const;

/**
 * A workbook from an Excel file (.xlsx, .xlsm): all tabs with values, formulas and their last results, number formats,
 * colours, sizes, frozen parts, merged cells, conditional formats, dropdowns and checkboxes, notes, hidden tabs.
 *
 * @throws FileError for an archive that is no Excel workbook, is damaged, has no tab, or is larger than Sheets takes
 */
export async function openXlsx(fileName: string, bytes: Uint8Array): Promise<OpenedXlsx> {
  if (bytes.length > MOST_BYTES)
    throw new FileError('too-large', SENTENCES.tooManyBytes(fileName, bytes.length));
  const entries = zipEntries(bytes);
  checkArchive(fileName, entries);
  const { workbook, xml } = await loadWorkbook(fileName, bytes, entries);
  const isOwn = workbook.worksheets.some(isMetadataTab);
  const sheets = workbook.worksheets.filter((sheet) => !isDropdownTab(sheet, isOwn) && !isMetadataTab(sheet));
  if (sheets.length === 0) throw new FileError('empty', SENTENCES.noTabs(fileName));
  const leftOut = LEFT_OUT.filter(([, name]) => entries.some((entry) => name.test(entry.name))).map(
    ([what]) => what,
  );
  return {
    snapshot: readWorkbook(fileName, workbook, sheets, xml),
    notes: leftOut.length > 0 ? [SENTENCES.leftOut(leftOut)] : [],
  };
}

function checkArchive(fileName: string, entries: readonly ZipEntry[]): void {
  if (entries.some(({ name }) => name === 'xl/workbook.xml')) return;
  const other = OTHER_ARCHIVES.find(([sign]) => entries.some(({ name }) => sign.test(name)));
  if (entries.length === 0)
    throw new FileError('unreadable', SENTENCES.unreadableXlsx(fileName, 'it is cut off'));
  throw new FileError('not-a-workbook', SENTENCES.otherZip(fileName, other?.[1] ?? 'a zip archive'));
}

async function loadWorkbook(
  fileName: string,
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): Promise<{ workbook: Workbook; xml: WorkbookXml }> {
  try {
    const workbook = new ExcelJS.Workbook();
    replaceNames(workbook);
    // exceljs takes any bytes; its types ask for a Buffer of their own making.
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer, { ignoreNodes: SKIPPED_PARTS });
    return { workbook, xml: await readWorkbookXml(bytes, entries) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FileError('unreadable', SENTENCES.unreadableXlsx(fileName, reason));
  }
}

/**
 * The tab that was added for long dropdowns. Other programs save it as a hidden one like any other, which it is known
 * for in a file of this project's making alone: there no other tab has its name.
 */
function isDropdownTab({ name, state }: ExcelSheet, isOwn: boolean): boolean {
  return name === DROPDOWN_TAB && (state === 'veryHidden' || (isOwn && state === 'hidden'));
}

function readWorkbook(
  fileName: string,
  workbook: Workbook,
  sheets: readonly ExcelSheet[],
  xml: WorkbookXml,
): IWorkbookData {
  const theme = themeColors(xml.theme);
  const styles = styleCollector((style) => readStyle(style, theme));
  const context = { theme, counts1904: workbook.properties.date1904 === true, styleId: styles.idOf };
  const conditionalFormats: Record<string, ConditionalFormat[]> = {};
  const validations: Record<string, Validation[]> = {};
  const notes: Record<string, CellNotes> = {};
  const kept = keptMetadata(workbook);
  const ids = worksheetIds(
    sheets.map(({ name }) => name),
    kept,
  );
  const worksheets = sheets.map((sheet, index) => {
    const id = ids[index] ?? String(index);
    const tab = readTab(sheet, id, context);
    checkSize(`${fileName} (${sheet.name})`, tab);
    const { worksheet } = tab;
    // exceljs' types leave out where it keeps the rules that it read.
    const { conditionalFormattings = [] } = sheet as unknown as { conditionalFormattings?: ExcelRules[] };
    conditionalFormats[id] = readRules(conditionalFormattings, theme, `format-${id}`);
    const most = { rows: worksheet.rowCount, columns: worksheet.columnCount };
    validations[id] = readValidations(
      xml.worksheets.get(sheet.name) ?? '',
      `validation-${id}`,
      most,
      (address) => placedValues(workbook, address),
    );
    notes[id] = tab.notes;
    return withKept(worksheet, kept.get(sheet.name));
  });
  return workbookOf(fileName.replace(/\.[^.]*$/, ''), worksheets, styles.all, [
    resourceOf('conditionalFormats', conditionalFormats),
    resourceOf('validations', validations),
    resourceOf('notes', notes),
    resourceOf('definedNames', Object.fromEntries(xml.definedNames.map((name) => [name.id, name]))),
  ]);
}

function checkSize(name: string, { rows, columns }: ReadTab): void {
  if (columns > SHEETS_MOST_COLUMNS)
    throw new FileError('too-large', SENTENCES.tooManyColumns(name, columns));
  if (rows * columns > SHEETS_MOST_CELLS)
    throw new FileError('too-large', SENTENCES.tooManyCells(name, rows, columns));
}

/** Gives each style that cells share one id, however many objects exceljs makes of it. */
function styleCollector(read: (style: Partial<Style>) => IStyleData | undefined): {
  readonly all: Record<string, IStyleData>;
  readonly idOf: (style: Partial<Style>) => string | undefined;
} {
  const all: Record<string, IStyleData> = {};
  const byObject = new WeakMap<object, { id: string | undefined }>();
  const byContent = new Map<string, string>();
  const idOf = (style: Partial<Style>) => {
    const known = byObject.get(style);
    if (known) return known.id;
    const content = read(style);
    const key = JSON.stringify(content);
    const id = content && (byContent.get(key) ?? `s${byContent.size + 1}`);
    if (content && id) {
      byContent.set(key, id);
      all[id] = content;
    }
    byObject.set(style, { id });
    return id;
  };
  return { all, idOf };
}

/** The values of a dropdown that this project put into cells, because they did not fit into the rule. */
function placedValues(workbook: Workbook, address: string): string[] | undefined {
  const match = /^'?([^'!]+)'?!(.+)$/.exec(address);
  const sheet = match?.[1] === DROPDOWN_TAB ? workbook.getWorksheet(DROPDOWN_TAB) : undefined;
  const range = sheet && readRange(match?.[2] ?? '', EXCEL_MOST);
  if (!sheet || !range) return undefined;
  const values: string[] = [];
  for (let rowIndex = range.startRow; rowIndex <= range.endRow; rowIndex++) {
    values.push(sheet.getCell(rowIndex + 1, range.startColumn + 1).text);
  }
  return values;
}
