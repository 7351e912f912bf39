import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whoCounts } from '../../../src/core/backtest/who-counts.ts';
import { calendarDayText } from '../../../src/core/table/calendar-day.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';

const AS_OF = 20_000;
const STYLE = { decimalComma: false, dayFirst: false, timeZone: 'UTC', blankTexts: new Set(['n/a']) };

interface Lead {
  readonly isLead?: boolean;
  readonly outcome: 1 | 0 | -1;
  readonly status?: CellValue;
  /** Days before the day that counts; undefined for a date that is missing or cannot be read. */
  readonly created?: number | undefined;
  readonly ended?: number | undefined;
}

function judge(
  leads: readonly Lead[],
  dates: 'both' | 'created' | 'outcome' | 'none' = 'both',
  judgeAfterDays?: number,
) {
  const cell = (ago: number | undefined, index: number): CellValue =>
    ago === undefined ? (['', 'soon', null] as const)[index % 3] : calendarDayText(AS_OF - ago);
  return whoCounts({
    rows: leads.map(({ status = '', created, ended }, index) => [
      status,
      cell(created, index),
      cell(ended, index),
    ]),
    isLead: Uint8Array.from(leads, ({ isLead = true }) => (isLead ? 1 : 0)),
    outcomes: Int8Array.from(leads, ({ outcome }) => outcome),
    outcomeColumn: 0,
    createdColumn: dates === 'both' || dates === 'created' ? 1 : undefined,
    outcomeDateColumn: dates === 'both' || dates === 'outcome' ? 2 : undefined,
    judgeAfterDays,
    style: STYLE,
    asOf: AS_OF,
  });
}

const won = (created?: number, ended?: number): Lead => ({ outcome: 1, created, ended });
const lost = (created?: number, ended?: number): Lead => ({ outcome: 0, created, ended });
const open = (created?: number): Lead => ({ outcome: -1, created });

describe('whoCounts', () => {
  test('without dates every decided lead counts, and every other one is open', () => {
    const { who, rowIndexes, isWon, asOfDays } = judge([won(), open(), lost(), open(), won()], 'none');
    expect(who).toMatchObject({ leads: 5, won: 2, lost: 1, open: 2, notReady: 0, readyAfterDays: null });
    expect(who.baseRate).toBe(2 / 3);
    expect(who).toMatchObject({ scoredAsItStood: false, withoutOutcomeDate: 0, withoutCreatedDate: 0 });
    expect([...rowIndexes]).toEqual([0, 2, 4]);
    expect([...isWon]).toEqual([1, 0, 1]);
    expect([...asOfDays].every(Number.isNaN)).toBe(true);
  });

  test('takes the 90th percentile of days to outcome by R-7, with a fraction of a day', () => {
    // Times 0 and 10: R-7 puts 90 % of the way between them.
    const { who } = judge([won(100, 100), lost(100, 90), won(9, 9), lost(8, 8)]);
    // Times 0, 10, 0, 0: place 2.7 of 0, 0, 0, 10.
    expect(who.readyAfterDays).toBeCloseTo(7, 12);
    expect(who).toMatchObject({ won: 2, lost: 2, notReady: 0 });
    expect(judge([won(100, 100), lost(100, 90)]).who.readyAfterDays).toBeCloseTo(9, 12);
  });

  test('a lead exactly as old as the limit is ready, one a day younger is not, decided or open', () => {
    const old = Array.from({ length: 9 }, () => won(100, 70));
    const { who, rowIndexes } = judge([...old, lost(30, 0), lost(29, 1), open(30), open(29)]);
    expect(who.readyAfterDays).toBe(30);
    expect(who).toMatchObject({ leads: 13, won: 9, lost: 1, open: 1, notReady: 2 });
    expect([...rowIndexes]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('scores a decided lead as of the day before its outcome; an outcome to come, as of today', () => {
    const { who, asOfDays } = judge([won(100, 40), lost(100, -9000), won(100), open(100)]);
    expect([...asOfDays]).toEqual([AS_OF - 41, AS_OF, Number.NaN, Number.NaN]);
    expect(who).toMatchObject({ withoutOutcomeDate: 1, futureOutcomeDates: 1 });
    // A slip in a year does not make the leads too young.
    expect(who).toMatchObject({ readyAfterDays: 60, notReady: 0 });
  });

  test('claims that leads are scored as they stood only where at most a tenth has no outcome date', () => {
    const dated = Array.from({ length: 9 }, () => won(100, 40));
    expect(judge([...dated, lost(100)]).who.scoredAsItStood).toBe(true);
    expect(judge([...dated.slice(1), lost(100)]).who.scoredAsItStood).toBe(false);
    expect(judge([won(100), lost(100)]).who.scoredAsItStood).toBe(false);
  });

  test('counts dates that cannot be right, and leaves them out of the days to outcome', () => {
    const { who } = judge([won(10, 50), lost(100, 95), lost(undefined, 4), won(100, 95)]);
    expect(who).toMatchObject({ outcomeBeforeCreated: 1, withoutCreatedDate: 1, readyAfterDays: 5 });
    // A lead without a created date is old enough.
    expect(who).toMatchObject({ won: 2, lost: 2, notReady: 0 });
  });

  test('a lead created in the future is not ready', () => {
    expect(judge([won(9, 9), lost(9, 9), open(-3)]).who).toMatchObject({ notReady: 1, open: 0 });
  });

  test('no time to outcome, no limit', () => {
    expect(judge([won(undefined, 3), lost(5), open(1)]).who).toMatchObject({
      readyAfterDays: null,
      notReady: 0,
    });
  });

  test('passes over a footer', () => {
    const { who, rowIndexes } = judge([won(9, 9), { ...lost(8, 8), isLead: false }, lost(7, 7)]);
    expect(who).toMatchObject({ leads: 2, won: 1, lost: 1 });
    expect([...rowIndexes]).toEqual([0, 2]);
  });

  test('lists open outcomes the commonest first, whatever their case; blanks are none', () => {
    const statuses = ['New', 'Working', 'new ', 'WORKING', 'working', '', 'n/a', 'A', 'B', 'C', 'D'];
    const { who } = judge(
      statuses.map((status) => ({ outcome: -1, status })),
      'none',
    );
    expect(who.openValues).toEqual([
      { value: 'Working', leads: 3 },
      { value: 'New', leads: 2 },
      { value: 'A', leads: 1 },
      { value: 'B', leads: 1 },
      { value: 'C', leads: 1 },
    ]);
    expect(who.baseRate).toBeNull();
  });

  test('counts no leads at all', () => {
    expect(judge([]).who).toMatchObject({ leads: 0, won: 0, lost: 0, open: 0, notReady: 0, baseRate: null });
  });
});

describe('whoCounts where leads are judged some days after they came in', () => {
  test('a lead’s day is its created date and so many days, whatever becomes of it later', () => {
    const { who, asOfDays } = judge([won(100, 40), lost(90, 10), won(80, -3)], 'both', 14);
    expect([...asOfDays]).toEqual([AS_OF - 86, AS_OF - 76, AS_OF - 66]);
    expect(who).toMatchObject({ judgedAfterDays: 14, wantsCreatedDate: false, decidedEarly: 0 });
    expect(who).toMatchObject({ scoredAsItStood: true, futureOutcomeDates: 1 });
  });

  test('a lead decided on that day or before is left out and counted, one decided a day later counts', () => {
    const { who, rowIndexes } = judge(
      [won(100, 86), lost(100, 85), won(100, 100), lost(100, 120)],
      'both',
      14,
    );
    expect(who).toMatchObject({ leads: 4, won: 0, lost: 1, decidedEarly: 3, outcomeBeforeCreated: 1 });
    expect([...rowIndexes]).toEqual([1]);
  });

  test('a lead that has not been there so long is not ready, decided or open, however fast others are', () => {
    const { who } = judge([won(100, 97), won(14), lost(13), open(14), open(13), open(-2)], 'both', 14);
    expect(who).toMatchObject({ readyAfterDays: 14, notReady: 3, won: 1, open: 1, decidedEarly: 1 });
  });

  test('where most take longer to be decided, that age makes them ready', () => {
    const { who } = judge([won(100, 70), lost(80, 50), open(29)], 'both', 14);
    expect(who).toMatchObject({ readyAfterDays: 30, notReady: 1 });
  });

  test('0 days is the day on which it came in: only what was decided that day is left out', () => {
    const { who, asOfDays } = judge([won(50, 50), lost(50, 49)], 'both', 0);
    expect(who).toMatchObject({ decidedEarly: 1, lost: 1, judgedAfterDays: 0 });
    expect(asOfDays[1]).toBe(AS_OF - 50);
  });

  test('a lead without a readable created date cannot be placed in time: left out, decided or not', () => {
    const { who, rowIndexes } = judge([won(undefined, 5), open(), lost(50, 5)], 'both', 14);
    expect(who).toMatchObject({ leads: 3, won: 0, lost: 1, open: 0, withoutCreatedDate: 2 });
    expect([...rowIndexes]).toEqual([2]);
  });

  test('without an outcome date a lead is judged all the same; more than a tenth of them is said', () => {
    const { who, asOfDays } = judge([won(50), lost(40, 5)], 'both', 14);
    expect(asOfDays[0]).toBe(AS_OF - 36);
    expect(who).toMatchObject({ won: 1, lost: 1, withoutOutcomeDate: 1, scoredAsItStood: false });
    const dateless = judge([won(50), lost(13)], 'created', 14).who;
    expect(dateless).toMatchObject({ won: 1, notReady: 1, readyAfterDays: 14, withoutOutcomeDate: 0 });
    expect(dateless.scoredAsItStood).toBe(false);
  });

  test('without a column of created dates leads are scored the day before their outcome, and that is told', () => {
    const { who, asOfDays } = judge([won(50, 40), lost(50, 49)], 'outcome', 14);
    expect(who).toMatchObject({
      judgedAfterDays: null,
      wantsCreatedDate: true,
      decidedEarly: 0,
      won: 1,
      lost: 1,
    });
    expect([...asOfDays]).toEqual([AS_OF - 41, AS_OF - 50]);
    expect(judge([won(50, 40)], 'outcome').who.wantsCreatedDate).toBe(false);
  });
});

/** Linear interpolation of order statistics, as R-7 is defined. */
function percentile90(times: readonly number[]): number {
  const sorted = [...times].sort((left, right) => left - right);
  const place = 0.9 * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? 0;
  return low + (place - Math.floor(place)) * (high - low);
}

const someDay = fc.option(fc.integer({ min: -5, max: 60 }), { nil: undefined, freq: 6 });
const anyLead: fc.Arbitrary<Lead> = fc.record({
  isLead: fc.integer({ min: 0, max: 7 }).map((chance) => chance > 0),
  outcome: fc.constantFrom<1 | 0 | -1>(1, 0, -1),
  created: someDay,
  ended: someDay,
});

test('every lead is won, lost, open or not ready, as one by one each would be told', () => {
  fc.assert(
    fc.property(fc.array(anyLead, { maxLength: 25 }), (leads) => {
      const { who, rowIndexes } = judge(leads);
      const own = leads.filter(({ isLead }) => isLead);
      const times = own.flatMap(({ outcome, created, ended }) =>
        outcome !== -1 && created !== undefined && ended !== undefined && created >= ended && ended >= 0
          ? [created - ended]
          : [],
      );
      const limit = times.length === 0 ? Number.NEGATIVE_INFINITY : percentile90(times);
      const isReady = ({ created }: Lead): boolean => created === undefined || created >= limit;
      const ready = own.filter(isReady);
      const count = (outcome: number): number => ready.filter((one) => one.outcome === outcome).length;
      expect(who).toMatchObject({
        leads: own.length,
        won: count(1),
        lost: count(0),
        open: count(-1),
        notReady: own.length - ready.length,
      });
      expect(who.won + who.lost + who.open + who.notReady).toBe(who.leads);
      expect([...rowIndexes]).toEqual(
        leads.flatMap((one, row) => (one.isLead && isReady(one) && one.outcome !== -1 ? [row] : [])),
      );
    }),
  );
});

test('judged some days after they came in, every lead has one place, and none is known to be decided by its day', () => {
  fc.assert(
    fc.property(fc.array(anyLead, { maxLength: 25 }), fc.nat({ max: 40 }), (leads, days) => {
      const { who, rowIndexes, asOfDays } = judge(leads, 'both', days);
      const places = [who.won, who.lost, who.open, who.notReady, who.decidedEarly, who.withoutCreatedDate];
      expect(places.reduce((sum, count) => sum + count, 0)).toBe(who.leads);
      for (const row of rowIndexes) {
        const { created = Number.NaN, ended } = leads[row] as Lead;
        expect(asOfDays[row]).toBe(AS_OF - created + days);
        expect(asOfDays[row]).toBeLessThanOrEqual(AS_OF);
        if (ended !== undefined) expect(AS_OF - ended).toBeGreaterThan(asOfDays[row] as number);
      }
    }),
  );
});
