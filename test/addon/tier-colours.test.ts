import { describe, expect, test } from 'vitest';
import type { Cells } from '../../src/core/table/cell.ts';
import { criteria, scoringTab } from '../core/scoring/scoring-tab.ts';
import { type Addon, openAddon } from './open-addon.ts';
import { SMALL_LEADS } from './small-leads.ts';

const HOT = '#f4cccc';
const COLD = '#1c4587';

function scoring(hot: string, colour?: string): Cells {
  return scoringTab({
    Tiers: [
      ['Tier', 'From'],
      [hot, 20],
      ['Cold', 0],
      ['Plain', -50],
    ],
    Criteria: criteria(['Director', 'Title', 'is', 'Director', 20]),
    ...(colour === undefined
      ? {}
      : {
          Settings: [
            ['Setting', 'Value'],
            ['Colour', colour],
          ],
        }),
  });
}

function coloured(hot = 'Hot', colour?: string, leads: Cells = SMALL_LEADS): Addon {
  const addon = openAddon({ Leads: leads, Scoring: scoring(hot, colour) });
  addon
    .sheet('Scoring')
    .getRange('A3:A4')
    .setBackgrounds([[HOT], [COLD]]);
  return addon;
}

/** The colour rules of the lead tab in the order in which they apply: formula, areas, background. */
function rulesOf(addon: Addon) {
  return addon
    .sheet('Leads')
    .getConditionalFormatRules()
    .map((rule) => {
      const condition = rule.getBooleanCondition();
      return {
        formula: String(condition?.getCriteriaValues()[0] ?? ''),
        areas: rule.getRanges().map((range) => range.getA1Notation()),
        background: condition?.getBackground(),
      };
    });
}

describe('tier colours', () => {
  test('are one rule for each coloured tier, keyed on its name, over Lead score and Lead tier of the lead rows', () => {
    const addon = coloured();
    addon.score();
    expect(rulesOf(addon)).toEqual([
      { formula: '=AND($H2="Hot","Scoresheet"<>"")', areas: ['D2:D4', 'H2:H4'], background: HOT },
      { formula: '=AND($H2="Cold","Scoresheet"<>"")', areas: ['D2:D4', 'H2:H4'], background: COLD },
    ]);
  });

  test('follow the background of the tier name, and the columns where they went', () => {
    const addon = coloured();
    addon.score();
    addon.sheet('Scoring').getRange('A3').setBackground('#00ff00');
    addon.sheet('Leads').insertColumnBefore(1);
    addon.score();
    expect(rulesOf(addon).map(({ areas, background }) => [areas, background])).toEqual([
      [['E2:E4', 'I2:I4'], '#00ff00'],
      [['E2:E4', 'I2:I4'], COLD],
    ]);
    expect(rulesOf(addon)[0]?.formula).toBe('=AND($I2="Hot","Scoresheet"<>"")');
  });

  test('cover the whole row where the setting says so', () => {
    const addon = coloured('Hot', 'Whole row');
    addon.score();
    expect(rulesOf(addon).map(({ areas }) => areas)).toEqual([['A2:K4'], ['A2:K4']]);
  });

  test('go away where the setting says off, and nothing else goes', () => {
    const addon = coloured();
    addon.score();
    addon
      .sheet('Scoring')
      .getRange('A11:B13')
      .setValues([
        ['Settings', ''],
        ['Setting', 'Value'],
        ['Colour', 'off'],
      ]);
    addUserRule(addon, '#123456');
    addon.score();
    expect(rulesOf(addon).map(({ background }) => background)).toEqual(['#123456']);
  });

  test('quote the quotes in a tier name', () => {
    const addon = coloured('The "best"');
    addon.score();
    expect(rulesOf(addon)[0]?.formula).toBe('=AND($H2="The ""best""","Scoresheet"<>"")');
  });

  test('start beneath the header row, wherever it is', () => {
    const addon = coloured('Hot', undefined, [['Our leads', '', ''], ['', '', ''], ...SMALL_LEADS]);
    addon.score();
    expect(rulesOf(addon)[0]).toMatchObject({
      formula: '=AND($H4="Hot","Scoresheet"<>"")',
      areas: ['D4:D6', 'H4:H6'],
    });
  });

  test('write dark on light and light on dark', () => {
    const addon = coloured();
    addon.score();
    const fonts = addon
      .sheet('Leads')
      .getConditionalFormatRules()
      .map((rule) => rule.getBooleanCondition()?.getFontColor());
    expect(fonts).toEqual(['#202124', '#ffffff']);
  });
});

function addUserRule(addon: Addon, background: string, place: 'first' | 'last' = 'last'): void {
  const sheet = addon.sheet('Leads');
  const rule = addon.workbook.services.SpreadsheetApp.newConditionalFormatRule()
    .whenTextEqualTo('x')
    .setBackground(background)
    .setRanges([sheet.getRange('C2:C4')])
    .build();
  const rules = sheet.getConditionalFormatRules();
  sheet.setConditionalFormatRules(place === 'first' ? [rule, ...rules] : [...rules, rule]);
}

describe("the user's own colour rules", () => {
  test('stay as they are, in order, and ours are replaced in their place, not added again', () => {
    const addon = coloured();
    addUserRule(addon, '#111111');
    addon.score();
    addUserRule(addon, '#222222');
    addUserRule(addon, '#000001', 'first');
    const before = rulesOf(addon);
    expect(before.map(({ background }) => background)).toEqual(['#000001', '#111111', HOT, COLD, '#222222']);
    addon.sheet('Scoring').getRange('A3').setBackground('#00ff00');
    addon.score();
    expect(rulesOf(addon).map(({ background }) => background)).toEqual([
      '#000001',
      '#111111',
      '#00ff00',
      COLD,
      '#222222',
    ]);
    expect(rulesOf(addon).filter((_, index) => index !== 2)).toEqual(
      before.filter((_, index) => index !== 2),
    );
  });

  test('of the same kind as ours are told from ours', () => {
    const addon = coloured();
    const sheet = addon.sheet('Leads');
    const own = addon.workbook.services.SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=$B2="Director"')
      .setBackground('#abcdef')
      .setRanges([sheet.getRange('A2:C4')])
      .build();
    sheet.setConditionalFormatRules([own]);
    addon.score();
    addon.score();
    expect(rulesOf(addon).map(({ formula }) => formula)).toEqual([
      '=$B2="Director"',
      '=AND($H2="Hot","Scoresheet"<>"")',
      '=AND($H2="Cold","Scoresheet"<>"")',
    ]);
  });
});
