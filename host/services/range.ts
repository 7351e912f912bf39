import { rangeFormatMethods } from './range-formats.ts';
import { rangeMetadataMethods } from './range-metadata.ts';
import { rangeNavigationMethods } from './range-navigation.ts';
import { rangeValidationMethods } from './range-validation.ts';
import { rangeValueMethods } from './range-values.ts';
import type { ServiceDefinition } from './service-definition.ts';
import type { RangeState } from './spreadsheet-states.ts';

export const rangeService: ServiceDefinition<RangeState> = {
  name: 'SpreadsheetApp.Range',
  methods: {
    ...rangeNavigationMethods,
    ...rangeValueMethods,
    ...rangeFormatMethods,
    ...rangeValidationMethods,
    ...rangeMetadataMethods,
  },
};
