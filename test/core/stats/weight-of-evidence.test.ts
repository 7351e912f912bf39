import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightsOfEvidence } from '../../../src/core/stats/weight-of-evidence.ts';
import { expectClose, expectNear } from './close-to.ts';

const levels = fc.array(
  fc.record({ won: fc.integer({ min: 0, max: 40 }), lost: fc.integer({ min: 0, max: 90 }) }),
  { minLength: 1, maxLength: 8 },
);

describe('weights of evidence', () => {
  test('compare the shares of won and lost leads, half a lead added to each count', () => {
    // By hand: P = 8, N = 12, k = 2; (6.5/9)/(2.5/13) and (2.5/9)/(10.5/13).
    const { woe, iv } = weightsOfEvidence([
      { won: 6, lost: 2 },
      { won: 2, lost: 10 },
    ]);
    const [high, low] = [Math.log((6.5 * 13) / (2.5 * 9)), Math.log((2.5 * 13) / (10.5 * 9))];
    expectClose(woe[0] ?? null, high);
    expectClose(woe[1] ?? null, low);
    expectClose(iv, (6.5 / 9 - 2.5 / 13) * high + (2.5 / 9 - 10.5 / 13) * low);
  });

  test('change sign when won and lost change places, and keep their information value', () => {
    fc.assert(
      fc.property(levels, (own) => {
        const there = weightsOfEvidence(own);
        const back = weightsOfEvidence(own.map(({ won, lost }) => ({ won: lost, lost: won })));
        there.woe.forEach((weight, index) => {
          expectNear(back.woe[index] ?? null, -weight);
        });
        expectNear(back.iv, there.iv);
      }),
    );
  });

  test('are finite, with an information value of at least 0 that is no matter of order', () => {
    fc.assert(
      fc.property(levels, (own) => {
        const { woe, iv } = weightsOfEvidence(own);
        expect(woe.every(Number.isFinite)).toBe(true);
        expect(iv).toBeGreaterThanOrEqual(-1e-15);
        expectNear(weightsOfEvidence([...own].reverse()).iv, iv);
      }),
    );
  });

  test('are 0 for a single level, and none without levels', () => {
    expect(weightsOfEvidence([{ won: 3, lost: 9 }])).toEqual({ woe: [0], iv: 0 });
    expect(weightsOfEvidence([])).toEqual({ woe: [], iv: 0 });
  });
});
