import type { ScoreBand } from '../../core/backtest/report/scores.ts';
import type { BacktestReport } from '../../core/backtest/report.ts';
import { chancesCheckedSentence } from '../../core/backtest/words/chance-words.ts';
import { withheldSentence } from '../../core/backtest/words/withheld-words.ts';
import { exactText } from '../../core/scoring/points-words.ts';
import type { Area } from '../ports.ts';
import { clipped, count, decimal, type Page, rate, score, share } from './backtest-tab-page.ts';

const CHART = { columns: 6, rows: 13 } as const;
const CHART_COLUMN = 7;
const WON_COLOUR = '#1a73e8';
const LOST_COLOUR = '#bdc1c6';

/** The gains curve with its table, and the deciles. */
export function layGains(page: Page, { gains, expectedDeciles, who }: BacktestReport): void {
  page.heading('How much the top of the list brings');
  if (gains === null || expectedDeciles === null) {
    page.say(withheldSentence(who, 'sorting') || 'Nothing was won.');
    return;
  }
  const rowNumber = page.nextRow;
  page.header(['Share of the list', 'By score', 'In no order', 'Won', 'Lift']);
  page.row([share(0, { align: 'left' }), share(0), share(0), decimal(0)]);
  for (const { share: depth, gain, won, lift } of gains) {
    page.row([share(depth, { align: 'left' }), share(gain), share(depth), decimal(won), decimal(lift)]);
  }
  const below = page.chart(
    {
      kind: 'line',
      title: 'Wins reached from the top of the list',
      areas: [areaOf(rowNumber, gains.length + 2, 3)],
      rowNumber,
      columnNumber: CHART_COLUMN,
      horizontalTitle: 'Share of the list',
      verticalTitle: 'Share of all wins',
      colours: [WON_COLOUR, '#80868b'],
      legend: 'bottom',
      verticalFormat: '0%',
    },
    CHART,
  );
  page.downTo(below);
  page.gap();
  page.header(['Tenth of the list, best first', 'Leads', 'Won', 'Won rate', 'Lift', 'Scores from', 'to']);
  for (const { decile, leads, won, rate: wonRate, lift, high, low } of expectedDeciles) {
    page.row([
      count(decile, { align: 'left' }),
      count(leads),
      decimal(won),
      rate(wonRate),
      decimal(lift),
      score(low),
      score(high),
    ]);
  }
}

/** How many were won and lost at which score, with the suggested cuts. */
export function layByScore(page: Page, { byScore, suggestions }: BacktestReport): void {
  page.heading('Won and lost by score');
  if (byScore.length === 0) {
    page.say('No lead is decided.');
    return;
  }
  const rowNumber = page.nextRow;
  page.header(['Score from', 'Won', 'Lost', 'Won rate', ['   Suggested', undefined, 'left'], '']);
  byScore.forEach((band, index) => {
    const { from, won, lost } = band;
    const isLast = index === byScore.length - 1;
    const cuts = suggestions.filter((suggestion) => holds(band, suggestion.from, isLast));
    page.row([
      score(from, { align: 'left' }),
      count(won),
      count(lost),
      won + lost === 0 ? null : rate(won / (won + lost)),
      cuts.length === 0
        ? null
        : `   ◀ ${clipped(cuts.map((cut) => `${cut.tier} from ${exactText(cut.from)}`).join(', '), 30)}`,
    ]);
  });
  const below = page.chart(
    {
      kind: 'stacked column',
      title: 'Won and lost by score',
      areas: [areaOf(rowNumber, byScore.length + 1, 3)],
      rowNumber,
      columnNumber: CHART_COLUMN,
      horizontalTitle: 'Score from',
      verticalTitle: 'Leads',
      colours: [WON_COLOUR, LOST_COLOUR],
      legend: 'bottom',
    },
    CHART,
  );
  page.downTo(below);
}

function holds({ from, to }: ScoreBand, cut: number, isLast: boolean): boolean {
  return cut >= from && (cut < to || (isLast && cut === to));
}

const METHODS = { isotonic: 'Isotonic regression', logistic: 'Logistic regression' } as const;

/** The chance that each score stands for. */
export function layChances(page: Page, { calibration, who }: BacktestReport): void {
  page.heading('What a score says about the chance');
  if (calibration === null) {
    page.say(withheldSentence(who, 'chances') || 'No chances can be told from these scores.');
    return;
  }
  page.header([['Score from', METHODS[calibration.method]], 'to', 'Chance', 'Leads', 'Won', 'Won rate']);
  for (const { from, to, leads, won, chance } of calibration.bands) {
    page.row([
      score(from, { align: 'left' }),
      score(to),
      rate(chance, { bold: true }),
      count(leads),
      count(won),
      leads === 0 ? null : rate(won / leads),
    ]);
  }
  page.say(chancesCheckedSentence(calibration));
}

function areaOf(rowNumber: number, rows: number, columns: number): Area {
  return { rowNumber, columnNumber: 1, rows, columns };
}
