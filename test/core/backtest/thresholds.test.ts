import { describe, expect, test } from 'vitest';
import { type ScoredOutcomes, thresholdsOf } from '../../../src/core/backtest/thresholds.ts';

const WISHES = {
  capacityPerWeek: null,
  leadsPerWeek: null,
  costPerCall: null,
  valuePerWin: null,
  minimumHitRate: null,
  winnersWeMayMiss: 0.1,
};

/** Leads as they came in, one a day; `isWon` and `score` by place. */
function leadsInOrder(
  count: number,
  isWon: (place: number) => boolean,
  score: (place: number) => number,
  dayOf: (place: number) => number = (place) => place,
): ScoredOutcomes {
  const places = Array.from({ length: count }, (_, place) => place);
  return {
    rowIndexes: Int32Array.from(places),
    scores: Float64Array.from(places, score),
    isWon: Uint8Array.from(places, (place) => (isWon(place) ? 1 : 0)),
    createdDays: Float64Array.from(places, dayOf),
  };
}

const told = (leads: ScoredOutcomes) => thresholdsOf(leads, WISHES, (row) => `Lead ${row}`);
const youden = (leads: ScoredOutcomes) => told(leads).answers.find(({ question }) => question === 'youden');

describe('cuts are chosen on the older 70 % and reported on the newest 30 %', () => {
  // Among the first 140 of 200 leads a cut at 1 parts won from lost; among the last 60 the score says nothing.
  const isWon = (place: number): boolean => place % 2 === 0;
  const leads = leadsInOrder(200, isWon, (place) =>
    place < 140 ? (isWon(place) ? 1 : 0) : place % 4 < 2 ? 1 : 0,
  );

  test('the answer comes from the older leads, its figures from the newest', () => {
    expect(told(leads).measuredOn).toBe('newest leads');
    const answer = youden(leads);
    expect([answer?.from, answer?.range]).toEqual([1, [1, 1]]);
    expect(answer?.result).toMatchObject({
      flagged: 30,
      won: 15,
      precision: 0.5,
      recall: 0.5,
      j: 0,
      lift: 1,
    });
    expect(answer?.result?.missed[0]).toEqual({ rowIndex: 142, name: 'Lead 142', score: 0 });
  });

  test('whatever the order of the rows', () => {
    const back = leadsInOrder(
      200,
      (place) => isWon(199 - place),
      (place) => leads.scores[199 - place] as number,
      (place) => 199 - place,
    );
    const { missed: _, ...figures } = youden(back)?.result ?? { missed: [] };
    expect(youden(leads)?.result).toMatchObject(figures);
  });

  test('any other From is reported on the newest leads too', () => {
    const { resultAt } = told(leads);
    expect(resultAt(0.5)).toMatchObject({ flagged: 30, won: 15 });
    expect(resultAt(0)).toMatchObject({ flagged: 60, won: 30, recall: 1 });
    expect(resultAt(2)).toMatchObject({ flagged: 0, won: 0, precision: null, lift: null, callsPerWin: null });
  });

  test('a lead without a date is an old one', () => {
    const undated = { ...leads, createdDays: leads.createdDays.map((day) => (day < 140 ? Number.NaN : day)) };
    expect(youden(undated)?.result).toEqual(youden(leads)?.result);
  });
});

describe('both parts need 30 won and 30 lost leads', () => {
  const alternate = (place: number): boolean => place % 2 === 0;
  const score = (place: number): number => (place * 7) % 10;
  test.each([
    [29, 'the leads that chose them'],
    [30, 'newest leads'],
  ])('%d won among the newest 90 of 300: %s', (won, measuredOn) => {
    const isWon = (place: number): boolean => (place < 210 ? alternate(place) : place - 210 < won);
    expect(told(leadsInOrder(300, isWon, score)).measuredOn).toBe(measuredOn);
    // As many lost ones.
    expect(told(leadsInOrder(300, (place) => !isWon(place), score)).measuredOn).toBe(measuredOn);
  });

  test.each([
    [29, 'the leads that chose them'],
    [30, 'newest leads'],
  ])('%d won among the older 210 of 300: %s', (won, measuredOn) => {
    const isWon = (place: number): boolean => (place < 210 ? place < won : alternate(place));
    expect(told(leadsInOrder(300, isWon, score)).measuredOn).toBe(measuredOn);
  });

  test('70 % of 90 leads are 63, though 0.7 times 90 is less in doubles', () => {
    for (let count = 60; count <= 400; count++) {
      const tenths = (count * 7) / 10;
      const older = Math.floor(tenths + 1e-9);
      const isWon = (place: number): boolean =>
        place < older ? alternate(place) : (place - older) % 2 === 0;
      const leads = leadsInOrder(count, isWon, (place) => (place < older ? 0 : 1));
      const { measuredOn, resultAt } = told(leads);
      expect(measuredOn).toBe(count - older >= 60 ? 'newest leads' : 'the leads that chose them');
      if (measuredOn === 'newest leads') expect(resultAt(0).flagged).toBe(count - older);
    }
  });

  test('without any date the leads that chose the cuts report them', () => {
    const leads = leadsInOrder(400, alternate, score, () => Number.NaN);
    const { measuredOn, resultAt } = told(leads);
    expect(measuredOn).toBe('the leads that chose them');
    expect(resultAt(0).flagged).toBe(400);
  });
});

describe('answers', () => {
  test('come in one order, each with its range or with the reason why there is none', () => {
    const leads = leadsInOrder(
      80,
      (place) => place % 3 === 0,
      (place) => (place * 3) % 11,
      () => Number.NaN,
    );
    const { answers, isAsGood } = told(leads);
    expect(answers.map(({ question }) => question)).toEqual([
      'capacity',
      'profit',
      'hit rate',
      'reach',
      'youden',
      'f1',
      'catch everyone',
    ]);
    for (const answer of answers) {
      const { from, because, result, range } = answer;
      expect(because === '').toBe(from !== null);
      expect([result === null, range === null]).toEqual([from === null, from === null]);
      if (from === null || range === null) continue;
      expect(range[0] <= from && from <= range[1]).toBe(true);
      expect([isAsGood(answer, range[0]), isAsGood(answer, range[1]), isAsGood(answer, from)]).toEqual([
        true,
        true,
        true,
      ]);
      expect(isAsGood(answer, range[1] + 0.01)).toBe(range[1] < 10 ? isAsGood(answer, range[1] + 1) : false);
    }
  });

  test('a number is as good as the cut that it makes', () => {
    const leads = leadsInOrder(
      100,
      (place) => place < 40,
      (place) => (place < 40 ? 10 : 2),
      () => Number.NaN,
    );
    const { answers, isAsGood } = told(leads);
    const answer = answers.find(({ question }) => question === 'youden');
    if (!answer) throw new Error('no answer');
    expect([2, 2.1, 9, 10, 10.1].map((from) => isAsGood(answer, from))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});
