import type { SpreadsheetDocument } from './spreadsheet-document.ts';

/** How long the engine may take before a wait gives up. */
const PATIENCE_MS = 60_000;

/** Univer's number for a calculation that was cut short, in the notification of its end. */
const STOPPED = 1;

/**
 * Follows Univer's formula engine, which computes a moment after the last change, and knows whether results are
 * still to come.
 */
export class FormulaCalculation {
  /** At first all is: Univer computes a workbook that it opens, in a page as soon as it has drawn it. */
  private isDirty = true;
  private isRunning = false;
  private waiting: (() => void)[] = [];

  constructor(private readonly document: SpreadsheetDocument) {
    const { ICommandService, IActiveDirtyManagerService, ...ids } = document.modules;
    const dirtying = document.get(IActiveDirtyManagerService);
    document.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
      if (id === ids.SetFormulaCalculationStartMutation.id) {
        this.isDirty = false;
        this.isRunning = true;
      } else if (id === ids.SetFormulaCalculationNotificationMutation.id) {
        this.finish((params as { functionsExecutedState?: number }).functionsExecutedState);
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
    const { SetRangeValuesMutation, SetStyleCommand } = this.document.modules;
    return (
      id === SetRangeValuesMutation.id &&
      (options?.onlyLocal === true || (params as { trigger?: string }).trigger === SetStyleCommand.id)
    );
  }

  private finish(state: number | undefined): void {
    if (state === undefined) {
      return;
    }
    this.isRunning = false;
    if (state === STOPPED) {
      // A calculation that a new change interrupted starts again at once.
      setTimeout(() => this.release(), 0);
    } else {
      this.release();
    }
  }

  private release(): void {
    if (this.isDirty || this.isRunning) {
      return;
    }
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) {
      resume();
    }
  }
}
