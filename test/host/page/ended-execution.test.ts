import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Execution } from '../../../host/page/browser/execution/execution.ts';
import type { FromWorker, ToWorker } from '../../../host/page/browser/execution/messages.ts';
import { WholeCalls } from '../../../host/page/browser/execution/whole-calls.ts';
import { showAlert } from '../../../host/page/browser/frame/dialogs.ts';
import type { HostedWorkbook } from '../../../host/workbook/hosted-workbook.ts';
import { openSampleWorkbook } from '../sample-workbook.ts';

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

  constructor() {
    PlayedWorker.last = this;
  }

  postMessage(message: ToWorker): void {
    if (message.kind === 'load') {
      this.services = message.schema.globals;
    }
  }

  terminate(): void {}

  askForTheSpreadsheet(): void {
    const { id } = this.services.SpreadsheetApp as { id: number };
    this.onmessage({ data: { kind: 'service call', id, name: 'getActive', args: [] } });
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

test('a dialog of an execution that has ended is answered with CLOSE and not shown', async () => {
  const dialog = { title: '', message: 'Sure?', buttons: 'YES_NO' } as const;
  expect(await showAlert(dialog, AbortSignal.abort())).toBe('CLOSE');
});
