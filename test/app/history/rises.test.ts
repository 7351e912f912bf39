import { describe, expect, test } from 'vitest';
import { disqualifiedEntries } from '../../../src/app/history/disqualified-entries.ts';
import { baselines, riseMarks } from '../../../src/app/history/rises.ts';
import { parseConfig } from '../../../src/core/scoring/config/parse-config.ts';
import { calendarDay } from '../../../src/core/table/calendar-day.ts';
import { criteria, scoreSheet, scoringTab } from '../../core/scoring/scoring-tab.ts';
import { entry, TODAY } from './history-entries.ts';

const ADA = 'ada@firm.example';
const VERSION = 'v1 aaaaaa';
const had = (daysAgo: number, score: number) => ({ day: TODAY - daysAgo, score });

/** Whether entries are of disqualified leads, by these settings. */
const disqualifiedBy = (...settings: readonly (readonly (string | number)[])[]) =>
  disqualifiedEntries(
    parseConfig(scoringTab({ Criteria: criteria(), Settings: [['Setting', 'Value'], ...settings] })).model
      .settings,
  );
const baselineOfAda = (...entries: readonly ReturnType<typeof entry>[]) => {
  const found = baselines(entries, VERSION, TODAY, disqualifiedBy())(ADA);
  return found && { day: found.day, score: found.score };
};

describe('baselines gives what a lead is compared with', () => {
  test('the newest score of a week ago or earlier, which it had a week ago', () =>
    expect(baselineOfAda(entry(40, 5), entry(9, 10), entry(7, 20), entry(6, 30))).toEqual(had(7, 20)));

  test('else its oldest one in the last seven days', () =>
    expect(baselineOfAda(entry(6, 30), entry(2, 40), entry(0, 50))).toEqual(had(6, 30)));

  test('nothing for a lead that is known since today, or not at all', () => {
    expect(baselineOfAda(entry(0, 50))).toBeUndefined();
    expect(baselineOfAda(entry(9, 50, { key: 'bo@shop.example' }))).toBeUndefined();
  });

  test('by date, whatever the order of the rows, and by row within a day', () =>
    expect(baselineOfAda(entry(6, 30), entry(20, 5), entry(8, 10), entry(8, 11))).toEqual(had(8, 11)));

  test('whatever the case of the key', () =>
    expect(baselineOfAda(entry(8, 10, { key: ' ADA@firm.example' }))).toEqual(had(8, 10)));

  test('no score by another model', () =>
    expect(baselineOfAda(entry(9, 10, { version: 'v2 bbbbbb' }))).toBeUndefined());

  test('a lead that the present model moved counts from that day on', () =>
    expect(baselineOfAda(entry(9, 10, { version: 'v2 bbbbbb' }), entry(5, 40))).toEqual(had(5, 40)));

  test('a lead that the present model left where it was counts from the day on which that came into force', () => {
    const other = { key: 'bo@shop.example' };
    const entries = [entry(20, 10, { version: 'v2 bbbbbb' }), entry(4, 70, other), entry(1, 20)];
    expect(baselineOfAda(...entries)).toEqual(had(4, 10));
  });

  test('no score from before another model was in force, though the model was the same', () =>
    expect(baselineOfAda(entry(20, 10), entry(9, 40, { version: 'v2 bbbbbb' }), entry(3, 12))).toEqual(
      had(3, 12),
    ));

  test('no score that it had while it was disqualified, but the next one', () => {
    expect(baselineOfAda(entry(20, 30), entry(7, -1))).toBeUndefined();
    expect(baselineOfAda(entry(7, -1), entry(4, 10), entry(2, 20))).toEqual(had(4, 10));
    expect(baselineOfAda(entry(7, 10), entry(4, -1))).toEqual(had(7, 10));
  });
});

describe('disqualifiedEntries finds', () => {
  const of = (score: number, tier = 'Cold') => ({ score, tier });

  test('those of the tier Disqualified, in any case', () =>
    expect(disqualifiedBy()(of(-100, 'DISQUALIFIED'))).toBe(true));

  test('those of the Disqualified score in any other tier, where no other lead can have it', () => {
    expect(disqualifiedBy()(of(-1))).toBe(true);
    expect(disqualifiedBy(['Disqualified score', 200])(of(200))).toBe(true);
    expect(disqualifiedBy()(of(0))).toBe(false);
  });

  test('none by a score that may also be earned', () => {
    expect(disqualifiedBy(['Disqualified score', 0])(of(0))).toBe(false);
    expect(disqualifiedBy(['Minimum score', ''])(of(-1))).toBe(false);
  });
});

/** Why's mark of one lead that has this score and had another. */
function mark(
  score: number,
  baseline: { day: number; score: number } | undefined,
  {
    tiers = [
      ['Hot', 80],
      ['Cold', 0],
    ] as (string | number)[][],
    disqualifies = false,
    today = TODAY,
  } = {},
): string {
  const tab = scoringTab({
    Criteria: criteria(['Points', 'Points', 'each', '', 1], ['Bad', 'Bad', 'is', 'yes', 'DQ']),
    ...(tiers.length > 0 ? { Tiers: [['Tier', 'From'], ...tiers] } : {}),
  });
  const scores = scoreSheet(tab, [
    ['Points', 'Bad'],
    [score, disqualifies ? 'yes' : ''],
  ]);
  return riseMarks(scores, [ADA], () => baseline, today)(0);
}

describe('riseMarks tells', () => {
  test('a rise by a quarter of the highest From, with weekday and date', () => {
    expect(mark(45, had(7, 25))).toBe('▲ +20 since Tue 27 Feb');
    expect(mark(44.9, had(7, 25))).toBe('');
  });

  test('no rise by less than 10 points, however low the tiers begin', () => {
    const tiers = [['Hot', 20]];
    expect(mark(35, had(7, 25), { tiers })).toBe('▲ +10 since Tue 27 Feb');
    expect(mark(34, had(7, 25), { tiers })).toBe('');
  });

  test.each([[[]], [[['All', '']]]])('a rise by 20 points where no tier has a From', (tiers) => {
    expect(mark(45, had(1, 25), { tiers })).toBe('▲ +20 since Mon 4 Mar');
    expect(mark(44, had(1, 25), { tiers })).toBe('');
  });

  test('the year where it is another one', () => {
    const today = calendarDay(2024, 1, 3) ?? 0;
    const day = calendarDay(2023, 12, 27) ?? 0;
    expect(mark(60, { day, score: 10 }, { today })).toBe('▲ +50 since Wed 27 Dec 2023');
  });

  test('points to their last digit', () => expect(mark(60.3, had(7, 10.1))).toBe('▲ +50.2 since Tue 27 Feb'));

  test('nothing of a lead that fell, that nothing is known of, or that is disqualified', () => {
    expect(mark(10, had(7, 60))).toBe('');
    expect(mark(60, undefined)).toBe('');
    expect(mark(60, had(7, -100), { disqualifies: true })).toBe('');
  });

  test('nothing of a row whose key is blank, and of no row that shares its key', () => {
    const sheet = [['P'], [90], [90], [90], [90]];
    const scores = scoreSheet(scoringTab({ Criteria: criteria(['P', 'P', 'each', '', 1]) }), sheet);
    const markOf = riseMarks(scores, ['', ADA, 'bo', ADA], () => had(7, 10), TODAY);
    expect([0, 1, 2, 3].map(markOf)).toEqual(['', '', '▲ +80 since Tue 27 Feb', '']);
  });
});
