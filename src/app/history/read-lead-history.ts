import { foldText } from '../../core/table/text.ts';
import type { LeadHistory } from '../api.ts';
import type { Workbook } from '../ports.ts';
import { entriesByLead, readHistory } from './score-history.ts';

/** A line of more points than this shows no more. */
const MOST_SHOWN = 200;

/** The newest entries of one lead, oldest first; none without a history, or for a key that it does not know. */
export function readLeadHistory(workbook: Workbook, key: string): LeadHistory {
  const folded = foldText(key);
  const own = readHistory(workbook).entries.filter((entry) => foldText(entry.key) === folded);
  const [byDay = []] = entriesByLead(own, Number.POSITIVE_INFINITY).values();
  return {
    entries: byDay.slice(-MOST_SHOWN).map(({ day, score, tier, version }) => ({ day, score, tier, version })),
  };
}
