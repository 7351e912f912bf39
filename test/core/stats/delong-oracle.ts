import { type Outcomes, scoresOf } from './random-outcomes.ts';

/**
 * DeLong's covariance of the AUCs of two scores, as the paper has it: the mean kernel of each lead with all leads of
 * the other outcome, and their sample covariances. O(P·N).
 */
export function delongCovariance(one: Outcomes, other: Outcomes): number {
  const [wonOne, lostOne] = structuralComponents(one);
  const [wonOther, lostOther] = structuralComponents(other);
  return covariance(wonOne, wonOther) / wonOne.length + covariance(lostOne, lostOther) / lostOne.length;
}

function structuralComponents(leads: Outcomes): readonly [readonly number[], readonly number[]] {
  const won = scoresOf(leads, 1);
  const lost = scoresOf(leads, 0);
  const kernel = (ofWon: number, ofLost: number): number => (ofWon > ofLost ? 1 : ofWon === ofLost ? 0.5 : 0);
  return [
    won.map((ofWon) => mean(lost.map((ofLost) => kernel(ofWon, ofLost)))),
    lost.map((ofLost) => mean(won.map((ofWon) => kernel(ofWon, ofLost)))),
  ];
}

function covariance(one: readonly number[], other: readonly number[]): number {
  const meanOne = mean(one);
  const meanOther = mean(other);
  const products = one.map((value, index) => (value - meanOne) * ((other[index] as number) - meanOther));
  return products.reduce((sum, product) => sum + product, 0) / (one.length - 1);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
