import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AnswerReader } from '../../../host/page/browser/execution/answer-buffer.ts';
import { Execution } from '../../../host/page/browser/execution/execution.ts';
import type { FromWorker, ToWorker } from '../../../host/page/browser/execution/messages.ts';
import { WholeCalls } from '../../../host/page/browser/execution/whole-calls.ts';
import { showAlert } from '../../../host/page/browser/frame/dialogs.ts';
import type { HostedWorkbook } from '../../../host/workbook/hosted-workbook.ts';
import { firstSheetOf, openSampleWorkbook } from '../sample-workbook.ts';

/** Every browser has it; Node 20 lacks it. */
function withResolvers<Value>(): PromiseWithResolvers<Value> {
  let functions: Omit<PromiseWithResolvers<Value>, 'promise'> | undefined;
  const promise = new Promise<Value>((resolve, reject) => {
    functions = { resolve, reject };
  });
  return { promise, ...(functions as unknown as Omit<PromiseWithResolvers<Value>, 'promise'>) };
}
Promise.withResolvers ??= withResolvers;

/** Stands for the browser's worker, so that a message can come when it is wanted. */
class PlayedWorker {
  static last: PlayedWorker;
  onmessage: (event: { data: FromWorker }) => void = () => undefined;
  private services: Readonly<Record<string, unknown>> = {};
  private answers: AnswerReader | undefined;

  constructor() {
    PlayedWorker.last = this;
  }

  postMessage(message: ToWorker): void {
    if (message.kind === 'load') {
      this.services = message.schema.globals;
      this.answers = new AnswerReader(message.answers);
    }
  }

  terminate(): void {}

  askForTheSpreadsheet(): void {
    this.ask(this.services.SpreadsheetApp, 'getActive');
  }

  ask(object: unknown, name: string, ...args: readonly number[]): void {
    this.answers?.expect();
    const { id } = object as { readonly id: number };
    this.onmessage({ data: { kind: 'service call', id, name, args } });
  }

  /** The service object that came as the answer to what was asked last. */
  answeredObject(): unknown {
    return JSON.parse(this.answers?.read(() => undefined) ?? '').value;
  }
}

let workbook: HostedWorkbook;
let calls: WholeCalls;
let execution: Execution;

beforeEach(() => {
  vi.stubGlobal('Worker', PlayedWorker);
  workbook = openSampleWorkbook();
  calls = new WholeCalls(workbook.document);
  execution = new Execution({
    code: '',
    workerAddress: '',
    room: workbook.backstage,
    calls,
    context: { ...workbook.backstage.context, permission: 'FULL' },
  });
});
afterEach(() => {
  workbook.dispose();
  vi.unstubAllGlobals();
});

function later(text: string): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve(text), 2000));
}

/** What services were asked for when all calls so far had their turn. */
async function asked(): Promise<readonly string[]> {
  await calls.inTurn(() => undefined);
  return Object.keys(workbook.calls.names);
}

test('a service call that comes when the execution has ended is not answered', async () => {
  PlayedWorker.last.askForTheSpreadsheet();
  expect(await asked()).toEqual(['SpreadsheetApp.getActive']);
  workbook.calls.reset();
  execution.end({ name: 'Exception', message: 'Exceeded maximum execution time' });
  PlayedWorker.last.askForTheSpreadsheet();
  expect(await asked()).toEqual([]);
});

test('nor is one that still waits for its turn when the execution ends', async () => {
  const { promise: isLetGo, resolve: letGo } = withResolvers<void>();
  void calls.inTurn(() => isLetGo);
  PlayedWorker.last.askForTheSpreadsheet();
  execution.end({ name: 'Exception', message: 'Exceeded maximum execution time' });
  letGo();
  expect(await asked()).toEqual([]);
});

test('a large answer that a worker took in part when it ended keeps nobody waiting', async () => {
  const area = [1, 1, 100, 26] as const;
  const notes = Array<string>(26).fill('x'.repeat(1500));
  firstSheetOf(workbook)
    .getRange(...area)
    .setValues(Array.from({ length: 100 }, () => notes));
  const worker = PlayedWorker.last;
  worker.askForTheSpreadsheet();
  await asked();
  worker.ask(worker.answeredObject(), 'getActiveSheet');
  await asked();
  worker.ask(worker.answeredObject(), 'getRange', ...area);
  await asked();
  worker.ask(worker.answeredObject(), 'getValues');
  await new Promise((resolve) => setTimeout(resolve, 200));
  execution.end({ name: 'Exception', message: 'Exceeded maximum execution time' });
  expect(await Promise.race([asked(), later('still waiting')])).toContain('Range.getValues');
});

test('a dialog of an execution that has ended is answered with CLOSE and not shown', async () => {
  const dialog = { title: '', message: 'Sure?', buttons: 'YES_NO' } as const;
  expect(await showAlert(dialog, AbortSignal.abort())).toBe('CLOSE');
});
