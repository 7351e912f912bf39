import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FormulaCalculation } from '../../../host/workbook/formula-calculation.ts';
import { createHeadlessUniver } from '../../../host/workbook/headless-univer.ts';
import type { SpreadsheetDocument } from '../../../host/workbook/spreadsheet-document.ts';
import { firstSheetOf, openSampleWorkbook } from '../sample-workbook.ts';

const { modules } = createHeadlessUniver();
const { COMPLETED, STOPPED, SUCCESS } = {
  COMPLETED: modules.FormulaExecuteStageType.CALCULATION_COMPLETED,
  STOPPED: modules.FormulaExecutedStateType.STOP_EXECUTION,
  SUCCESS: modules.FormulaExecutedStateType.SUCCESS,
};

type Listener = (command: { readonly id: string; readonly params?: object }) => void;

/** Univer's formula engine as its commands tell of it, so that they can come in any order. */
class PlayedEngine {
  private listener: Listener = () => undefined;

  get document(): SpreadsheetDocument {
    const services = new Map<unknown, unknown>([
      [modules.ICommandService, { onCommandExecuted: (listener: Listener) => (this.listener = listener) }],
      [modules.IActiveDirtyManagerService, new Map([[modules.SetRangeValuesMutation.id, {}]])],
    ]);
    return { modules, get: (key: unknown) => services.get(key) } as unknown as SpreadsheetDocument;
  }

  change(): void {
    this.listener({ id: modules.SetRangeValuesMutation.id, params: {} });
  }

  start(): void {
    this.listener({ id: modules.SetFormulaCalculationStartMutation.id });
  }

  stop(): void {
    this.listener({ id: modules.SetFormulaCalculationStopMutation.id });
  }

  tell(params: { stageInfo?: { stage: number }; functionsExecutedState?: number }): void {
    this.listener({ id: modules.SetFormulaCalculationNotificationMutation.id, params });
  }

  succeed(): void {
    this.tell({ stageInfo: { stage: COMPLETED } });
    this.tell({ functionsExecutedState: SUCCESS });
  }

  /** What a calculation tells that makes way for the next one. */
  makeWay(): void {
    this.tell({ functionsExecutedState: STOPPED });
    this.start();
    this.tell({ stageInfo: { stage: COMPLETED } });
    this.tell({ functionsExecutedState: STOPPED });
  }
}

let engine: PlayedEngine;
let calculation: FormulaCalculation;
let isDone: boolean;
beforeEach(() => {
  vi.useFakeTimers();
  engine = new PlayedEngine();
  calculation = new FormulaCalculation(engine.document);
  isDone = false;
  engine.start();
  void calculation.whenDone().then(() => {
    isDone = true;
  });
});
afterEach(() => {
  vi.useRealTimers();
});

async function isDoneSoon(): Promise<boolean> {
  await vi.advanceTimersByTimeAsync(10);
  return isDone;
}

test('all is computed when a calculation has ended and nothing changed meanwhile', async () => {
  expect(await isDoneSoon()).toBe(false);
  engine.succeed();
  expect(await isDoneSoon()).toBe(true);
});

test('a calculation that made way for another is not taken for the end of that one', async () => {
  engine.change();
  engine.stop();
  engine.makeWay();
  expect(await isDoneSoon()).toBe(false);
  engine.succeed();
  expect(await isDoneSoon()).toBe(true);
});

test('a change that comes while a calculation is being stopped waits for a calculation of its own', async () => {
  engine.change();
  engine.stop();
  engine.change();
  engine.makeWay();
  engine.succeed();
  expect(await isDoneSoon()).toBe(false);
  engine.start();
  engine.succeed();
  expect(await isDoneSoon()).toBe(true);
});

test('a calculation that a person stops is over, and the next change is waited for', async () => {
  engine.stop();
  engine.tell({ functionsExecutedState: STOPPED });
  engine.tell({ stageInfo: { stage: COMPLETED } });
  engine.tell({ functionsExecutedState: STOPPED });
  expect(await isDoneSoon()).toBe(true);
  isDone = false;
  engine.change();
  void calculation.whenDone().then(() => {
    isDone = true;
  });
  engine.start();
  expect(await isDoneSoon()).toBe(false);
  engine.succeed();
  expect(await isDoneSoon()).toBe(true);
});

test('results are waited for where a change stops the calculation of some thousand formulas', async () => {
  vi.useRealTimers();
  const workbook = openSampleWorkbook();
  const sheet = firstSheetOf(workbook);
  await workbook.waitForFormulas();
  const formulas = Array.from({ length: 1000 }, (_, row) => Array<string>(4).fill(`=$Y$1+${row + 1}`));
  sheet.getRange(1, 1, 1000, 4).setFormulas(formulas);
  const { ICommandService, SetFormulaCalculationStartMutation } = workbook.document.modules;
  const watching = workbook.document.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationStartMutation.id) {
      watching.dispose();
      setTimeout(() => sheet.getRange('Y1').setValue(5000), 0);
    }
  });
  await workbook.waitForFormulas();
  expect(sheet.getRange('D1000').getValue()).toBe(6000);
  workbook.dispose();
});

test('a format that a person clears leaves nothing to be computed', async () => {
  vi.useRealTimers();
  const workbook = openSampleWorkbook();
  firstSheetOf(workbook).getRange('A1').setValue(1).setFontWeight('bold');
  await workbook.waitForFormulas();
  const { document } = workbook;
  const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
  const isCleared = document
    .get(document.modules.ICommandService)
    .syncExecuteCommand('sheet.command.clear-selection-format', {
      ...document.addressOf(document.workbook.getActiveSheet()),
      ranges: [range],
    });
  expect(isCleared).toBe(true);
  await workbook.waitForFormulas(2000);
  workbook.dispose();
});
