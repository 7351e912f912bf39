import type { WhoCounts } from '../report/leads.ts';
import type { DayBefore, Sorting } from '../report/scores.ts';
import { counted } from './figures.ts';
import { timesWords } from './sorting-words.ts';

/** `14 days after they came in`, `on the day they came in`. */
export function afterWords(days: number, who: 'it' | 'they'): string {
  return days === 0 ? `on the day ${who} came in` : `${counted(days, 'day')} after ${who} came in`;
}

/** `within 14 days of coming in`, `on the first day`. */
export function withinWords(days: number): string {
  return days === 0 ? 'on the first day' : `within ${counted(days, 'day')} of coming in`;
}

/** What follows from how the two days compare. */
const COMPARED: Readonly<Record<DayBefore['compared'], string>> = {
  higher: ': the busy days before a win flatter it, so the first figure is the one to trust.',
  lower: ', which is lower. The first figure is the one that counts.',
  'no proven difference': ': no proven difference.',
};

/**
 * How well the same leads would be sorted on the day before their outcome, beside how they are; `''` where there is
 * nothing to compare.
 */
export function dayBeforeSentence({
  who,
  sorting,
  dayBefore,
}: {
  readonly who: Pick<WhoCounts, 'judgedAfterDays'>;
  readonly sorting: Pick<Sorting, 'auc'> | null;
  readonly dayBefore: DayBefore | null;
}): string {
  if (who.judgedAfterDays === null || !sorting || !dayBefore) return '';
  const { auc, leads, compared } = dayBefore;
  const early = afterWords(who.judgedAfterDays, 'they');
  return `As they stood ${early}, the score ranks the won lead higher ${timesWords(sorting.auc)}. As the same ${counted(leads, 'lead')} stood the day before the outcome, it would be ${timesWords(auc)}${COMPARED[compared]}`;
}
