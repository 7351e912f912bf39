import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answer } from '../../../host/page/browser/execution/messages.ts';
import { ServiceDispatcher } from '../../../host/page/browser/execution/service-dispatcher.ts';
import { ServiceHandles } from '../../../host/page/browser/execution/service-handles.ts';
import { WholeCalls } from '../../../host/page/browser/execution/whole-calls.ts';
import type { HostedWorkbook } from '../../../host/workbook/hosted-workbook.ts';
import { firstSheetOf, openSampleWorkbook } from '../sample-workbook.ts';

const ROWS = 900;
const COLUMNS = 10;

let workbook: HostedWorkbook;

beforeEach(() => {
  workbook = openSampleWorkbook();
  const sheet = firstSheetOf(workbook);
  const cells = Array.from({ length: ROWS }, (_, row) => Array<number>(COLUMNS).fill(row));
  sheet.getRange(1, 1, ROWS, COLUMNS).setValues(cells);
});
afterEach(() => workbook.dispose());

/** Reads all cells as an execution does, and gives the first cell of each row that came; `onSend` stands between two parts. */
async function rowsRead(onSend: () => void): Promise<readonly unknown[]> {
  const { definitions, context } = workbook.backstage;
  const handles = new ServiceHandles(definitions);
  const { globals } = handles.schema(workbook.backstage.states);
  const rows: unknown[] = [];
  let answer: Answer | undefined;
  const dispatcher = new ServiceDispatcher(
    definitions,
    handles,
    { ...context, permission: 'FULL' },
    new WholeCalls(workbook.document),
    {
      hasEnded: () => false,
      send: async (sent) => {
        answer = sent;
        if (sent.kind === 'rows') {
          rows.push(...sent.rows);
          onSend();
        }
      },
    },
  );
  const call = async (object: unknown, name: string, ...args: readonly number[]): Promise<unknown> => {
    await dispatcher.answer({ id: (object as { readonly id: number }).id, name, args });
    if (answer?.kind !== 'value') throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.value;
  };
  const spreadsheet = await call(globals.SpreadsheetApp, 'getActive');
  const range = await call(await call(spreadsheet, 'getActiveSheet'), 'getRange', 1, 1, ROWS, COLUMNS);
  rows.push(...((await call(range, 'getValues')) as unknown[]));
  return rows.map((row) => (row as readonly unknown[])[0]);
}

const everyRow = Array.from({ length: ROWS }, (_, row) => row);

test('a large range arrives row for row', async () => {
  expect(await rowsRead(() => undefined)).toEqual(everyRow);
});

test('no row is lost where somebody changes a cell between two parts, and none is new', async () => {
  let sent = 0;
  const rows = await rowsRead(() => {
    sent += 1;
    if (sent === 1) firstSheetOf(workbook).getRange(ROWS, 1).setValue('changed');
  });
  expect(sent).toBe(2);
  expect(rows).toEqual(everyRow);
});
