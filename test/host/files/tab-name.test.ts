import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excelTabNames, freeTabName, tabNameFromFile } from '../../../host/files/tab-name.ts';

describe('tabNameFromFile', () => {
  test.each([
    ['leads.csv', 'leads'],
    ['exports/2024/Leads [May].csv', 'Leads May'],
    ['C:\\files\\a:b*c?.tsv', 'a b c'],
    ['report.final.xlsx', 'report.final'],
    ["'quoted'.csv", 'quoted'],
    ['.csv', 'Leads'],
    ['', 'Leads'],
    [`${'x'.repeat(120)}.csv`, 'x'.repeat(100)],
    [`${'x'.repeat(99)}🎉.csv`, 'x'.repeat(99)],
  ])('of %j is %j', (file, name) => {
    expect(tabNameFromFile(file)).toBe(name);
  });
});

describe('freeTabName', () => {
  test('numbers a name that is taken, case apart', () => {
    expect(freeTabName('Scoring', ['Leads'])).toBe('Scoring');
    expect(freeTabName('Scoring', ['SCORING', 'Scoring 2'])).toBe('Scoring 3');
  });
});

describe('excelTabNames', () => {
  test('cuts to 31 characters and keeps the names apart', () => {
    const long = 'A name that is longer than Excel takes';
    expect(excelTabNames([long, `${long}!`, 'Leads'])).toEqual([
      'A name that is longer than Exce',
      'A name that is longer than Ex 2',
      'Leads',
    ]);
  });

  test('renames History, which Excel keeps for itself', () => {
    expect(excelTabNames(['History'])).toEqual(['History tab']);
  });

  test('property: names are unique case apart, short, and free of what Excel refuses', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'A', "'", ':', '/', '[', ' ', '🎉'), maxLength: 40 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 20 }), (names) => {
        const free = excelTabNames(names);
        expect(new Set(free.map((one) => one.toLowerCase())).size).toBe(names.length);
        for (const one of free) {
          expect(one.length).toBeLessThanOrEqual(31);
          expect(one).toMatch(/^(?!')[^[\]*?:/\\]+(?<!')$/);
        }
      }),
    );
  });
});
