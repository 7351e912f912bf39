import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aliftOf } from '../../../src/core/stats/alift.ts';
import { aucOf } from '../../../src/core/stats/auc.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { expectNear } from './close-to.ts';
import { flaggedAtEach } from './flagged-oracle.ts';
import { outcomes } from './random-outcomes.ts';

describe('ALIFT', () => {
  test('is the area under the gains curve, in trapezoids over the distinct scores', () => {
    fc.assert(
      fc.property(outcomes({ lost: 0 }), (leads) => {
        const all = leads.scores.length;
        const allWon = leads.isWon.filter((own) => own === 1).length;
        const curve = [
          [0, 0] as const,
          ...flaggedAtEach(leads).map(
            ({ won, lost }) => [Number(won + lost) / all, Number(won) / allWon] as const,
          ),
        ];
        const area = curve.slice(1).reduce((sum, [depth, gain], index) => {
          const [depthBefore, gainBefore] = curve[index] as readonly [number, number];
          return sum + ((depth - depthBefore) * (gain + gainBefore)) / 2;
        }, 0);
        expectNear(aliftOf(tieGroups(leads.scores, leads.isWon)), area);
      }),
    );
  });

  test('is base/2 + (1 − base)·AUC', () => {
    fc.assert(
      fc.property(outcomes(), ({ scores, isWon }) => {
        const groups = tieGroups(scores, isWon);
        const base = isWon.filter((own) => own === 1).length / isWon.length;
        expectNear(aliftOf(groups), base / 2 + (1 - base) * aucOf(groups).value);
      }),
    );
  });

  test('is one half where all scores are equal and where all leads were won; not a number where none was', () => {
    expect(aliftOf(tieGroups([5, 5, 5], [1, 0, 0]))).toBe(0.5);
    expect(aliftOf(tieGroups([1, 2, 3], [1, 1, 1]))).toBe(0.5);
    expect(aliftOf(tieGroups([1, 2], [0, 0]))).toBeNaN();
    expect(aliftOf(tieGroups([], []))).toBeNaN();
  });
});
