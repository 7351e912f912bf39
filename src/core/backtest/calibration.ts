import { baseBrier, brierScore } from '../stats/brier.ts';
import { groupIndexes } from '../stats/group-indexes.ts';
import { fitIsotonic, isotonicChance } from '../stats/isotonic.ts';
import { fitLogistic, logisticChance } from '../stats/logistic.ts';
import { countsOf, type TieGroups } from '../stats/tie-groups.ts';
import type { Calibration } from './report/scores.ts';

type ChanceOf = (score: number) => number;
type Method = Calibration['method'];

interface RankedLeads {
  readonly rowIndexes: Int32Array;
  readonly scores: Float64Array;
  readonly isWon: Uint8Array;
}

const FOLDS = 10;
/** About so many bands show a smooth curve. */
const BANDS = 10;

/**
 * The chance that each score stands for.
 *
 * @param rowIndexes place of each lead in the sheet: leads of equal last digit are held out together
 * @returns null where no curve can be fitted
 */
export function calibrationOf(groups: TieGroups, leads: RankedLeads, method: Method): Calibration | null {
  const chanceOf = fitted(groups, method);
  if (!chanceOf) return null;
  const { won, lost } = countsOf(groups);
  return {
    method,
    brier: brierScore(groups, chanceOf),
    brierHeldOut: heldOut(groups, leads, method),
    baseBrier: baseBrier(won, lost),
    bands:
      method === 'isotonic'
        ? fitIsotonic(groups).map(({ from, to, leads: counted, won: winners, chance }) => ({
            from,
            to,
            leads: counted,
            won: winners,
            chance,
          }))
        : logisticBands(groups, chanceOf),
  };
}

function fitted(groups: TieGroups, method: Method): ChanceOf | undefined {
  if (method === 'isotonic') {
    const blocks = fitIsotonic(groups);
    return blocks.length === 0 ? undefined : (score) => isotonicChance(blocks, score);
  }
  const fit = fitLogistic(groups);
  return fit ? (score) => logisticChance(fit, score) : undefined;
}

/** Mean squared error of chances that are fitted on the other nine tenths of the leads. */
function heldOut(
  groups: TieGroups,
  { rowIndexes, scores, isWon }: RankedLeads,
  method: Method,
): number | null {
  const places = groupIndexes(groups, scores);
  const folds = Array.from({ length: FOLDS }, () => ({
    won: new Float64Array(groups.scores.length),
    lost: new Float64Array(groups.scores.length),
  }));
  for (let index = 0; index < scores.length; index++) {
    const place = places[index] as number;
    const { won, lost } = folds[(rowIndexes[index] as number) % FOLDS] as (typeof folds)[number];
    const counts = isWon[index] === 1 ? won : lost;
    counts[place] = (counts[place] as number) + 1;
  }
  let sum = 0;
  for (const held of folds) {
    if (held.won.every((count, place) => count + (held.lost[place] as number) === 0)) continue;
    const chanceOf = fitted(without(groups, held), method);
    if (!chanceOf) return null;
    groups.scores.forEach((score, place) => {
      const chance = chanceOf(score);
      sum += (held.won[place] as number) * (1 - chance) ** 2 + (held.lost[place] as number) * chance ** 2;
    });
  }
  return scores.length === 0 ? null : sum / scores.length;
}

/** The groups with some leads taken out; scores that none has any more are left out. */
function without(groups: TieGroups, held: Pick<TieGroups, 'won' | 'lost'>): TieGroups {
  const won = groups.won.map((count, place) => count - (held.won[place] as number));
  const lost = groups.lost.map((count, place) => count - (held.lost[place] as number));
  const isLeft = (_: number, place: number): boolean => (won[place] as number) + (lost[place] as number) > 0;
  return { scores: groups.scores.filter(isLeft), won: won.filter(isLeft), lost: lost.filter(isLeft) };
}

/** Cuts the scores into bands of about equally many leads; a score is never cut in two. */
function logisticBands({ scores, won, lost }: TieGroups, chanceOf: ChanceOf): Calibration['bands'] {
  const all = won.reduce((sum, count, index) => sum + count + (lost[index] as number), 0);
  const bands: { from: number; to: number; leads: number; won: number; chance: number }[] = [];
  let band: (typeof bands)[number] | undefined;
  let counted = 0;
  let end = 0;
  for (let index = scores.length - 1; index >= 0; index--) {
    const score = scores[index] as number;
    const leads = (won[index] as number) + (lost[index] as number);
    if (!band || counted >= end) {
      // An equal share of the leads that are left: many leads of one score take nothing from later bands.
      end = counted + (all - counted) / Math.max(1, BANDS - bands.length);
      band = { from: score, to: score, leads: 0, won: 0, chance: 0 };
      bands.push(band);
    }
    band.to = score;
    band.leads += leads;
    band.won += won[index] as number;
    band.chance += leads * chanceOf(score);
    counted += leads;
  }
  return bands.map((own) => ({ ...own, chance: own.chance / own.leads }));
}
