import { chartRows } from './chart-rows.ts';
import type { ContractRow, Stage } from './contract-row.ts';
import { customFunctionRows } from './custom-function-rows.ts';
import { dateRows } from './date-rows.ts';
import { formatRows } from './format-rows.ts';
import { rangePlaceRows } from './range-place-rows.ts';
import { rangeValueRows } from './range-value-rows.ts';
import { ruleRows } from './rule-rows.ts';
import { serviceRows } from './service-rows.ts';
import { sheetRows } from './sheet-rows.ts';

/** Every promise of Apps Script that the add-on builds on, by topic. */
export const contract: Readonly<Record<string, readonly ContractRow[]>> = {
  'values of ranges': rangeValueRows,
  'dates in cells': dateRows,
  'places of ranges': rangePlaceRows,
  'formats of ranges': formatRows,
  'sheets and their lines': sheetRows,
  'rules and metadata': ruleRows,
  'charts of sheets': chartRows,
  'other services': serviceRows,
  'custom functions': customFunctionRows,
};

/** Services as a live script has them in its global scope, or as the emulation hands them out. */
export type ContractServices = Omit<Stage, 'sheet' | 'spreadsheet'>;

/** What came of a row, as JSON or as the message of an exception. */
export type Outcome = { readonly json: unknown } | { readonly message: string };

/** A row that has been started: its formulas may still be computed. */
export interface StartedRow {
  /** Reads the outcome and takes the row's sheet away. */
  finish(): Outcome;
}

/** Plays a row on a new sheet, up to the point where formulas have to be computed. */
export function startRow(row: ContractRow, services: ContractServices): StartedRow {
  const spreadsheet = services.SpreadsheetApp.getActive();
  const stage: Stage = { ...services, spreadsheet, sheet: spreadsheet.insertSheet('Contract') };
  const first = outcomeOf(() => row.run(stage));
  return {
    finish() {
      const last = row.whenComputed;
      const outcome = last === undefined || 'message' in first ? first : outcomeOf(() => last(stage));
      spreadsheet.deleteSheet(stage.sheet);
      return outcome;
    },
  };
}

/**
 * Plays the whole table in a live script and lists what came out otherwise. Bundle this file, push it beside
 * the sample build into a script bound to an empty spreadsheet, and log the result.
 */
export function replayContract(services: ContractServices): readonly string[] {
  return Object.values(contract)
    .flat()
    .flatMap((row) => {
      const started = startRow(row, services);
      services.SpreadsheetApp.flush();
      const outcome = started.finish();
      const wanted: Outcome =
        row.throws === undefined ? { json: row.gives ?? null } : { message: row.throws };
      return JSON.stringify(outcome) === JSON.stringify(wanted)
        ? []
        : [`${row.title}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(outcome)}`];
    });
}

function outcomeOf(run: () => unknown): Outcome {
  try {
    return { json: JSON.parse(JSON.stringify(run() ?? null)) };
  } catch (error) {
    const { message = String(error) } = error as { message?: string };
    return { message: message.replace(/^Exception: /, '') };
  }
}
