import { followUpDay } from '../../../src/core/scoring/follow-up.ts';
import type { Tier } from '../../../src/core/scoring/model.ts';
import type { CalendarDay } from '../../../src/core/table/calendar-day.ts';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { writtenTierOf } from '../../sheet/written-tier.ts';

/** A lead that is open and worth working. */
export interface Offer {
  readonly rowIndex: number;
  readonly score: number;
  /** Undefined where the model has no tiers. */
  readonly tier: Tier | undefined;
  /** Undefined where its tier says nothing of a follow-up. */
  readonly due: CalendarDay | undefined;
}

/** The leads to work, and how many are not offered for which reason. */
export interface Offers {
  /** The highest score first, then the one due earlier, then in sheet order. */
  readonly offers: readonly Offer[];
  /** Leads without an outcome, offered or not. */
  readonly open: number;
}

/**
 * The leads to work: those without an outcome that are not disqualified and, where the model has tiers, in one. The
 * follow-up counts from the day of the lead's last score run, from today where it has none.
 */
export function findOffers({ current, leads, leadIndexes, isDecided }: LeadSheet): Offers {
  if (!current || !leads) return { offers: [], open: 0 };
  const { scores, model } = current;
  const open = leadIndexes.filter((rowIndex) => isDecided[rowIndex] === 0);
  const offers = open.flatMap((rowIndex): Offer[] => {
    const tier = current.tierOf(rowIndex);
    if (scores.disqualified[rowIndex] === 1 || (model.tiers.length > 0 && !tier)) return [];
    const hours = tier?.followUpHours;
    const from = leads.written?.scoredOn[rowIndex] ?? leads.today;
    return [
      {
        rowIndex,
        score: scores.total[rowIndex] ?? 0,
        tier,
        due: hours === undefined ? undefined : followUpDay(from, hours),
      },
    ];
  });
  return { offers: offers.sort(byScoreThenDue), open: open.length };
}

function byScoreThenDue(left: Offer, right: Offer): number {
  if (left.score !== right.score) return right.score - left.score;
  const [leftDue, rightDue] = [left, right].map(({ due }) => due ?? Number.POSITIVE_INFINITY);
  if (leftDue !== rightDue) return (leftDue as number) < (rightDue as number) ? -1 : 1;
  return left.rowIndex - right.rowIndex;
}

/**
 * How what is written in the sheet stands to what the model says now.
 *
 * - `none`: nothing is written before the first score run
 * - `older tiers`: the scores are the same, but some tiers are not, as after a change of a From
 */
export type WrittenAgainstModel = 'none' | 'same' | 'older scores' | 'older tiers';

export function writtenAgainstModel({ current, leads, leadIndexes }: LeadSheet): WrittenAgainstModel {
  const written = leads?.written;
  if (!written || !current) return 'none';
  const { total } = current.scores;
  if (leadIndexes.some((rowIndex) => written.scores[rowIndex] !== total[rowIndex])) return 'older scores';
  const isOther = (rowIndex: number): boolean => {
    const tier = writtenTierOf(written, rowIndex);
    return tier !== undefined && tier !== (current.tierOf(rowIndex)?.name ?? '');
  };
  return leadIndexes.some(isOther) ? 'older tiers' : 'same';
}
