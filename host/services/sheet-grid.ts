import type { Worksheet } from '@univerjs/presets';
import { columnCountOf, rowCountOf } from '../workbook/cell-area.ts';
import { type FormatSource, GridStructure, type Span } from '../workbook/grid-structure.ts';
import type { RowsLeft } from '../workbook/rows-left.ts';
import { instanceOf, integer } from './parameter-types.ts';
import type { ServiceContext } from './service-context.ts';
import { methodsOf, takes, thenByRows } from './service-definition.ts';
import { ServiceError } from './service-error.ts';
import { RangeState, type SheetState } from './spreadsheet-states.ts';

const { write } = methodsOf<SheetState>();
const count = [takes(integer), takes(integer, integer)] as const;
const move = [takes(instanceOf(RangeState), integer)] as const;

/** Methods of a sheet that insert, delete and move whole columns and rows. Positions are 1-based. */
export const sheetGridMethods = {
  insertColumnAfter: thenByRows(
    write([takes(integer)], (state, context, after) =>
      insertColumns(state, context, { start: after, count: 1 }, 'before'),
    ),
  ),
  insertColumnsAfter: thenByRows(
    write([takes(integer, integer)], (state, context, after, howMany) =>
      insertColumns(state, context, { start: after, count: howMany }, 'before'),
    ),
  ),
  insertColumnBefore: thenByRows(
    write([takes(integer)], (state, context, before) =>
      insertColumns(state, context, { start: before - 1, count: 1 }, 'after'),
    ),
  ),
  insertRowsAfter: thenByRows(
    write([takes(integer, integer)], (state, context, after, howMany) => {
      checkInsertion(after, howMany, state.sheet.getRowCount(), 'row');
      return gridOf(state, context).insertRows({ start: after, count: howMany }, 'before');
    }),
  ),
  deleteColumn: write([takes(integer)], (state, context, position) =>
    deleteColumns(state, context, position, 1),
  ),
  deleteColumns: write(count, deleteColumns),
  deleteRow: write([takes(integer)], (state, context, position) => deleteRows(state, context, position, 1)),
  deleteRows: write(count, deleteRows),
  moveColumns: write(move, (state, context, range, destination) => {
    checkDestination(destination, state.sheet.getColumnCount(), 'column');
    const { area } = ownRange(range, state.sheet);
    gridOf(state, context).moveColumns(
      { start: area.startColumn, count: columnCountOf(area) },
      destination - 1,
    );
  }),
  moveRows: write(move, (state, context, range, destination) => {
    checkDestination(destination, state.sheet.getRowCount(), 'row');
    const { area } = ownRange(range, state.sheet);
    gridOf(state, context).moveRows({ start: area.startRow, count: rowCountOf(area) }, destination - 1);
  }),
};

type Line = 'row' | 'column';

function gridOf({ sheet }: SheetState, { document }: ServiceContext): GridStructure {
  return new GridStructure(document, sheet);
}

function insertColumns(
  state: SheetState,
  context: ServiceContext,
  span: Span,
  formats: FormatSource,
): RowsLeft {
  const neighbour = formats === 'before' ? span.start : span.start + 1;
  checkInsertion(neighbour, span.count, state.sheet.getColumnCount(), 'column');
  return gridOf(state, context).insertColumns(span, formats);
}

function deleteColumns(
  state: SheetState,
  context: ServiceContext,
  position: number,
  howMany = 1,
): SheetState {
  checkDeletion(position, howMany, state.sheet.getColumnCount(), 'column');
  gridOf(state, context).deleteColumns({ start: position - 1, count: howMany });
  return state;
}

function deleteRows(state: SheetState, context: ServiceContext, position: number, howMany = 1): SheetState {
  checkDeletion(position, howMany, state.sheet.getRowCount(), 'row');
  gridOf(state, context).deleteRows({ start: position - 1, count: howMany });
  return state;
}

/** @param neighbour 1-based line that stands beside the new ones */
function checkInsertion(neighbour: number, howMany: number, existing: number, line: Line): void {
  if (neighbour < 1 || neighbour > existing) {
    throw new ServiceError(`Those ${line}s are out of bounds.`);
  }
  if (howMany < 1) {
    throw new ServiceError(`The number of ${line}s to insert must be at least 1.`);
  }
}

function checkDeletion(position: number, howMany: number, existing: number, line: Line): void {
  if (position < 1 || howMany < 1 || position + howMany - 1 > existing) {
    throw new ServiceError(`Those ${line}s are out of bounds.`);
  }
  if (howMany === existing) {
    throw new ServiceError(`You can't delete all the ${line}s on the sheet.`);
  }
}

function checkDestination(destination: number, existing: number, line: Line): void {
  if (destination < 1 || destination > existing + 1) {
    throw new ServiceError(`Those ${line}s are out of bounds.`);
  }
}

function ownRange(range: RangeState, sheet: Worksheet): RangeState {
  if (range.sheet !== sheet) {
    throw new ServiceError('host: lines of another sheet cannot be moved');
  }
  return range;
}
