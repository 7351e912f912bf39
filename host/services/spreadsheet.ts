import { MetadataFinderState } from './developer-metadata.ts';
import { instanceOf, integer, number, text } from './parameter-types.ts';
import { selectedRange } from './selection.ts';
import type { ServiceContext } from './service-context.ts';
import { methodsOf, type ServiceDefinition, takes } from './service-definition.ts';
import { ServiceError } from './service-error.ts';
import { checkFreeName } from './sheet-look.ts';
import { SheetState, type SpreadsheetState } from './spreadsheet-states.ts';

/** Seconds that a toast stays without being told. */
const TOAST_SECONDS = 5;

const { write, free, interactive } = methodsOf<SpreadsheetState>();

export const spreadsheetService: ServiceDefinition<SpreadsheetState> = {
  name: 'SpreadsheetApp.Spreadsheet',
  methods: {
    getId: free([takes()], (_, { document }) => document.unitId),
    getName: free([takes()], (_, { document }) => document.workbook.name),
    getSpreadsheetTimeZone: free([takes()], (_, { document }) => document.state.timeZone),
    getSpreadsheetLocale: free([takes()], (_, { document }) => document.state.locale),
    getSheets: free([takes()], (_, { tabs }) => tabs.all().map((sheet) => new SheetState(sheet))),
    getSheetByName: free([takes(text)], (_, { tabs }, name) => {
      const sheet = tabs.byName(name);
      return sheet === undefined ? null : new SheetState(sheet);
    }),
    getActiveSheet: free([takes()], (_, { tabs }) => new SheetState(tabs.active())),
    setActiveSheet: free([takes(instanceOf(SheetState))], (_, { tabs }, state) => {
      tabs.activate(state.sheet);
      return state;
    }),
    insertSheet: write([takes(), takes(text), takes(integer), takes(text, integer)], insertSheet),
    deleteSheet: write([takes(instanceOf(SheetState))], (_, { tabs }, { sheet }) => {
      if (tabs.all().length === 1) {
        throw new ServiceError("You can't remove all the sheets in a document.");
      }
      tabs.remove(sheet);
    }),
    getActiveRange: free([takes()], (_, context) => selectedRange(context, context.tabs.active(), 'range')),
    getCurrentCell: free([takes()], (_, context) => selectedRange(context, context.tabs.active(), 'cell')),
    createDeveloperMetadataFinder: free(
      [takes()],
      () => new MetadataFinderState(({ metadata }) => metadata.all()),
    ),
    toast: interactive(
      [takes(text), takes(text, text), takes(text, text, number)],
      (_, { interaction }, message, title = '', seconds = TOAST_SECONDS) => {
        interaction.toast({ message, title, seconds });
      },
    ),
  },
};

function insertSheet(
  _: SpreadsheetState,
  { tabs }: ServiceContext,
  nameOrIndex?: string | number,
  indexAfterName?: number,
): SheetState {
  const name = typeof nameOrIndex === 'string' ? nameOrIndex : tabs.freeName();
  const activeIndex = tabs.all().indexOf(tabs.active());
  const index = indexAfterName ?? (typeof nameOrIndex === 'number' ? nameOrIndex : activeIndex + 1);
  checkFreeName(name, tabs);
  if (index < 0 || index > tabs.all().length) {
    throw new ServiceError('host: the index of the new sheet is outside the spreadsheet');
  }
  const sheet = tabs.insert(name, index);
  tabs.activate(sheet);
  return new SheetState(sheet);
}
