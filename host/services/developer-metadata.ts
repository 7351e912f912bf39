import type { MetadataVisibility } from '../files/cells/developer-metadata.ts';
import type { MetadataPlace, PlacedMetadata } from '../workbook/developer-metadata-store.ts';
import type { EnumValue } from './enumeration.ts';
import { text } from './parameter-types.ts';
import type { ServiceContext } from './service-context.ts';
import { methodsOf, type ServiceDefinition, takes } from './service-definition.ts';
import { ServiceError } from './service-error.ts';
import { metadataLocationType, metadataVisibility } from './spreadsheet-enumerations.ts';
import { RangeState, SheetState } from './spreadsheet-states.ts';

/** State behind a `DeveloperMetadata`: an entry by its number, wherever it lies by now. */
export class MetadataState {
  constructor(readonly id: number) {}
}

/** State behind a `DeveloperMetadataLocation`. */
export class MetadataLocationState {
  constructor(readonly place: MetadataPlace) {}
}

/** State behind a `DeveloperMetadataFinder`: conditions that every entry found must meet. */
export class MetadataFinderState {
  readonly conditions: ((placed: PlacedMetadata) => boolean)[] = [];

  constructor(readonly candidates: (context: ServiceContext) => readonly PlacedMetadata[]) {}
}

const metadata = methodsOf<MetadataState>();

export const metadataService: ServiceDefinition<MetadataState> = {
  name: 'SpreadsheetApp.DeveloperMetadata',
  methods: {
    getId: metadata.free([takes()], (state) => state.id),
    getKey: metadata.free([takes()], (state, context) => placedOf(state, context).entry.key),
    getValue: metadata.free([takes()], (state, context) => placedOf(state, context).entry.value),
    getVisibility: metadata.free([takes()], (state, context) =>
      metadataVisibility.value(placedOf(state, context).entry.visibility),
    ),
    getLocation: metadata.free(
      [takes()],
      (state, context) => new MetadataLocationState(placedOf(state, context).place),
    ),
    setValue: metadata.write([takes(text)], (state, context, value) => {
      context.metadata.setValue(placedOf(state, context).entry.id, value);
      return state;
    }),
    remove: metadata.write([takes()], (state, context) => {
      context.metadata.remove(placedOf(state, context).entry.id);
    }),
  },
};

const location = methodsOf<MetadataLocationState>();

export const metadataLocationService: ServiceDefinition<MetadataLocationState> = {
  name: 'SpreadsheetApp.DeveloperMetadataLocation',
  methods: {
    getLocationType: location.free([takes()], ({ place }) =>
      metadataLocationType.value(place.kind === 'column' ? 'COLUMN' : 'SHEET'),
    ),
    getColumn: location.free([takes()], ({ place }) =>
      place.kind === 'column' ? wholeColumn(place.sheet, place.columnIndex) : null,
    ),
    getSheet: location.free([takes()], ({ place }) => new SheetState(place.sheet)),
  },
};

const finder = methodsOf<MetadataFinderState>();

export const metadataFinderService: ServiceDefinition<MetadataFinderState> = {
  name: 'SpreadsheetApp.DeveloperMetadataFinder',
  methods: {
    withKey: finder.free([takes(text)], (state, _, key) => narrowed(state, ({ entry }) => entry.key === key)),
    withValue: finder.free([takes(text)], (state, _, value) =>
      narrowed(state, ({ entry }) => entry.value === value),
    ),
    withLocationType: finder.free([takes(metadataLocationType.parameter)], (state, _, type) =>
      narrowed(state, ({ place }) => place.kind.toUpperCase() === type.name),
    ),
    withVisibility: finder.free([takes(metadataVisibility.parameter)], (state, _, visibility) =>
      narrowed(state, ({ entry }) => entry.visibility === visibility.name),
    ),
    find: finder.read([takes()], (state, context) =>
      state
        .candidates(context)
        .filter((placed) => state.conditions.every((isMet) => isMet(placed)))
        .map(({ entry }) => new MetadataState(entry.id)),
    ),
  },
};

/** Overloads of `addDeveloperMetadata`, on whatever it is called. */
export const addMetadataSignatures = [
  takes(text),
  takes(text, text),
  takes(text, metadataVisibility.parameter),
  takes(text, text, metadataVisibility.parameter),
] as const;

/** Adds an entry as one of those overloads asks; without a visibility it is the document's. */
export function addMetadata(
  context: ServiceContext,
  place: MetadataPlace,
  key: string,
  valueOrVisibility: string | EnumValue<MetadataVisibility> | undefined,
  visibility: EnumValue<MetadataVisibility> | undefined,
): void {
  const isValue = typeof valueOrVisibility === 'string';
  const seen = visibility ?? (isValue ? undefined : valueOrVisibility);
  context.metadata.add(place, {
    key,
    value: isValue ? valueOrVisibility : null,
    visibility: seen?.name ?? 'DOCUMENT',
  });
}

function narrowed(
  state: MetadataFinderState,
  isMet: (placed: PlacedMetadata) => boolean,
): MetadataFinderState {
  state.conditions.push(isMet);
  return state;
}

function placedOf(state: MetadataState, context: ServiceContext): PlacedMetadata {
  const placed = context.metadata.byId(state.id);
  if (placed === undefined) {
    throw new ServiceError('host: the developer metadata was removed');
  }
  return placed;
}

function wholeColumn(sheet: SheetState['sheet'], columnIndex: number): RangeState {
  return new RangeState(sheet, {
    startRow: 0,
    endRow: sheet.getRowCount() - 1,
    startColumn: columnIndex,
    endColumn: columnIndex,
  });
}
