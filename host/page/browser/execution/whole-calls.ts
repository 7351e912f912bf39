import type { SpreadsheetDocument } from '../../../workbook/spreadsheet-document.ts';
import { Turns } from '../turns.ts';
import { nextTask } from './next-task.ts';
import type { RowSteps } from './row-steps.ts';

/** Changes of Univer's model after which a half-done call would read or write other cells than it began with. */
const CHANGES_OF_CELLS = /^sheet\.mutation\.(set-range-values|insert-|remove-(row|col|sheet)|move-|reorder-)/;

/**
 * Keeps service calls whole although they are done in steps: one call works at a time, and whatever else is about
 * to change cells meanwhile, such as a person at the grid, finds the call finished first.
 */
export class WholeCalls {
  private readonly turns = new Turns();
  private current: RowSteps | undefined;

  constructor(document: SpreadsheetDocument) {
    document.get(document.modules.ICommandService).beforeCommandExecuted(({ id }) => {
      if (this.current !== undefined && !this.current.isStepping && CHANGES_OF_CELLS.test(id)) {
        this.current.finish();
      }
    });
  }

  /** Runs a call when those before it are done. */
  inTurn<Result>(call: () => Promise<Result> | Result): Promise<Result> {
    return this.turns.take(call);
  }

  /**
   * Takes all steps, with a pause after each.
   *
   * @param pause what to do in between; by default the page gets a turn
   */
  async steps(steps: RowSteps, pause: () => Promise<void> = nextTask): Promise<void> {
    this.current = steps;
    try {
      while (!steps.isDone) {
        steps.advance();
        await pause();
      }
    } finally {
      this.current = undefined;
    }
  }
}
