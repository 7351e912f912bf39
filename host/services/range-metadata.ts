import type { MetadataPlace, PlacedMetadata } from '../workbook/developer-metadata-store.ts';
import {
  addMetadata,
  addMetadataSignatures,
  MetadataFinderState,
  MetadataState,
} from './developer-metadata.ts';
import type { ServiceContext } from './service-context.ts';
import { methodsOf, takes } from './service-definition.ts';
import { ServiceError } from './service-error.ts';
import type { RangeState } from './spreadsheet-states.ts';

const { read, write, free } = methodsOf<RangeState>();

/** Methods of a range about developer metadata. */
export const rangeMetadataMethods = {
  addDeveloperMetadata: write(addMetadataSignatures, (range, context, key, value?, visibility?) => {
    addMetadata(context, placeOf(range), key, value, visibility);
    return range;
  }),
  getDeveloperMetadata: read([takes()], (range, context) =>
    context.metadata.at(placeOf(range)).map(({ entry }) => new MetadataState(entry.id)),
  ),
  createDeveloperMetadataFinder: free(
    [takes()],
    (range) => new MetadataFinderState((context) => withinColumns(range, context)),
  ),
};

/** The column that a range is. Rows could hold metadata live, too; nothing here needs it. */
function placeOf({ sheet, area }: RangeState): MetadataPlace {
  const coversRows = area.startRow === 0 && area.endRow === sheet.getRowCount() - 1;
  if (!coversRows || area.startColumn !== area.endColumn) {
    throw new ServiceError(
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    );
  }
  return { kind: 'column', sheet, columnIndex: area.startColumn };
}

function withinColumns({ sheet, area }: RangeState, { metadata }: ServiceContext): readonly PlacedMetadata[] {
  return metadata
    .ofSheet(sheet)
    .filter(
      ({ place }) =>
        place.kind === 'column' &&
        place.columnIndex >= area.startColumn &&
        place.columnIndex <= area.endColumn,
    );
}
