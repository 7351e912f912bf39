/** Logs of several sizes read and scored, and a score run over one, alone in its process; prints JSON. */
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createLocalWorkbook } from '../../host/workbook/local-workbook.ts';
import { readActivities } from '../../src/core/scoring/activities/read-activities.ts';
import { bindModel } from '../../src/core/scoring/bind-model.ts';
import { parseConfig } from '../../src/core/scoring/config/parse-config.ts';
import { scoreLeads } from '../../src/core/scoring/score-leads.ts';
import { type CountingRow, countingTab } from '../core/scoring/activities/score-with-activities.ts';
import { TODAY } from '../core/scoring/scoring-tab.ts';

type Cell = string | number | Date;

const DAY = 86_400_000;
const NAMES = ['Pricing page visit', 'Page view', 'E-mail opened', 'E-mail clicked', 'Form sent', 'Webinar'];
const LOG_HEADERS = ['Email', 'Activity', 'Date', 'Page'];
const ROWS: readonly CountingRow[] = [
  {
    Activity: 'Pricing page visit',
    'At least': 2,
    'Within days': 14,
    Counting: 'each',
    Points: 5,
    Most: 20,
    Fade: 'fades over 30',
  },
  { Activity: 'E-mail clicked', Counting: 'each', Points: 2, Most: 10, Fade: 'halves every 14' },
  { Activity: 'Form sent; Webinar', 'Within days': 60, Points: 15 },
  {
    Activity: 'Page view',
    Column: 'Page',
    Rule: 'contains',
    Value: 'docs',
    'At least': 3,
    Counting: 'each',
    Points: 0.5,
    Most: 5,
  },
  { Activity: '*', Rule: 'speeds up', Value: 2, Points: 10 },
  { Activity: 'Form sent', Points: 25, Fade: 'expires after 60' },
];
const CONFIG = countingTab(...ROWS.map((row, index) => ({ Criterion: `c${index}`, ...row })));

const emailOf = (lead: number): string => `lead${lead}@firm${lead % 977}.example`;

/** Numbers from 0 to 1 that are the same on each run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Events of the last 180 days to the second, most of them recent and of few leads, in no order. */
function logOf(activities: number, leads: number): Cell[][] {
  const random = randomNumbers(activities);
  return Array.from({ length: activities }, (): Cell[] => {
    const lead = Math.floor(leads * random() ** 2);
    const seconds = Math.floor(180 * 86_400 * random() ** 3);
    const name = NAMES[Math.floor(NAMES.length * random())] ?? '';
    const page = `/${random() < 0.3 ? 'docs' : 'blog'}/${Math.floor(50 * random())}`;
    return [emailOf(lead), name, new Date(TODAY * DAY + DAY / 2 - seconds * 1000), page];
  });
}

function leadsOf(count: number): Cell[][] {
  return Array.from({ length: count }, (_, lead) => [emailOf(lead), 'x']);
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

const LEADS = 100_000;
const leads = leadsOf(LEADS);
const isLead = new Uint8Array(LEADS).fill(1);
const { model } = parseConfig(CONFIG);

function measure(activities: number) {
  const log = [LOG_HEADERS, ...logOf(activities, LEADS)];
  const own = { rows: leads, isLead, keyColumnIndex: 0, keyHeader: 'Email' };
  const runs = [0, 1, 2].map(() => {
    collect();
    const before = process.memoryUsage();
    const started = performance.now();
    const read = readActivities(log, own, model.settings.style, TODAY, 'Activities');
    const wasRead = performance.now();
    const { bound } = bindModel(model, ['Email', 'Plan'], TODAY, read.headers);
    const scores = scoreLeads(bound, leads, isLead, { activities: read.log });
    const scored = performance.now();
    collect();
    const after = process.memoryUsage();
    if (scores.hits.includes(0)) throw new Error(`bench: a criterion without hits ${scores.hits.join()}`);
    const kept = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
    return { read: wasRead - started, score: scored - wasRead, kept: megabytes(kept) };
  });
  const median = (of: (run: (typeof runs)[number]) => number): number =>
    runs.map(of).sort((left, right) => left - right)[1] ?? Number.NaN;
  return {
    activities,
    read: median(({ read }) => read),
    score: median(({ score }) => score),
    kept: median(({ kept }) => kept),
  };
}

const sizes = [250_000, 500_000, 1_000_000, 2_000_000].map(measure);
const peak = Math.round(process.resourceUsage().maxRSS / 1024);

/** Score leads in the headless workbook over so long a log. */
function scoreRun(activities: number, count: number) {
  const workbook = createLocalWorkbook({
    distDirectory: fileURLToPath(new URL('../../dist', import.meta.url)),
    timeZone: 'Etc/UTC',
  });
  const spreadsheet = workbook.services.SpreadsheetApp.getActive();
  const write = (name: string, cells: readonly (readonly unknown[])[]): void => {
    const sheet = spreadsheet.insertSheet(name);
    const width = cells[0]?.length ?? 0;
    sheet.insertRowsAfter(sheet.getMaxRows(), Math.max(1, cells.length - sheet.getMaxRows()));
    sheet.getRange(1, 1, cells.length, width).setValues(cells.map((row) => [...row]));
  };
  write('Scoring', CONFIG);
  write('Activities', [LOG_HEADERS, ...logOf(activities, count)]);
  write('Leads', [['Email', 'Plan'], ...leadsOf(count)]);
  workbook.calls.reset();
  const started = performance.now();
  const { ok, result } = JSON.parse(String(workbook.script.run('scoreLeads')));
  const time = performance.now() - started;
  if (!ok || result.status !== 'done') throw new Error(`bench: ${JSON.stringify(result)}`);
  const { read, write: writes } = workbook.calls;
  workbook.dispose();
  return { activities, leads: count, milliseconds: time, read, write: writes };
}

const run = scoreRun(Number(process.argv[2] ?? 300_000), 20_000);
process.stdout.write(JSON.stringify({ leads: LEADS, sizes, peak, run }));
// The spreadsheet's engine leaves timers behind.
process.exit(0);
