import { expect, test } from 'vitest';
import { CHANGES } from '../../sidebar/views/score/sentences.ts';
import { calendarDay } from '../../src/core/table/calendar-day.ts';

/** A Thursday: 5 November 2026. */
const TODAY = calendarDay(2026, 11, 5) ?? 0;

test.each([
  [
    'the weekday within the last six days',
    TODAY - 3,
    'Pricing page visit',
    ' since Monday: Pricing page visit',
  ],
  ['the weekday six days ago', TODAY - 6, '', ' since Friday'],
  ['the date before that', TODAY - 7, '', ' since 29 Oct'],
  ['the year where it is another one', calendarDay(2025, 12, 31) ?? 0, '', ' since 31 Dec 2025'],
  ['an earlier run of the same day', TODAY, 'Demo', ' since earlier today: Demo'],
  ['no day that is not known', null, 'Demo', ': Demo'],
  ['nothing where nothing is known', null, '', ''],
])('behind the points of a move stands %s', (_, since, because, words) =>
  expect(CHANGES.how(since, TODAY, because)).toBe(words),
);
