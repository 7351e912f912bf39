import type { TieGroups } from '../stats/tie-groups.ts';
import type { ScoreBand } from './report/scores.ts';

/** Widths of bands that people read with ease. */
const WIDTHS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];
const MOST_BANDS = 20;

/** Won and lost leads by bands of scores of one width, lowest first, from the band of the lowest score to that of the highest. */
export function scoreBands({ scores, won, lost }: TieGroups): readonly ScoreBand[] {
  const highest = scores[0];
  const lowest = scores[scores.length - 1];
  if (highest === undefined || lowest === undefined) return [];
  const placeAt = (score: number, width: number): number => Math.floor(score / width + 1e-9);
  // Finer edges of so large scores would run together; between whole scores there is nothing.
  const least = Math.max(
    1e-9 * Math.max(Math.abs(highest), Math.abs(lowest)),
    scores.every((score) => Number.isInteger(score)) ? 1 : 0,
  );
  const width =
    WIDTHS.find((own) => own >= least && placeAt(highest, own) - placeAt(lowest, own) < MOST_BANDS) ??
    10 ** Math.ceil(Math.log10(Math.max((highest - lowest) / (MOST_BANDS - 1), least)));
  const first = placeAt(lowest, width);
  const bands = Array.from({ length: placeAt(highest, width) - first + 1 }, (_, place) => ({
    from: tidy((first + place) * width),
    to: tidy((first + place + 1) * width),
    won: 0,
    lost: 0,
  }));
  scores.forEach((score, index) => {
    const band = bands[placeAt(score, width) - first];
    if (!band) return;
    band.won += won[index] as number;
    band.lost += lost[index] as number;
  });
  return bands;
}

/** A multiple of a width without the dust of doubles. */
function tidy(score: number): number {
  return Number(score.toPrecision(12)) + 0;
}
