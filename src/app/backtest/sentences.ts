import { counted, countText, listText } from '../../core/backtest/words/figures.ts';
import type { Issue } from '../../core/scoring/issue.ts';

interface CountedValue {
  readonly value: string;
  readonly leads: number;
}

/** More values than this are not listed one by one. */
const MOST_LISTED = 8;

/** What a backtest says when it cannot run, and when it has. */
export const SENTENCES = {
  title: 'Run backtest',
  busy: 'Another run is under way in this sheet. Wait until it has ended, then try again.',
  noOutcomeColumn:
    'Name the column that says which leads were won or lost, in the setting Outcome column of the Scoring tab.',
  nothingLost: (column: string, values: readonly CountedValue[]): string =>
    `Nothing in “${column}” reads as lost, so there is nothing to compare the won leads with. It holds ${listed(values)}. Write those that mean lost into the setting Lost values.`,
  /** Of values that a setting names, `Won values` or `Lost values`. */
  nobodyHolds: (
    column: string,
    named: readonly string[],
    setting: string,
    values: readonly CountedValue[],
  ): string =>
    `No lead of “${column}” holds ${named.map((value) => `“${shortened(value)}”`).join(' or ')}, which the setting ${setting} names. It holds ${listed(values)}.`,
  unreadableOutcomes: (column: string, values: readonly CountedValue[]): string =>
    values.length === 0
      ? `“${column}” is blank for every lead, so nobody is known to be won or lost.`
      : `Nothing in “${column}” reads as won or lost. It holds ${listed(values)}. Write those that mean won, and those that mean lost, into the settings Won values and Lost values.`,
  errors: (count: number): string =>
    count === 1
      ? 'The scores have an error: mend it first. Nothing was changed.'
      : `The scores have ${count} errors: mend them first. Nothing was changed.`,
  /** One line, however many there are; `''` for none. */
  warned: ([first, ...others]: readonly Issue[]): string =>
    first === undefined
      ? ''
      : `${first.cell}: ${first.message}${others.length > 0 ? ` The tab has ${counted(others.length, 'more warning')}.` : ''}`,
  done: (verdict: string, tab: string): string => `${verdict} All figures stand in the tab “${tab}”.`,
} as const;

function listed(values: readonly CountedValue[]): string {
  const shown = values
    .slice(0, MOST_LISTED)
    .map(({ value, leads }) => `“${shortened(value)}” (${countText(leads)})`);
  const others = values.length - shown.length;
  return listText(others > 0 ? [...shown, counted(others, 'other value')] : shown);
}

function shortened(value: string): string {
  return value.length > 40 ? `${value.slice(0, 39)}…` : value;
}
