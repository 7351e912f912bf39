import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrationOf } from '../../../src/core/backtest/calibration.ts';
import type { Calibration } from '../../../src/core/backtest/report/scores.ts';
import { fitLogistic, logisticChance } from '../../../src/core/stats/logistic.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { expectNear } from '../stats/close-to.ts';
import { listsOf, randomLeads } from './scored-leads.ts';

type Leads = readonly { readonly tenths: number; readonly won: boolean }[];

function calibrated(leads: Leads, method: Calibration['method'], rowOf = (index: number): number => index) {
  const lists = listsOf(leads);
  const rowIndexes = lists.rowIndexes.map((index) => rowOf(index));
  return calibrationOf(tieGroups(lists.scores, lists.isWon), { ...lists, rowIndexes }, method);
}

/**
 * The isotonic chance at a score by the min–max formula: the largest, over all starts at or below, of the smallest mean
 * over all ends at or above; between scores in a straight line.
 */
function isotonicAt(leads: Leads, tenths: number): number {
  const scores = [...new Set(leads.map((lead) => lead.tenths))].sort((left, right) => left - right);
  const at = (own: number): number =>
    Math.max(
      ...scores
        .filter((from) => from <= own)
        .map((from) =>
          Math.min(
            ...scores
              .filter((to) => to >= own)
              .map((to) => {
                const within = leads.filter((lead) => lead.tenths >= from && lead.tenths <= to);
                return within.filter(({ won }) => won).length / within.length;
              }),
          ),
        ),
    );
  const below = scores.filter((own) => own <= tenths).at(-1);
  const above = scores.find((own) => own >= tenths);
  if (below === undefined) return at(above ?? 0);
  if (above === undefined || above === below) return at(below);
  return at(below) + ((tenths - below) / (above - below)) * (at(above) - at(below));
}

function logisticAt(leads: Leads, tenths: number): number | undefined {
  const { scores, isWon } = listsOf(leads);
  const fit = fitLogistic(tieGroups(scores, isWon));
  return fit ? logisticChance(fit, tenths / 10) : undefined;
}

/** Each lead's chance from the leads of the nine other folds, lead by lead. */
function tenFold(leads: Leads, chance: (others: Leads, tenths: number) => number | undefined): number | null {
  let sum = 0;
  for (const [index, { tenths, won }] of leads.entries()) {
    const own = chance(
      leads.filter((_, other) => other % 10 !== index % 10),
      tenths,
    );
    if (own === undefined) return null;
    sum += (own - (won ? 1 : 0)) ** 2;
  }
  return sum / leads.length;
}

const leadsOf = randomLeads(6, 14, fc.integer({ min: -2, max: 6 }));

describe('calibrationOf', () => {
  test.each(['isotonic', 'logistic'] as const)(
    '%s: Brier scores in sample, of the base rate, and by ten folds',
    (method) => {
      const chance = method === 'isotonic' ? isotonicAt : logisticAt;
      fc.assert(
        fc.property(leadsOf, (leads) => {
          const calibration = calibrated(leads, method);
          const base = leads.filter(({ won }) => won).length / leads.length;
          const inSample = leads.map(
            ({ tenths, won }) => ((chance(leads, tenths) ?? Number.NaN) - (won ? 1 : 0)) ** 2,
          );
          if (!calibration) {
            expect(inSample.every(Number.isNaN)).toBe(true);
            return;
          }
          expectNear(
            calibration.brier,
            inSample.reduce((sum, square) => sum + square, 0) / leads.length,
            1e-9,
          );
          expectNear(calibration.brierHeldOut, tenFold(leads, chance), 1e-9);
          expectNear(calibration.baseBrier, base * (1 - base));
        }),
        { numRuns: 40 },
      );
    },
  );

  test.each(['isotonic', 'logistic'] as const)(
    '%s: bands hold every lead, rising, and their mean chance',
    (method) => {
      const chance = method === 'isotonic' ? isotonicAt : logisticAt;
      fc.assert(
        fc.property(randomLeads(12, 40, fc.integer({ min: 0, max: 30 })), (leads) => {
          const bands = calibrated(leads, method)?.bands ?? [];
          fc.pre(bands.length > 0);
          expect(bands.reduce((sum, band) => sum + band.leads, 0)).toBe(leads.length);
          bands.forEach((band, place) => {
            const own = leads.filter(
              ({ tenths }) => tenths >= band.from * 10 - 1e-6 && tenths <= band.to * 10 + 1e-6,
            );
            expect([band.leads, band.won]).toEqual([own.length, own.filter(({ won }) => won).length]);
            const mean = own.reduce((sum, { tenths }) => sum + (chance(leads, tenths) ?? 0), 0) / own.length;
            expectNear(band.chance, mean, 1e-9);
            expect(band.from).toBeLessThanOrEqual(band.to);
            const below = bands[place - 1];
            if (!below) return;
            expect(band.from).toBeGreaterThan(below.to);
            if (method === 'isotonic') expect(band.chance).toBeGreaterThan(below.chance);
          });
        }),
        { numRuns: 30 },
      );
    },
  );

  test('leads of one score that are half of all take nothing from the bands above them', () => {
    const leads = Array.from({ length: 2000 }, (_, index) => ({
      tenths: index < 1000 ? 0 : (index % 200) + 1,
      won: index % 3 === 0,
    }));
    const bands = calibrated(leads, 'logistic')?.bands ?? [];
    expect(bands).toHaveLength(10);
    expect(bands[0]).toMatchObject({ from: 0, to: 0, leads: 1000 });
    for (const { leads: own } of bands.slice(1)) expect(own).toBeGreaterThan(80);
  });

  test('the fold is the place in the sheet, which rows left out do not shift', () => {
    const leads = Array.from({ length: 60 }, (_, index) => ({
      tenths: index % 7,
      won: (index * 5) % 3 === 0,
    }));
    expect(calibrated(leads, 'isotonic', (index) => index * 11)?.brierHeldOut).toBe(
      calibrated(leads, 'isotonic')?.brierHeldOut,
    );
  });

  test.each(['isotonic', 'logistic'] as const)('%s: all leads in one fold leave nothing to fit', (method) => {
    const leads = Array.from({ length: 60 }, (_, index) => ({ tenths: index % 7, won: index % 3 === 0 }));
    const calibration = calibrated(leads, method, (index) => index * 10);
    expect(calibration?.brier).toBeGreaterThan(0);
    expect(calibration?.brierHeldOut).toBeNull();
  });

  test('a score that parts won from lost altogether has no logistic curve', () => {
    const leads = Array.from({ length: 40 }, (_, index) => ({ tenths: index, won: index >= 20 }));
    expect(calibrated(leads, 'logistic')).toBeNull();
  });
});
