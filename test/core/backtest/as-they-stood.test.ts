import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreAsTheyStood } from '../../../src/core/backtest/as-they-stood.ts';
import { bindModel } from '../../../src/core/scoring/bind-model.ts';
import { parseConfig } from '../../../src/core/scoring/config/parse-config.ts';
import { firstError } from '../../../src/core/scoring/issue.ts';
import { reasonsText } from '../../../src/core/scoring/reasons.ts';
import { scoreLeads } from '../../../src/core/scoring/score-leads.ts';
import { calendarDay, calendarDayText } from '../../../src/core/table/calendar-day.ts';
import type { Cells, CellValue } from '../../../src/core/table/cell.ts';
import { rowAwards } from '../scoring/row-awards.ts';

/** The day from which ages count for a lead without a day of its own. */
const AS_OF = calendarDay(2024, 6, 15) ?? 0;
const HEADERS = ['Seen', 'Renewal', 'Plan', 'Visits', 'Key'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A cell with the day that it shows, by construction. */
interface KnownCell {
  readonly cell: CellValue;
  readonly day?: number;
}

const SPELLINGS: readonly ((day: number) => CellValue)[] = [
  (day) => calendarDayText(day),
  (day) => `${calendarDayText(day)}T23:30:00Z`,
  (day) => {
    const [year, month, date] = calendarDayText(day).split('-').map(Number);
    return new Date(year ?? 0, (month ?? 1) - 1, date);
  },
  (day) => {
    const [year, month, date] = calendarDayText(day).split('-');
    return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
  },
  (day) => {
    const [year, month, date] = calendarDayText(day).split('-');
    return `${Number(month)}/${Number(date)}/${year}`;
  },
  (day) => day * 86_400_000 + 1000,
];

const day = fc.integer({ min: AS_OF - 40, max: AS_OF + 30 });
const dateCell: fc.Arbitrary<KnownCell> = fc
  .tuple(day, fc.constantFrom(...SPELLINGS))
  .map(([own, spell]) => ({ cell: spell(own), day: own }));
const otherCell: fc.Arbitrary<KnownCell> = fc
  .constantFrom<CellValue>('', null, 'pro', 'PRO', 'n/a', 0, 3, '12', 'soon', true)
  .map((cell) => ({ cell }));
/** Any column may hold a date, and a column of dates something else. */
const mostlyDates = fc.oneof({ arbitrary: dateCell, weight: 5 }, { arbitrary: otherCell, weight: 1 });
const seldomDates = fc.oneof({ arbitrary: dateCell, weight: 1 }, { arbitrary: otherCell, weight: 5 });
const lead = fc.record({
  cells: fc.tuple(mostlyDates, mostlyDates, seldomDates, seldomDates, seldomDates),
  day: fc.oneof(
    { arbitrary: fc.integer({ min: AS_OF - 30, max: AS_OF }), weight: 4 },
    { arbitrary: fc.constant(Number.NaN), weight: 1 },
  ),
});

const number = fc.integer({ min: 0, max: 40 });
const isoDay = day.map(calendarDayText);
const dateColumn = fc.constantFrom('Seen', 'Renewal');
const anyColumn = fc.constantFrom(...HEADERS);
const dateRule = (...names: string[]) => fc.tuple(dateColumn, fc.constantFrom(...names));
/** Column, rule and Value; a condition of an *and* row is no `each` and no decay. */
const plainCondition: fc.Arbitrary<CellValue[]> = fc.oneof(
  fc
    .tuple(dateRule('in last days', 'not in last days'), number)
    .map(([[column, rule], days]) => [column, rule, days]),
  fc
    .tuple(dateRule('before', 'after', 'is', 'is not'), isoDay)
    .map(([[column, rule], own]) => [column, rule, own]),
  fc
    .tuple(anyColumn, fc.constantFrom('is blank', 'is not blank'))
    .map(([column, rule]) => [column, rule, '']),
  fc.constantFrom<CellValue[]>(['Plan', 'is', 'pro'], ['Plan', 'is not', 'pro'], ['Visits', '>=', 3]),
  fc.constantFrom<CellValue[]>(['Key', 'is duplicate', ''], ['Seen', 'is duplicate', '']),
  number.map((days): CellValue[] => ['Renewal', 'in next days', days]),
);
const firstCondition: fc.Arbitrary<CellValue[]> = fc.oneof(
  { arbitrary: plainCondition, weight: 4 },
  {
    arbitrary: fc
      .tuple(dateRule('fades over days', 'halves every days'), fc.integer({ min: 1, max: 40 }))
      .map(([[column, rule], days]): CellValue[] => [column, rule, days]),
    weight: 2,
  },
  { arbitrary: fc.constant<CellValue[]>(['Visits', 'each', 5]), weight: 1 },
);
const criterion = fc.record({
  conditions: fc.tuple(firstCondition, fc.array(plainCondition, { maxLength: 2 })),
  points: fc.oneof(
    { arbitrary: fc.constantFrom<CellValue>(10, -4, 0.3), weight: 9 },
    { arbitrary: fc.constant<CellValue>('DQ'), weight: 1 },
  ),
  model: fc.constantFrom('', '', 'New'),
});
const isGraded = (rule: CellValue | undefined): boolean =>
  rule === 'each' || rule === 'fades over days' || rule === 'halves every days';

const model = fc
  .record({ criteria: fc.array(criterion, { minLength: 1, maxLength: 6 }), route: plainCondition })
  .map(
    ({ criteria, route }): Cells => [
      ['Criteria', '', '', '', '', ''],
      ['Criterion', 'Column', 'Rule', 'Value', 'Points', 'Model'],
      ...criteria.flatMap(({ conditions: [first, others], points, model: own }, index): CellValue[][] => [
        [`C${index}`, ...first, points === 'DQ' && isGraded(first[1]) ? 1 : points, own],
        ...others.map((other): CellValue[] => ['', ...other, '', '']),
      ]),
      [],
      ['Models', '', '', ''],
      ['Model', 'Column', 'Rule', 'Value'],
      ['New', ...route],
      ['Other', '', '', ''],
      [],
      ['Settings', ''],
      ['Setting', 'Value'],
      ['Time zone', 'UTC'],
      ['Minimum score', ''],
      ['Treat as blank', 'n/a'],
    ],
  );

function bind(config: Cells, today: number) {
  const { model: parsed, issues } = parseConfig(config);
  const { bound, issues: unbound } = bindModel(parsed, HEADERS, today);
  const error = firstError([...issues, ...unbound]);
  if (error) throw new Error(`${error.cell}: ${error.message}`);
  return bound;
}

/** The cells of a lead on its day; a renewal that is still to come stays where a rule asks for it. */
function blanked(
  own: { readonly cells: readonly KnownCell[]; readonly day: number },
  asksForRenewal: boolean,
) {
  return own.cells.map(({ cell, day: shown }, columnIndex) =>
    shown !== undefined && shown > own.day && !(asksForRenewal && HEADERS[columnIndex] === 'Renewal')
      ? ''
      : cell,
  );
}

describe('scoreAsTheyStood', () => {
  test('scores each lead as a model does whose As of is the lead’s day, with later dates blank', () => {
    fc.assert(
      fc.property(model, fc.array(lead, { minLength: 1, maxLength: 8 }), (config, leads) => {
        const rows = leads.map(({ cells }) => cells.map(({ cell }) => cell));
        const isLead = new Uint8Array(rows.length).fill(1);
        const days = Float64Array.from(leads, (own) => own.day);
        const scores = scoreAsTheyStood(scoreLeads(bind(config, AS_OF), rows, isLead), rows, days);
        const asksForRenewal = config.some((row) => row.includes('in next days'));
        // Earlier rows are there for `is duplicate` alone.
        const table = leads.map((own) => blanked(own, asksForRenewal));
        leads.forEach((own, row) => {
          const alone = bind(config, Number.isNaN(own.day) ? AS_OF : own.day);
          const slow = scoreLeads(alone, table.slice(0, row + 1), new Uint8Array(row + 1).fill(1));
          expect(scores.total[row]).toBe(slow.total[row]);
          expect(scores.disqualified[row]).toBe(slow.disqualified[row]);
          expect(scores.modelIndexes[row]).toBe(slow.modelIndexes[row]);
          expect(reasonsText(scores.breakdown(row))).toBe(reasonsText(slow.breakdown(row)));
          scores.bound.criteria.forEach((_, index) => {
            expect(rowAwards(scores, index).matched[row]).toBe(rowAwards(slow, index).matched[row]);
          });
        });
      }),
      { numRuns: 400 },
    );
  });

  test('gives the same scores back where no lead has a day of its own', () => {
    const bound = bind(
      [['Criteria'], ['Criterion', 'Column', 'Rule', 'Value', 'Points'], ['A', 'Seen', 'in last days', 7, 1]],
      AS_OF,
    );
    const rows = [['2024-06-14', '', '', '', '']];
    const current = scoreLeads(bound, rows, Uint8Array.of(1));
    expect(scoreAsTheyStood(current, rows, [Number.NaN])).toBe(current);
  });

  test('passes over rows that are no leads, and leaves what it was given as it was', () => {
    const bound = bind(
      [['Criteria'], ['Criterion', 'Column', 'Rule', 'Value', 'Points'], ['A', 'Seen', 'in last days', 7, 1]],
      AS_OF,
    );
    const rows: Cells = [
      ['2024-06-14', '', '', '', ''],
      ['Total', '', '', '', ''],
    ];
    const before = JSON.stringify(rows);
    const isLead = Uint8Array.of(1, 0);
    const current = scoreLeads(bound, rows, isLead);
    expect([...scoreAsTheyStood(current, rows, [AS_OF - 2, Number.NaN]).total]).toEqual([0, 0]);
    expect(JSON.stringify(rows)).toBe(before);
  });

  test('takes bare digits far ahead for what they are: a telephone number, not a date still to come', () => {
    const bound = bind(
      [['Criteria'], ['Criterion', 'Column', 'Rule', 'Value', 'Points'], ['A', 'Key', 'is not blank', '', 5]],
      AS_OF,
    );
    const rows: Cells = [
      ['', '', '', '', '4915112345678'],
      ['', '', '', '', 4915112345678],
      ['', '', '', '', AS_OF * 86_400_000],
    ];
    const current = scoreLeads(bound, rows, Uint8Array.of(1, 1, 1));
    const days = [AS_OF - 9, AS_OF - 9, AS_OF - 9];
    expect([...scoreAsTheyStood(current, rows, days).total]).toEqual([5, 5, 0]);
  });
});
