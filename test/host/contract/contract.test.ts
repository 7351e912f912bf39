import { afterAll, describe, expect, test } from 'vitest';
import { openSampleWorkbook } from '../sample-workbook.ts';
import { contract, replayContract, startRow } from './contract.ts';

const workbook = openSampleWorkbook({
  timeZone: 'America/New_York',
  locale: 'en_US',
  now: () => new Date('2024-06-01T00:00:00Z'),
});

afterAll(() => workbook.dispose());

describe.each(Object.entries(contract))('%s', (_, rows) => {
  test.each(rows.map((row) => [row.title, row] as const))('%s', async (_title, row) => {
    const started = startRow(row, workbook.services);
    if (row.whenComputed !== undefined) {
      await workbook.waitForFormulas();
    }
    expect(started.finish()).toEqual(
      row.throws === undefined ? { json: row.gives } : { message: row.throws },
    );
  });
});

test('every row states one outcome, under a title of its own', () => {
  const rows = Object.values(contract).flat();
  expect(rows.filter((row) => (row.gives === undefined) === (row.throws === undefined))).toEqual([]);
  expect(new Set(rows.map(({ title }) => title)).size).toBe(rows.length);
});

test('replayContract lists rows that come out otherwise, and only those', () => {
  const differing = replayContract(workbook.services);
  const awaitingFormulas = new Set(
    Object.values(contract)
      .flat()
      .filter((row) => row.whenComputed !== undefined)
      .map(({ title }) => title),
  );
  expect(differing.filter((line) => !awaitingFormulas.has(line.split(': wanted')[0] ?? ''))).toEqual([]);
});
