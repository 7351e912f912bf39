import type { LeadScores } from './score-leads.ts';

/** Leads by score, counted in bins that several versions of a model share. */
export interface ScoreHistogram {
  /** Bounds of the bins, rising; bin i holds scores from `edges[i]` to just below `edges[i + 1]`, the last one that too. */
  readonly edges: readonly number[];
  /** Leads in each bin, version by version. */
  readonly counts: readonly (readonly number[])[];
  /** Disqualified leads of each version; their score says nothing, so no bin holds them. */
  readonly disqualified: readonly number[];
}

export type ScoredLeads = Pick<LeadScores, 'isLead' | 'total' | 'disqualified'>;

/** Bounds that a score cannot pass, where the model sets any. */
export interface ScoreBounds {
  readonly least: number | undefined;
  readonly most: number | undefined;
}

/** As many bars as a sidebar shows apart. */
const MOST_BINS = 20;

/**
 * Counts leads by score in at most 20 bins as wide as people count: 1, 2 or 5 times a power of ten, beginning at
 * multiples of that width. The bins cover the bounds of the score, or what the leads score where there are none.
 */
export function scoreHistogram(
  versions: readonly ScoredLeads[],
  { least, most }: ScoreBounds,
): ScoreHistogram {
  const [low, high] = reach(versions);
  const edges = binEdges(Math.min(low, least ?? low), Math.max(high, most ?? high));
  const counts = versions.map(() => edges.slice(1).map(() => 0));
  const disqualified = versions.map(() => 0);
  versions.forEach((version, index) => {
    const own = counts[index] as number[];
    forEachLead(version, (score, isOut) => {
      if (isOut) disqualified[index] = (disqualified[index] as number) + 1;
      else {
        const bin = binOf(edges, score);
        own[bin] = (own[bin] as number) + 1;
      }
    });
  });
  return { edges, counts, disqualified };
}

function forEachLead(
  { isLead, total, disqualified }: ScoredLeads,
  visit: (score: number, isDisqualified: boolean) => void,
): void {
  for (let index = 0; index < isLead.length; index++) {
    if (isLead[index] === 1) visit(total[index] as number, disqualified[index] === 1);
  }
}

/** Lowest and highest score of any version; infinite, the wrong way round, where nobody has a score. */
function reach(versions: readonly ScoredLeads[]): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const version of versions) {
    forEachLead(version, (score, isOut) => {
      if (isOut) return;
      if (score < low) low = score;
      if (score > high) high = score;
    });
  }
  return [low, high];
}

/** Bounds of bins that cover a range; from 0 to 1 where there is none. */
function binEdges(low: number, high: number): number[] {
  if (!(low <= high)) return [0, 1];
  if (!Number.isFinite(high - low)) return [low, 0, high];
  for (let exponent = leastExponent(low, high); ; exponent++) {
    for (const digit of [1, 2, 5]) {
      // Divided, not multiplied by a fraction: 3 / 10 is 0.3, and 3 * 0.1 is not.
      const edge = (step: number): number =>
        exponent < 0 ? (step * digit) / 10 ** -exponent : step * digit * 10 ** exponent;
      let first = Math.floor(low / edge(1));
      while (edge(first) > low) first--;
      let last = Math.max(first + 1, Math.ceil(high / edge(1)));
      while (edge(last) < high) last++;
      if (last - first <= MOST_BINS) {
        return Array.from({ length: last - first + 1 }, (_, index) => edge(first + index));
      }
    }
  }
}

/** Digits of a double that surely tell two bounds apart. */
const SURE_DIGITS = 12;

/** Of the narrowest width worth a try: 1 for a single score, and never too narrow for doubles to tell. */
function leastExponent(low: number, high: number): number {
  if (low === high) return Math.max(0, magnitude(high) - SURE_DIGITS);
  return Math.max(
    magnitude((high - low) / MOST_BINS),
    magnitude(Math.max(Math.abs(low), Math.abs(high))) - SURE_DIGITS,
  );
}

function magnitude(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
}

function binOf(edges: readonly number[], score: number): number {
  const [first = 0, second = 1] = edges;
  const last = edges.length - 2;
  let bin = Math.min(last, Math.max(0, Math.floor((score - first) / (second - first))));
  while (bin > 0 && score < (edges[bin] as number)) bin--;
  while (bin < last && score >= (edges[bin + 1] as number)) bin++;
  return bin;
}
