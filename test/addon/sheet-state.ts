import type { ICellData } from '@univerjs/presets';
import type { WorkbookSnapshot } from '../../host/workbook/workbook-snapshot.ts';
import { cellName } from '../../src/core/table/a1.ts';

/** Everything about one cell: value, type, formula, look and note. */
export type CellState = Omit<ICellData, 's'> & { readonly s?: unknown };

/** The cells of a tab that hold or show anything, by name, for comparison cell by cell. */
export function cellStates(snapshot: WorkbookSnapshot, tabName: string): Map<string, CellState> {
  const sheet = Object.values(snapshot.sheets ?? {}).find(({ name }) => name === tabName);
  if (!sheet) throw new Error(`no tab ${tabName}`);
  const states = new Map<string, CellState>();
  for (const [rowIndex, row] of Object.entries(sheet.cellData ?? {})) {
    for (const [columnIndex, cell] of Object.entries(row as Record<string, ICellData>)) {
      const { s: style, ...rest } = cell;
      const filled = Object.fromEntries(
        Object.entries(rest).filter(([, part]) => part !== null && part !== undefined),
      );
      const look = withoutBlanks(resolved(snapshot, style));
      if (Object.keys(filled).length === 0 && look === undefined) continue;
      states.set(
        cellName(Number(rowIndex), Number(columnIndex)),
        look === undefined ? filled : { ...filled, s: look },
      );
    }
  }
  return states;
}

/** The names of the cells that differ between two states. */
export function changedCells(
  before: ReadonlyMap<string, CellState>,
  after: ReadonlyMap<string, CellState>,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => JSON.stringify(before.get(name)) !== JSON.stringify(after.get(name)),
  );
}

/** One of the lists that a workbook keeps beside its cells, such as its data validations. */
export function resource(snapshot: WorkbookSnapshot, name: string): unknown {
  return JSON.parse(snapshot.resources?.find((kept) => kept.name === name)?.data ?? 'null');
}

function resolved(snapshot: WorkbookSnapshot, style: ICellData['s']): object {
  return (typeof style === 'string' ? snapshot.styles?.[style] : style) ?? {};
}

function withoutBlanks(style: object): unknown {
  const filled = Object.entries(style).filter(([, part]) => part !== null && part !== undefined);
  return filled.length === 0
    ? undefined
    : Object.fromEntries(filled.sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** A whole workbook, tabs, rules and notes beside it, for comparison. Lists that hold nothing count as missing. */
export function wholeState(snapshot: WorkbookSnapshot): unknown {
  const resources = (snapshot.resources ?? []).map(({ name, data }) => [
    name,
    withoutEmptyLists(JSON.parse(data || '{}')),
  ]);
  return { ...snapshot, resources };
}

function withoutEmptyLists(data: object): object {
  return Object.fromEntries(
    Object.entries(data).filter(([, list]) => !Array.isArray(list) || list.length > 0),
  );
}
