import { describe, expect, test } from 'vitest';
import type { Cells } from '../../src/core/table/cell.ts';
import { column, openAddon } from '../addon/open-addon.ts';
import { SMALL_LEADS, SMALL_SCORES, smallScoring } from '../addon/small-leads.ts';
import { criteria, scoringTab } from '../core/scoring/scoring-tab.ts';

const SCORING = smallScoring();

describe('strange lists that are scored all the same', () => {
  const scores = (leads: Cells, scoring: Cells = SCORING, headerRow = 1) => {
    const addon = openAddon({ Leads: leads, Scoring: scoring });
    expect(addon.score().status).toBe('done');
    const rows = addon.values('Leads');
    expect(rows.map((row) => row.slice(0, leads[0]?.length))).toEqual(leads);
    return column(addon, 'Leads', 'Lead score', headerRow);
  };

  test('duplicate headers that no criterion names', () => {
    expect(scores(SMALL_LEADS.map((row, index) => [...row, index ? 1 : 'City', index ? 2 : 'City']))).toEqual(
      SMALL_SCORES,
    );
  });

  test('headers on row 3 under a merged title', () => {
    const leads = [['All our leads', '', ''], ['', '', ''], ...SMALL_LEADS];
    const addon = openAddon({ Leads: leads, Scoring: SCORING });
    addon.sheet('Leads').getRange('A1:C1').merge();
    expect(addon.score()).toMatchObject({ status: 'done', leads: 3 });
    expect(column(addon, 'Leads', 'Lead score', 3)).toEqual(SMALL_SCORES);
    expect(addon.values('Leads')[0]?.slice(3).join('')).toBe('');
  });

  test('merged headers', () => {
    const addon = openAddon({
      Leads: SMALL_LEADS.map((row, index) => [...row, index ? 'x' : '']),
      Scoring: SCORING,
    });
    addon.sheet('Leads').getRange('C1:D1').merge();
    addon.score();
    expect(column(addon, 'Leads', 'Lead score')).toEqual(SMALL_SCORES);
    expect(addon.values('Leads').map((row) => row[3])).toEqual(['', 'x', 'x', 'x']);
  });

  test('300 columns', () => {
    const wide = SMALL_LEADS.map((row, index) => [
      ...row,
      ...Array.from({ length: 297 }, (_, at) => (index ? at : `Column ${at}`)),
    ]);
    expect(scores(wide)).toEqual(SMALL_SCORES);
  });

  test("blank rows in between and a report's footer: the footer is left out, with a warning that names the row", () => {
    const leads = [
      ...SMALL_LEADS.slice(0, 2),
      ['', '', ''],
      ...SMALL_LEADS.slice(2),
      ['', '', ''],
      ['Grand total', '', 3],
      ['Confidential', '', ''],
    ];
    const addon = openAddon({
      Leads: leads.map((row, index) => [
        ...row,
        ...Array.from({ length: 6 }, (_, at) => (index === 0 ? `Field ${at}` : '')),
      ]),
      Scoring: SCORING,
    });
    const report = addon.score();
    expect(report).toMatchObject({ status: 'done', leads: 3 });
    expect(column(addon, 'Leads', 'Lead score')).toEqual([30, '', 10, 0, '', '', '']);
    expect(report.issues.find(({ code }) => code === 'footer-rows')).toMatchObject({
      cell: 'Leads!A7',
      message: "From row 7 on the rows look like a report's footer (“Grand total”) and were not scored.",
    });
  });

  test('a second run finds the very leads of the first, though the score columns make the rows wider', () => {
    const leads = [...SMALL_LEADS, ['', '', ''], ['Total visits', '', 6]];
    const addon = openAddon({ Leads: leads, Scoring: SCORING });
    const first = addon.score();
    expect(addon.score()).toMatchObject({ leads: first.leads, tiers: first.tiers, issues: first.issues });
  });

  test('a cell of 50,000 characters', () => {
    const long = 'x'.repeat(49_999);
    expect(scores([...SMALL_LEADS, [`${long}!`, 'Director', 0]])).toEqual([...SMALL_SCORES, 20]);
  });

  test('emoji, right-to-left text and combining characters', () => {
    const leads = [
      ['Email', 'Title 🎯', 'عنوان'],
      ['a@x.example', '👩‍💼 Direktørin', 'مدير'],
      ['b@x.example', 'Cafe\u0301', 'e'],
    ];
    const scoring = scoringTab({
      Criteria: criteria(
        ['👩‍💼', 'Title 🎯', 'contains', '👩‍💼', 1],
        ['مدير', 'عنوان', 'is', 'مدير', 2],
        ['Café', 'Title 🎯', 'is', 'CAFÉ', 4],
      ),
    });
    const addon = openAddon({ Leads: leads, Scoring: scoring });
    addon.score();
    expect(column(addon, 'Leads', 'Lead score')).toEqual([3, 4]);
    expect(column(addon, 'Leads', 'Why')).toEqual(['مدير +2 · 👩‍💼 +1', 'Café +4']);
  });

  test('cells that show an error are read as blank, with a warning, and stay', async () => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: SCORING });
    addon.sheet('Leads').getRange('B2').setFormula('=1/0');
    await addon.workbook.waitForFormulas();
    const report = addon.score();
    expect(report).toMatchObject({ status: 'done' });
    expect(column(addon, 'Leads', 'Lead score')).toEqual([10, 10, 0]);
    expect(report.issues.find(({ code }) => code === 'error-values')).toMatchObject({
      cell: 'Leads!B2',
      message: 'One cell of “Title” shows an error such as #N/A and was read as blank.',
    });
    expect(addon.sheet('Leads').getRange('B2').getFormula()).toBe('=1/0');
  });
});
