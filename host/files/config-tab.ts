import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/presets';
import {
  type CellNotes,
  type ConditionalFormat,
  RESOURCE_NAMES,
  readResource,
  resourceOf,
  type Validation,
} from './cells/univer-resources.ts';
import {
  type CellMatrix,
  resolveStyle,
  type WorkbookSnapshot,
  worksheetsOf,
} from './cells/workbook-parts.ts';
import { csvToTab } from './csv/csv-to-tab.ts';
import { withTierColours } from './csv/tier-colours.ts';
import { FileError } from './file-error.ts';
import { checkOldExcel } from './open-file.ts';
import { SENTENCES } from './sentences.ts';
import { freeTabName } from './tab-name.ts';
import { openXlsx } from './xlsx/open-xlsx.ts';
import { isZip } from './xlsx/zip-entries.ts';

/** A tab by itself: its cells carry their styles, so that it can go into any workbook. */
export interface LooseTab {
  readonly worksheet: IWorksheetData;
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly cellNotes: CellNotes;
  /** Sentences about what was guessed or mended in the file. */
  readonly notes: readonly string[];
}

/**
 * The tab of a config file: the cells of a CSV, or of an Excel file the tab of that name, else its only tab.
 *
 * @param tabName the name that the tab gets, e.g. `Scoring`
 * @throws FileError as `openFile` does, and `no-such-tab` for an Excel file with several tabs and none of that name
 */
export async function openConfigTab(name: string, bytes: Uint8Array, tabName: string): Promise<LooseTab> {
  const fileName = name.replace(/^.*[/\\]/, '');
  if (isZip(bytes)) return looseTab(fileName, await openXlsx(fileName, bytes), tabName);
  checkOldExcel(fileName, bytes);
  const { worksheet, notes } = csvToTab(bytes, tabName, { fileName, purpose: 'config' });
  return {
    worksheet: withTierColours(worksheet),
    conditionalFormats: [],
    validations: [],
    cellNotes: {},
    notes,
  };
}

function looseTab(
  fileName: string,
  opened: { readonly snapshot: IWorkbookData; readonly notes: readonly string[] },
  tabName: string,
): LooseTab {
  const { snapshot, notes } = opened;
  const worksheets = worksheetsOf(snapshot);
  const wanted = worksheets.find((worksheet) => worksheet.name?.toLowerCase() === tabName.toLowerCase());
  const worksheet = wanted ?? (worksheets.length === 1 ? worksheets[0] : undefined);
  if (!worksheet) {
    const tabs = worksheets.map((candidate) => candidate.name ?? '');
    throw new FileError('no-such-tab', SENTENCES.tabChoice(fileName, tabName, tabs));
  }
  const id = worksheet.id ?? '';
  return {
    worksheet: {
      ...(worksheet as IWorksheetData),
      name: tabName,
      hidden: 0,
      cellData: withOwnStyles(snapshot, worksheet.cellData ?? {}),
      columnData: Object.fromEntries(
        Object.entries(worksheet.columnData ?? {}).map(([columnIndex, column]) => [
          columnIndex,
          { ...column, ...ownStyle(snapshot, column.s) },
        ]),
      ),
    },
    conditionalFormats: readResource(snapshot, 'conditionalFormats')[id] ?? [],
    validations: readResource(snapshot, 'validations')[id] ?? [],
    cellNotes: readResource(snapshot, 'notes')[id] ?? {},
    notes,
  };
}

function ownStyle(snapshot: WorkbookSnapshot, style: ICellData['s']): Pick<ICellData, 's'> {
  const resolved = resolveStyle(snapshot, style);
  return resolved ? { s: resolved } : {};
}

function withOwnStyles(snapshot: WorkbookSnapshot, cellData: CellMatrix): CellMatrix {
  const own: CellMatrix = {};
  for (const [rowIndex, cells] of Object.entries(cellData)) {
    own[Number(rowIndex)] = Object.fromEntries(
      Object.entries(cells as Record<string, ICellData>).map(([columnIndex, cell]) => [
        columnIndex,
        { ...cell, ...ownStyle(snapshot, cell.s) },
      ]),
    );
  }
  return own;
}

/**
 * A workbook with one more tab, as its last. Neither the workbook nor the tab is changed; the tab gets an id that is
 * free, and a number behind its name if the name is taken.
 */
export function addTab(snapshot: WorkbookSnapshot, tab: LooseTab): WorkbookSnapshot {
  const worksheets = worksheetsOf(snapshot);
  const ids = new Set(worksheets.map((worksheet) => worksheet.id));
  let number = worksheets.length;
  while (ids.has(String(number))) number++;
  const id = String(number);
  const name = freeTabName(
    tab.worksheet.name,
    worksheets.map((worksheet) => worksheet.name ?? ''),
  );
  const added = [
    resourceOf('conditionalFormats', {
      ...readResource(snapshot, 'conditionalFormats'),
      [id]: tab.conditionalFormats.map((format) => ({ ...format, cfId: `${id}-${format.cfId}` })),
    }),
    resourceOf('validations', {
      ...readResource(snapshot, 'validations'),
      [id]: tab.validations.map((validation) => ({ ...validation, uid: `${id}-${validation.uid}` })),
    }),
    resourceOf('notes', { ...readResource(snapshot, 'notes'), [id]: tab.cellNotes }),
  ];
  const replaced = new Set<string>([
    RESOURCE_NAMES.conditionalFormats,
    RESOURCE_NAMES.validations,
    RESOURCE_NAMES.notes,
  ]);
  return {
    ...snapshot,
    sheetOrder: [...worksheets.map((worksheet) => worksheet.id ?? ''), id],
    sheets: { ...snapshot.sheets, [id]: { ...tab.worksheet, id, name } },
    resources: [...(snapshot.resources ?? []).filter((resource) => !replaced.has(resource.name)), ...added],
  };
}
