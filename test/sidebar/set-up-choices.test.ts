import { describe, expect, test } from 'vitest';
import {
  capacityFault,
  firstChoices,
  requestOf,
  SETTING,
  withOutcomeColumn,
  withSettings,
  withTab,
} from '../../sidebar/views/set-up/set-up-choices.ts';

const TEMPLATES = [
  { id: 'fit', name: 'Fit', about: '' },
  { id: 'bant', name: 'BANT', about: '' },
];
const options = (activeTab: string, ...tabs: readonly (readonly [string, number])[]) => ({
  hasScoringTab: false,
  activeTab,
  tabs: tabs.map(([name, rows]) => ({ name, rows, columns: 3 })),
  templates: TEMPLATES,
});
const CHOICES = { tab: 'Leads', template: 'fit', mapping: { email: 'Mail' }, settings: {} };

describe('firstChoices', () => {
  test('takes the open tab and the first template', () => {
    expect(firstChoices(options('Small', ['Large', 900], ['Small', 3]))).toEqual({
      tab: 'Small',
      template: 'fit',
      mapping: {},
      settings: {},
    });
  });

  test('takes the tab with the most rows where the open one is empty', () => {
    expect(firstChoices(options('Blank', ['Blank', 0], ['Small', 3], ['Large', 900])).tab).toBe('Large');
  });

  test('takes none where all are empty', () => {
    expect(firstChoices(options('Blank', ['Blank', 0])).tab).toBe('');
  });
});

test('another tab forgets columns and settings, but not the capacity', () => {
  const chosen = withSettings(CHOICES, { [SETTING.capacity]: '12', [SETTING.key]: 'Mail' });
  expect(withTab(chosen, 'Others')).toEqual({
    tab: 'Others',
    template: 'fit',
    mapping: {},
    settings: { [SETTING.capacity]: '12' },
  });
  expect(withTab(chosen, 'Leads')).toBe(chosen);
});

test('another outcome column has its words guessed anew', () => {
  const chosen = withSettings(CHOICES, {
    [SETTING.won]: 'Won',
    [SETTING.lost]: 'Lost',
    [SETTING.key]: 'Mail',
  });
  expect(withOutcomeColumn(chosen, 'Stage').settings).toEqual({
    [SETTING.key]: 'Mail',
    [SETTING.outcome]: 'Stage',
  });
});

test.each([
  ['', ''],
  ['  ', ''],
  ['12', ''],
  [' 7 ', ''],
  ['0', 'Write a whole number, such as 20.'],
  ['-3', 'Write a whole number, such as 20.'],
  ['2.5', 'Write a whole number, such as 20.'],
  ['many', 'Write a whole number, such as 20.'],
  ['=1+1', 'Write a whole number, such as 20.'],
])('the capacity %j: %j', (text, fault) => {
  expect(capacityFault(text)).toBe(fault);
});

test('a request holds the capacity as a bare number, and none that is no number', () => {
  const settingsWith = (text: string) =>
    requestOf(withSettings(CHOICES, { [SETTING.capacity]: text })).settings;
  expect(settingsWith(' 7 ')).toEqual({ [SETTING.capacity]: '7' });
  expect(settingsWith('many')).toEqual({});
  expect(settingsWith('')).toEqual({});
});
