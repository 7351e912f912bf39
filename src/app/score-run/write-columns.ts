import { type Cells, type CellValue, isDateCell } from '../../core/table/cell.ts';
import { DATE_FORMAT } from '../../core/table/date-serial.ts';
import { cellText } from '../../core/table/text.ts';
import type { Area, Clock, Decoration, Memory, Tab } from '../ports.ts';
import { conditionsOf, type LeadTable } from './lead-table.ts';
import {
  adjacentRuns,
  OWNED_COLUMNS,
  type OwnedColumn,
  type OwnedPlaces,
  type PlacePlan,
  SCORE_COLUMNS,
  TEXT_COLUMNS,
} from './owned-columns.ts';
import type { OwnedValues } from './owned-values.ts';
import { rememberProgress } from './run-progress.ts';
import type { ScoreReport } from './score-report.ts';
import { SENTENCES } from './sentences.ts';

/** How much of a run one call does. */
export interface RunLimits {
  /** Milliseconds after which no further block is begun. */
  readonly milliseconds: number;
  /** Rows written at a time. */
  readonly blockRows: number;
  /** Entries that the history may hold before it is thinned out. */
  readonly historyRows?: number;
}

/** All that is to be written into the owned columns. */
export interface Writing {
  readonly table: LeadTable;
  readonly plan: PlacePlan;
  readonly columns: OwnedValues;
  readonly fingerprint: () => string;
  /** Index of the first row still to be written. */
  readonly firstRow: number;
  /** When the call began, in milliseconds. */
  readonly started: number;
}

/**
 * Writes the owned columns block by block. Before each write the headers and the lead keys are read again: where
 * columns or rows were moved since they were scored, nothing more is written.
 */
export function writeColumns(
  { memory, clock }: { readonly memory: Memory; readonly clock: Clock },
  limits: RunLimits,
  { table, plan, columns, fingerprint, firstRow, started }: Writing,
): Pick<ScoreReport, 'status' | 'message' | 'scoredRows'> {
  const total = table.rows.length;
  const runs = adjacentRuns(plan.places);
  // Columns that the user moved apart are written whole, one write each, so that calls do not grow with rows.
  const blockRows = runs.length > 1 ? total : limits.blockRows;
  for (let start = firstRow; start < total; start += blockRows) {
    const rows = Math.min(blockRows, total - start);
    const isFirst = start === firstRow;
    // New columns behind all others need no look: they are inserted, and no cell of anyone's is in their place.
    const isNew = isFirst && plan.toInsert === OWNED_COLUMNS.length;
    if (!(isNew || headersStand(table, plan, isFirst)) || !keysStand(table, start, rows)) {
      return { status: 'moved', message: SENTENCES.moved(start, total), scoredRows: start };
    }
    if (isFirst) prepareColumns(table, plan);
    for (const run of runs) writeRun(table, plan, columns, run, start, rows);
    const nextRow = start + rows;
    if (nextRow < total) {
      rememberProgress(memory, { tabId: table.tab.id, fingerprint: fingerprint(), nextRow });
    }
    if (nextRow < total && clock.now().getTime() - started >= limits.milliseconds) {
      return { status: 'paused', message: SENTENCES.paused(nextRow, total), scoredRows: nextRow };
    }
  }
  const leads = table.isLead.reduce((count, flag) => count + flag, 0);
  return { status: 'done', message: SENTENCES.done(leads, table.tab.name), scoredRows: total };
}

/**
 * Whether the headers still stand where they stood when they were read, and so the columns to write.
 *
 * @param isFirst whether those of new columns are still to be written
 */
export function headersStand(
  { tab, headers, headerRowIndex }: LeadTable,
  { places, toHead, insertAfter }: PlacePlan,
  isFirst: boolean,
): boolean {
  const expected = [...headers];
  if (!isFirst) for (const name of toHead) expected[Number(places.get(name)) - 1] = name;
  const columns = Math.max(insertAfter, expected.length);
  const area = { rowNumber: headerRowIndex + 1, columnNumber: 1, rows: 1, columns };
  return readAgain(tab, area).some((row) =>
    row.every((cell, index) => cellText(cell) === cellText(expected[index])),
  );
}

/**
 * Whether the lead keys of a block of rows still stand where they stood when they were read; where keys repeat, so
 * that one may have taken the place of its like, also the cells by which the leads are judged.
 */
export function keysStand(
  { tab, rows, headerRowIndex, keyColumnIndex, bound }: LeadTable,
  start: number,
  count: number,
): boolean {
  const columns = new Set([keyColumnIndex]);
  if (new Set(rows.map((row) => cellText(row[keyColumnIndex]))).size < rows.length) {
    for (const { columnIndex } of conditionsOf(bound)) if (columnIndex >= 0) columns.add(columnIndex);
  }
  const first = Math.min(...columns);
  const now = readAgain(tab, {
    rowNumber: headerRowIndex + 2 + start,
    columnNumber: first + 1,
    rows: count,
    columns: Math.max(...columns) - first + 1,
  });
  return (
    now.length === count &&
    now.every((row, at) =>
      [...columns].every((index) => isSameCell(row[index - first], rows[start + at]?.[index])),
    )
  );
}

/** Cells that were read before; none where rows or columns were deleted and the grid no longer reaches so far. */
function readAgain(tab: Tab, area: Area): Cells {
  try {
    return tab.readValues(area);
  } catch {
    return [];
  }
}

function isSameCell(left: CellValue, right: CellValue): boolean {
  if (isDateCell(left) && isDateCell(right)) return left.getTime() === right.getTime();
  return (left ?? '') === (right ?? '');
}

/**
 * Makes room for the columns that are missing and remembers them as ours, then formats those that hold text
 * (so that nothing in them is ever a formula) or days.
 */
export function prepareColumns(table: LeadTable, plan: PlacePlan): void {
  const { tab } = table;
  const { places, toMake } = plan;
  if (plan.toInsert > 0) tab.insertColumnsAfter(plan.insertAfter, plan.toInsert);
  for (const name of toMake) tab.ownColumn(Number(places.get(name)), name);
  if (toMake.length > 0) tab.decorate(newLooks(table, places, toMake));
  // The format of a score is its owner's business once the column is there.
  const formatted = subset(places, (name) => toMake.includes(name) || !SCORE_COLUMNS.has(name));
  for (const run of adjacentRuns(formatted)) {
    tab.setNumberFormats(leadArea(table, places, run), run.map(formatOf));
  }
}

function formatOf(name: OwnedColumn): string {
  if (TEXT_COLUMNS.has(name)) return '@';
  return SCORE_COLUMNS.has(name) ? 'General' : DATE_FORMAT;
}

function subset(places: OwnedPlaces, fits: (name: OwnedColumn) => boolean): OwnedPlaces {
  return new Map([...places].filter(([name]) => fits(name)));
}

/** The lead rows of columns that stand side by side. */
export function leadArea(
  { headerRowIndex, rows }: LeadTable,
  places: OwnedPlaces,
  run: readonly OwnedColumn[],
): Area {
  const [first = OWNED_COLUMNS[0]] = run;
  return {
    rowNumber: headerRowIndex + 2,
    columnNumber: places.get(first) ?? 1,
    rows: rows.length,
    columns: run.length,
  };
}

/** A width that shows most of Why. */
const WHY_WIDTH = 420;
/** With so many rows, a first run has no call left for a width: it makes room for as many in the history. */
const MANY_ROWS = 1000;

/**
 * New columns look like the column before them, as every inserted column does; but a dropdown or a checkbox of that
 * column would stand in the way of a score.
 */
function newLooks(table: LeadTable, places: OwnedPlaces, names: readonly OwnedColumn[]): Decoration[] {
  const made = subset(places, (name) => names.includes(name));
  const looks: Decoration[] = adjacentRuns(made).map((run) => ({
    area: leadArea(table, places, run),
    anyValue: true,
  }));
  if (made.has('Why') && table.rows.length < MANY_ROWS) {
    looks.push({ area: leadArea(table, places, ['Why']), columnWidth: WHY_WIDTH });
  }
  return looks;
}

/**
 * Writes one block of rows of columns that stand side by side; the first block of a column that has no header has it
 * on top. Any other header stays as it is: its owner may have given it another name.
 */
function writeRun(
  table: LeadTable,
  { places, toHead }: PlacePlan,
  columns: OwnedValues,
  run: readonly OwnedColumn[],
  start: number,
  count: number,
): void {
  const { tab, headers } = table;
  const { rowNumber, columnNumber } = leadArea(table, places, run);
  const isNew = (name: OwnedColumn): boolean => toHead.includes(name);
  const withHeaders = start === 0 && run.some(isNew);
  const values: (string | number)[][] = withHeaders
    ? [run.map((name, index) => (isNew(name) ? name : (headers[columnNumber - 1 + index] ?? name)))]
    : [];
  for (let row = start; row < start + count; row++) values.push(run.map((name) => columns[name][row] ?? ''));
  tab.writeValues(rowNumber - (withHeaders ? 1 : 0) + start, columnNumber, values);
}
