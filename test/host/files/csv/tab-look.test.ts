import { expect, test } from 'vitest';
import { csvToTab } from '../../../../host/files/csv/csv-to-tab.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('the header row of leads stays in view', () => {
  const { freeze } = csvToTab(bytes('Name,Email\nAnn,ann@acme.example\n'), 'Leads').worksheet;
  expect(freeze).toEqual({ xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 });
});

test('a header row below an export preamble stays in view with it', () => {
  const text = 'Notes:,,,\nExported by Ann,,,\nFirst,Last,Email,Company\nAnn,Lee,a@acme.example,Acme\n';
  expect(csvToTab(bytes(text), 'Leads').worksheet.freeze.ySplit).toBe(3);
});

test('columns are as wide as their content, within reason', () => {
  const { columnData } = csvToTab(
    bytes(`Id,Notes,Email\n1,${'long '.repeat(100)},ann.lee@acme.example\n`),
    'Leads',
  ).worksheet;
  const widths = [0, 1, 2].map((index) => columnData[index]?.w ?? 0);
  expect(widths).toEqual([60, 280, 'ann.lee@acme.example'.length * 7 + 18]);
});

test('a config tab keeps the widths of a new tab', () => {
  const { columnData, freeze } = csvToTab(bytes('Criteria\nColumn\n'), 'Scoring', {
    purpose: 'config',
  }).worksheet;
  expect([columnData, freeze.ySplit]).toEqual([{}, 0]);
});
