import type { ServiceDefinition } from './service-definition.ts';
import { sheetChartMethods } from './sheet-charts.ts';
import { sheetGridMethods } from './sheet-grid.ts';
import { sheetLookMethods } from './sheet-look.ts';
import { sheetRangeMethods } from './sheet-ranges.ts';
import { sheetRuleMethods } from './sheet-rules.ts';
import type { SheetState } from './spreadsheet-states.ts';

export const sheetService: ServiceDefinition<SheetState> = {
  name: 'SpreadsheetApp.Sheet',
  methods: {
    ...sheetRangeMethods,
    ...sheetGridMethods,
    ...sheetLookMethods,
    ...sheetRuleMethods,
    ...sheetChartMethods,
  },
};
