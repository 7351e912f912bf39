/** The whole backtest in the engine at several sizes, alone in its process; prints milliseconds and bytes as JSON. */
import { runBacktest } from '../../src/core/backtest/run-backtest.ts';
import { scoreLeads } from '../../src/core/scoring/score-leads.ts';
import { inputOf } from '../core/backtest/backtest-of.ts';
import { benchLeads, type Cell, CONFIG, HEADERS } from './bench-leads.ts';

const TIERS: readonly (readonly (string | number)[])[] = [
  [],
  ['Tiers', ''],
  ['Tier', 'From'],
  ['Hot', 60],
  ['Warm', 30],
  ['Cold', ''],
];
const DAY = 86_400_000;

/** The lead with an outcome that leans on what it did, and the day of it; the newest leads have none yet. */
function withOutcome(lead: readonly Cell[], index: number): Cell[] {
  const created = lead[HEADERS.indexOf('Created')] as Date;
  const days = (index * 7919) % 60;
  const chance = (lead[HEADERS.indexOf('Demo requested')] === 'Yes' ? 40 : 10) + Number(lead[8]) * 6;
  const won = (index * 104_729) % 100 < chance;
  const isOpen = (index * 31) % 11 === 0;
  return [
    ...lead,
    isOpen ? '' : won ? 'Won' : 'Lost',
    isOpen ? '' : new Date(created.getTime() + days * DAY),
    won ? 1000 + index : '',
  ];
}

function inputFor(count: number) {
  return inputOf({
    leads: [[...HEADERS, 'Outcome', 'Closed', 'Amount'], ...benchLeads(count).map(withOutcome)],
    config: [...CONFIG, ...TIERS],
    created: 'Created',
    outcomeDate: 'Closed',
    revenue: 'Amount',
    source: 'Source',
    wishes: { capacityPerWeek: 40, costPerCall: 20, valuePerWin: 900, minimumHitRate: 0.4 },
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const sizes = [10_000, 100_000, 1_000_000].map((leads) => {
  const input = inputFor(leads);
  const runs = leads > 100_000 ? 2 : 5;
  const backtest = median(Array.from({ length: runs }, () => timed(() => runBacktest(input))));
  const scoring = median(
    Array.from({ length: runs }, () => timed(() => scoreLeads(input.bound, input.rows, input.isLead))),
  );
  return { leads, backtest, scoring };
});
process.stdout.write(JSON.stringify(sizes));
