import type { BacktestReport } from '../../core/backtest/report.ts';
import { dayBeforeSentence } from '../../core/backtest/words/day-words.ts';
import { counted, listText, quoted } from '../../core/backtest/words/figures.ts';
import { callsPerWinSentence, headlineSentence } from '../../core/backtest/words/headline-words.ts';
import { correlationSentence, sortingSentence } from '../../core/backtest/words/sorting-words.ts';
import {
  leftOutSentences,
  outcomeSentence,
  scoredAsOfSentence,
  unusedLeaksSentence,
  whoCountsSentence,
} from '../../core/backtest/words/who-words.ts';
import { withheldSentence } from '../../core/backtest/words/withheld-words.ts';
import type { Issue } from '../../core/scoring/issue.ts';
import { dateSerial } from '../../core/table/date-serial.ts';
import {
  clipped,
  day,
  hundredths,
  type Page,
  type PageCell,
  QUIET_TEXT,
  rate,
  score,
} from './backtest-tab-page.ts';
import { TITLE } from './backtest-tab-place.ts';

/** Word, background and font of each light: never colour alone. */
const LIGHTS = {
  green: { value: 'Green: good', background: '#ceead6', fontColor: '#0d652d' },
  amber: { value: 'Amber: with care', background: '#feefc3', fontColor: '#6b4500' },
  red: { value: 'Red: do not rely on it', background: '#fad2cf', fontColor: '#a50e0e' },
} as const;

const CAPACITY_MISSING =
  'With the setting Capacity per week above 0, and Leads per week above 0 or blank, this says how many wins a week of calls brings from the top of the list.';

/** The verdict with all that a reader must know at once: leaks, date, model, who counts and who does not. */
export function layVerdict(
  page: Page,
  report: BacktestReport,
  leadTab: string,
  warnings: readonly Issue[],
): void {
  const { asOf, leaks, models, outcome, rules, unusedLeaks, verdict, who } = report;
  page.row([{ value: TITLE, bold: true, fontSize: 14 }]);
  page.gap();
  page.fact({ ...LIGHTS[verdict.light], bold: true }, verdict.sentence, { bold: true, fontSize: 12 }, 100);
  for (const { column, level, reason } of leaks) {
    const { background, fontColor } = LIGHTS[level];
    page.fact({ value: `Check ${clipped(column, 20)}`, background, fontColor }, clipped(reason, 500));
  }
  for (const note of verdict.notes) page.fact(null, note);
  for (const { cell, message } of warnings)
    page.fact({ ...LIGHTS.amber, value: cell }, clipped(message, 500));
  page.gap();
  page.row([label('Date'), day(dateSerial(asOf), { align: 'left' })]);
  const named = models?.told.length
    ? `, for ${listText(models.told.map(({ name }) => clipped(name, 60)))}`
    : '';
  page.fact(label('Model'), `${counted(rules.length, 'rule')}${named}; leads of ${quoted(leadTab)}.`);
  page.fact(label('Compared with'), clipped(outcomeSentence(outcome), 500));
  page.fact(label('Leads counted'), whoCountsSentence(who));
  leftOutSentences(who).forEach((sentence, index) => {
    page.fact(index === 0 ? label('Left out, or in doubt') : null, clipped(sentence, 500));
  });
  page.fact(label('Scored'), scoredAsOfSentence(who));
  page.fact(label('Unused columns'), clipped(unusedLeaksSentence(unusedLeaks), 500), {
    fontColor: QUIET_TEXT,
  });
}

/** What a week of calls wins. */
export function layHeadline(page: Page, { headline, who }: BacktestReport): void {
  page.heading('What the list is worth');
  if (headline === null) {
    page.say(withheldSentence(who, 'sorting') || CAPACITY_MISSING);
    return;
  }
  page.say(headlineSentence(headline), { bold: true, fontSize: 12 }, 120);
  page.say(callsPerWinSentence(headline));
}

/** How well the score sorts, in words and figures. */
export function laySorting(page: Page, report: BacktestReport): void {
  const { sorting, who } = report;
  page.heading('How well it sorts');
  if (sorting === null) {
    page.say(withheldSentence(who, 'sorting'));
    return;
  }
  page.say(sortingSentence(sorting));
  page.say(dayBeforeSentence(report));
  page.say(correlationSentence(sorting));
  const { auc, ks } = sorting;
  const interval = '95% interval after DeLong';
  page.header([
    '',
    ['Sorts right', 'AUC'],
    ['at least', interval],
    ['at most', interval],
    ['Correlation', 'Point-biserial'],
    ['by rank', 'Spearman’s ρ'],
    ['by pairs', 'Kendall’s τ-b'],
    ['Widest gap', 'Kolmogorov–Smirnov'],
    'at score',
  ]);
  page.row([
    'Figures',
    rate(auc.value),
    rate(auc.low),
    rate(auc.high),
    hundredths(sorting.pointBiserial),
    hundredths(sorting.spearman),
    hundredths(sorting.kendallTauB),
    rate(ks.value),
    score(ks.threshold),
  ]);
}

function label(value: string): PageCell {
  return { value, fontColor: QUIET_TEXT };
}
