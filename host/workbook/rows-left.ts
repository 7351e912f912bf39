/** Work on many rows that is left to do, a few at a time or all at once. */
export interface RowsLeft {
  readonly rowCount: number;
  readonly columnCount: number;
  /** @param startOffset first row, counted from the first of those that are left */
  work(startOffset: number, rowCount: number): void;
}
