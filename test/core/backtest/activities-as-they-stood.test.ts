import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreAsTheyStood } from '../../../src/core/backtest/as-they-stood.ts';
import { readActivities } from '../../../src/core/scoring/activities/read-activities.ts';
import { bindModel } from '../../../src/core/scoring/bind-model.ts';
import { parseConfig } from '../../../src/core/scoring/config/parse-config.ts';
import { firstError } from '../../../src/core/scoring/issue.ts';
import { reasonsText } from '../../../src/core/scoring/reasons.ts';
import { type LeadScores, scoreLeads } from '../../../src/core/scoring/score-leads.ts';
import { calendarDay, calendarDayText } from '../../../src/core/table/calendar-day.ts';
import type { Cells, CellValue } from '../../../src/core/table/cell.ts';
import { rowAwards } from '../scoring/row-awards.ts';

/** The day from which all counts for a lead without a day of its own. */
const AS_OF = calendarDay(2024, 6, 15) ?? 0;
const HEADERS = ['Key', 'Seen'];

interface Done {
  readonly key: string;
  readonly name: string;
  readonly day: number;
  readonly page: string;
}

const someDay = fc.integer({ min: AS_OF - 50, max: AS_OF + 20 });
const done: fc.Arbitrary<Done> = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd', 'nobody'),
  name: fc.constantFrom('Visit', 'visit ', 'Demo', 'Call'),
  day: someDay,
  page: fc.constantFrom('pricing', 'home', ''),
});
const lead = fc.record({
  seen: someDay,
  day: fc.oneof(
    { arbitrary: fc.integer({ min: AS_OF - 45, max: AS_OF }), weight: 5 },
    { arbitrary: fc.constant(Number.NaN), weight: 1 },
  ),
});
const leads = fc.tuple(lead, lead, lead, lead);

const counting = fc
  .record({
    activity: fc.constantFrom('Visit', 'Visit, Demo', '*', 'Never'),
    atLeast: fc.constantFrom<CellValue>('', 1, 2, 3),
    within: fc.constantFrom<CellValue>('', 0, 7, 30),
    counting: fc.constantFrom('', 'each'),
    most: fc.constantFrom<CellValue>('', 20),
    fade: fc.constantFrom('', 'fades over 20', 'halves every 7', 'expires after 10'),
    test: fc.constantFrom<CellValue[]>(
      ['', '', ''],
      ['Page', 'is', 'pricing'],
      ['Page', 'is blank', ''],
      ['Date', 'in last days', 9],
      ['Date', 'not in last days', 9],
    ),
    points: fc.constantFrom<CellValue>(5, -3, 0.7),
  })
  .map((own): CellValue[] => [
    own.activity,
    own.atLeast,
    own.within,
    own.counting,
    own.most,
    own.fade,
    ...own.test,
    own.points,
  ]);
const others: fc.Arbitrary<CellValue[]> = fc.constantFrom<CellValue[]>(
  ['Visit', '', '', '', '', '', '', 'speeds up', 1.5, 9],
  ['', '', '', '', '', '', 'Seen', 'in last days', 10, 2],
  ['', '', '', '', '', '', 'Seen', 'halves every days', 5, 8],
  ['Demo', 1, '', '', '', '', '', '', '', 'DQ'],
);
const criteria = fc.array(fc.oneof({ arbitrary: counting, weight: 3 }, { arbitrary: others, weight: 1 }), {
  minLength: 1,
  maxLength: 5,
});

function scoringOf(rows: readonly CellValue[][]): Cells {
  const headers = ['Activity', 'At least', 'Within days', 'Counting', 'Most', 'Fade'];
  return [
    ['Criteria'],
    ['Criterion', ...headers, 'Column', 'Rule', 'Value', 'Points'],
    ...rows.map((row, index) => [`C${index}`, ...row]),
    [],
    ['Settings'],
    ['Setting', 'Value'],
    ['Minimum score', ''],
    ['Maximum score', ''],
    ['Time zone', 'UTC'],
  ];
}

/** Scores leads from a log as of one day. */
function score(config: Cells, rows: Cells, log: readonly Done[], asOf: number): LeadScores {
  const { model, issues } = parseConfig(config);
  const isLead = new Uint8Array(rows.length).fill(1);
  const cells: Cells = [
    ['Key', 'Activity', 'Date', 'Page'],
    ...log.map(({ key, name, day, page }) => [key, name, calendarDayText(day), page]),
  ];
  const keyed = { rows, isLead, keyColumnIndex: 0, keyHeader: 'Key' };
  const read = readActivities(cells, keyed, model.settings.style, asOf, 'Activities');
  const { bound, issues: unbound } = bindModel(model, HEADERS, asOf, read.headers);
  const error = firstError([...issues, ...unbound, ...read.issues]);
  if (error) throw new Error(`${error.cell}: ${error.message}`);
  return scoreLeads(bound, rows, isLead, { activities: read.log });
}

test('a lead scored as of a day is scored as with a log that ends on that day: nothing later ever counts', () => {
  fc.assert(
    fc.property(criteria, leads, fc.array(done, { maxLength: 40 }), (rows, own, log) => {
      const config = scoringOf(rows);
      const table: Cells = own.map(({ seen }, index) => ['abcd'.charAt(index), calendarDayText(seen)]);
      const days = own.map(({ day }) => day);
      const stood = scoreAsTheyStood(score(config, table, log, AS_OF), table, days);
      own.forEach(({ day, seen }, row) => {
        const last = Number.isNaN(day) ? AS_OF : day;
        const known = log.filter((one) => one.day <= last);
        // A date after the lead's own day was not there yet; one without a day stands as it is.
        const cells = table.map((cell) => (seen > day ? [cell[0], ''] : cell)) as Cells;
        const alone = score(config, cells, known, last);
        expect(stood.total[row]).toBe(alone.total[row]);
        expect(stood.disqualified[row]).toBe(alone.disqualified[row]);
        expect(reasonsText(stood.breakdown(row))).toBe(reasonsText(alone.breakdown(row)));
        stood.bound.criteria.forEach(({ conditions }, index) => {
          expect(rowAwards(stood, index).matched[row]).toBe(rowAwards(alone, index).matched[row]);
          const [first] = conditions;
          const [lone] = alone.bound.criteria[index]?.conditions ?? [];
          expect(stood.timesOf(first)?.[row]).toBe(lone && alone.timesOf(lone)?.[row]);
        });
      });
    }),
    { numRuns: 150 },
  );
});
