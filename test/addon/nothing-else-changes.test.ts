import { describe, expect, test } from 'vitest';
import type { WorkbookSnapshot } from '../../host/workbook/workbook-snapshot.ts';
import { criteria, scoringTab } from '../core/scoring/scoring-tab.ts';
import { openAddon } from './open-addon.ts';
import { cellStates, changedCells, resource, wholeState } from './sheet-state.ts';

const tabsOf = ({ sheets }: WorkbookSnapshot) => Object.values(sheets ?? {}).map(({ name }) => name);

const VALIDATIONS = 'SHEET_DATA_VALIDATION_PLUGIN';

/** A list that was worked on: a title, formulas, colours, a note, a dropdown, a hidden column, frozen rows. */
function workedOn() {
  const addon = openAddon({
    Leads: [
      ['Leads of June', '', ''],
      ['', '', ''],
      ['Email', 'Title', 'Visits'],
      ['ada@firm.example', 'Director', 4],
      ['bo@shop.example', 'Analyst', ''],
    ],
    Scoring: scoringTab({
      Criteria: [
        ['On', 'Criterion', 'Column', 'Rule', 'Value', 'Points', 'Hits', 'Win rate', 'Notes'],
        [true, 'Director', 'Title', 'is', 'Director', 20, '', 0.5, 'mine'],
        [true, 'Visited', 'Visits', '>', 1, 10, 99, '', ''],
        ['', '', 'Title', 'is not', 'Student', '', 98, '', 'and'],
        [false, 'Off', 'Visits', '>', 1, 10, 97, '', ''],
      ],
      Tiers: [
        ['Tier', 'From', 'Action'],
        ['Hot', 20, 'Call'],
        ['Cold', 0, ''],
      ],
      Settings: [
        ['Setting', 'Value', 'My column'],
        ['Scored as of', '', 'kept'],
        ['Time zone', 'Etc/UTC', '=A1'],
      ],
    }),
    Other: [['untouched']],
  });
  const { SpreadsheetApp } = addon.workbook.services;
  const leads = addon.sheet('Leads');
  leads.getRange('A1:C1').merge();
  leads.getRange('C5').setFormula('=1+1');
  leads.getRange('A4:C4').setBackground('#ffeecc').setFontWeight('bold');
  leads.getRange('B5').setNote('met in May').setNumberFormat('@');
  leads
    .getRange('B4:B5')
    .setDataValidation(
      SpreadsheetApp.newDataValidation().requireValueInList(['Director', 'Analyst'], true).build(),
    );
  leads.setFrozenRows(3);
  leads.setColumnWidth(1, 300);
  addon
    .sheet('Scoring')
    .getRange('A10:A11')
    .setBackgrounds([['#ff0000'], ['#0000ff']]);
  return addon;
}

describe('Score leads changes nothing but what is its own', () => {
  test('in the lead tab: its columns from the header row down', async () => {
    const addon = workedOn();
    await addon.workbook.waitForFormulas();
    const before = addon.workbook.snapshot();
    expect(addon.score()).toMatchObject({ status: 'done', leads: 2 });
    const after = addon.workbook.snapshot();
    const changed = changedCells(cellStates(before, 'Leads'), cellStates(after, 'Leads'));
    expect(changed.filter((name) => !/^[D-K][345]$/.test(name))).toEqual([]);
    expect(resource(after, VALIDATIONS)).toMatchObject(resource(before, VALIDATIONS) as object);
    const [sheetBefore, sheetAfter] = [before, after].map(({ sheets }) => sheets?.['1']);
    expect(sheetAfter?.mergeData).toEqual(sheetBefore?.mergeData);
    expect(sheetAfter?.freeze).toEqual(sheetBefore?.freeze);
    expect([0, 1, 2].map((index) => sheetAfter?.columnData?.[index])).toEqual(
      [0, 1, 2].map((index) => sheetBefore?.columnData?.[index]),
    );
  });

  test('in Scoring: Hits and Scored as of', () => {
    const addon = workedOn();
    const before = addon.workbook.snapshot();
    addon.score();
    const after = addon.workbook.snapshot();
    expect(changedCells(cellStates(before, 'Scoring'), cellStates(after, 'Scoring')).sort()).toEqual([
      'B15',
      'G3',
      'G4',
      'G5',
      'G6',
    ]);
    expect(addon.sheet('Scoring').getRange('G3:G6').getValues()).toEqual([[1], [1], [''], ['']]);
    expect(resource(after, VALIDATIONS)).toMatchObject(resource(before, VALIDATIONS) as object);
  });

  test('nowhere else but in Score history, on the first run and on the next', () => {
    const addon = workedOn();
    const before = addon.workbook.snapshot();
    addon.score();
    const between = addon.workbook.snapshot();
    addon.score();
    const after = addon.workbook.snapshot();
    expect(changedCells(cellStates(before, 'Other'), cellStates(after, 'Other'))).toEqual([]);
    for (const tab of ['Leads', 'Scoring', 'Score history']) {
      expect(changedCells(cellStates(between, tab), cellStates(after, tab))).toEqual([]);
    }
    expect(tabsOf(before)).toEqual(['Leads', 'Scoring', 'Other']);
    expect(tabsOf(between)).toEqual(['Leads', 'Scoring', 'Other', 'Score history']);
    expect(tabsOf(after)).toEqual(tabsOf(between));
  });

  test('Hits of blocks side by side and one under another each come from their own criteria', () => {
    const block = (points: number, value: string) => [
      ['Criterion', 'Column', 'Rule', 'Value', 'Points', 'Hits'],
      [value, 'Title', 'is', value, points, ''],
      [`not ${value}`, 'Title', 'is not', value, 1, ''],
    ];
    const left = [['Criteria', '', '', '', '', ''], ...block(5, 'Director')];
    const right = [['Criteria', '', '', '', '', ''], ...block(5, 'Analyst')];
    const below = [['Criteria', '', '', '', '', ''], ...block(5, 'Student')];
    const addon = openAddon({
      Leads: [
        ['Email', 'Title'],
        ['a@x.example', 'Director'],
        ['b@x.example', 'Director'],
        ['c@x.example', 'Analyst'],
      ],
      Scoring: [...left.map((row, index) => [...row, '', ...(right[index] ?? [])]), ...below],
    });
    addon.score();
    const hits = (area: string) => addon.sheet('Scoring').getRange(area).getValues().flat();
    expect([hits('F3:F4'), hits('M3:M4'), hits('F7:F8')]).toEqual([
      [2, 1],
      [1, 2],
      [0, 3],
    ]);
  });

  test('an error in the config leaves everything as it was', () => {
    const addon = openAddon({
      Leads: [['Email'], ['a@x.example']],
      Scoring: scoringTab({ Criteria: criteria(['Gone', 'Company', 'is', 'x', 5]) }),
    });
    const before = wholeState(addon.workbook.snapshot());
    expect(addon.score()).toMatchObject({ status: 'errors', leads: 0 });
    expect(addon.said()).toEqual([
      'One thing must be mended before leads can be scored:\nScoring!B3: The leads have no column “Company”.',
    ]);
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
  });
});
