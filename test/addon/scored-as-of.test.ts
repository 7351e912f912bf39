import { describe, expect, test } from 'vitest';
import type { Cells } from '../../src/core/table/cell.ts';
import { criteria, scoringTab } from '../core/scoring/scoring-tab.ts';
import { type Addon, column, openAddon } from './open-addon.ts';

const DAY = 86_400_000;
const today = new Date(Math.floor(Date.now() / DAY) * DAY);
const LEADS = [
  ['Email', 'Seen'],
  ['a@x.example', new Date(today.getTime() - 3 * DAY)],
  ['b@x.example', new Date(today.getTime() - 10 * DAY)],
];

const CRITERIA = criteria(['Seen lately', 'Seen', 'in last days', 7, 10]);

function open(settings?: Cells): Addon {
  const blocks = settings ? { Criteria: CRITERIA, Settings: settings } : { Criteria: CRITERIA };
  return openAddon({ Leads: LEADS, Scoring: scoringTab(blocks) }, {}, { timeZone: 'Etc/UTC' });
}

/** The Value of Scored as of wherever it stands, and its format. */
function scoredAsOf(addon: Addon): { value: unknown; format: string | undefined; cell: string } | undefined {
  const cells = addon.values('Scoring');
  const rowIndex = cells.findIndex((row) => row.includes('Scored as of'));
  if (rowIndex < 0) return undefined;
  const columnIndex = cells[rowIndex]?.indexOf('Scored as of') ?? -1;
  const range = addon.sheet('Scoring').getRange(rowIndex + 1, columnIndex + 2, 1, 1);
  return {
    value: range.getValues()[0]?.[0],
    format: range.getNumberFormats()[0]?.[0],
    cell: range.getA1Notation(),
  };
}

const TODAY_AS_DATE = { value: new Date(today), format: 'yyyy-mm-dd' };

describe('Scored as of', () => {
  test.each([
    [
      'into its row',
      [
        ['Setting', 'Value'],
        ['Scored as of', ''],
        ['Time zone', 'Etc/UTC'],
      ],
      'B7',
    ],
    [
      'in a row beneath the settings where there is none',
      [
        ['Setting', 'Value'],
        ['As of', ''],
        ['Time zone', 'Etc/UTC'],
      ],
      'B9',
    ],
    ['beneath a Settings block without rows', [['Setting', 'Value']], 'B7'],
    [
      'with Value left of Setting',
      [
        ['Value', 'Setting'],
        ['Etc/UTC', 'Time zone'],
      ],
      undefined,
    ],
    ['into a block of its own where there is no Settings block', undefined, 'H3'],
  ])('is written as a plain date %s', (_, settings, cell) => {
    const addon = open(settings);
    expect(addon.score().status).toBe('done');
    if (cell === undefined) {
      expect(addon.values('Scoring').at(-1)?.slice(0, 2)).toEqual([new Date(today), 'Scored as of']);
    } else expect(scoredAsOf(addon)).toEqual({ ...TODAY_AS_DATE, cell });
    expect(column(addon, 'Leads', 'Lead score')).toEqual([10, 0]);
    expect(addon.score().status).toBe('done');
    expect(
      addon
        .values('Scoring')
        .flat()
        .filter((value) => value === 'Scored as of'),
    ).toHaveLength(1);
  });

  test('goes into a block of its own where another block stands right beneath the settings', () => {
    const settings = [
      ['Setting', 'Value'],
      ['Time zone', 'Etc/UTC'],
    ];
    const tiers = [
      ['Tier', 'From'],
      ['Hot', 10],
    ];
    const addon = openAddon(
      { Leads: LEADS, Scoring: scoringTab({ Settings: settings, Tiers: tiers, Criteria: CRITERIA }) },
      {},
      { timeZone: 'Etc/UTC' },
    );
    addon.score();
    expect(scoredAsOf(addon)).toEqual({ ...TODAY_AS_DATE, cell: 'H3' });
    expect(column(addon, 'Leads', 'Lead tier')).toEqual(['Hot', '']);
    expect(addon.score().status).toBe('done');
  });

  test('is written where the grid ends with the last setting', () => {
    const addon = open([
      ['Setting', 'Value'],
      ['Time zone', 'Etc/UTC'],
    ]);
    const sheet = addon.sheet('Scoring');
    sheet.deleteRows(8, sheet.getMaxRows() - 7);
    addon.score();
    expect(scoredAsOf(addon)).toEqual({ ...TODAY_AS_DATE, cell: 'B8' });
  });

  test('is not touched where As of is filled: that day counts', () => {
    const asOf = new Date(today.getTime() - 5 * DAY);
    const addon = open([
      ['Setting', 'Value'],
      ['As of', asOf],
      ['Scored as of', '2020-01-01'],
    ]);
    addon.score();
    expect(column(addon, 'Leads', 'Lead score')).toEqual([0, 10]);
    expect(scoredAsOf(addon)?.value).toBe('2020-01-01');
    expect(addon.sheet('Scoring').getRange('B7').getValue()).toEqual(asOf);
  });

  test('a day that an earlier run wrote does not hold a new run back', () => {
    const addon = open([
      ['Setting', 'Value'],
      ['Scored as of', new Date(Date.UTC(2020, 0, 1))],
      ['Time zone', 'Etc/UTC'],
    ]);
    addon.score();
    expect(column(addon, 'Leads', 'Lead score')).toEqual([10, 0]);
    expect(scoredAsOf(addon)?.value).toEqual(new Date(today));
  });

  test('is the day that the functions count from', async () => {
    const addon = open([
      ['Setting', 'Value'],
      ['Scored as of', new Date(Date.UTC(2020, 0, 1))],
      ['Time zone', 'Etc/UTC'],
    ]);
    addon.sheet('Leads').getRange('G2').setFormula('=LEADSCORE(A2:B3, A1:B1, Scoring!A:Z)');
    await addon.workbook.waitForFormulas();
    expect(addon.sheet('Leads').getRange('G2:G3').getValues()).toEqual([[0], [0]]);
    addon.sheet('Scoring').getRange('B7').setValue(today);
    await addon.workbook.waitForFormulas();
    expect(addon.sheet('Leads').getRange('G2:G3').getValues()).toEqual([[10], [0]]);
  });
});
