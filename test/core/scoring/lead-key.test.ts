import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../src/core/scoring/config/parse-config.ts';
import { IssueList } from '../../../src/core/scoring/issue.ts';
import { leadKeyColumn } from '../../../src/core/scoring/lead-key.ts';
import type { Cells } from '../../../src/core/table/cell.ts';
import { scoringTab } from './scoring-tab.ts';

function keyOf([headers = [], ...rows]: Cells, leadKey = ''): string {
  const { model } = parseConfig(
    scoringTab({
      Settings: [
        ['Setting', 'Value'],
        ['Lead key', leadKey],
      ],
    }),
  );
  const texts = headers.map(String);
  return texts[leadKeyColumn(model, texts, rows, new IssueList())] ?? '';
}

describe('leadKeyColumn without the setting', () => {
  test('passes over a column whose values repeat, whatever its header says', () => {
    expect(
      keyOf([
        ['Do Not Email', 'Name', 'Email'],
        ['No', 'Ada', 'ada@firm.example'],
        ['No', 'Bo', 'bo@shop.example'],
        ['No', 'Cy', 'cy@mill.example'],
        ['Yes', 'Di', 'di@inn.example'],
        ['No', 'Ed', 'ed@inn.example'],
      ]),
    ).toBe('Email');
  });

  test('takes a number where the only header with “email” repeats its values', () => {
    const rows = Array.from({ length: 9 }, (_, index) => ['No', 'Ada', `K${index}`]);
    expect(keyOf([['Email opt-in', 'Name', 'Lead ID'], ...rows])).toBe('Lead ID');
  });

  test('keeps a column of keys of which fewer than half repeat', () => {
    const keys = ['a@x.example', 'a@x.example', 'b@x.example', 'c@x.example'];
    expect(keyOf([['Name', 'Email'], ...keys.map((key) => ['Ada', key])])).toBe('Email');
  });
});

test('leadKeyColumn is what the setting names, even where its values repeat', () => {
  const rows = Array.from({ length: 4 }, (_, index) => ['No', `k${index}@x.example`]);
  expect(keyOf([['Do Not Email', 'Email'], ...rows], 'Do Not Email')).toBe('Do Not Email');
});

test.each([
  [['No', 'ada@firm.example']],
  [
    ['No', 'ada@firm.example'],
    ['Yes', 'bo@shop.example'],
  ],
])('of a few rows a column called after e-mail is none without addresses: %j', (...rows) => {
  expect(keyOf([['Do Not Email', 'Email'], ...rows])).toBe('Email');
  expect(keyOf([['Do Not Email', 'E-mail of the lead'], ...rows])).toBe('E-mail of the lead');
});
