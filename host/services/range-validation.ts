import { mapArea } from '../workbook/cell-area.ts';
import { CellWriter } from '../workbook/cell-writer.ts';
import { ValidationStore } from '../workbook/validation-store.ts';
import { checkShape } from './data-shape.ts';
import { DataValidationState } from './data-validation.ts';
import { instanceOf, nullable, rowsOf } from './parameter-types.ts';
import type { ServiceContext } from './service-context.ts';
import { methodsOf, takes } from './service-definition.ts';
import type { RangeState } from './spreadsheet-states.ts';

const { read, write } = methodsOf<RangeState>();
const validation = nullable(instanceOf(DataValidationState));

/** Methods of a range about data validation. */
export const rangeValidationMethods = {
  getDataValidations: read([takes()], ({ sheet, area }, { document }) => {
    const store = new ValidationStore(document, sheet);
    return mapArea(area, (rowIndex, columnIndex) => {
      const found = store.at(rowIndex, columnIndex);
      return found === undefined ? null : new DataValidationState(found);
    });
  }),
  setDataValidation: write([takes(validation)], (range, { document }, state) => {
    const store = new ValidationStore(document, range.sheet);
    if (state === null) {
      store.clear(range.area);
    } else {
      store.set(range.area, state.validation);
    }
    return range;
  }),
  setDataValidations: write([takes(rowsOf(validation))], setDataValidations),
  clearDataValidations: write([takes()], (range, { document }) => {
    new ValidationStore(document, range.sheet).clear(range.area);
    return range;
  }),
  insertCheckboxes: write([takes()], (range, { document }) => {
    new CellWriter(document, range.sheet).enter(
      range.area,
      mapArea(range.area, () => false),
    );
    new ValidationStore(document, range.sheet).set(range.area, {
      criterion: { kind: 'checkbox' },
      allowsInvalid: false,
      helpText: null,
    });
    return range;
  }),
};

function setDataValidations(
  range: RangeState,
  { document }: ServiceContext,
  states: readonly (readonly (DataValidationState | null)[])[],
): RangeState {
  checkShape(states, range.area);
  const store = new ValidationStore(document, range.sheet);
  store.clear(range.area);
  states.forEach((row, rowOffset) => {
    row.forEach((state, columnOffset) => {
      if (state !== null) {
        const rowIndex = range.area.startRow + rowOffset;
        const columnIndex = range.area.startColumn + columnOffset;
        const cell = {
          startRow: rowIndex,
          endRow: rowIndex,
          startColumn: columnIndex,
          endColumn: columnIndex,
        };
        store.set(cell, state.validation);
      }
    });
  });
  return range;
}
