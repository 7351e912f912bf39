/** The build that goes to Apps Script, read into memory. */
export interface DistFiles {
  /** Text of `Code.js`. */
  readonly code: string;
  /** HTML files by name without `.html`, as `createHtmlOutputFromFile` names them. */
  readonly html: Readonly<Record<string, string>>;
  /** `timeZone` of `appsscript.json`. */
  readonly timeZone: string | undefined;
}
