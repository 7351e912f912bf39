import type { OutcomeColumn, WhoCounts } from '../report/leads.ts';
import { afterWords, withinWords } from './day-words.ts';
import { counted, countText, percentText, quoted, quotedList } from './figures.ts';

/** Most values named as examples. */
const MOST_VALUES = 5;

/** `3,200 of 4,210 leads count: 612 won, 2,588 lost, 19% won.` */
export function whoCountsSentence(who: WhoCounts): string {
  const { leads, won, lost, baseRate } = who;
  const decided = won + lost;
  const counts = `${countText(decided)} of ${counted(leads, 'lead')} ${decided === 1 ? 'counts' : 'count'}`;
  if (decided === 0)
    return leads === 0
      ? 'There is no lead.'
      : `None of ${counted(leads, 'lead')} counts${leavesOut(who) ? '' : ': no outcome is known'}.`;
  const rate = baseRate === null || won === 0 ? '' : `; ${percentText(baseRate)} won`;
  return `${counts}: ${won === 0 ? 'nothing won' : `${countText(won)} won`}, ${lost === 0 ? 'nothing lost' : `${countText(lost)} lost`}${rate}.`;
}

/** Whether leads are left out for the day on which they would be scored. */
function leavesOut({ judgedAfterDays, decidedEarly, withoutCreatedDate, notReady }: WhoCounts): boolean {
  return judgedAfterDays !== null && decidedEarly + withoutCreatedDate + notReady > 0;
}

/**
 * Who is left out, or takes part with a doubt, and why: `1 lead: no readable created date; taken for old enough.`
 * Doubts about outcome dates are notes of the verdict.
 */
export function leftOutSentences(who: WhoCounts): readonly string[] {
  const { decidedEarly, judgedAfterDays, notReady, open, openValues } = who;
  const groups: readonly (readonly [number, string])[] = [
    [open, `: still open, neither won nor lost${examples(openValues)}`],
    [notReady, `: left out, decided or not${ageWords(who)}`],
    [decidedEarly, earlyWords(decidedEarly, judgedAfterDays ?? 0)],
    [
      who.withoutCreatedDate,
      `: no readable created date; ${judgedAfterDays === null ? 'taken for old enough' : 'left out'}`,
    ],
  ];
  return groups.flatMap(([leads, why]) => (leads > 0 ? [`${counted(leads, 'lead')}${why}.`] : []));
}

function ageWords({ judgedAfterDays, readyAfterDays }: WhoCounts): string {
  if (readyAfterDays === null) return '';
  const why = readyAfterDays === judgedAfterDays ? 'when leads are scored' : 'by when 9 in 10 are decided';
  return `; younger than ${counted(Math.ceil(readyAfterDays), 'day')}, ${why}`;
}

function earlyWords(leads: number, days: number): string {
  const [were, are] = leads === 1 ? ['was', 'is'] : ['were', 'are'];
  return ` ${were} decided ${withinWords(days)} and ${are} left out`;
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
export function scoredAsOfSentence(who: WhoCounts): string {
  const { judgedAfterDays, scoredAsItStood, withoutOutcomeDate } = who;
  if (judgedAfterDays !== null)
    return `Each lead is scored as it stood ${afterWords(judgedAfterDays, 'it')}: later activities and dates do not count.`;
  if (scoredAsItStood) return 'Each lead is scored as it stood the day before its outcome.';
  return withoutOutcomeDate > 0
    ? 'Leads with an outcome date are scored as they stood the day before, all others as they stand today.'
    : 'Leads are scored as they stand today. With the setting Outcome date, each is scored as it stood the day before.';
}

/** `Looks like the outcome, but no rule uses it: “Close reason”. Keep it so.`; `''` for none. */
export function unusedLeaksSentence(columns: readonly string[]): string {
  if (columns.length === 0) return '';
  const [look, them] = columns.length === 1 ? ['Looks', 'it'] : ['Look', 'them'];
  return `${look} like the outcome, but no rule uses ${them}: ${quotedList(columns)}. Keep it so.`;
}
