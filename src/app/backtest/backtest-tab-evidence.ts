import { GATE_NEEDS } from '../../core/backtest/gates.ts';
import type { MissedLead } from '../../core/backtest/report/leads.ts';
import type { RuleEvidence } from '../../core/backtest/report/rules.ts';
import type { Segments } from '../../core/backtest/report/segments.ts';
import type { BacktestReport } from '../../core/backtest/report.ts';
import { countText } from '../../core/backtest/words/figures.ts';
import { flagSentences } from '../../core/backtest/words/rule-words.ts';
import { DEFINITIONS } from '../../core/backtest/words/small-print.ts';
import { tierName } from '../../core/backtest/words/tier-words.ts';
import { scoredAsOfSentence } from '../../core/backtest/words/who-words.ts';
import { type GatedPart, withheldSentence } from '../../core/backtest/words/withheld-words.ts';
import { calendarDay } from '../../core/table/calendar-day.ts';
import { dateSerial } from '../../core/table/date-serial.ts';
import {
  centred,
  clipped,
  count,
  day,
  decimal,
  type Entry,
  hundredths,
  type Page,
  QUIET_TEXT,
  rate,
  score,
} from './backtest-tab-page.ts';

/** Amber: a flag is to be looked at. The word says which. */
const FLAGGED = { background: '#feefc3', fontColor: '#6b4500' };
/** Characters of a reason for a score. */
const LONGEST_WHY = 105;

/** What each rule did, and what its flags mean. */
export function layRules(page: Page, { rules }: BacktestReport): void {
  page.heading('Rules');
  if (rules.length === 0) {
    page.say('No rule is on.');
    return;
  }
  page.header([
    'Rule',
    'Points',
    'Leads',
    'Won with',
    'without',
    'Lift',
    ['Sorts alone', 'AUC of the points of this rule alone; 50% is chance'],
    ['Weight', 'Weight of evidence of a match; above 0 speaks for winning'],
    ['Difference', 'Of the two rates', 'center'],
    ['Look at', undefined, 'left'],
    '',
    '',
  ]);
  for (const rule of rules) page.row(ruleRow(rule));
  if (rules.some(({ flags }) => flags.length > 0)) page.gap();
  for (const rule of rules) {
    for (const sentence of flagSentences(rule))
      page.fact(clipped(rule.criterion, 60), clipped(sentence, 400));
  }
}

function ruleRow(rule: RuleEvidence): readonly Entry[] {
  const { auc, criterion, flags, hits, lift, points, proven, rateWith, rateWithout, woe } = rule;
  return [
    clipped(criterion, 100),
    points === 'DQ' ? { value: points, align: 'right' } : score(points),
    count(hits),
    rate(rateWith),
    rate(rateWithout),
    decimal(lift),
    rate(auc),
    hundredths(woe),
    rateWith === null || rateWithout === null
      ? null
      : { value: proven ? 'proven' : 'not yet', align: 'center', ...(!proven && { fontColor: QUIET_TEXT }) },
    flags.length === 0 ? null : { value: clipped(flags.map(({ text }) => text).join(', '), 60), ...FLAGGED },
    ...(flags.length === 0
      ? []
      : [
          { value: '', ...FLAGGED },
          { value: '', ...FLAGGED },
        ]),
  ];
}

/** The leads on which the score was most wrong. */
export function layMisses(page: Page, { misses }: BacktestReport, firstLeadRow: number): void {
  page.heading('Where the score was wrong');
  layLeads(page, 'Won with the lowest scores', misses.wonLow, firstLeadRow, 'No lead was won.');
  page.gap();
  layLeads(page, 'Lost with the highest scores', misses.lostHigh, firstLeadRow, 'No lead was lost.');
}

function layLeads(
  page: Page,
  title: string,
  leads: readonly MissedLead[],
  firstLeadRow: number,
  none: string,
): void {
  if (leads.length === 0) {
    page.say(none);
    return;
  }
  page.header([
    title,
    'Row',
    'Score',
    ['Tier', undefined, 'center'],
    ['Why', undefined, 'left'],
    ...new Array<string>(7).fill(''),
  ]);
  for (const { name, rowIndex, score: points, tier, why } of leads) {
    page.row([
      clipped(name, 100),
      score(firstLeadRow + rowIndex),
      score(points),
      centred(clipped(tierName(tier), 30)),
      clipped(why, LONGEST_WHY) || 'No rule matched',
    ]);
  }
}

/** By month, by model and by source. */
export function laySegments(page: Page, { months, models, sources, who }: BacktestReport): void {
  const parts: readonly (readonly [string, Segments | null, GatedPart, string])[] = [
    ['By month', months, 'months', 'With the setting Created date, months stand here.'],
    ['By model', models, 'segments', 'There is one model for all leads.'],
    ['By source', sources, 'segments', 'With the setting Source column, sources stand here.'],
  ];
  for (const [title, segments, part, none] of parts) {
    page.heading(title);
    if (segments === null) page.say(withheldSentence(who, part));
    else if (segments.told.length === 0) page.say(none);
    else if (part === 'months') laySegmentRows(page, segments, month, 'earlier');
    else laySegmentRows(page, segments, (name) => clipped(name, 60) || 'Blank', 'more');
  }
}

/** A month as the date that it begins with. */
function month(name: string): Entry {
  const [year, number] = name.split('-').map(Number);
  const first = calendarDay(year ?? 0, number ?? 0, 1);
  return first === undefined ? name : day(dateSerial(first), { numberFormat: 'yyyy-mm', align: 'left' });
}

function laySegmentRows(
  page: Page,
  { told, others }: Segments,
  nameOf: (name: string) => Entry,
  otherWord: string,
): void {
  page.header([
    'Name',
    'Leads',
    'Won',
    'Won rate',
    'Mean score',
    ['Sorts right', `AUC; blank under ${GATE_NEEDS.sorting} won or lost`],
  ]);
  for (const { name, leads, won, rate: wonRate, meanScore, auc } of told) {
    page.row([nameOf(name), count(leads), count(won), rate(wonRate), decimal(meanScore), rate(auc)]);
  }
  if (others > 0) page.say(`… and ${countText(others)} ${otherWord}.`);
}

/** What the figures are, and the settings that they were reckoned with. */
export function laySmallPrint(
  page: Page,
  { who }: BacktestReport,
  settings: readonly (readonly [string, string])[],
): void {
  page.heading('Small print');
  const quiet = { fontColor: QUIET_TEXT };
  for (const [term, text] of DEFINITIONS) page.fact({ value: term, ...quiet }, text, quiet);
  page.fact({ value: 'Day of a score', ...quiet }, scoredAsOfSentence(who), quiet);
  if (settings.length === 0) return;
  page.gap();
  for (const [name, value] of settings) page.fact({ value: name, ...quiet }, clipped(value), quiet);
}
