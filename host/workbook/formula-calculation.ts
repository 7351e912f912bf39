import type { ISetFormulaCalculationNotificationMutation as Notification } from '@univerjs/preset-sheets-node-core';
import type { SpreadsheetDocument } from './spreadsheet-document.ts';

/** How long the engine may take before a wait gives up. */
const PATIENCE_MS = 60_000;

/**
 * Follows Univer's formula engine, which computes a moment after the last change, and knows whether results are
 * still to come.
 */
export class FormulaCalculation {
  /** At first all is: Univer computes a workbook that it opens, in a page as soon as it has drawn it. */
  private isDirty = true;
  private isRunning = false;
  /** A calculation is to make way for one that begins with all that had changed by then. */
  private isStopping = false;
  /** Univer has told that a calculation is over, and tells next how it ended. */
  private isOver = false;
  private waiting: (() => void)[] = [];

  constructor(private readonly document: SpreadsheetDocument) {
    const { ICommandService, IActiveDirtyManagerService, ...ids } = document.modules;
    const dirtying = document.get(IActiveDirtyManagerService);
    document.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
      if (id === ids.SetFormulaCalculationStartMutation.id) {
        this.start();
      } else if (id === ids.SetFormulaCalculationStopMutation.id) {
        this.stop();
      } else if (id === ids.SetFormulaCalculationNotificationMutation.id) {
        this.hear(params as Notification);
      } else if (dirtying.get(id) !== undefined && !this.isHarmless(id, params, options)) {
        this.isDirty = true;
      }
    });
  }

  /** @throws Error, as a rejection, when the engine takes longer than it may */
  whenDone(timeoutMs = PATIENCE_MS): Promise<void> {
    if (!this.isDirty && !this.isRunning) {
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`Formulas took longer than ${timeoutMs} ms.`)),
        timeoutMs,
      );
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** Changes that the engine ignores: its own results, and styles. */
  private isHarmless(id: string, params: unknown, options: { onlyLocal?: boolean } | undefined): boolean {
    const { SetRangeValuesMutation, ...ids } = this.document.modules;
    if (id !== SetRangeValuesMutation.id) {
      return false;
    }
    const { trigger } = params as { readonly trigger?: string };
    const styling = [ids.SetStyleCommand, ids.SetBorderCommand, ids.ClearSelectionFormatCommand];
    return options?.onlyLocal === true || styling.some((command) => command.id === trigger);
  }

  private start(): void {
    // One that was stopped begins again with what had changed when it was told to stop: what has changed since then
    // still waits.
    if (!this.isStopping) {
      this.isDirty = false;
    }
    this.isStopping = false;
    this.isRunning = true;
  }

  private stop(): void {
    if (this.isRunning) {
      this.isDirty = false;
      this.isStopping = true;
    }
  }

  private hear({ stageInfo, functionsExecutedState: state }: Notification): void {
    const { FormulaExecuteStageType, FormulaExecutedStateType } = this.document.modules;
    if (stageInfo?.stage === FormulaExecuteStageType.CALCULATION_COMPLETED) {
      this.isOver = true;
    } else if (state !== undefined) {
      // That it was stopped Univer tells at once, and again when it is over; by then the next one may run already.
      const isToldAgain = this.isOver && state === FormulaExecutedStateType.STOP_EXECUTION;
      this.isOver = false;
      if (!isToldAgain) {
        this.finish(state);
      }
    }
  }

  private finish(state: number): void {
    this.isRunning = false;
    if (state === this.document.modules.FormulaExecutedStateType.STOP_EXECUTION) {
      // A calculation that a new change interrupted starts again at once.
      setTimeout(() => this.release(), 0);
    } else {
      this.release();
    }
  }

  private release(): void {
    if (this.isRunning) {
      return;
    }
    this.isStopping = false;
    if (this.isDirty) {
      return;
    }
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) {
      resume();
    }
  }
}
