import type { OutcomeColumn, WhoCounts } from '../report.ts';
import { counted, countText, percentText, quoted, quotedList } from './figures.ts';

/** Most values named as examples. */
const MOST_VALUES = 5;

/** `3,200 of 4,210 leads count: 612 won, 2,588 lost, 19% won.` */
export function whoCountsSentence({ leads, won, lost, baseRate }: WhoCounts): string {
  const decided = won + lost;
  const counts = `${countText(decided)} of ${counted(leads, 'lead')} ${decided === 1 ? 'counts' : 'count'}`;
  if (decided === 0)
    return leads === 0
      ? 'There is no lead.'
      : `None of ${counted(leads, 'lead')} counts: no outcome is known.`;
  const rate = baseRate === null || won === 0 ? '' : `; ${percentText(baseRate)} won`;
  return `${counts}: ${won === 0 ? 'nothing won' : `${countText(won)} won`}, ${lost === 0 ? 'nothing lost' : `${countText(lost)} lost`}${rate}.`;
}

/**
 * Who is left out, or takes part with a doubt, and why: `1 lead: no readable created date; taken for old enough.`
 * Doubts about outcome dates are notes of the verdict.
 */
export function leftOutSentences(who: WhoCounts): readonly string[] {
  const { notReady, open, openValues, readyAfterDays } = who;
  const age =
    readyAfterDays === null
      ? ''
      : `; younger than ${counted(Math.ceil(readyAfterDays), 'day')}, by when 9 in 10 are decided`;
  const groups: readonly (readonly [number, string])[] = [
    [open, `still open, neither won nor lost${examples(openValues)}`],
    [notReady, `left out, decided or not${age}`],
    [who.withoutCreatedDate, 'no readable created date; taken for old enough'],
  ];
  return groups.flatMap(([leads, why]) => (leads > 0 ? [`${counted(leads, 'lead')}: ${why}.`] : []));
}

function examples(values: WhoCounts['openValues']): string {
  if (values.length === 0) return '';
  const named = values
    .slice(0, MOST_VALUES)
    .map(({ value, leads }) => `${value === '' ? 'blank' : quoted(value)} ${countText(leads)}`);
  return ` (${named.join(', ')}${values.length > MOST_VALUES ? ' …' : ''})`;
}

/** Which column was read how: `Outcome: “Deal stage”. Won: “Customer”. Lost: “Closed lost”.` */
export function outcomeSentence({ header, wonValues, lostValues }: OutcomeColumn): string {
  const values = (word: string, list: readonly string[]): string =>
    list.length === 0 ? '' : ` ${word}: ${quotedList(list)}.`;
  return `Outcome: ${quoted(header)}.${values('Won', wonValues)}${values('Lost', lostValues)}`;
}

/** Whether each lead was scored as of its own time. */
export function scoredAsOfSentence({ scoredAsItStood, withoutOutcomeDate }: WhoCounts): string {
  if (scoredAsItStood) return 'Each lead is scored as it stood the day before its outcome.';
  return withoutOutcomeDate > 0
    ? 'Leads with an outcome date are scored as they stood the day before, all others as they stand today.'
    : 'Leads are scored as they stand today. With the setting Outcome date, each is scored as it stood the day before.';
}

/** `Look like the outcome, but no rule uses them: “Close reason”.`; `''` for none. */
export function unusedLeaksSentence(columns: readonly string[]): string {
  return columns.length === 0
    ? ''
    : `Look like the outcome, but no rule uses them: ${quotedList(columns)}. Keep it so.`;
}
