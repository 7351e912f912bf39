/**
 * Cells of the first step, and of the smallest: what a step costs whatever its size, as where colours of many rows
 * follow each write, would only be paid more often by smaller ones.
 */
const FEWEST_CELLS = 4_000;
/** What a step may take: with what the grid does after it, the page stays well below the blink that people notice. */
const STEP_MS = 15;

/** Work on the rows of a range, a few at a time. */
export class RowSteps {
  private done = 0;
  private failure: { readonly error: unknown } | undefined;
  private readonly fewestRows: number;
  private rowsAStep: number;
  /** True while a step works, as against in between. */
  isStepping = false;

  /** @param work gets the first row of the step, counted from the range's first, and how many there are */
  constructor(
    private readonly rowCount: number,
    columnCount: number,
    private readonly work: (startOffset: number, rowCount: number) => void,
  ) {
    this.fewestRows = Math.max(1, Math.floor(FEWEST_CELLS / columnCount));
    this.rowsAStep = this.fewestRows;
  }

  get isDone(): boolean {
    return this.done >= this.rowCount;
  }

  /** Takes one step, as long as the last one suggests. */
  advance(): void {
    const rows = Math.min(this.rowsAStep, this.rowCount - this.done);
    const start = performance.now();
    this.step(rows);
    const perRow = (performance.now() - start) / rows;
    this.rowsAStep = Math.max(this.fewestRows, Math.floor(Math.min(rows * 2, STEP_MS / perRow)));
  }

  /**
   * Does all that is left at once, because something is about to change the rows. That something goes on whatever
   * becomes of the work, so a failure is kept for who takes the steps.
   */
  finish(): void {
    try {
      this.step(this.rowCount - this.done);
    } catch (error) {
      this.failure = { error };
    }
  }

  /** @throws what the work threw when it was finished at once */
  throwFailure(): void {
    if (this.failure !== undefined) {
      throw this.failure.error;
    }
  }

  private step(rows: number): void {
    if (rows <= 0) {
      return;
    }
    const start = this.done;
    this.done += rows;
    this.isStepping = true;
    try {
      this.work(start, rows);
    } finally {
      this.isStepping = false;
    }
  }
}
