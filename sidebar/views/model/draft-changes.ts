import type { ModelChange } from '../../../src/app/api.ts';
import {
  type CellEdit,
  type CountingHeader,
  type CriterionRow,
  criterionName,
  ownsCell,
} from '../../../src/core/scoring/config/criterion-rows.ts';
import { configCell } from '../../../src/core/scoring/issue.ts';
import type { Cells } from '../../../src/core/table/cell.ts';
import { type PlainCell, plainCell } from '../../../src/core/table/packed-cells.ts';
import { type NumberStyle, readNumber } from '../../../src/core/table/read-number.ts';
import { countingValue, saysTheSame } from './counting-text.ts';
import { type CriterionDraft, type Draft, withCriterion } from './draft.ts';
import { readPoints } from './points-text.ts';
import { countingErrors } from './read-counts.ts';

/** A typed text that says nothing about how activities are counted. */
export interface RefusedCounting {
  readonly criterion: CriterionRow;
  readonly header: CountingHeader;
  /** What the engine says about it. */
  readonly because: string;
}

/** What a draft comes to. */
export interface DraftChanges {
  /** The cells to write, in sheet order. */
  readonly changes: readonly ModelChange[];
  /** Criteria whose typed points are no points. */
  readonly unreadable: readonly CriterionRow[];
  readonly refused: readonly RefusedCounting[];
}

/** @param config the cells of the Scoring tab on which the draft stands */
export function draftChanges(draft: Draft, config: Cells, style: NumberStyle): DraftChanges {
  const inSheetOrder = [...draft.values()].sort((left, right) =>
    bySheetOrder(left.criterion, right.criterion),
  );
  const unreadable: CriterionRow[] = [];
  const typed = inSheetOrder.flatMap((own) => {
    const points = pointsChange(own, config, style);
    if (points === 'unreadable') unreadable.push(own.criterion);
    return [
      ...switchChange(own, config),
      ...(points === 'unreadable' ? [] : points),
      ...countingChanges(own, config, style),
    ];
  });
  const counting = inSheetOrder.filter((own) => own.counting.size > 0).map(({ criterion }) => criterion);
  const errors = countingErrors(config, counting, editsOf(typed));
  const errorOf = (change: ModelChange): string | undefined =>
    isCounting(change.what) ? errors.get(configCell(change.rowIndex, change.columnIndex)) : undefined;
  const refused = typed.flatMap((change): RefusedCounting[] => {
    const because = errorOf(change);
    const criterion = counting.find((own) => ownsCell(own, change));
    return because === undefined || !criterion || !isCounting(change.what)
      ? []
      : [{ criterion, header: change.what, because }];
  });
  return { changes: typed.filter((change) => errorOf(change) === undefined), unreadable, refused };
}

/** From the top down; of blocks side by side, the left one first. */
function bySheetOrder(left: CriterionRow, right: CriterionRow): number {
  return left.rowIndex - right.rowIndex || (left.pointsColumnIndex ?? 0) - (right.pointsColumnIndex ?? 0);
}

function isCounting(what: ModelChange['what']): what is CountingHeader {
  return what !== 'On' && what !== 'Points';
}

function switchChange({ criterion, isOn }: CriterionDraft, config: Cells): readonly ModelChange[] {
  const { onColumnIndex } = criterion;
  return isOn === undefined || onColumnIndex === undefined
    ? []
    : [changeOf(criterion, 'On', onColumnIndex, config, isOn)];
}

function pointsChange(
  { criterion, points }: CriterionDraft,
  config: Cells,
  style: NumberStyle,
): readonly ModelChange[] | 'unreadable' {
  const { pointsColumnIndex } = criterion;
  if (points === undefined || pointsColumnIndex === undefined) return [];
  const read = readPoints(points, style);
  if ('problem' in read) return 'unreadable';
  return read.points === readNumber(criterion.points, style)
    ? []
    : [changeOf(criterion, 'Points', pointsColumnIndex, config, read.points)];
}

function countingChanges(
  { criterion, counting }: CriterionDraft,
  config: Cells,
  style: NumberStyle,
): readonly ModelChange[] {
  return [...counting].flatMap(([header, text]) => {
    const { columnIndex } = criterion.counting?.[header] ?? {};
    if (columnIndex === undefined || saysTheSame(criterion, header, text, style)) return [];
    return [changeOf(criterion, header, columnIndex, config, countingValue(header, text, style))];
  });
}

function changeOf(
  criterion: CriterionRow,
  what: ModelChange['what'],
  columnIndex: number,
  config: Cells,
  to: ModelChange['to'],
): ModelChange {
  const { rowIndex } = criterion;
  const from: PlainCell = plainCell(config[rowIndex]?.[columnIndex]);
  return { rowIndex, columnIndex, what, criterion: criterionName(criterion), from, to };
}

/** Changes as edits of the config range. */
export function editsOf(changes: readonly ModelChange[]): readonly CellEdit[] {
  return changes.map(({ rowIndex, columnIndex, to }) => ({ rowIndex, columnIndex, value: to }));
}

/** The draft without changes that stand in the sheet by now. */
export function withoutSaved(draft: Draft, saved: readonly ModelChange[], style: NumberStyle): Draft {
  let rest = draft;
  for (const change of saved) {
    const own = [...rest.values()].find(({ criterion }) => ownsCell(criterion, change));
    if (own) rest = withCriterion(rest, withoutChange(own, change, style));
  }
  return rest;
}

function withoutChange(own: CriterionDraft, { what, to }: ModelChange, style: NumberStyle): CriterionDraft {
  if (what === 'On') return own.isOn === to ? { ...own, isOn: undefined } : own;
  if (what === 'Points') {
    const read = own.points === undefined ? undefined : readPoints(own.points, style);
    return read && 'points' in read && read.points === to ? { ...own, points: undefined } : own;
  }
  const text = own.counting.get(what);
  if (text === undefined || countingValue(what, text, style) !== to) return own;
  return { ...own, counting: new Map([...own.counting].filter(([header]) => header !== what)) };
}
