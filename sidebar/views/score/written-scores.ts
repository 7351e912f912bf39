import type { CalendarDay } from '../../../src/core/table/calendar-day.ts';
import { cellOf } from '../../../src/core/table/packed-cells.ts';
import { cellText } from '../../../src/core/table/text.ts';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';

/** The scores that stand in the sheet, against what the model says of the same leads now. */
export interface WrittenState {
  /** The latest day on which a lead was scored; undefined where no cell says so. */
  readonly lastScoredOn: CalendarDay | undefined;
  /** Leads that would get another score. */
  readonly otherScore: number;
  /** Leads that would be in another tier. */
  readonly otherTier: number;
  /** Leads without a score. */
  readonly unscored: number;
}

/** Undefined before the first run, and where the model has errors. */
export function writtenState({ leads, current, leadIndexes }: LeadSheet): WrittenState | undefined {
  const written = leads?.written;
  if (!written || !current) return undefined;
  const tiers = written.tiers.values.map((plain) => cellText(cellOf(plain)));
  const counts = { otherScore: 0, otherTier: 0, unscored: 0 };
  let lastScoredOn: CalendarDay | undefined;
  for (const rowIndex of leadIndexes) {
    const score = written.scores[rowIndex] ?? '';
    const day = written.scoredOn[rowIndex] ?? undefined;
    if (day !== undefined && (lastScoredOn === undefined || day > lastScoredOn)) lastScoredOn = day;
    const tier = tiers[written.tiers.codes[rowIndex] ?? -1] ?? '';
    if (score === '') counts.unscored++;
    else {
      if (score !== current.scores.total[rowIndex]) counts.otherScore++;
      if (tier !== (current.tierOf(rowIndex)?.name ?? '')) counts.otherTier++;
    }
  }
  return { lastScoredOn, ...counts };
}
