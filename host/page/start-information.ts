/** What the server tells the page of how it was started. */
export interface StartInformation {
  /** Differs between any two starts: a page that is reloaded finds the one that it knows. */
  readonly startId: string;
  /** Name of the file to open, which lies at `/start-file`. */
  readonly fileName?: string;
}
