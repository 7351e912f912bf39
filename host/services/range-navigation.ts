import { formatA1 } from '../workbook/a1-notation.ts';
import { columnCountOf, rowCountOf } from '../workbook/cell-area.ts';
import { integer } from './parameter-types.ts';
import { rangeAt } from './range-lookup.ts';
import type { ServiceContext } from './service-context.ts';
import { methodsOf, takes } from './service-definition.ts';
import { ServiceError } from './service-error.ts';
import { type RangeState, SheetState } from './spreadsheet-states.ts';

const { free, write } = methodsOf<RangeState>();

/** Methods of a range about where it is. */
export const rangeNavigationMethods = {
  getRow: free([takes()], ({ area }) => area.startRow + 1),
  getColumn: free([takes()], ({ area }) => area.startColumn + 1),
  getLastRow: free([takes()], ({ area }) => area.endRow + 1),
  getLastColumn: free([takes()], ({ area }) => area.endColumn + 1),
  getNumRows: free([takes()], ({ area }) => rowCountOf(area)),
  getNumColumns: free([takes()], ({ area }) => columnCountOf(area)),
  getA1Notation: free([takes()], ({ area }) => formatA1(area)),
  getSheet: free([takes()], ({ sheet }) => new SheetState(sheet)),
  activate: free([takes()], activate),
  offset: free(
    [takes(integer, integer), takes(integer, integer, integer), takes(integer, integer, integer, integer)],
    (
      range,
      _,
      rowOffset,
      columnOffset,
      rowCount = rowCountOf(range.area),
      columnCount = columnCountOf(range.area),
    ) =>
      rangeAt(
        range.sheet,
        range.area.startRow + 1 + rowOffset,
        range.area.startColumn + 1 + columnOffset,
        rowCount,
        columnCount,
      ),
  ),
  merge: write([takes()], (range, { document }) => {
    const { AddWorksheetMergeMutation } = document.modules;
    if (range.sheet.getMergeData().some((merged) => overlaps(merged, range.area))) {
      throw new ServiceError('You must select all cells in a merged range to merge or unmerge them.');
    }
    document.execute(AddWorksheetMergeMutation, { ...document.addressOf(range.sheet), ranges: [range.area] });
    return range;
  }),
  breakApart: write([takes()], (range, { document }) => {
    const { area, sheet } = range;
    const touched = sheet.getMergeData().filter((merged) => overlaps(merged, area));
    if (touched.some((merged) => !contains(area, merged))) {
      throw new ServiceError('You must select all cells in a merged range to merge or unmerge them.');
    }
    if (touched.length > 0) {
      const { RemoveWorksheetMergeMutation } = document.modules;
      document.execute(RemoveWorksheetMergeMutation, { ...document.addressOf(sheet), ranges: touched });
    }
    return range;
  }),
};

/** Shows a range's sheet and selects the range. */
function activate(range: RangeState, { document, tabs }: ServiceContext): RangeState {
  tabs.activate(range.sheet);
  const { startRow, startColumn } = range.area;
  document.execute(document.modules.SetSelectionsOperation, {
    ...document.addressOf(range.sheet),
    selections: [
      {
        range: { ...range.area },
        primary: {
          startRow,
          startColumn,
          endRow: startRow,
          endColumn: startColumn,
          actualRow: startRow,
          actualColumn: startColumn,
          isMerged: false,
          isMergedMainCell: false,
        },
        style: null,
      },
    ],
  });
  document.bringIntoView(range.area);
  return range;
}

function contains(outer: RangeState['area'], inner: RangeState['area']): boolean {
  return (
    outer.startRow <= inner.startRow &&
    outer.endRow >= inner.endRow &&
    outer.startColumn <= inner.startColumn &&
    outer.endColumn >= inner.endColumn
  );
}

function overlaps(first: RangeState['area'], second: RangeState['area']): boolean {
  return (
    first.startRow <= second.endRow &&
    first.endRow >= second.startRow &&
    first.startColumn <= second.endColumn &&
    first.endColumn >= second.startColumn
  );
}
