import type { ThresholdAnswer } from '../../core/backtest/report/thresholds.ts';
import type { BacktestReport } from '../../core/backtest/report.ts';
import {
  bothTakenSentence,
  leadsPerTierSentence,
  leakedSuggestionsSentence,
  noSuggestionSentence,
  suggestionReason,
  suggestionSentence,
} from '../../core/backtest/words/suggestion-words.ts';
import {
  measuredOnSentence,
  missedSentence,
  QUESTION_TITLES,
  REFERENCE_CUTS,
} from '../../core/backtest/words/threshold-words.ts';
import { withheldSentence } from '../../core/backtest/words/withheld-words.ts';
import { exactText } from '../../core/scoring/points-words.ts';
import {
  centred,
  clipped,
  count,
  decimal,
  type Entry,
  type Page,
  QUIET_TEXT,
  rate,
  score,
  share,
} from './backtest-tab-page.ts';

/** Lowest missed leads named under the table, a line each question. */
const NAMED = 3;

const CATCHES_ALL = `“${QUESTION_TITLES['catch everyone']}” is told from all leads.`;

/** The questions with their answers, the leads that each cut misses, and what the answers suggest. */
export function layThresholds(page: Page, report: BacktestReport): void {
  const { thresholds, thresholdsMeasuredOn, who } = report;
  page.heading('Thresholds');
  if (thresholds === null) {
    page.say(withheldSentence(who, 'thresholds'));
    return;
  }
  page.header([
    'Question',
    'From',
    ['As good', undefined, 'center'],
    'Leads',
    'a week',
    'Won',
    'Hit rate',
    'at least',
    'at most',
    'Of all wins',
    'Lift',
    'Calls/win',
  ]);
  const own = thresholds.filter(({ question }) => !REFERENCE_CUTS.has(question));
  const references = thresholds.filter(({ question }) => REFERENCE_CUTS.has(question));
  for (const answer of own) page.row(answerRow(answer));
  page.row([{ value: 'For comparison', fontColor: QUIET_TEXT }]);
  for (const answer of references) page.row(answerRow(answer));
  const isParted = thresholdsMeasuredOn === 'newest leads';
  page.say(`${measuredOnSentence(thresholdsMeasuredOn)}${isParted ? ` ${CATCHES_ALL}` : ''}`, {
    fontColor: QUIET_TEXT,
  });
  laySuggestions(page, report);
  page.gap();
  for (const { question, result } of thresholds) {
    if (result) page.fact(QUESTION_TITLES[question], clipped(missedSentence(result, NAMED), 400));
  }
}

/** What the answers suggest, each with what it changes, and what they change together; or why they suggest nothing. */
function laySuggestions(page: Page, report: BacktestReport): void {
  page.say(leakedSuggestionsSentence(report) || noSuggestionSentence(report), { bold: true });
  for (const suggestion of report.suggestions) {
    page.gap();
    page.say(suggestionSentence(suggestion), { bold: true });
    page.say(`${suggestionReason(suggestion)} ${leadsPerTierSentence(suggestion)}`);
  }
  page.say(bothTakenSentence(report), { bold: true });
}

function answerRow({ question, from, because, range, result }: ThresholdAnswer): readonly Entry[] {
  const title = QUESTION_TITLES[question];
  if (from === null || result === null) return [title, because || 'No cut answers this.'];
  return [
    title,
    score(from),
    range && centred([...new Set(range.map(exactText))].join(' to ')),
    count(result.flagged),
    result.flaggedPerWeek === null ? null : decimal(result.flaggedPerWeek),
    count(result.won),
    rate(result.precision),
    rate(result.low),
    rate(result.high),
    share(result.recall),
    decimal(result.lift),
    decimal(result.callsPerWin),
  ];
}
