import type { Outcomes } from './random-outcomes.ts';

/** The outcomes from the highest score down, once for every order that ties can have among them. */
export function everyOrder({ scores, isWon }: Outcomes): readonly (readonly number[])[] {
  return permutations(isWon.map((_, index) => index))
    .filter((order) =>
      order.every(
        (lead, rank) =>
          rank === 0 || (scores[order[rank - 1] as number] as number) >= (scores[lead] as number),
      ),
    )
    .map((order) => order.map((lead) => isWon[lead] as number));
}

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [first, ...rest]),
  );
}

/** Won leads among the first `depth` of a list, a cut lead in part. */
export function wonAmongFirst(list: readonly number[], depth: number): number {
  return list.reduce((sum, own, index) => sum + own * Math.max(0, Math.min(1, depth - index)), 0);
}
