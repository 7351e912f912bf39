import { describe, expect, test } from 'vitest';
import { scoringTab } from '../core/scoring/scoring-tab.ts';
import { type Addon, column, openAddon } from './open-addon.ts';
import { wholeState } from './sheet-state.ts';
import { SMALL_LEADS, smallScoring } from './small-leads.ts';

const OWNED = ['Lead score', 'Fit score', 'Engagement score', 'Lead grade', 'Lead tier', 'Lead model', 'Why'];

const BY_MODEL = scoringTab({
  Criteria: [
    ['Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points', 'Model'],
    ['Fit', 'Director', 'Title', 'is', 'Director', 20, ''],
    ['Engagement', 'Visits', 'Visits', 'each', '', 5, 'SMB'],
  ],
  Tiers: [
    ['Tier', 'From', 'Model'],
    ['Hot', 20, 'Enterprise'],
    ['Warm', 5, 'SMB'],
  ],
  Grades: [
    ['Dimension', 'Grade', 'From'],
    ['Fit', 'A', 20],
    ['Fit', 'B', ''],
    ['Engagement', '1', 10],
    ['Engagement', '2', ''],
  ],
  Models: [
    ['Model', 'Column', 'Rule', 'Value'],
    ['Enterprise', 'Title', 'is', 'Director'],
    ['SMB', '', '', ''],
  ],
  Settings: [
    ['Setting', 'Value'],
    ['As of', '2024-03-05'],
  ],
});

/** The owned columns of the lead rows, without Scored on. */
function figures(addon: Addon): unknown[][] {
  return OWNED.map((name) => column(addon, 'Leads', name).slice(0, 3));
}

async function live(scoring = smallScoring(), leads = SMALL_LEADS): Promise<Addon> {
  const addon = openAddon({ Leads: leads, Scoring: scoring });
  expect(addon.insertLiveFormulas().status).toBe('done');
  await addon.workbook.waitForFormulas();
  return addon;
}

describe('Insert live formulas', () => {
  test.each([
    ['one model', smallScoring()],
    ['several models, with grades', BY_MODEL],
  ])('gives the very values of Score leads: %s', async (_, scoring) => {
    const addon = await live(scoring);
    const plain = openAddon({ Leads: SMALL_LEADS, Scoring: scoring });
    plain.score();
    expect(figures(addon)).toEqual(figures(plain));
    const formulas = addon.sheet('Leads').getRange(2, 4, 3, 8).getFormulas();
    expect(formulas.slice(1).flat().join('')).toBe('');
    expect(formulas[0]?.[0]).toBe('=LEADSCORE(A2:C, $A$1:$C$1, Scoring!A:Z)');
    // In a cell formatted as text a formula would stay text.
    const [formats = []] = addon.sheet('Leads').getRange(2, 4, 1, 7).getNumberFormats();
    expect(formats.filter((_, index) => formulas[0]?.[index] !== '')).not.toContain('@');
  });

  test('follows a changed weight and a changed lead', async () => {
    const addon = await live();
    addon.sheet('Scoring').getRange('E3').setValue(25);
    addon.sheet('Leads').getRange('B4').setValue('Director');
    await addon.workbook.waitForFormulas();
    expect(column(addon, 'Leads', 'Lead score').slice(0, 3)).toEqual([35, 10, 25]);
    expect(column(addon, 'Leads', 'Lead tier').slice(0, 3)).toEqual(['Hot', 'Cold', 'Hot']);
  });

  test('takes the place of plain values, in the same columns', async () => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    addon.score();
    const before = figures(addon);
    addon.insertLiveFormulas();
    await addon.workbook.waitForFormulas();
    expect(addon.values('Leads')[0]).toHaveLength(11);
    expect(figures(addon)).toEqual(before);
    expect(column(addon, 'Leads', 'Scored on').slice(0, 3)).toEqual(['', '', '']);
  });

  test('may be chosen twice', async () => {
    const addon = await live();
    const before = figures(addon);
    expect(addon.insertLiveFormulas().status).toBe('done');
    await addon.workbook.waitForFormulas();
    expect(figures(addon)).toEqual(before);
  });

  test('takes columns of the user behind the score columns for no leads', async () => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    addon.score();
    addon
      .sheet('Leads')
      .getRange('L1:L2')
      .setValues([['Note'], ['call']]);
    const before = figures(addon);
    expect(addon.insertLiveFormulas().status).toBe('done');
    await addon.workbook.waitForFormulas();
    expect(figures(addon)).toEqual(before);
    expect(column(addon, 'Leads', 'Note').slice(0, 2)).toEqual(['call', '']);
  });

  test('says so, and changes nothing, where a score column stands before a column that a criterion reads', () => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    addon.score();
    const sheet = addon.sheet('Leads');
    sheet.moveColumns(sheet.getRange('D:D'), 1);
    const before = wholeState(addon.workbook.snapshot());
    expect(addon.insertLiveFormulas().message).toBe(
      'The score columns stand between the columns of your leads, so a formula over the leads would run in a circle. Move them behind the last column of your leads, then insert live formulas again.',
    );
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
  });

  test('names the errors of the config and changes nothing', () => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring(['Header row', 'two']) });
    const before = wholeState(addon.workbook.snapshot());
    expect(addon.insertLiveFormulas().status).toBe('errors');
    expect(addon.said()).toEqual([
      'One thing must be mended before leads can be scored:\nScoring!B14: The setting “Header row” needs the number of a row, such as 1, but its Value is “two”.',
    ]);
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
  });

  test('parts arguments by semicolons where the comma is the decimal mark', async () => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() }, {}, { locale: 'de_DE' });
    addon.insertLiveFormulas();
    expect(addon.sheet('Leads').getRange('D2').getFormula()).toMatch(/^=LEADSCORE\(A2:C[;,] /);
  });
});

describe('Score leads where live formulas are in place', () => {
  const QUESTION =
    'The score columns hold live formulas. Replace them by plain values? The values stay as they are until the next run.';

  test('asks, and on No leaves them alone', async () => {
    const addon = openAddon(
      { Leads: SMALL_LEADS, Scoring: smallScoring() },
      { alert: (dialog) => (dialog.buttons === 'OK' ? 'OK' : 'NO') },
    );
    addon.insertLiveFormulas();
    await addon.workbook.waitForFormulas();
    const before = wholeState(addon.workbook.snapshot());
    addon.said();
    expect(addon.score().status).toBe('called off');
    expect(addon.said()).toEqual([QUESTION, 'Nothing was changed: the run was called off.']);
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
  });

  test('on Yes turns them into the same values', async () => {
    const addon = await live(BY_MODEL);
    const before = figures(addon);
    addon.said();
    addon.score();
    await addon.workbook.waitForFormulas();
    expect(addon.said()[0]).toBe(QUESTION);
    expect(figures(addon)).toEqual(before);
    expect(addon.sheet('Leads').getDataRange().getFormulas().flat().join('')).toBe('');
    addon.score();
    expect(addon.said()).toHaveLength(1);
  });
});
