/// <reference types="google-apps-script" />

/** What a row plays on. */
export interface Stage {
  /** A new, empty sheet of 1,000 × 26 cells, the active one, named `Contract`. */
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
  readonly Charts: GoogleAppsScript.Charts.Charts;
}

/**
 * One thing that Apps Script promises: an operation, and what comes of it.
 *
 * Rows import nothing and name no global, so that the table can be bundled and replayed in a live script. They
 * assume a spreadsheet with the locale `en_US` and the time zone `America/New_York`.
 */
export interface ContractRow {
  /** States the promise. */
  readonly title: string;
  readonly run: (stage: Stage) => unknown;
  /** Runs once formulas have their results; what it returns counts instead. */
  readonly whenComputed?: (stage: Stage) => unknown;
  /** What is returned, as JSON. Exactly one of this and `throws` is given. */
  readonly gives?: unknown;
  /** Message of the exception. */
  readonly throws?: string;
  /** No source settles this: replay the row live before relying on it. */
  readonly isUnconfirmed?: true;
}

/** Calls a method with arguments that its type forbids, as a careless script does. */
export function carelessly(target: object, method: string, ...args: readonly unknown[]): unknown {
  return (target as Readonly<Record<string, (...values: readonly unknown[]) => unknown>>)[method]?.(...args);
}
