import { describe, expect, test } from 'vitest';
import { demoLeads } from '../../../src/app/demo/demo-leads.ts';
import { type DemoTraits, trueChance, trueLogOdds, trueModel } from '../../../src/app/demo/true-model.ts';
import type { Question } from '../../../src/core/backtest/report/thresholds.ts';
import { calendarDay } from '../../../src/core/table/calendar-day.ts';
import type { Cells, CellValue } from '../../../src/core/table/cell.ts';
import { type BacktestCase, backtestOf } from './backtest-of.ts';

const SEEDS = [1, 5, 77, 2024, 20_240_611];
const TODAY = calendarDay(2024, 6, 30) ?? 0;
const TRAITS = Object.keys(trueModel.weights) as (keyof DemoTraits)[];

/** Leads of which each trait is a column, so that rules can say exactly what is true. */
function leadsOf(seed: number, count: number) {
  const { headers, rows, traits } = demoLeads({ seed, count, today: TODAY });
  const outcome = headers.indexOf('Outcome');
  const decided = traits.filter((_, index) => rows[index]?.[outcome] !== 'Open');
  const cells: Cells = [
    [...TRAITS, 'Outcome'],
    ...traits.map((own, index): CellValue[] => [
      ...TRAITS.map((trait) => (own[trait] ? 'yes' : 'no')),
      String(rows[index]?.[outcome]).toLowerCase(),
    ]),
  ];
  return { cells, decided };
}

/** The true weights times ten as points: a lead's score is ten times its log odds, but for where it starts. */
function criteriaWith(flipped?: keyof DemoTraits): Cells {
  return TRAITS.map((trait): CellValue[] => [
    trait,
    trait,
    'is yes',
    '',
    Math.round(trueModel.weights[trait] * 10) * (trait === flipped ? -1 : 1),
  ]);
}

const UNBOUND: Cells = [['Settings'], ['Setting', 'Value'], ['Minimum score', ''], ['Maximum score', '']];
const run = (leads: Cells, more: Partial<BacktestCase> = {}) =>
  backtestOf({ leads, criteria: criteriaWith(), blocks: UNBOUND, ...more });
const wrongWays = (report: ReturnType<typeof run>): readonly string[] =>
  report.rules
    .filter(({ flags }) => flags.some(({ kind }) => kind === 'wrong way'))
    .map(({ criterion }) => criterion);

/** The score of a lead under the true weights. */
const scoreOf = (traits: DemoTraits): number => Math.round((trueLogOdds(traits) - trueModel.intercept) * 10);

/** What a cut does in expectation: every lead counts as won by its true chance, not by the draw. */
function expected(leads: readonly DemoTraits[]) {
  const all = leads.map((traits) => ({ score: scoreOf(traits), chance: trueChance(traits) }));
  const won = all.reduce((sum, { chance }) => sum + chance, 0);
  const lost = all.length - won;
  const at = (from: number) => {
    const flagged = all.filter(({ score }) => score >= from);
    const flaggedWon = flagged.reduce((sum, { chance }) => sum + chance, 0);
    return {
      flagged: flagged.length,
      won: flaggedWon,
      j: flaggedWon / won - (flagged.length - flaggedWon) / lost,
    };
  };
  const scores = [...new Set(all.map(({ score }) => score))].sort((left, right) => left - right);
  return { at, scores, won, lost };
}

describe.each(SEEDS)('leads whose truth is known, seed %d', (seed) => {
  const { cells, decided } = leadsOf(seed, 1500);
  const report = run(cells);
  const truth = expected(decided);

  test('scored by the true weights, no rule points the wrong way, and the score sorts', () => {
    expect(wrongWays(report)).toEqual([]);
    expect(report.sorting?.auc.value).toBeGreaterThan(0.75);
    expect(report.sorting?.auc.value).toBeLessThan(0.92);
    expect(report.leaks).toEqual([]);
  });

  test.each(['demoRequested', 'pricingVisited', 'decisionMaker'] as const)(
    'with the sign of %s flipped, that rule and no other does',
    (trait) => {
      expect(wrongWays(run(cells, { criteria: criteriaWith(trait) }))).toEqual([trait]);
    },
  );

  /*
   * The draw moves the best cut of a sample about on a flat top, so the cuts themselves cannot be compared. Two things
   * must hold whatever the draw: the plateau of the sample (the answer's range) and that of the truth (cuts whose
   * expected J is within one standard error of the best) overlap or touch, no cut being between them; and judged by the
   * true chances the answer gives away little of what the best cut would have had.
   */
  const answer = (question: Question, own = report) =>
    own.thresholds?.find((told) => told.question === question);

  test('the plateau of Youden’s J overlaps that of the true chances, or touches it', () => {
    const told = answer('youden');
    const values = truth.scores.map((from) => truth.at(from));
    const best = values.reduce((most, own) => (own.j > most.j ? own : most));
    const isAsGood = ({ flagged, won, j }: (typeof values)[number]): boolean => {
      const a = Math.abs(won - best.won) / truth.won;
      const b = Math.abs(flagged - won - (best.flagged - best.won)) / truth.lost;
      return best.j - j <= Math.sqrt((a * (1 - a)) / truth.won + (b * (1 - b)) / truth.lost);
    };
    const plateau = truth.scores.filter((_, index) => isAsGood(values[index] as (typeof values)[number]));
    const place = (score: number): number => truth.scores.indexOf(score);
    const [low, high] = told?.range ?? [Number.NaN, Number.NaN];
    const gap = Math.max(place(Math.min(...plateau)) - place(high), place(low) - place(Math.max(...plateau)));
    expect(gap).toBeLessThanOrEqual(1);
    expect(truth.at(told?.from ?? Number.NaN).j).toBeGreaterThan(best.j - 0.06);
  });

  test.each([
    [3000, 300],
    [1000, 300],
    [1000, 500],
  ])(
    'the cut that earns most at %d a win and %d a call earns nearly as much by the true chances',
    (value, cost) => {
      const told = answer('profit', run(cells, { wishes: { valuePerWin: value, costPerCall: cost } }));
      const profit = (from: number): number => value * truth.at(from).won - cost * truth.at(from).flagged;
      const best = Math.max(...truth.scores.map(profit));
      expect(profit(told?.from ?? Number.NaN)).toBeGreaterThan(0.9 * best);
      // A call pays where the chance is above cost over value: the true best cut is there.
      const breakEven = 10 * (Math.log(cost / (value - cost)) - trueModel.intercept);
      const [low, high] = told?.range ?? [Number.NaN, Number.NaN];
      expect(low - 5).toBeLessThanOrEqual(breakEven);
      expect(high + 5).toBeGreaterThanOrEqual(breakEven);
    },
  );

  test('chances that are told are near the true ones', () => {
    expect(report.calibration?.bands.length).toBeGreaterThan(3);
    for (const { from, to, leads, chance } of report.calibration?.bands ?? []) {
      const own = decided.filter((traits) => scoreOf(traits) >= from && scoreOf(traits) <= to);
      expect(own).toHaveLength(leads);
      const mean = own.reduce((sum, traits) => sum + trueChance(traits), 0) / leads;
      // Four standard errors of a rate, and a little for the ends, where pooled leads are few.
      expect(Math.abs(chance - mean)).toBeLessThan(4 * Math.sqrt((mean * (1 - mean)) / leads) + 0.03);
    }
    expect(report.calibration?.brierHeldOut).toBeLessThan(report.calibration?.baseBrier ?? 0);
  });
});
