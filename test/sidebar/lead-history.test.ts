import { describe, expect, test } from 'vitest';
import { lineWords, shortDay, tierWords } from '../../sidebar/views/lead/history-words.ts';
import { scoreLine } from '../../sidebar/views/lead/score-line.ts';
import type { LeadHistory } from '../../src/app/api.ts';
import { calendarDay } from '../../src/core/table/calendar-day.ts';

const day = (month: number, date: number, year = 2026): number => calendarDay(year, month, date) ?? 0;
const TODAY = day(11, 22);

type Entry = LeadHistory['entries'][number];
const entry = (on: number, score: number, tier = '', version = 'v1 abc'): Entry => ({
  day: on,
  score,
  tier,
  version,
});

const RISE = [entry(day(11, 3), 40, 'Cold'), entry(day(11, 12), 55, 'Warm'), entry(day(11, 20), 65, 'Warm')];

describe('the line in words', () => {
  test('tells where it began and where it is now', () => {
    expect(lineWords(RISE, TODAY, TODAY)).toBe('From 40 on 3 Nov to 65 today.');
    expect(lineWords(RISE, day(11, 20), TODAY)).toBe('From 40 on 3 Nov to 65 on 20 Nov.');
  });

  test('of a single score', () => {
    expect(lineWords([entry(day(11, 3), 40)], TODAY, TODAY)).toBe('40 since 3 Nov, when its history begins.');
  });

  test('of several on one day', () => {
    expect(lineWords([entry(TODAY, 40), entry(TODAY, -2.5)], TODAY, TODAY)).toBe(
      'From 40 to −2.5 on 22 Nov.',
    );
  });

  test('without any', () => {
    expect(lineWords([], 0, TODAY)).toBe('No history yet: it begins with the next Score leads.');
  });

  test('a day of another year says so', () => {
    expect([shortDay(day(9, 3), TODAY), shortDay(day(9, 3, 2025), TODAY)]).toEqual(['3 Sep', '3 Sep 2025']);
  });
});

describe('the last change of tier in words', () => {
  test('is the last one, not the first', () => {
    const fall = [...RISE, entry(day(11, 21), 10, 'Cold')];
    expect(tierWords(RISE, TODAY)).toBe('Warm since 12 Nov, was Cold.');
    expect(tierWords(fall, TODAY)).toBe('Cold since 21 Nov, was Warm.');
  });

  test('into and out of no tier', () => {
    expect(tierWords([entry(day(11, 3), 1), entry(day(11, 4), 9, 'Cold')], TODAY)).toBe(
      'Cold since 4 Nov, was in no tier.',
    );
    expect(tierWords([entry(day(11, 3), 9, 'Cold'), entry(day(11, 4), 1)], TODAY)).toBe(
      'No tier since 4 Nov, was Cold.',
    );
  });

  test('says nothing where there was none', () => {
    expect(tierWords([entry(day(11, 3), 1, 'Cold'), entry(day(11, 4), 2, 'Cold')], TODAY)).toBe('');
  });
});

describe('scoreLine', () => {
  const tiers = [
    { name: 'Hot', from: 90 },
    { name: 'Warm', from: 50 },
    { name: 'Cold', from: 0 },
  ];

  test('holds each score until the next one, and the last one until the last run', () => {
    const line = scoreLine({ entries: RISE.slice(0, 2) }, day(11, 21), tiers);
    expect(line?.corners).toEqual([
      { x: 0, y: 0 },
      { x: 0.5, y: 0 },
      { x: 0.5, y: 1 },
      { x: 1, y: 1 },
    ]);
  });

  test('shows the tiers that begin within it', () => {
    expect(scoreLine({ entries: RISE }, TODAY, tiers)?.tiers).toEqual([{ name: 'Warm', from: 50, y: 0.4 }]);
  });

  test('marks where the model changed', () => {
    const entries = [
      entry(day(11, 2), 40),
      entry(day(11, 12), 50, '', 'v2 def'),
      entry(day(11, 20), 60, '', 'v2 def'),
    ];
    expect(scoreLine({ entries }, TODAY, [])?.modelChanges).toEqual([{ day: day(11, 12), x: 0.5 }]);
  });

  test('scores that never differ lie in the middle', () => {
    const flat = [entry(day(11, 3), 40, 'Cold'), entry(day(11, 4), 40, 'Warm')];
    expect(scoreLine({ entries: flat }, TODAY, tiers)?.corners.map(({ y }) => y)).toEqual([
      0.5, 0.5, 0.5, 0.5,
    ]);
  });

  test('a single score, and scores of one day, make no line', () => {
    expect(scoreLine({ entries: RISE.slice(0, 1) }, TODAY, tiers)).toBeUndefined();
    expect(scoreLine({ entries: [entry(TODAY, 1), entry(TODAY, 2)] }, TODAY, tiers)).toBeUndefined();
    expect(scoreLine({ entries: [] }, TODAY, tiers)).toBeUndefined();
  });
});
