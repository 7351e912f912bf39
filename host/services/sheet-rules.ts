import { ConditionalFormatStore } from '../workbook/conditional-format-store.ts';
import { ConditionalFormatRuleState } from './conditional-format-rule.ts';
import {
  addMetadata,
  addMetadataSignatures,
  MetadataFinderState,
  MetadataState,
} from './developer-metadata.ts';
import { instanceOf, listOf } from './parameter-types.ts';
import { methodsOf, takes } from './service-definition.ts';
import { ServiceError } from './service-error.ts';
import { RangeState, type SheetState } from './spreadsheet-states.ts';

const { read, write, free } = methodsOf<SheetState>();

/** Methods of a sheet about conditional formats and developer metadata. */
export const sheetRuleMethods = {
  getConditionalFormatRules: read([takes()], ({ sheet }, { document }) =>
    new ConditionalFormatStore(document, sheet).all().map(
      ({ areas, ...rule }) =>
        new ConditionalFormatRuleState(
          areas.map((area) => new RangeState(sheet, area)),
          rule,
        ),
    ),
  ),
  setConditionalFormatRules: write(
    [takes(listOf(instanceOf(ConditionalFormatRuleState)))],
    ({ sheet }, { document }, rules) => {
      if (rules.some(({ ranges }) => ranges.some((range) => range.sheet !== sheet))) {
        throw new ServiceError('Conditional format rule cannot reference a different sheet.');
      }
      new ConditionalFormatStore(document, sheet).replace(
        rules.map(({ ranges, rule }) => ({ ...rule, areas: ranges.map(({ area }) => area) })),
      );
    },
  ),
  clearConditionalFormatRules: write([takes()], ({ sheet }, { document }) => {
    new ConditionalFormatStore(document, sheet).replace([]);
  }),
  addDeveloperMetadata: write(addMetadataSignatures, (state, context, key, value?, visibility?) => {
    addMetadata(context, { kind: 'sheet', sheet: state.sheet }, key, value, visibility);
    return state;
  }),
  // Live gives what is on the sheet itself; a finder also looks into its columns.
  getDeveloperMetadata: read([takes()], ({ sheet }, { metadata }) =>
    metadata.at({ kind: 'sheet', sheet }).map(({ entry }) => new MetadataState(entry.id)),
  ),
  createDeveloperMetadataFinder: free(
    [takes()],
    ({ sheet }) => new MetadataFinderState(({ metadata }) => metadata.ofSheet(sheet)),
  ),
};
