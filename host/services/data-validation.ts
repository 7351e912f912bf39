import { formatA1 } from '../workbook/a1-notation.ts';
import { sheetPrefix } from '../workbook/sheet-prefix.ts';
import type { Validation, ValidationCriterion } from '../workbook/validation-store.ts';
import { anything, flag, instanceOf, listOf, text } from './parameter-types.ts';
import { rangeNamed } from './range-lookup.ts';
import { methodsOf, type ServiceDefinition, takes } from './service-definition.ts';
import { ServiceError } from './service-error.ts';
import { dataValidationCriteria } from './spreadsheet-enumerations.ts';
import { RangeState } from './spreadsheet-states.ts';

/** State behind a `DataValidation`. */
export class DataValidationState {
  constructor(readonly validation: Validation) {}
}

/** State behind a `DataValidationBuilder`. */
export class DataValidationBuilderState {
  criterion: ValidationCriterion | undefined;
  allowsInvalid = true;
  helpText: string | null = null;
}

const builder = methodsOf<DataValidationBuilderState>();

export const dataValidationBuilderService: ServiceDefinition<DataValidationBuilderState> = {
  name: 'SpreadsheetApp.DataValidationBuilder',
  methods: {
    requireValueInList: builder.free(
      [takes(listOf(anything)), takes(listOf(anything), flag)],
      (state, _, values, showsDropdown = true) => {
        const entries = values.map(String);
        if (entries.some((entry) => entry === '')) {
          throw new ServiceError('host: a dropdown with a blank entry is not emulated');
        }
        state.criterion = { kind: 'list', values: entries, showsDropdown };
        return state;
      },
    ),
    requireValueInRange: builder.free(
      [takes(instanceOf(RangeState)), takes(instanceOf(RangeState), flag)],
      (state, _, range, showsDropdown = true) => {
        const reference = sheetPrefix(range.sheet.getName()) + formatA1(range.area);
        state.criterion = { kind: 'range', reference, showsDropdown };
        return state;
      },
    ),
    requireCheckbox: builder.free([takes()], (state) => {
      state.criterion = { kind: 'checkbox' };
      return state;
    }),
    setAllowInvalid: builder.free([takes(flag)], (state, _, isAllowed) => {
      state.allowsInvalid = isAllowed;
      return state;
    }),
    setHelpText: builder.free([takes(text)], (state, _, helpText) => {
      state.helpText = helpText;
      return state;
    }),
    build: builder.free([takes()], ({ criterion, allowsInvalid, helpText }) => {
      if (criterion === undefined) {
        throw new ServiceError('host: a data validation without a criterion is not emulated');
      }
      return new DataValidationState({ criterion, allowsInvalid, helpText });
    }),
  },
};

const validation = methodsOf<DataValidationState>();

export const dataValidationService: ServiceDefinition<DataValidationState> = {
  name: 'SpreadsheetApp.DataValidation',
  methods: {
    getAllowInvalid: validation.free([takes()], (state) => state.validation.allowsInvalid),
    getHelpText: validation.free([takes()], (state) => state.validation.helpText),
    getCriteriaType: validation.free([takes()], ({ validation: { criterion } }) =>
      dataValidationCriteria.value(
        ({ list: 'VALUE_IN_LIST', range: 'VALUE_IN_RANGE', checkbox: 'CHECKBOX' } as const)[criterion.kind],
      ),
    ),
    getCriteriaValues: validation.free([takes()], ({ validation: { criterion } }, { tabs }) => {
      switch (criterion.kind) {
        case 'list':
          return [[...criterion.values], criterion.showsDropdown];
        case 'range':
          return [rangeNamed(criterion.reference, tabs.active(), tabs), criterion.showsDropdown];
        case 'checkbox':
          return [];
      }
    }),
  },
};
