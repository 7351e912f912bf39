import { GATE_NEEDS, ISOTONIC_LEADS } from '../gates.ts';
import type { WhoCounts } from '../report/leads.ts';
import { counted, countText } from './figures.ts';

/** Parts that are withheld while too few leads are decided. */
export type GatedPart = 'verdict' | 'sorting' | 'thresholds' | 'chances' | 'months' | 'segments';

/** What each part takes: so many won and so many lost, and so many leads in all. */
const NEEDS: Readonly<
  Record<GatedPart, { readonly each: number; readonly leads: number; readonly to: string }>
> = {
  verdict: { each: GATE_NEEDS.sorting, leads: 0, to: 'to judge the score' },
  sorting: { each: GATE_NEEDS.sorting, leads: 0, to: 'to say how well the score sorts' },
  thresholds: { each: GATE_NEEDS.thresholds, leads: 0, to: 'to judge a threshold' },
  chances: { each: GATE_NEEDS.chances, leads: 0, to: 'to tell the chance of a score' },
  months: { each: GATE_NEEDS.chances, leads: 0, to: 'to compare months' },
  segments: { each: GATE_NEEDS.isotonic, leads: ISOTONIC_LEADS, to: 'to compare models or sources' },
};

/**
 * Why a part is not shown and what would show it: `8 won leads: too few to judge a threshold; 22 more will do.` The
 * scarcer of won and lost decides; where both are too few, both are named.
 *
 * @returns `''` where there are enough
 */
export function withheldSentence({ won, lost }: WhoCounts, part: GatedPart): string {
  const { each, leads, to } = NEEDS[part];
  const scarce = [
    { count: won, word: 'won' },
    { count: lost, word: 'lost' },
  ].filter(({ count }) => count < each);
  const [first, second] = scarce;
  if (!first) {
    const missing = leads - won - lost;
    return missing > 0
      ? `${counted(won + lost, 'decided lead')}: too few ${to}; ${countText(missing)} more will do.`
      : '';
  }
  const more = (count: number): string => countText(each - count);
  const are = `${figureOrNo(first.count)} ${first.word}${second ? ` and ${countText(second.count)} ${second.word}` : ''}`;
  const enough = scarce.reduce((sum, { count }) => sum + each - count, won + lost) >= leads;
  const will = !enough
    ? `it takes ${each} won and ${each} lost, ${countText(leads)} in all`
    : second
      ? `${more(first.count)} more won and ${more(second.count)} more lost will do`
      : `${more(first.count)} more will do`;
  return `${are} ${first.count === 1 && !second ? 'lead' : 'leads'}: too few ${to}; ${will}.`;
}

function figureOrNo(count: number): string {
  return count === 0 ? 'No' : countText(count);
}
