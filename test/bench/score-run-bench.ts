/** A score run on 50,000 leads in the headless workbook, alone in its process so that peak memory is its own. */
import { fileURLToPath } from 'node:url';
import { createLocalWorkbook } from '../../host/workbook/local-workbook.ts';
import { AS_OF, benchLeads, CONFIG, HEADERS } from './bench-leads.ts';

const COUNT = 50_000;
const workbook = createLocalWorkbook({
  distDirectory: fileURLToPath(new URL('../../dist', import.meta.url)),
  timeZone: 'Etc/UTC',
});
const spreadsheet = workbook.services.SpreadsheetApp.getActive();
const leads = spreadsheet.getSheets()[0];
if (!leads) throw new Error('bench: no sheet');
leads.insertRowsAfter(leads.getMaxRows(), COUNT + 1 - leads.getMaxRows());
const bands = HEADERS.indexOf('Employees') + 1;
leads.getRange(1, bands, COUNT + 1, 1).setNumberFormat('@');
leads.getRange(1, 1, COUNT + 1, HEADERS.length).setValues([HEADERS, ...benchLeads(COUNT)]);
const scoring = spreadsheet.insertSheet('Scoring');
const tiers = [
  ['Tiers', ''],
  ['Tier', 'From'],
  ['Hot', 60],
  ['Warm', 30],
  ['Cold', ''],
];
const width = CONFIG[0]?.length ?? 0;
const cells = CONFIG.map((row, index) => [...row, '', ...(tiers[index] ?? ['', ''])]);
const asOf = cells.findIndex(([name]) => name === 'As of');
scoring.getRange(asOf + 1, 2).setNumberFormat('@');
scoring
  .getRange(1, 1, cells.length, width + 3)
  .setValues(cells.map((row) => row.map((value) => (value === AS_OF ? AS_OF : value))));
scoring.getRange(3, width + 2, 3, 1).setBackgrounds([['#f4b6a6'], ['#fde293'], ['#d2e3fc']]);
spreadsheet.setActiveSheet(leads);

const megabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
const emptyMegabytes = megabytes();
const run = (): { read: number; write: number } => {
  workbook.calls.reset();
  const { ok, result } = JSON.parse(String(workbook.script.run('scoreLeads')));
  if (!ok || result.status !== 'done') throw new Error(`bench: ${JSON.stringify(result)}`);
  return { read: workbook.calls.read, write: workbook.calls.write };
};
const first = run();
const peak = megabytes();
const again = run();
process.stdout.write(JSON.stringify({ first, again, megabytes: peak, emptyMegabytes }));
workbook.dispose();
