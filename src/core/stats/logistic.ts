import { countsOf, type TieGroups } from './tie-groups.ts';
import { unitScores } from './unit-scores.ts';

/** The curve `1 / (1 + exp(−(intercept + slope · score)))`. */
export interface LogisticFit {
  /** The log odds at score 0. */
  readonly intercept: number;
  /** The change of log odds a point. */
  readonly slope: number;
}

/** A score in standard deviations from the mean, with its leads. */
interface Observation {
  readonly value: number;
  readonly won: number;
  readonly lost: number;
}

/** Newton doubles the right digits with each step; what takes longer than this is not going to arrive. */
const MOST_STEPS = 200;

/** The last step changes the coefficients by less than this, relative to them: the limit of what doubles can tell. */
const PRECISION = 1e-13;

/**
 * One-variable logistic regression of the outcome (1 won, 0 lost) on the score: maximum likelihood without penalty, by
 * Newton's method on tie groups, halving a step that makes things worse.
 *
 * @returns null where no likelihood is largest: without won or lost leads, with a single distinct score, and where one
 * score parts all won leads from all lost ones, be it that leads of both kinds have that very score (complete and
 * quasi-complete separation, Albert & Anderson 1984)
 */
export function fitLogistic(groups: TieGroups): LogisticFit | null {
  if (isSeparated(groups)) return null;
  const { won, lost } = countsOf(groups);
  const leads = won + lost;
  const { values, lowest, range } = unitScores(groups);
  const counts = groups.won.map((ofScore, index) => ofScore + (groups.lost[index] as number));
  const mean = values.reduce((sum, value, index) => sum + value * (counts[index] as number), 0) / leads;
  const deviation = Math.sqrt(
    values.reduce((sum, value, index) => sum + (value - mean) ** 2 * (counts[index] as number), 0) / leads,
  );
  const observations = Array.from(values, (value, index) => ({
    value: (value - mean) / deviation,
    won: groups.won[index] as number,
    lost: groups.lost[index] as number,
  }));
  const fit = newton(observations, { intercept: Math.log(won / lost), slope: 0 });
  if (!fit) return null;
  const slope = fit.slope / deviation / range;
  return { intercept: fit.intercept - slope * (lowest + mean * range), slope };
}

/** The chance that a lead of this score is won. */
export function logisticChance({ intercept, slope }: LogisticFit, score: number): number {
  return chanceOf(intercept + slope * score);
}

function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Whether one score has all won leads on its one side and all lost ones on the other, itself included on both. */
function isSeparated({ won, lost }: TieGroups): boolean {
  const wonAt = ends(won);
  const lostAt = ends(lost);
  if (!wonAt || !lostAt) return true;
  return wonAt.last <= lostAt.first || lostAt.last <= wonAt.first;
}

/** The first and the last group with any leads of an outcome. */
function ends(counts: Float64Array): { readonly first: number; readonly last: number } | undefined {
  const first = counts.findIndex((count) => count > 0);
  let last = counts.length - 1;
  while (counts[last] === 0) last--;
  return first < 0 ? undefined : { first, last };
}

function newton(observations: readonly Observation[], start: LogisticFit): LogisticFit | null {
  let fit = start;
  let likelihood = logLikelihood(observations, fit);
  for (let count = 0; count < MOST_STEPS; count++) {
    const full = newtonStep(observations, fit);
    if (!full) return null;
    let part = 1;
    let next = moved(fit, full, part);
    let gained = logLikelihood(observations, next) - likelihood;
    // A loss within rounding is no loss: near the top the likelihood is flat, and the gradient knows better.
    while (!(gained >= likelihood * PRECISION) && part > PRECISION) {
      part /= 2;
      next = moved(fit, full, part);
      gained = logLikelihood(observations, next) - likelihood;
    }
    fit = next;
    likelihood += gained;
    const size = Math.abs(fit.intercept) + Math.abs(fit.slope);
    if (Math.abs(full.intercept) + Math.abs(full.slope) <= PRECISION * (1 + size)) break;
  }
  return fit;
}

function moved(fit: LogisticFit, step: LogisticFit, part: number): LogisticFit {
  return { intercept: fit.intercept + part * step.intercept, slope: fit.slope + part * step.slope };
}

/** The inverse Hessian times the gradient; null where rounding leaves no inverse. */
function newtonStep(observations: readonly Observation[], fit: LogisticFit): LogisticFit | null {
  let gradient = 0;
  let gradientOfSlope = 0;
  let weights = 0;
  let weighted = 0;
  let squares = 0;
  for (const { value, won, lost } of observations) {
    const logOdds = fit.intercept + fit.slope * value;
    const chance = chanceOf(logOdds);
    // Not 1 − chance, which has lost its digits where the chance is near 1.
    const against = chanceOf(-logOdds);
    const surprise = won * against - lost * chance;
    const weight = (won + lost) * chance * against;
    gradient += surprise;
    gradientOfSlope += surprise * value;
    weights += weight;
    weighted += weight * value;
    squares += weight * value * value;
  }
  const determinant = weights * squares - weighted * weighted;
  if (!(determinant > 0)) return null;
  return {
    intercept: (squares * gradient - weighted * gradientOfSlope) / determinant,
    slope: (weights * gradientOfSlope - weighted * gradient) / determinant,
  };
}

/** Of the won and lost leads as they are; at most 0. */
function logLikelihood(observations: readonly Observation[], { intercept, slope }: LogisticFit): number {
  let sum = 0;
  for (const { value, won, lost } of observations) {
    const logOdds = intercept + slope * value;
    // Logarithms of the chance and of its opposite without overflow: one of the two holds the whole log odds.
    const common = Math.log1p(Math.exp(-Math.abs(logOdds)));
    sum -= won * (Math.max(0, -logOdds) + common) + lost * (Math.max(0, logOdds) + common);
  }
  return sum;
}
