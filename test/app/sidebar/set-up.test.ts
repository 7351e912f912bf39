import { expect, test } from 'vitest';
import { readSetUpOptions } from '../../../src/app/sidebar/set-up.ts';
import { MemoryWorkbook } from '../set-up/memory-workbook.ts';

test('readSetUpOptions leaves out a tab that has no cells to ask for, such as one that is a chart', () => {
  const workbook = new MemoryWorkbook({ Leads: [['Email'], ['a@x.example']], Chart1: [] });
  const chart = workbook.tab('Chart1');
  if (chart) {
    chart.lastRow = () => {
      throw new Error('Not a grid sheet');
    };
  }
  expect(readSetUpOptions(workbook).tabs).toEqual([{ name: 'Leads', rows: 1, columns: 1 }]);
});
