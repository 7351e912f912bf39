/**
 * `npm run bench`: speed as ratios within this one process, memory and size. Figures of one run go into the README.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compareScores } from '../../src/core/scoring/compare-scores.ts';
import { scoreHistogram } from '../../src/core/scoring/score-histogram.ts';
import { loadBundle } from '../bundle/load-bundle.ts';
import { leadSheetOf } from '../sidebar/lead-sheet-of.ts';
import { AS_OF, benchLeads, CONFIG, HEADERS } from './bench-leads.ts';
import { handWrittenScores } from './hand-written.ts';
import { factsOf, scoreWithJsonRules, scoreWithZen } from './rule-engines.ts';

const { LEADSCORE } = loadBundle();
if (!LEADSCORE) throw new Error('bench: dist/Code.js has no LEADSCORE');

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

interface Calls {
  readonly read: number;
  readonly write: number;
}

function calls({ read, write }: Calls): string {
  return `${read} reads and ${write} writes`;
}

function row(name: string, figure: string): void {
  console.log(`| ${name} | ${figure} |`);
}

/** Ours and a rival in turn, so that both meet the same machine; the median of the pairs' ratios. */
function pairedRatio(
  ours: () => unknown,
  rival: () => unknown,
  pairs: number,
): { ratio: number; ours: number } {
  const ratios: number[] = [];
  const own: number[] = [];
  for (let pair = -2; pair < pairs; pair++) {
    const first = milliseconds(ours);
    const second = milliseconds(rival);
    // The first two pairs warm both up.
    if (pair < 0) continue;
    ratios.push(first / second);
    own.push(first);
  }
  return { ratio: median(ratios), ours: median(own) };
}

const leads = benchLeads(100_000);
const score = (rows: unknown): unknown => LEADSCORE(rows, [HEADERS], CONFIG);

console.log('| measure | figure |\n| --- | --- |');

const given = (score(leads) as number[][]).map(([value]) => value);
const wanted = handWrittenScores(leads);
const differing = wanted.filter((value, index) => value !== given[index]).length;
if (differing > 0) throw new Error(`bench: ${differing} scores differ from the hand-written loop`);

const byHand = pairedRatio(
  () => score(leads),
  () => handWrittenScores(leads),
  9,
);
row(
  'LEADSCORE, 100,000 leads × 15 criteria, against a hand-written loop',
  `${byHand.ratio.toFixed(2)}× its time (${byHand.ours.toFixed(0)} ms)`,
);

const SOME = 2_000;
const facts = leads.slice(0, SOME).map((lead) => factsOf(lead, Date.parse(AS_OF) / 86_400_000));
const perLead = byHand.ours / leads.length;
await scoreWithJsonRules(facts.slice(0, 200));
const jsonRules = (await millisecondsOf(() => scoreWithJsonRules(facts))) / SOME;
row(
  'json-rules-engine, the same criteria without limits, a lead',
  `${(jsonRules / perLead).toFixed(0)}× our time`,
);
await scoreWithZen(facts.slice(0, 200));
const zen = (await millisecondsOf(() => scoreWithZen(facts))) / SOME;
row(
  '@gorules/zen-engine, the same criteria without limits, a lead',
  `${(zen / perLead).toFixed(0)}× our time`,
);

const sizes = [10_000, 100_000, 1_000_000];
const times = sizes.map((size) => {
  const rows = size === leads.length ? leads : benchLeads(size);
  return median([0, 1, 2].map(() => milliseconds(() => score(rows))));
});
row(
  'time a lead at 10,000, 100,000 and 1,000,000 leads',
  times.map((time, index) => `${((1000 * time) / (sizes[index] ?? 1)).toFixed(2)} µs`).join(', '),
);

const previewLeads = benchLeads(10_000);
const sheet = leadSheetOf(CONFIG, [HEADERS, ...previewLeads]);
const weight = sheet.criteria.find(({ label }) => label === 'Pricing page');
let points = 20;
/** What the sidebar does at each change of a weight: score all leads, and compare. */
function preview(): unknown {
  const { current } = sheet;
  points = points === 20 ? 25 : 20;
  const edit = {
    rowIndex: weight?.rowIndex ?? 0,
    columnIndex: weight?.pointsColumnIndex ?? 0,
    value: points,
  };
  const { scored } = sheet.scoreWith([edit]);
  if (!current || !scored) throw new Error('bench: the preview scores nothing');
  const bounds = { least: 0, most: 100 };
  return [
    compareScores(current, scored, scored.model.tiers),
    scoreHistogram([current.scores, scored.scores], bounds),
  ];
}
const previewed = pairedRatio(preview, () => score(previewLeads), 15);
row(
  'preview of a changed weight in the sidebar, 10,000 leads × 15 criteria, against scoring them once',
  `${previewed.ratio.toFixed(2)}× its time (${previewed.ours.toFixed(0)} ms)`,
);

for (const size of [10_000, 100_000, 1_000_000]) {
  const { first, backtest, scoring } = measuredBy('./backtest-bench.ts', size) as Readonly<
    Record<'first' | 'backtest' | 'scoring', number>
  >;
  const aLead = (time: number): string => `${((1000 * time) / size).toFixed(1)} µs a lead`;
  row(
    `backtest of ${size.toLocaleString('en')} leads × 20 columns × 15 criteria in the engine, against scoring them once`,
    `${(backtest / scoring).toFixed(1)}× its time (${backtest.toFixed(0)} ms, ${aLead(backtest)}; the first run of a process ${first.toFixed(0)} ms, ${aLead(first)})`,
  );
}
row(
  'backtest in the sheet: service calls with 1,000 and with 20,000 leads',
  (measuredBy('./backtest-bench.ts') as readonly Calls[]).map(calls).join('; '),
);

const activities = measuredBy('./activities-bench.ts') as {
  readonly leads: number;
  readonly sizes: readonly {
    readonly activities: number;
    readonly read: number;
    readonly score: number;
    readonly kept: number;
  }[];
  readonly peak: number;
  readonly run: Calls & {
    readonly activities: number;
    readonly leads: number;
    readonly milliseconds: number;
  };
};
for (const { activities: count, read, score: scored, kept } of activities.sizes) {
  row(
    `${count.toLocaleString('en')} activities of ${activities.leads.toLocaleString('en')} leads × 6 criteria`,
    `read in ${((1000 * read) / count).toFixed(2)} µs and scored in ${((1000 * scored) / count).toFixed(2)} µs an activity (${(read + scored).toFixed(0)} ms), ${kept} MB kept`,
  );
}
row('peak memory of that, with the rows themselves', `${activities.peak} MB`);
const { run: counted } = activities;
row(
  `score run on ${counted.leads.toLocaleString('en')} leads with ${counted.activities.toLocaleString('en')} activities in the local workbook`,
  `${(counted.milliseconds / 1000).toFixed(1)} s, ${calls(counted)}`,
);

const texts = Array.from({ length: 100_000 }, (_, index) => [
  `Visited page ${index} of the ${index % 3 === 0 ? 'pricing' : 'product'} tour`,
]);
const patternConfig = [
  ['Criteria', '', '', ''],
  ['Column', 'Rule', 'Value', 'Points'],
  ['Page', 'matches', '(pricing|demo)\\s+(tour|page)$', 5],
];
const native = /(pricing|demo)\s+(tour|page)$/i;
const pattern = pairedRatio(
  () => LEADSCORE(texts, [['Page']], patternConfig),
  () => texts.map(([text]) => (native.test(String(text).trim().replace(/\s+/g, ' ')) ? 5 : 0)),
  5,
);
row(
  'matches (RE2) on 100,000 distinct texts, against the native RegExp',
  `${pattern.ratio.toFixed(1)}× its time (${pattern.ours.toFixed(0)} ms)`,
);
const hostile = (length: number): unknown =>
  LEADSCORE(
    [[`${'a'.repeat(length)}!`]],
    [['Page']],
    [
      ['Criteria', '', '', ''],
      ['Column', 'Rule', 'Value', 'Points'],
      ['Page', 'matches', '(a+)+$', 5],
    ],
  );
hostile(1_000);
const short = median([0, 1, 2, 3, 4].map(() => milliseconds(() => hostile(5_000))));
const long = median([0, 1, 2, 3, 4].map(() => milliseconds(() => hostile(50_000))));
row(
  'matches (a+)+$ on 50,000 characters, against 5,000',
  `${(long / short).toFixed(1)}× the time for 10× the text`,
);

/** What a script of its own process prints, as JSON. */
function measuredBy(script: string, ...sizes: readonly number[]): unknown {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawnSync(process.execPath, ['--import', 'tsx', path, ...sizes.map(String)], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(`bench: ${script} failed\n${child.stderr}`);
  return JSON.parse(child.stdout);
}

const run = measuredBy('./score-run-bench.ts') as {
  first: Calls;
  again: Calls;
  megabytes: number;
  emptyMegabytes: number;
};
row('score run on 50,000 leads × 17 columns: service calls, first run', calls(run.first));
row('score run on 50,000 leads × 17 columns: service calls, next run', calls(run.again));
row(
  'peak memory of that run in the local workbook, with the spreadsheet itself',
  `${run.megabytes} MB (${run.emptyMegabytes} MB when the leads were loaded)`,
);
const code = fileURLToPath(new URL('../../dist/Code.js', import.meta.url));
row(
  'size of Code.js',
  `${(statSync(code).size / 1000).toFixed(0)} KB (${readFileSync(code, 'utf8').split('\n').length} lines)`,
);

const steps = measuredBy('./page-bench.ts') as readonly {
  readonly name: string;
  readonly milliseconds: number;
  readonly longest: number;
}[];
for (const { name, milliseconds, longest } of steps) {
  row(
    `in the page, 9,240 leads × 37 columns: ${name}`,
    `${(milliseconds / 1000).toFixed(1)} s, the page never busy longer than ${longest} ms`,
  );
}
