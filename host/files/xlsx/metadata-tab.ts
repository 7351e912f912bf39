import type { Worksheet as ExcelSheet, Workbook } from 'exceljs';
import { columnLetters, readRange } from '../cells/cell-address.ts';
import { type MetadataEntry, metadataIn, withMetadata } from '../cells/developer-metadata.ts';
import { indexesOf, type Worksheet } from '../cells/workbook-parts.ts';
import { EXCEL_MOST } from '../grid-limits.ts';
import { escapeExcelText } from './excel-text.ts';

/**
 * The hidden tab of a saved file that holds the developer metadata of its tabs and columns, for which Excel has no
 * place: a row for each tab or column that has some. Which column it is says a formula, which every program keeps true
 * when columns are inserted, deleted or moved and tabs are renamed; a copy of a tab or a column has none.
 */
export const METADATA_TAB = 'Scoresheet metadata';

const HEADERS = ['Column', 'Of', 'Metadata', 'Tab number'];

const CELLS = { reference: 1, kind: 2, entries: 3, tabId: 4 } as const;

/** What a tab of a file held when it was saved. */
export interface KeptMetadata {
  /** The worksheet's id: metadata may name it. */
  readonly tabId: string;
  readonly ofTab: readonly MetadataEntry[];
  readonly ofColumns: ReadonlyMap<number, readonly MetadataEntry[]>;
}

/**
 * Adds the tab, where there is anything for it.
 *
 * @param names the names of the worksheets in the file
 */
export function appendMetadata(
  workbook: Workbook,
  worksheets: readonly Worksheet[],
  names: readonly string[],
): void {
  const rows = worksheets.flatMap((worksheet, index) =>
    rowsOf(worksheet, `'${(names[index] ?? '').replaceAll("'", "''")}'`),
  );
  if (rows.length === 0) return;
  const sheet = workbook.addWorksheet(METADATA_TAB, { state: 'veryHidden' });
  sheet.addRows([HEADERS, ...rows]);
}

function rowsOf(worksheet: Worksheet, name: string): unknown[][] {
  const row = (columnIndex: number, kind: string, entries: readonly MetadataEntry[]): unknown[][] => {
    if (entries.length === 0) return [];
    const letters = columnLetters(columnIndex);
    const reference = { formula: `COLUMN(${name}!$${letters}:$${letters})`, result: columnIndex + 1 };
    return [[reference, kind, escapeExcelText(JSON.stringify(entries)), worksheet.id ?? '']];
  };
  return [
    ...row(0, 'tab', metadataIn(worksheet.custom)),
    ...indexesOf(worksheet.columnData).flatMap((columnIndex) =>
      row(columnIndex, 'column', metadataIn(worksheet.columnData?.[columnIndex]?.custom)),
    ),
  ];
}

/** Whether a tab of a file is the one for metadata. */
export function isMetadataTab(sheet: ExcelSheet): boolean {
  return sheet.state !== 'visible' && sheet.name === METADATA_TAB;
}

/** A whole column of a tab; LibreOffice writes it with its first and last row. */
const REFERENCE = /^COLUMN\((?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z0-9]+:[$A-Z0-9]+)\)$/i;

/** The metadata that a file keeps, by the names that its tabs have by now. */
export function keptMetadata(workbook: Workbook): ReadonlyMap<string, KeptMetadata> {
  const kept = new Map<
    string,
    { tabId: string; ofTab: MetadataEntry[]; ofColumns: Map<number, MetadataEntry[]> }
  >();
  workbook.worksheets.find(isMetadataTab)?.eachRow((row) => {
    const [, quoted, bare, address = ''] = REFERENCE.exec(row.getCell(CELLS.reference).formula ?? '') ?? [];
    const range = readRange(address, EXCEL_MOST);
    const entries = readEntries(row.getCell(CELLS.entries).text);
    // Of a deleted tab or column nothing is left but an error.
    if (!range || range.startColumn !== range.endColumn || entries.length === 0) return;
    const name = quoted?.replaceAll("''", "'") ?? bare ?? '';
    const ofName = kept.get(name) ?? {
      tabId: row.getCell(CELLS.tabId).text,
      ofTab: [],
      ofColumns: new Map<number, MetadataEntry[]>(),
    };
    kept.set(name, ofName);
    if (row.getCell(CELLS.kind).text === 'tab') ofName.ofTab.push(...entries);
    else ofName.ofColumns.set(range.startColumn, entries);
  });
  return kept;
}

function readEntries(text: string): MetadataEntry[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.filter(isEntry) : [];
  } catch {
    // Somebody has been at the hidden tab.
    return [];
  }
}

function isEntry(read: unknown): read is MetadataEntry {
  const { id, key, value, visibility } = Object(read) as Record<keyof MetadataEntry, unknown>;
  return (
    Number.isInteger(id) &&
    typeof key === 'string' &&
    (typeof value === 'string' || value === null) &&
    (visibility === 'DOCUMENT' || visibility === 'PROJECT')
  );
}

/** A worksheet with the metadata that the file keeps of it. */
export function withKept<Sheet extends Worksheet>(worksheet: Sheet, kept: KeptMetadata | undefined): Sheet {
  if (!kept) return worksheet;
  const columnData = { ...worksheet.columnData };
  for (const [columnIndex, entries] of kept.ofColumns) {
    const column = columnData[columnIndex] ?? {};
    columnData[columnIndex] = { ...column, custom: withMetadata(column.custom, entries) };
  }
  const { ofTab } = kept;
  const custom = ofTab.length > 0 ? { custom: withMetadata(worksheet.custom, ofTab) } : {};
  return { ...worksheet, columnData, ...custom };
}

/**
 * Ids for the worksheets of a file: those that it keeps, and free numbers for the others.
 *
 * @param names of the file's tabs, in order
 */
export function worksheetIds(
  names: readonly string[],
  kept: ReadonlyMap<string, KeptMetadata>,
): readonly string[] {
  const taken = new Set<string>();
  const own = names.map((name) => {
    const id = kept.get(name)?.tabId ?? '';
    if (id === '' || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  });
  let next = 0;
  return own.map((id) => {
    if (id !== undefined) return id;
    while (taken.has(String(next))) next++;
    taken.add(String(next));
    return String(next);
  });
}
