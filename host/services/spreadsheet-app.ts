import { ConditionalFormatRuleBuilderState } from './conditional-format-rule.ts';
import { DataValidationBuilderState } from './data-validation.ts';
import { methodsOf, type ServiceDefinition, takes } from './service-definition.ts';
import {
  booleanCriteria,
  borderStyle,
  dataValidationCriteria,
  dimension,
  metadataLocationType,
  metadataVisibility,
  wrapStrategy,
} from './spreadsheet-enumerations.ts';
import { type SpreadsheetAppState, SpreadsheetState } from './spreadsheet-states.ts';
import { UiState } from './ui.ts';

const { free, interactive } = methodsOf<SpreadsheetAppState>();
const spreadsheet = new SpreadsheetState();

export const spreadsheetAppService: ServiceDefinition<SpreadsheetAppState> = {
  name: 'SpreadsheetApp',
  methods: {
    getActive: free([takes()], () => spreadsheet),
    getActiveSpreadsheet: free([takes()], () => spreadsheet),
    getUi: interactive([takes()], () => new UiState()),
    // Every call reaches the document at once; formulas are computed after the script.
    flush: free([takes()], () => undefined),
    newConditionalFormatRule: free([takes()], () => new ConditionalFormatRuleBuilderState()),
    newDataValidation: free([takes()], () => new DataValidationBuilderState()),
  },
  constants: {
    BooleanCriteria: booleanCriteria,
    BorderStyle: borderStyle,
    DataValidationCriteria: dataValidationCriteria,
    DeveloperMetadataLocationType: metadataLocationType,
    DeveloperMetadataVisibility: metadataVisibility,
    Dimension: dimension,
    WrapStrategy: wrapStrategy,
  },
};
