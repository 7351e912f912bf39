import { aucOf } from '../stats/auc.ts';
import { tieGroups } from '../stats/tie-groups.ts';
import { GATE_NEEDS } from './gates.ts';
import type { Segment, Segments } from './report/segments.ts';

/** Most segments that are told one by one. */
const MOST = 36;

/** Scores and outcomes side by side: 1 for won, 0 for lost. */
interface ScoredLeads {
  readonly scores: Float64Array;
  readonly isWon: Uint8Array;
}

/** Which segment each lead is in. */
export interface LeadSegments {
  /** By place in the list of leads an index among the names; −1 for none, which is left out. */
  readonly places: Int32Array;
  /** In the order in which the leads name them. */
  readonly names: readonly string[];
}

/** The segment of a code that has not been met. */
const UNNAMED = -2;

/**
 * Puts leads into segments.
 *
 * @param nameOf name of the segment of the lead at a place; `''` for none
 * @param codeOf leads of equal code are in one segment; −1 for one that is named by itself
 * @param codes how many codes there are
 */
export function leadsInSegments(
  leads: number,
  nameOf: (index: number) => string,
  codeOf: (index: number) => number,
  codes: number,
): LeadSegments {
  const indexes = new Map<string, number>();
  const known = new Int32Array(codes).fill(UNNAMED);
  const places = new Int32Array(leads);
  for (let index = 0; index < leads; index++) {
    const code = codeOf(index);
    let place = code < 0 ? UNNAMED : (known[code] as number);
    if (place === UNNAMED) {
      const name = nameOf(index);
      place = name === '' ? -1 : (indexes.get(name) ?? indexes.size);
      if (place === indexes.size) indexes.set(name, place);
      known[code] = place;
    }
    places[index] = place;
  }
  return { places, names: [...indexes.keys()] };
}

/**
 * Leads by month, model or source: so many of them as people look at, and how many more there are.
 *
 * @param order `by name` for months, else the largest first
 */
export function segmentsOf(
  { scores, isWon }: ScoredLeads,
  { places, names }: LeadSegments,
  order: 'by name' | 'largest first',
): Segments {
  const counts = new Int32Array(names.length);
  for (const place of places) if (place >= 0) counts[place] = (counts[place] as number) + 1;
  const sorted = [...names.keys()].sort(
    order === 'by name'
      ? (left, right) => ((names[left] as string) < (names[right] as string) ? -1 : 1)
      : (left, right) => (counts[right] as number) - (counts[left] as number),
  );
  const told = order === 'by name' ? sorted.slice(-MOST) : sorted.slice(0, MOST);
  const own = told.map((place) => ({
    scores: new Float64Array(counts[place] as number),
    isWon: new Uint8Array(counts[place] as number),
    leads: 0,
  }));
  const bySegment: ((typeof own)[number] | undefined)[] = names.map(() => undefined);
  told.forEach((place, index) => {
    bySegment[place] = own[index];
  });
  for (let index = 0; index < places.length; index++) {
    const segment = bySegment[places[index] as number];
    if (!segment) continue;
    segment.scores[segment.leads] = scores[index] as number;
    segment.isWon[segment.leads++] = isWon[index] as number;
  }
  return {
    told: own.map((lists, index) => segmentOf(names[told[index] as number] as string, lists)),
    others: sorted.length - told.length,
  };
}

function segmentOf(name: string, { scores, isWon }: ScoredLeads): Segment {
  let won = 0;
  let sum = 0;
  for (let index = 0; index < scores.length; index++) {
    won += isWon[index] as number;
    sum += scores[index] as number;
  }
  const lost = scores.length - won;
  return {
    name,
    leads: scores.length,
    won,
    rate: won / scores.length,
    meanScore: sum / scores.length,
    auc: Math.min(won, lost) < GATE_NEEDS.sorting ? null : aucOf(tieGroups(scores, isWon)).value,
  };
}
