import type { ISetFormulaCalculationNotificationMutation as Notification } from '@univerjs/preset-sheets-node-core';
import type { SpreadsheetDocument } from '../../../workbook/spreadsheet-document.ts';
import { Turns } from '../turns.ts';
import { nextTask } from './next-task.ts';
import type { RowSteps } from './row-steps.ts';

/** Changes of Univer's model after which a half-done call would read or write other cells than it began with. */
const CHANGES_CELLS = /^sheet\.mutation\.(set-range-values|insert-|remove-(row|col|sheet)|move-|reorder-)/;

/**
 * Commands of Univer's that look at cells before they change any, as for what an undo is to bring back: what they find
 * must not change once they have looked. Those that only move the selection or the view are none of them.
 */
const LOOKS_AT_CELLS = [
  /^univer\.command\.(undo|redo|copy|cut|paste)$/,
  /^sheets-formula\.command\.quick-sum$/,
  /^sheet\.command\.(insert-(row|col|multi|range)|append-row|remove-(row|col|sheet)|delete-range-move)/,
  /^sheet\.command\.(move-(row|col|range)|reorder-|sort-|copy|cut|(optional-)?paste|auto-fill|refill|replace)/,
  /^sheet\.command\.(set-(range-values|style|border)|numfmt|auto-clear|clear-selection|apply-format)/,
  /^sheet\.command\.(add-worksheet-merge|split-text|text-to-number|toggle-cell)/,
];

/**
 * Keeps service calls whole although they are done in steps: one call works at a time, and whatever else is about
 * to change cells meanwhile, such as a person at the grid, finds the call finished first.
 */
export class WholeCalls {
  private readonly turns = new Turns();
  private current: RowSteps | undefined;

  constructor(private readonly document: SpreadsheetDocument) {
    document.get(document.modules.ICommandService).beforeCommandExecuted(({ id, params }) => {
      if (this.current === undefined || this.current.isStepping) {
        return;
      }
      if (CHANGES_CELLS.test(id) || looksAtCells(id) || this.bringsResults(id, params)) {
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
      steps.throwFailure();
    } finally {
      this.current = undefined;
    }
  }

  /** Whether formulas have been computed: where results spill, they come without a change of the model. */
  private bringsResults(id: string, params: unknown): boolean {
    const { FormulaExecuteStageType, SetFormulaCalculationNotificationMutation } = this.document.modules;
    if (id !== SetFormulaCalculationNotificationMutation.id) {
      return false;
    }
    const { stageInfo } = params as Notification;
    return (
      stageInfo?.stage === FormulaExecuteStageType.CALCULATION_COMPLETED &&
      stageInfo.totalFormulasToCalculate > 0
    );
  }
}

function looksAtCells(commandId: string): boolean {
  return LOOKS_AT_CELLS.some((pattern) => pattern.test(commandId));
}
