import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareScores,
  type ScoredVersion,
  standingOf,
  standingsBestFirst,
} from '../../../src/core/scoring/compare-scores.ts';
import type { Tier } from '../../../src/core/scoring/model.ts';

function tier(name: string, from: number | undefined, models: readonly string[] = []): Tier {
  return {
    name,
    from,
    models,
    action: '',
    owner: '',
    followUpHours: undefined,
    nameCell: { rowIndex: 0, columnIndex: 0 },
    fromCell: undefined,
  };
}

const TIERS = [tier('Cold', 0), tier('Hot', 70), tier('Warm', 40), tier('Disqualified', undefined)];

/** One row: its score, `DQ` for a disqualified lead, undefined for a row that is no lead. */
type Row = number | 'DQ' | undefined;

/** The engine's figures for rows, tiers told the long way. */
function version(rows: readonly Row[], tiers: readonly Tier[] = TIERS): ScoredVersion {
  const totals = rows.map((row) => (row === 'DQ' ? -1 : (row ?? 0)));
  return {
    scores: {
      isLead: Uint8Array.from(rows, (row) => (row === undefined ? 0 : 1)),
      total: Float64Array.from(totals),
      disqualified: Uint8Array.from(rows, (row) => (row === 'DQ' ? 1 : 0)),
    },
    tierOf: (rowIndex) => {
      const score = totals[rowIndex] ?? 0;
      const disqualified = tiers.find(({ name }) => name === 'Disqualified');
      if (score === -1 && disqualified) return disqualified;
      return [...tiers]
        .filter((own) => own !== disqualified && (own.from ?? Number.NEGATIVE_INFINITY) <= score)
        .sort((left, right) => (right.from ?? -1e9) - (left.from ?? -1e9))[0];
    },
  };
}

describe('standings, best first', () => {
  test('follow From, not the sheet; no tier lies beneath all tiers, Disqualified beneath that', () => {
    expect(standingsBestFirst(TIERS)).toEqual(['Hot', 'Warm', 'Cold', '', 'Disqualified']);
  });

  test('put a tier with a blank From beneath the others', () => {
    expect(standingsBestFirst([tier('Rest', undefined), tier('Low', -20)])).toEqual([
      'Low',
      'Rest',
      '',
      'Disqualified',
    ]);
  });

  test('take tiers of one name in several models for one, at its highest From', () => {
    const tiers = [tier('Hot', 30, ['SMB']), tier('Warm', 40), tier('Hot', 60, ['Enterprise'])];
    expect(standingsBestFirst(tiers)).toEqual(['Hot', 'Warm', '', 'Disqualified']);
  });

  test('keep the spelling of the Disqualified tier', () => {
    expect(standingsBestFirst([tier('disqualified', undefined)])).toEqual(['', 'disqualified']);
  });
});

describe('the standing of a lead', () => {
  test('is its tier, or none', () => {
    const leads = version([70, 69.9, -5]);
    expect([0, 1, 2].map((row) => standingOf(leads, row))).toEqual(['Hot', 'Warm', '']);
  });

  test('is Disqualified for a disqualified lead in a model without such a tier, unless a tier takes it', () => {
    expect(standingOf(version(['DQ'], [tier('Cold', 0)]), 0)).toBe('Disqualified');
    expect(standingOf(version(['DQ'], [tier('Cold', undefined)]), 0)).toBe('Cold');
  });
});

describe('comparing scores', () => {
  test('tells leads per tier, best first, empty tiers too', () => {
    const { tiers } = compareScores(version([80, 10, 10]), version([80, 45, 10]), TIERS);
    expect(tiers).toEqual([
      { tier: 'Hot', before: 1, after: 1 },
      { tier: 'Warm', before: 0, after: 1 },
      { tier: 'Cold', before: 2, after: 1 },
      { tier: 'Disqualified', before: 0, after: 0 },
    ]);
  });

  test('tells no tier and a Disqualified that the model does not list only where a lead stands there', () => {
    const own = [tier('Cold', 0)];
    const { tiers } = compareScores(version([5, 5, 5], own), version([-3, 'DQ', 5], own), own);
    expect(tiers).toEqual([
      { tier: 'Cold', before: 3, after: 1 },
      { tier: '', before: 0, after: 1 },
      { tier: 'Disqualified', before: 0, after: 1 },
    ]);
  });

  test('puts the longest way first, then the largest change of score, then the sheet’s order', () => {
    const before = version([10, 39, 10, 30, 30, 80]);
    const after = version([75, 41, 'DQ', 50, 50, 85]);
    const { moves } = compareScores(before, after, TIERS);
    expect(moves.map(({ rowIndex, from, to }) => [rowIndex, from, to])).toEqual([
      [0, 'Cold', 'Hot'],
      [2, 'Cold', 'Disqualified'],
      [3, 'Cold', 'Warm'],
      [4, 'Cold', 'Warm'],
      [1, 'Cold', 'Warm'],
    ]);
    expect(Math.sign(moves[1]?.steps ?? 0)).toBe(-1);
  });

  test('counts scores that change within a tier, and knows equal ones', () => {
    expect(compareScores(version([10, 20, 20]), version([11, 20, 20]), TIERS)).toMatchObject({
      moves: [],
      changedScores: 1,
    });
  });

  test('passes over rows that are no leads, and takes no rows at all', () => {
    const blank = compareScores(version([undefined, 50]), version([undefined, 50]), TIERS);
    expect(blank.tiers.reduce((sum, { before }) => sum + before, 0)).toBe(1);
    expect(compareScores(version([]), version([]), [])).toEqual({
      tiers: [],
      moves: [],
      changedScores: 0,
    });
  });

  test('refuses versions over different rows', () => {
    expect(() => compareScores(version([1]), version([1, 2]), TIERS)).toThrow(RangeError);
  });

  test('every lead is counted once before and once after, and moves are what the counts differ by', () => {
    const row = fc.oneof(fc.integer({ min: -10, max: 100 }), fc.constant('DQ' as const));
    fc.assert(
      fc.property(fc.array(fc.tuple(row, row)), (pairs) => {
        const before = version(pairs.map(([own]) => own));
        const after = version(pairs.map(([, own]) => own));
        const { tiers, moves } = compareScores(before, after, TIERS);
        const isIn = (own: ScoredVersion, name: string): number =>
          pairs.filter((_, index) => standingOf(own, index) === name).length;
        for (const { tier: name, before: had, after: has } of tiers) {
          expect(had).toBe(isIn(before, name));
          expect(has).toBe(isIn(after, name));
          const came = moves.filter(({ to }) => to === name).length;
          const left = moves.filter(({ from }) => from === name).length;
          expect(has - had).toBe(came - left);
        }
        expect(tiers.reduce((sum, { after: has }) => sum + has, 0)).toBe(pairs.length);
      }),
    );
  });
});
