/** Lowest number of each usual band of company size; the last is open. */
export const EMPLOYEE_BANDS: readonly number[] = [1, 11, 51, 201, 501, 1001, 5001, 10_001];

/** Lowest number of each usual band of annual revenue; the last is open. */
export const REVENUE_BANDS: readonly number[] = [
  0, 1_000_000, 10_000_000, 50_000_000, 250_000_000, 1_000_000_000,
];

/** A run of neighbouring bands; `to` is `undefined` when the last one is open. */
export interface BandRange {
  readonly from: number;
  readonly to: number | undefined;
  /** Share of the counted numbers inside, 0 to 1. */
  readonly share: number;
}

/**
 * The commonest band, widened by its commoner neighbour until half of all numbers lie inside.
 *
 * @param numbers each with how often it occurs
 * @param bands lowest number of each band, ascending
 */
export function commonestBands(
  numbers: readonly { readonly number: number; readonly count: number }[],
  bands: readonly number[],
): BandRange | undefined {
  const counts = bands.map(() => 0);
  let total = 0;
  for (const { number, count } of numbers) {
    const band = bandOf(number, bands);
    if (band < 0 || count === 0) continue;
    counts[band] = (counts[band] ?? 0) + count;
    total += count;
  }
  if (total === 0) return undefined;
  let low = counts.indexOf(Math.max(...counts));
  let high = low;
  let inside = counts[low] ?? 0;
  while (2 * inside < total) {
    const below = counts[low - 1] ?? -1;
    const above = counts[high + 1] ?? -1;
    if (below >= above) low--;
    else high++;
    inside += Math.max(below, above);
  }
  const next = bands[high + 1];
  return {
    from: bands[low] ?? 0,
    to: next === undefined ? undefined : topOf(next),
    share: inside / total,
  };
}

function bandOf(number: number, bands: readonly number[]): number {
  let band = -1;
  while (band + 1 < bands.length && number >= (bands[band + 1] ?? 0)) band++;
  return band;
}

/** Sizes end one below the next band (50, 200); round sums of money end at it. */
function topOf(next: number): number {
  return next % 10 === 1 ? next - 1 : next;
}
