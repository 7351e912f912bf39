import type { GradeGrid, TierResult } from '../../core/backtest/report/tiers.ts';
import type { BacktestReport } from '../../core/backtest/report.ts';
import { tierName, tierStepSentence, unreadRevenueSentence } from '../../core/backtest/words/tier-words.ts';
import { readableOn } from '../score-run/tier-colours.ts';
import {
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

/** Under so many leads a cell of the grid is faded. */
const FEW_LEADS = 20;
const FADED = { background: '#f8f9fa', fontColor: '#80868b' };
/** The darkest cell of the heat map. */
const HOTTEST = [102, 157, 246] as const;
/** Places of a bar, which fills two columns. */
const BAR_PLACES = 16;
const CHART_ROWS = 13;
/** Grades that have room at the left of the chart. */
const GRADES_BESIDE_CHART = 4;

/** Tiers with their rates and intervals, which of them beats the next, and the Fit × Engagement grid. */
export function layTiers(page: Page, report: BacktestReport, colours: ReadonlyMap<string, string>): void {
  const { grid, tiers, tierSteps } = report;
  page.heading('Tiers');
  if (tiers.length === 0) {
    page.say('The model has no tiers.');
    return;
  }
  const reach = barReach(tiers);
  const headerRow = page.nextRow;
  page.header([
    'Tier',
    'From',
    'Leads',
    'Won',
    'Won rate',
    'at least',
    'at most',
    'Lift',
    'Revenue',
    'Days to win',
    [`   0 to ${Math.round(reach * 100)}%`, undefined, 'left'],
    '',
  ]);
  for (const tier of tiers) page.row(tierRow(tier, colours.get(tier.tier), reach));
  page.gap();
  const chartRow = page.nextRow;
  const hasRates = tiers.some((tier) => tier.rate !== null);
  if (hasRates) chartRates(page, headerRow, tiers.length);
  page.say(unreadRevenueSentence(report), {}, 70);
  for (const step of tierSteps) page.say(tierStepSentence(step), {}, 70);
  const below = hasRates ? chartRow + CHART_ROWS : chartRow;
  if (grid && grid.engagement.length > GRADES_BESIDE_CHART) page.downTo(below);
  if (grid) layGrid(page, grid);
  page.downTo(below);
}

function tierRow(result: TierResult, colour: string | undefined, reach: number): readonly Entry[] {
  return [
    {
      value: clipped(tierName(result.tier), 60),
      bold: true,
      ...(colour !== undefined && { background: colour, fontColor: readableOn(colour) }),
    },
    score(result.from),
    count(result.leads),
    count(result.won),
    rate(result.rate),
    rate(result.low),
    rate(result.high),
    decimal(result.lift),
    count(result.revenue),
    decimal(result.daysToOutcome),
    bar(result, reach),
  ];
}

/** The next ten percent above the highest interval: what the end of a bar stands for. */
function barReach(tiers: readonly TierResult[]): number {
  const highest = Math.max(0.1, ...tiers.map(({ high }) => high ?? 0));
  return Math.min(1, Math.ceil(highest * 10) / 10);
}

/** `───━━●━━────`: where the rate lies, and its interval; the figures stand beside it. */
function bar({ rate: won, low, high }: TierResult, reach: number): string | null {
  if (won === null || low === null || high === null) return null;
  const place = (value: number): number => Math.min(BAR_PLACES - 1, Math.floor((value / reach) * BAR_PLACES));
  const [from, middle, to] = [place(low), place(won), place(high)];
  const marks = Array.from({ length: BAR_PLACES }, (_, index) =>
    index === middle ? '●' : index >= from && index <= to ? '━' : '─',
  );
  return `   ${marks.join('')}`;
}

function chartRates(page: Page, headerRow: number, tiers: number): void {
  const column = (columnNumber: number) => ({
    rowNumber: headerRow,
    columnNumber,
    rows: tiers + 1,
    columns: 1,
  });
  page.chart(
    {
      kind: 'column',
      title: 'Won rate by tier',
      areas: [column(1), column(5)],
      rowNumber: page.nextRow,
      columnNumber: 7,
      horizontalTitle: '',
      verticalTitle: 'Won rate',
      colours: ['#1a73e8'],
      legend: 'none',
      verticalFormat: '0%',
    },
    { columns: 6, rows: CHART_ROWS - 1 },
  );
}

/** Two small tables: rates with their heat, and the leads behind them. */
function layGrid(page: Page, { fit, engagement, cells }: GradeGrid): void {
  const hottest = Math.max(
    ...cells.flat().map(({ leads, rate: won }) => (leads < FEW_LEADS ? 0 : (won ?? 0))),
  );
  page.gap();
  page.header(['Won rate: Fit ↓ Engagement →', ...engagement]);
  cells.forEach((row, index) => {
    page.row([fit[index] ?? '', ...row.map(({ leads, rate: won }) => share(won, heat(leads, won, hottest)))]);
  });
  page.say(`Grey: fewer than ${FEW_LEADS} leads.`, { fontColor: QUIET_TEXT });
  page.header(['Leads', ...engagement]);
  cells.forEach((row, index) => {
    page.row([fit[index] ?? '', ...row.map(({ leads }) => count(leads))]);
  });
}

function heat(leads: number, won: number | null, hottest: number): { background: string; fontColor: string } {
  if (leads < FEW_LEADS) return FADED;
  const strength = hottest === 0 ? 0 : (won ?? 0) / hottest;
  const channels = HOTTEST.map((channel) => Math.round(255 + (channel - 255) * strength));
  const background = `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
  return { background, fontColor: readableOn(background) };
}
