import { vi } from 'vitest';
import type { Answer } from '../../../host/page/browser/execution/messages.ts';
import { RowSteps } from '../../../host/page/browser/execution/row-steps.ts';
import { ServiceDispatcher } from '../../../host/page/browser/execution/service-dispatcher.ts';
import { ServiceHandles } from '../../../host/page/browser/execution/service-handles.ts';
import { WholeCalls } from '../../../host/page/browser/execution/whole-calls.ts';
import type { WireValue } from '../../../host/page/browser/execution/wire.ts';
import type { HostedWorkbook } from '../../../host/workbook/hosted-workbook.ts';

/** A range of the first sheet, as an execution has it. */
export interface SteppedRange {
  /** Calls a method of the range, a large one in steps; gives its answer with the rows that came before it. */
  call(name: string, ...args: readonly WireValue[]): Promise<unknown>;
}

/**
 * Gets a range as an execution does.
 *
 * @param area row, column, number of rows and of columns
 * @param onRows stands between two parts of an answer
 */
export async function steppedRange(
  workbook: HostedWorkbook,
  area: readonly [number, number, number, number],
  onRows: () => Promise<void> | void = () => undefined,
): Promise<SteppedRange> {
  const { definitions, context, states } = workbook.backstage;
  const handles = new ServiceHandles(definitions);
  const { globals } = handles.schema(states);
  let rows: WireValue[] = [];
  let answer: Answer | undefined;
  const calls = new WholeCalls(workbook.document);
  const dispatcher = new ServiceDispatcher(definitions, handles, { ...context, permission: 'FULL' }, calls, {
    hasEnded: () => false,
    send: async (sent) => {
      answer = sent;
      if (sent.kind === 'rows') {
        rows.push(...sent.rows);
        await onRows();
      }
    },
  });
  const ask = async (object: unknown, name: string, ...args: readonly WireValue[]): Promise<unknown> => {
    rows = [];
    await dispatcher.answer({ id: (object as { readonly id: number }).id, name, args });
    if (answer?.kind !== 'value') {
      throw new Error(`${name}: ${JSON.stringify(answer)}`);
    }
    return Array.isArray(answer.value) ? [...rows, ...answer.value] : answer.value;
  };
  const spreadsheet = await ask(globals.SpreadsheetApp, 'getActive');
  const range = await ask(await ask(spreadsheet, 'getActiveSheet'), 'getRange', ...area);
  return { call: (name, ...args) => ask(range, name, ...args) };
}

/** Does something after a step of a call, before the next one; `vi.restoreAllMocks` takes it back. */
export function afterStep(number: number, act: () => void): void {
  const advance = RowSteps.prototype.advance;
  let taken = 0;
  vi.spyOn(RowSteps.prototype, 'advance').mockImplementation(function (this: RowSteps) {
    advance.call(this);
    taken += 1;
    if (taken === number) {
      queueMicrotask(act);
    }
  });
}
