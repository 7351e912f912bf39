import { firstIndex } from './first-index.ts';
import type { TieGroups } from './tie-groups.ts';

/** Scores with one chance between them. */
export interface IsotonicBlock {
  /** The lowest and the highest score in the block. */
  readonly from: number;
  readonly to: number;
  readonly leads: number;
  readonly won: number;
  /** `won / leads`; higher than that of the block below. */
  readonly chance: number;
}

/**
 * The chance that never falls with the score and is closest to what happened, by least squares: isotonic regression
 * by pooling adjacent violators, on tie groups. Rates are compared as whole numbers (products up to n²); blocks of
 * equal rate are one.
 *
 * Source: Ayer et al. 1955; Zadrozny & Elkan 2002.
 *
 * @returns blocks in ascending order of score; none without leads
 */
export function fitIsotonic({ scores, won, lost }: TieGroups): readonly IsotonicBlock[] {
  const blocks: Omit<IsotonicBlock, 'chance'>[] = [];
  for (let index = scores.length - 1; index >= 0; index--) {
    const score = scores[index] as number;
    const ownWon = won[index] as number;
    let block = { from: score, to: score, leads: ownWon + (lost[index] as number), won: ownWon };
    for (let below = blocks.pop(); below; below = blocks.pop()) {
      if (below.won * block.leads < block.won * below.leads) {
        blocks.push(below);
        break;
      }
      block = {
        from: below.from,
        to: block.to,
        leads: below.leads + block.leads,
        won: below.won + block.won,
      };
    }
    blocks.push(block);
  }
  return blocks.map((block) => ({ ...block, chance: block.won / block.leads }));
}

/**
 * The chance at a score. Within a block it is the block's; between two blocks, where no lead has a score, it rises in a
 * straight line from the end of one to the beginning of the next; below all blocks it is that of the lowest, above all
 * that of the highest. So does sklearn's `IsotonicRegression.predict` with `out_of_bounds='clip'`.
 *
 * @param blocks as {@link fitIsotonic} gives them
 * @throws RangeError without blocks
 */
export function isotonicChance(blocks: readonly IsotonicBlock[], score: number): number {
  const index = firstIndex(blocks.length, (place) => (blocks[place] as IsotonicBlock).to >= score);
  const above = blocks[index];
  const below = blocks[index - 1];
  if (above && (!below || score >= above.from)) return above.chance;
  if (!below) throw new RangeError('isotonicChance: no blocks');
  if (!above) return below.chance;
  const way = (score - below.to) / (above.from - below.to);
  return below.chance + way * (above.chance - below.chance);
}
