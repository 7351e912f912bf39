import type { BoundModel } from '../scoring/bind-model.ts';
import { standingOf } from '../scoring/compare-scores.ts';
import type { LeadScores } from '../scoring/score-leads.ts';
import { tierFinder } from '../scoring/tiers.ts';
import { NumberPlaces } from '../stats/number-places.ts';

/** Where each lead stands, row by row. */
export interface Standings {
  /** The different standings, `''` for no tier. */
  readonly names: readonly string[];
  /** Index of each row's standing among the names. */
  readonly places: Int32Array;
}

/** Where leads stand by their tiers; each score of a model is looked up once. */
export function standingsOf(
  bound: BoundModel,
  scores: Pick<LeadScores, 'isLead' | 'total' | 'disqualified' | 'modelIndexes'>,
): Standings {
  const find = tierFinder(bound.model);
  const modelOf = (row: number): string => bound.modelNames[scores.modelIndexes[row] ?? -1] ?? '';
  const version = { scores, tierOf: (row: number) => find(scores.total[row] as number, modelOf(row)) };
  const names: string[] = [];
  const placeOf = (row: number): number => {
    const name = standingOf(version, row);
    const place = names.indexOf(name);
    return place < 0 ? names.push(name) - 1 : place;
  };
  // One table for the disqualified and one for the others of each model, the leads of none among them.
  const tables = Array.from({ length: 2 * (bound.modelNames.length + 1) }, () => ({
    scores: new NumberPlaces(),
    places: [] as number[],
  }));
  const { total, disqualified, modelIndexes } = scores;
  const places = new Int32Array(total.length);
  for (let row = 0; row < places.length; row++) {
    const table = 2 * ((modelIndexes[row] as number) + 1) + (disqualified[row] as number);
    const known = tables[table] as (typeof tables)[number];
    const at = known.scores.placeOf(total[row] as number);
    if (at < 0) places[row] = placeOf(row);
    else {
      const place = known.places[at] ?? placeOf(row);
      known.places[at] = place;
      places[row] = place;
    }
  }
  return { names, places };
}
