import type { RangeArgument } from '../app/functions/arguments.ts';
import {
  type FunctionResult,
  leadGrade,
  leadModel,
  leadScore,
  leadTier,
  leadWhy,
} from '../app/functions/lead-functions.ts';
import type { FunctionHost } from '../app/functions/scored-range.ts';
import type { Cells, CellValue } from '../core/table/cell.ts';
import { spreadsheet } from './sheet-workbook.ts';

/** What the functions ask the spreadsheet for: the Scoring tab, and only in calls without `config`. */
const HOST: FunctionHost = {
  readConfig: () => cellsOf('Scoring'),
  readActivities: cellsOf,
  now: () => new Date(),
};

function cellsOf(tabName: string): Cells | undefined {
  return spreadsheet().getSheetByName(tabName)?.getDataRange().getValues();
}

/**
 * Scores leads by the criteria of the Scoring tab.
 *
 * @param {A2:K} leads The leads: one row, or many.
 * @param {A1:K1} headers Their header row, over the same columns.
 * @param {Scoring!A:Z} config The Scoring tab, so that scores follow it; left out, the tab is read once.
 * @param {"total"} part "total" (default), "fit", "engagement" or the name of a group.
 * @param {Activities!A:F} activities What leads did, header row included; needed where criteria count activities.
 * @return The score of each lead; blank for blank rows.
 * @customfunction
 */
export function LEADSCORE(
  leads: RangeArgument,
  headers: RangeArgument,
  config?: RangeArgument,
  part?: CellValue,
  activities?: RangeArgument,
): FunctionResult {
  return leadScore(HOST, leads, headers, config, part, activities);
}

/**
 * Names the tier of each score, as the block Tiers of the Scoring tab says.
 *
 * @param {L2:L} scores Scores from LEADSCORE.
 * @param {Scoring!A:Z} config The Scoring tab, so that tiers follow it; left out, the tab is read once.
 * @param {M2:M} models The LEADMODEL column, needed where tiers differ by model.
 * @return The tier of each score, such as Hot; blank below every tier.
 * @customfunction
 */
export function LEADTIER(
  scores: RangeArgument,
  config?: RangeArgument,
  models?: RangeArgument,
): FunctionResult {
  return leadTier(HOST, scores, config, models);
}

/**
 * Grades leads by fit and engagement, such as A1.
 *
 * @param {A2:K} leads The leads: one row, or many.
 * @param {A1:K1} headers Their header row, over the same columns.
 * @param {Scoring!A:Z} config The Scoring tab, so that grades follow it; left out, the tab is read once.
 * @param {Activities!A:F} activities What leads did, header row included; needed where criteria count activities.
 * @return The grade of each lead; blank for blank rows.
 * @customfunction
 */
export function LEADGRADE(
  leads: RangeArgument,
  headers: RangeArgument,
  config?: RangeArgument,
  activities?: RangeArgument,
): FunctionResult {
  return leadGrade(HOST, leads, headers, config, activities);
}

/**
 * Names the model that each lead belongs to, as the block Models of the Scoring tab says.
 *
 * @param {A2:K} leads The leads: one row, or many.
 * @param {A1:K1} headers Their header row, over the same columns.
 * @param {Scoring!A:Z} config The Scoring tab, so that models follow it; left out, the tab is read once.
 * @param {Activities!A:F} activities What leads did, header row included; needed where criteria count activities.
 * @return The model of each lead; blank for blank rows and for leads of no model.
 * @customfunction
 */
export function LEADMODEL(
  leads: RangeArgument,
  headers: RangeArgument,
  config?: RangeArgument,
  activities?: RangeArgument,
): FunctionResult {
  return leadModel(HOST, leads, headers, config, activities);
}

/**
 * Says why each lead has its score: "Pricing page visit +20 · Director +15 · Inactive −10".
 *
 * @param {A2:K} leads The leads: one row, or many.
 * @param {A1:K1} headers Their header row, over the same columns.
 * @param {Scoring!A:Z} config The Scoring tab, so that reasons follow it; left out, the tab is read once.
 * @param {3} most The most reasons to show; left out, all of them.
 * @param {Activities!A:F} activities What leads did, header row included; needed where criteria count activities.
 * @return The reasons of each lead, the largest first.
 * @customfunction
 */
export function LEADWHY(
  leads: RangeArgument,
  headers: RangeArgument,
  config?: RangeArgument,
  most?: CellValue,
  activities?: RangeArgument,
): FunctionResult {
  return leadWhy(HOST, leads, headers, config, most, activities);
}
