import { describe, expect, test } from 'vitest';
import { isTooGood, judgedScores, judgementOf, tooFew } from '../../sidebar/views/model/judgement.ts';
import { JUDGEMENT } from '../../sidebar/views/model/sentences.ts';
import type { CellValue } from '../../src/core/table/cell.ts';
import { criteria, scoringTab } from '../core/scoring/scoring-tab.ts';
import { leadSheetOf, READING_DAY } from './lead-sheet-of.ts';

const judgedOf = (won: readonly number[], asOf: readonly (number | null)[] = won.map(() => null)) => ({
  rowIndexes: [...won.keys()],
  won,
  asOf,
});

describe('tooFew', () => {
  test.each([
    [9, 30],
    [30, 9],
    [0, 0],
  ])('%i won and %i lost leads are too few', (won, lost) => {
    expect(tooFew(judgedOf([...Array(won).fill(1), ...Array(lost).fill(0)]))).toEqual({
      kind: 'too few',
      won,
      lost,
    });
  });

  test('10 won and 10 lost are enough', () => {
    expect(tooFew(judgedOf([...Array(10).fill(1), ...Array(10).fill(0)]))).toBeUndefined();
  });
});

describe('judgementOf', () => {
  const won = [...Array(20).fill(1), ...Array(20).fill(0)];
  const good = Float64Array.from(won, (own, index) => own * 20 + (index % 7));
  const mixed = Float64Array.from(won, (_, index) => (index * 7) % 11);

  test('a score that sorts better, worse and the same is told so', () => {
    const better = judgementOf(mixed, good, judgedOf(won));
    expect(better).toMatchObject({ kind: 'better', after: 1 });
    const worse = judgementOf(good, mixed, judgedOf(won));
    expect(worse).toMatchObject({ kind: 'worse', before: 1 });
    if (better.kind === 'too few' || worse.kind === 'too few') throw new Error('40 leads are enough');
    expect(worse.low).toBeCloseTo(-better.high, 12);
    expect(judgementOf(mixed, mixed, judgedOf(won))).toMatchObject({ kind: 'not proven', low: 0, high: 0 });
  });
});

describe('isTooGood', () => {
  test.each([
    [0.77, 1, true],
    [0.96, 0.97, true],
    [0.77, 0.951, true],
    [0.77, 0.95, false],
    [0.97, 0.96, false],
    [0.97, 0.97, false],
    [0.97, 0.8, false],
  ])('from an AUC of %f to %f: %s', (before, after, expected) => {
    expect(isTooGood({ kind: 'not proven', before, after, low: -1, high: 1 })).toBe(expected);
  });

  test('too few leads tell nothing', () => {
    expect(isTooGood({ kind: 'too few', won: 3, lost: 40 })).toBe(false);
  });
});

describe('judgedScores', () => {
  const tab = scoringTab({
    Criteria: criteria(['Recent', 'Seen', 'in last days', 30, 10], ['Visited', 'Visits', 'at least', 2, 5]),
    Settings: [
      ['Setting', 'Value'],
      ['Lead tab', 'Leads'],
    ],
  });
  const rows: CellValue[][] = [
    ['Email', 'Seen', 'Visits'],
    ['ada@firm.example', '2026-01-10', 4],
    ['bo@shop.example', '2026-01-10', 0],
    ['cy@mill.example', '2026-11-20', 0],
    ['di@mine.example', '2026-11-20', 2],
  ];
  const sheet = leadSheetOf(tab, rows);
  const day = (month: number, date: number) => Date.UTC(2026, month - 1, date) / 86_400_000;
  const scored = sheet.current;
  if (!scored) throw new Error('the model has an error');

  test('scores each lead as it stood on its own day', () => {
    const judged = {
      rowIndexes: [0, 1, 2],
      won: [1, 0, 1],
      // Ten days after it was seen; before it was seen; as it stands.
      asOf: [day(1, 20), day(1, 5), null],
    };
    expect([...judgedScores(sheet, judged, scored)]).toEqual([15, 0, 10]);
  });

  test('without days they are the scores that stand in the view', () => {
    const judged = { rowIndexes: [0, 3], won: [1, 0], asOf: [null, null] };
    expect(sheet.leads?.today).toBe(READING_DAY);
    expect([...judgedScores(sheet, judged, scored)]).toEqual([5, 15]);
  });
});

describe('the words', () => {
  const compared = (before: number, after: number, low = -0.01, high = 0.03) =>
    ({ kind: 'not proven', before, after, low, high }) as const;

  test('use as many digits as it takes to tell the two apart', () => {
    expect(JUDGEMENT.times(compared(0.861, 0.869))).toContain('86 → 87 times in 100');
    expect(JUDGEMENT.times(compared(0.861, 0.863))).toContain('86.1 → 86.3 times in 100');
    expect(JUDGEMENT.times(compared(0.8611, 0.8612))).toContain('86.11 → 86.12 times in 100');
    expect(JUDGEMENT.times(compared(0.86, 0.86))).toContain('86 times in 100, as before');
  });

  test('are those of the backtest: never 0 or 100 unless it is so, one in the singular', () => {
    expect(JUDGEMENT.times(compared(0.774, 0.997))).toContain('higher 77 → over 99 times in 100.');
    expect(JUDGEMENT.times(compared(0.774, 1))).toContain('higher 77 times in 100 → every time.');
    expect(JUDGEMENT.times(compared(1, 1, 0, 0))).toContain('higher every time, as before.');
    expect(JUDGEMENT.times(compared(0, 0.01))).toContain('higher not once → 1 time in 100.');
    expect(JUDGEMENT.times(compared(0.01, 0.02))).toContain('higher 1 time in 100 → 2 times in 100.');
    expect(JUDGEMENT.times(compared(0.01, 0.01, 0, 0))).toContain('higher 1 time in 100, as before.');
  });

  test('never say 0 or 100 with more digits either', () => {
    expect(JUDGEMENT.times(compared(0.996, 0.999))).toContain('99.6 → 99.9 times in 100.');
    expect(JUDGEMENT.times(compared(0.999, 0.9996))).toContain('99.9 → over 99.9 times in 100.');
    expect(JUDGEMENT.times(compared(0.9997, 0.9999))).toContain('99.97 → 99.99 times in 100.');
    expect(JUDGEMENT.times(compared(0.0004, 0.002))).toContain('under 0.1 → 0.2 times in 100.');
    expect(JUDGEMENT.times(compared(0.99999, 0.999999))).toContain('over 99 times in 100, as before.');
  });

  test('tell the interval with its signs', () => {
    expect(JUDGEMENT.interval(compared(0.8, 0.81))).toBe(
      'The true change most likely lies between −1.0 and +3.0.',
    );
    expect(JUDGEMENT.interval(compared(0.8, 0.81, 0.0004, 0.02))).toBe(
      'The true change most likely lies between +0.04 and +2.0.',
    );
    expect(JUDGEMENT.interval(compared(0.8, 0.8, 0, 0))).toBe('');
  });

  test('count what is missing', () => {
    expect(JUDGEMENT.tooFew(1, 40)).toContain('there is 1 won and 40 lost');
  });
});
