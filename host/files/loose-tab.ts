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
  type Worksheet,
  worksheetsOf,
} from './cells/workbook-parts.ts';
import { freeTabName } from './tab-name.ts';

/** A tab by itself: its cells carry their styles, so that it can go into any workbook. */
export interface LooseTab {
  readonly worksheet: IWorksheetData;
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly cellNotes: CellNotes;
  /** Sentences about what was guessed or mended in the file. */
  readonly notes: readonly string[];
}

/** A tab taken out of an opened workbook, shown and under the given name. */
export function looseTab(
  { snapshot, notes }: { readonly snapshot: IWorkbookData; readonly notes: readonly string[] },
  worksheet: Worksheet,
  tabName: string,
): LooseTab {
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
