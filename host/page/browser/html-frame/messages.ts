/** From a page of `HtmlService` to the local workbook. Everything in it is plain JSON. */
export type FromHtmlPage =
  | {
      readonly kind: 'call';
      readonly number: number;
      readonly functionName: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'close' }
  /** The keyboard leaves the page for what stands beside it. */
  | { readonly kind: 'leave'; readonly isBackwards: boolean };

/** What came of a call. */
export type ToHtmlPage =
  | { readonly kind: 'result'; readonly number: number; readonly result: unknown }
  | { readonly kind: 'failure'; readonly number: number; readonly name: string; readonly message: string };
