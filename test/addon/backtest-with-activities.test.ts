import { describe, expect, test } from 'vitest';
import type { Cells } from '../../src/core/table/cell.ts';
import { BUSY_LEADS, BUSY_LOG, BUSY_SCORING } from '../core/backtest/busy-leads.ts';
import { type Addon, openAddon } from './open-addon.ts';
import { resultOf } from './sidebar/call-sidebar.ts';

/** Leads that are busy before and after a win, with their activities in a tab. */
const open = (...settings: Cells): Addon =>
  openAddon({
    Leads: BUSY_LEADS,
    Activities: BUSY_LOG,
    Scoring: [
      ...BUSY_SCORING,
      [],
      ['Settings'],
      ['Setting', 'Value'],
      ['Lead tab', 'Leads'],
      ['As of', '2024-12-31'],
      ['Outcome column', 'Outcome'],
      ['Outcome date', 'Ended'],
      ['Created date', 'Came in'],
      ...settings,
    ],
  });

const textOf = (addon: Addon): string =>
  addon
    .sheet('Backtest')
    .getDataRange()
    .getDisplayValues()
    .map((row) => row.filter((cell) => cell !== '').join(' '))
    .join(' ');

describe('a backtest of a sheet with activities', () => {
  test('the tab holds both figures: of some days after leads came in, and of the day before the outcome', () => {
    const addon = open();
    addon.choose('backtestScores');
    const text = textOf(addon);
    expect(text).toContain('higher 60 times in 100 (53 to 67)');
    expect(text).toContain('the day before the outcome, it would be 88 times in 100 (82 to 92)');
    expect(text).toContain('Judge after days 14');
  });

  test('the sidebar is given both', () => {
    const { report } = resultOf(open(['Judge after days', 30]), 'runBacktest');
    expect(report?.who).toMatchObject({ judgedAfterDays: 30, decidedEarly: 0, wantsCreatedDate: false });
    expect(report?.sorting?.auc.value).toBeCloseTo(0.6, 12);
    expect(report?.dayBefore).toMatchObject({ leads: 200, compared: 'higher' });
    expect(report?.dayBefore?.auc.value).toBeCloseTo(0.876, 12);
  });

  test('what is judged in the sidebar’s model is judged on the same days', () => {
    const { leads } = resultOf(open(['Judge after days', 30]), 'readSheet');
    expect(leads?.judged?.asOf[0]).toBe(Date.parse('2024-03-02') / 86_400_000);
  });
});
