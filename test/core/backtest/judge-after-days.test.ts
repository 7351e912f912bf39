import { describe, expect, test } from 'vitest';
import { reportJson } from '../../../src/core/backtest/report-json.ts';
import { dayBeforeSentence } from '../../../src/core/backtest/words/day-words.ts';
import { leftOutSentences, whoCountsSentence } from '../../../src/core/backtest/words/who-words.ts';
import type { Cells } from '../../../src/core/table/cell.ts';
import { type BacktestCase, backtestOf } from './backtest-of.ts';
import { BUSY_LEADS, BUSY_LOG, BUSY_SCORING, LONG_AFTER } from './busy-leads.ts';

const BUSY: BacktestCase = {
  leads: BUSY_LEADS,
  config: BUSY_SCORING,
  activities: BUSY_LOG,
  created: 'Came in',
  outcomeDate: 'Ended',
  today: LONG_AFTER,
};
const busy = (change: Partial<BacktestCase> = {}) => backtestOf({ ...BUSY, ...change });
/** The same without some of what it says. */
const without = (...names: readonly (keyof BacktestCase)[]) =>
  backtestOf(
    Object.fromEntries(
      Object.entries(BUSY).filter(([name]) => !names.some((own) => own === name)),
    ) as unknown as BacktestCase,
  );

describe('won leads that are busy in the days before and after the win', () => {
  test('all that is known today flatters the score most', () => {
    // Six visits of every customer: beaten by nobody but the lost leads of seven.
    expect(without('created', 'outcomeDate').sorting?.auc.value).toBeCloseTo(0.9968, 12);
  });

  test('the day before the outcome flatters it still', () => {
    expect(without('created').sorting?.auc.value).toBeCloseTo(0.876, 12);
  });

  test('14 days after they came in it is told as it was: 60 in 100', () => {
    const report = busy();
    expect(report.sorting?.auc.value).toBeCloseTo(0.6, 12);
    expect(report.who).toMatchObject({ won: 100, lost: 100, judgedAfterDays: 14, decidedEarly: 0 });
    expect(report.rules[0]).toMatchObject({ hits: 100, won: 60, flags: [] });
  });

  test('the day before the outcome stands beside it, as the second figure, and is said to flatter', () => {
    const report = busy();
    expect(report.dayBefore).toMatchObject({ leads: 200, compared: 'higher' });
    expect(report.dayBefore?.auc.value).toBeCloseTo(0.876, 12);
    expect(report.dayBefore?.auc).toEqual(without('created').sorting?.auc);
    expect(dayBeforeSentence(report)).toBe(
      'As they stood 14 days after they came in, the score ranks the won lead higher 60 times in 100 (53 to 67). As the same 200 leads stood the day before the outcome, it would be 88 times in 100 (82 to 92): the busy days before a win flatter it, so the first figure is the one to trust.',
    );
  });

  test('scripts get both figures, the days, and the number of leads that were decided earlier', () => {
    const json = reportJson(busy());
    expect(json).toMatchObject({ judgedAfterDays: 14, decidedEarly: 0, dayBeforeOutcome: { leads: 200 } });
    expect([json.auc?.value, json.dayBeforeOutcome?.auc.value]).toEqual([0.6, 0.876]);
    expect(Object.keys(json.dayBeforeOutcome?.auc ?? {}).sort()).toEqual(Object.keys(json.auc ?? {}).sort());
  });

  test('a log that ends with the first days gives the same first figure: later activities are not known then', () => {
    const [headers = [], ...rows] = BUSY_LOG;
    const created = new Map(BUSY_LEADS.map(([key, day]) => [key, String(day)]));
    const early = rows.filter(
      ([key, , day]) => Date.parse(String(day)) - Date.parse(created.get(key) ?? '') <= 14 * 86_400_000,
    );
    const cut = busy({ activities: [headers, ...early] });
    expect(cut.sorting).toEqual(busy().sorting);
    expect(cut.dayBefore).toMatchObject({ auc: cut.sorting?.auc, compared: 'no proven difference' });
  });
});

describe('Judge after days', () => {
  test('0: leads are scored on the day they came in, of which no visit is known yet', () => {
    const report = busy({ judgeAfterDays: 0 });
    expect(report.verdict.sentence).toBe('All leads that count have the same score: it sorts nothing.');
    expect(report.who).toMatchObject({ won: 100, lost: 100, judgedAfterDays: 0 });
    expect(report.dayBefore?.auc.value).toBeCloseTo(0.876, 12);
  });

  test('30 is still before the busy days, 39 is the day before the outcome', () => {
    expect(busy({ judgeAfterDays: 30 }).sorting?.auc.value).toBeCloseTo(0.6, 12);
    const last = busy({ judgeAfterDays: 39 });
    expect(last.sorting?.auc.value).toBeCloseTo(0.876, 12);
    expect(last.dayBefore?.compared).toBe('no proven difference');
    expect(dayBeforeSentence(last)).toMatch(
      / it would be 88 times in 100 \(82 to 92\): no proven difference\.$/,
    );
  });

  test('40 leaves nobody: all were decided by then, and the verdict says what to change', () => {
    const report = busy({ judgeAfterDays: 40 });
    expect(report.who).toMatchObject({ leads: 200, won: 0, lost: 0, decidedEarly: 200, notReady: 0 });
    expect(report.verdict).toMatchObject({
      light: 'amber',
      sentence:
        'All 200 decided leads were decided within 40 days of coming in: lower the setting Judge after days.',
      notes: [],
    });
    expect([report.sorting, report.dayBefore]).toEqual([null, null]);
    expect(whoCountsSentence(report.who)).toBe('None of 200 leads counts.');
    expect(leftOutSentences(report.who)).toEqual([
      '200 leads were decided within 40 days of coming in and are left out.',
    ]);
  });

  test('leads that have not been there so long are not ready, and are no reason to lower it alone', () => {
    const report = busy({ judgeAfterDays: 40, today: LONG_AFTER - 274 });
    expect(report.who.notReady).toBeGreaterThan(0);
    expect(report.verdict.sentence).toMatch(
      /^No lead is left to judge, with \d+ decided within 40 days of coming in: lower the setting/,
    );
  });
});

describe('dates that are missing', () => {
  test('without Created date leads are scored the day before the outcome, with a warning and never green', () => {
    const { verdict, who, dayBefore } = without('created');
    expect(who).toMatchObject({ judgedAfterDays: null, wantsCreatedDate: true, scoredAsItStood: true });
    expect(verdict.light).toBe('amber');
    expect(verdict.sentence).toMatch(
      /, but the busy days before a win may flatter it: fill in the setting Created date\.$/,
    );
    expect(verdict.notes.join('\n')).toMatch(/^The busy days before a win flatter the score:/);
    expect(dayBefore).toBeNull();
  });

  test('the warning is for activities alone: a log that no criterion counts flatters nothing', () => {
    const plain: Cells = [
      ['Criteria'],
      ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
      ['W', 'Email', 'contains', 'w', 1],
    ];
    const { created: _, ...dateless } = BUSY;
    const { who, verdict } = backtestOf({ ...dateless, config: plain });
    expect(who.wantsCreatedDate).toBe(true);
    expect(verdict.notes).toEqual([]);
  });

  test('without both dates activities count to today, and their rules are flagged', () => {
    const { verdict, rules } = without('created', 'outcomeDate');
    expect(verdict.notes.map((note) => note.slice(0, 24))).toEqual([
      'Days are counted to toda',
      'The busy days before a w',
    ]);
    expect(rules[0]?.flags.map(({ kind }) => kind)).toContain('counts days to today');
  });

  test('without Outcome date early decisions cannot be told: no second figure, a warning, never green', () => {
    const { verdict, who, dayBefore, sorting, rules } = without('outcomeDate');
    expect(who).toMatchObject({ judgedAfterDays: 14, decidedEarly: 0, won: 100, lost: 100 });
    expect(sorting?.auc.value).toBeCloseTo(0.6, 12);
    expect([dayBefore, verdict.light]).toEqual([null, 'amber']);
    expect(verdict.notes).toEqual([
      'For want of outcome dates, leads decided within 14 days of coming in cannot be left out: what happened after a win may flatter the score.',
    ]);
    // Days are counted to the lead's own day all the same.
    expect(rules[0]?.flags).toEqual([]);
  });

  test('leads without a readable created date are left out and counted; none has one: the verdict says so', () => {
    const [headers = [], ...rows] = BUSY_LEADS;
    const blanked = (count: number): Cells => [
      headers,
      ...rows.map((row, index) => row.map((cell, column) => (column === 1 && index < count ? 'soon' : cell))),
    ];
    const { who, dayBefore } = busy({ leads: blanked(10) });
    expect(who).toMatchObject({ leads: 200, won: 95, lost: 95, withoutCreatedDate: 10 });
    expect(dayBefore?.leads).toBe(190);
    expect(leftOutSentences(who)).toEqual(['10 leads: no readable created date; left out.']);
    expect(busy({ leads: blanked(200) }).verdict.sentence).toBe(
      'No decided lead has a readable created date, so none can be scored 14 days after it came in: check the setting Created date.',
    );
  });

  test('a lead without an outcome date is scored by its created date, and as it stands in the second figure', () => {
    const leads = BUSY_LEADS.map((row, index) =>
      row.map((cell, column) => (column === 2 && index > 0 && index <= 2 ? '' : cell)),
    );
    const { who, sorting, dayBefore } = busy({ leads });
    expect(who).toMatchObject({ won: 100, lost: 100, withoutOutcomeDate: 2, scoredAsItStood: true });
    expect(sorting?.auc.value).toBeCloseTo(0.6, 12);
    expect(dayBefore?.leads).toBe(200);
    // The won one of the two has six visits more by today: it beats the four lost leads with which it was equal.
    expect(dayBefore?.auc.value).toBeCloseTo(0.8762, 12);
  });
});

test('an activity that gives the answer away is flagged, and no innocent column is suspected in its place', () => {
  const won = BUSY_LEADS.filter(([, , , outcome]) => outcome === 'won');
  const [criteria = [], headers = [], visits = []] = BUSY_SCORING;
  const { verdict, rules, leaks } = busy({
    activities: [...BUSY_LOG, ...won.map(([key, created]) => [key, 'Contract', created])],
    config: [
      criteria,
      headers,
      visits,
      ['Contract sent', 'Contract', '', '', '', '', 50],
      ['Has a key', '', '', 'Email', 'is not blank', '', 1],
    ],
  });
  expect(rules.map(({ flags: [flag] }) => flag?.kind)).toEqual([
    undefined,
    'looks like the answer',
    'always matches',
  ]);
  expect(leaks).toEqual([]);
  expect(verdict).toMatchObject({ light: 'red' });
  expect(verdict.sentence).toMatch(
    /^Too good to be true: .* Check whether some criterion reads what is known only afterwards\.$/,
  );
});

test('where few leads are decided both figures are withheld', () => {
  const { sorting, dayBefore } = busy({ leads: BUSY_LEADS.slice(0, 17) });
  expect([sorting, dayBefore]).toEqual([null, null]);
});
