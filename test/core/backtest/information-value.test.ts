import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnEvidence } from '../../../src/core/backtest/information-value.ts';
import { keyLevels } from '../../../src/core/backtest/key-levels.ts';
import { numberLevels } from '../../../src/core/backtest/number-levels.ts';
import { codeColumns } from '../../../src/core/scoring/lead-columns.ts';
import { calendarDayText } from '../../../src/core/table/calendar-day.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { expectNear } from '../stats/close-to.ts';

const STYLE = { decimalComma: false, dayFirst: false, timeZone: 'UTC', blankTexts: new Set(['n/a']) };

interface Filled {
  readonly cell: CellValue;
  readonly won: boolean;
}

function evidence(leads: readonly Filled[]) {
  return evidenceAmong(leads, [...leads.keys()]);
}

/** The evidence of the leads in some rows. */
function evidenceAmong(leads: readonly Filled[], rowIndexes: readonly number[]) {
  const rows = leads.map(({ cell }) => [cell]);
  const columns = codeColumns(rows, new Uint8Array(rows.length).fill(1), [
    { columnIndex: 0, mustBeDistinct: false },
  ]);
  const isWon = Uint8Array.from(rowIndexes, (row) => (leads[row]?.won ? 1 : 0));
  const found = columnEvidence(columns, Int32Array.from(rowIndexes), isWon, STYLE).get(0);
  if (!found) throw new Error('no evidence');
  return found;
}

/** Information value of levels, each lead with the name of its own; small ones put together. */
function slowly(levels: readonly { readonly level: string; readonly won: boolean }[]): number {
  const names = [...new Set(levels.map(({ level }) => level))];
  const size = (name: string): number => levels.filter(({ level }) => level === name).length;
  const pooled = levels.map(({ level, won }) => ({ level: size(level) < 20 ? 'few' : level, won }));
  const kept = [...new Set(pooled.map(({ level }) => level))];
  if (kept.length < 2 || names.length < 2) return 0;
  const [P, N] = [true, false].map((won) => pooled.filter((own) => own.won === won).length) as [
    number,
    number,
  ];
  return kept.reduce((sum, name) => {
    const of = (won: boolean): number => pooled.filter((own) => own.level === name && own.won === won).length;
    const a = (of(true) + 0.5) / (P + kept.length / 2);
    const b = (of(false) + 0.5) / (N + kept.length / 2);
    return sum + (a - b) * Math.log(a / b);
  }, 0);
}

/** The bin of a number: how many of the nine R-7 deciles lie below it. */
function binOf(number: number, all: readonly number[]): number {
  const sorted = [...all].sort((left, right) => left - right);
  const decile = (tenth: number): number => {
    const place = (tenth / 10) * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
    return low + (place - Math.floor(place)) * (high - low);
  };
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((tenth) => decile(tenth) < number).length;
}

const wonBoth = (leads: readonly Filled[]): boolean =>
  leads.some(({ won }) => won) && leads.some(({ won }) => !won);
const many = <Cell>(cell: fc.Arbitrary<Cell>, least = 30, most = 160) =>
  fc.array(fc.record({ cell, won: fc.boolean() }), { minLength: least, maxLength: most });

describe('information value', () => {
  test('of texts: case does not matter, blank is a level, levels under 20 leads are one', () => {
    fc.assert(
      fc.property(
        many(fc.constantFrom<CellValue>('a', 'A', ' a', 'b', 'b', 'c', '', 'N/A', null)),
        (leads) => {
          fc.pre(wonBoth(leads));
          const level = (cell: CellValue): string => {
            const text = String(cell ?? '')
              .trim()
              .toLowerCase();
            return text === 'n/a' ? '' : text;
          };
          const { iv } = evidence(leads);
          expectNear(iv, slowly(leads.map(({ cell, won }) => ({ level: level(cell), won }))), 1e-9);
        },
      ),
    );
  });

  test('of numbers of more than ten values: ten bins of about equally many leads, and blank', () => {
    fc.assert(
      fc.property(
        many(fc.oneof({ arbitrary: fc.integer({ min: -9, max: 30 }), weight: 6 }, fc.constant('')), 60),
        (leads) => {
          const numbers = leads.flatMap(({ cell }) => (typeof cell === 'number' ? [cell] : []));
          fc.pre(wonBoth(leads) && new Set(numbers).size > 10 && new Set(numbers).size < numbers.length);
          const levels = leads.map(({ cell, won }) => ({
            level: cell === '' ? '' : `bin ${binOf(Number(cell), numbers)}`,
            won,
          }));
          expectNear(evidence(leads).iv, slowly(levels), 1e-9);
          // Numbers are numbers however they are written, and dates are put into bins too.
          const texts = leads.map(({ cell, won }) => ({ cell: cell === '' ? '' : `${cell}.0`, won }));
          expectNear(evidence(texts).iv, slowly(levels), 1e-9);
          const days = leads.map(({ cell, won }) => ({
            cell: cell === '' ? '' : calendarDayText(19_000 + Number(cell)),
            won,
          }));
          expectNear(evidence(days).iv, slowly(levels), 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('of ten different numbers or fewer: each is a level', () => {
    fc.assert(
      fc.property(many(fc.integer({ min: 1, max: 5 }), 80), (leads) => {
        fc.pre(wonBoth(leads));
        expectNear(
          evidence(leads).iv,
          slowly(leads.map(({ cell, won }) => ({ level: String(cell), won }))),
          1e-9,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('is null where all values differ, and where nothing is won or nothing lost', () => {
    const keys = Array.from({ length: 50 }, (_, index) => ({ cell: `lead ${index}`, won: index % 2 === 0 }));
    expect(evidence(keys).iv).toBeNull();
    expect(evidence(keys.map(({ won }, index) => ({ cell: index * 1.5, won }))).iv).toBeNull();
    expect(evidence(keys.map(() => ({ cell: 'x', won: true }))).iv).toBeNull();
    expect(evidence([...keys, { cell: 'lead 0', won: true }]).iv).not.toBeNull();
  });

  test.each([200, 5000])(
    'of a key in %d leads that is blank for some: filled or blank is what counts',
    (count) => {
      const leads = Array.from({ length: count }, (_, index) => ({
        cell: index % 10 < 3 ? '' : `key ${index}`,
        won: index % 10 < 5,
      }));
      const levels = leads.map(({ cell, won }) => ({ level: cell === '' ? '  ' : 'filled', won }));
      // Each filled cell is a level of one lead: all of them are put together.
      expect(slowly(levels)).toBeGreaterThan(0.5);
      expect(evidence(leads).iv).toBeCloseTo(slowly(levels), 9);
      expect(evidence(leads.map(({ won }, index) => ({ cell: `key ${index}`, won }))).iv).toBeNull();
    },
  );

  test('is 0 where there is but one level', () => {
    expect(
      evidence([
        { cell: 'x', won: true },
        { cell: 'x', won: false },
      ]).iv,
    ).toBe(0);
    expect(
      evidence([
        { cell: '', won: true },
        { cell: '', won: false },
      ]).iv,
    ).toBe(0);
  });
});

test('tells how many won and how many lost leads have a filled cell', () => {
  fc.assert(
    fc.property(many(fc.constantFrom<CellValue>('a', 'b', '', ' ', 'n/a', null, 0), 2, 30), (leads) => {
      const { filledOfWon, filledOfLost } = evidence(leads);
      const share = (won: boolean): number => {
        const own = leads.filter((lead) => lead.won === won);
        return own.length === 0
          ? 0
          : own.filter(({ cell }) => ['a', 'b', 0].includes(cell as string)).length / own.length;
      };
      expect([filledOfWon, filledOfLost]).toEqual([share(true), share(false)]);
    }),
  );
});

test('looks at no lead that does not count', () => {
  const leads = Array.from({ length: 120 }, (_, index) => ({
    cell: index % 3 === 0 ? 'a' : 'b',
    won: index % 2 === 0,
  }));
  const counting = [...leads.keys()].filter((row) => row % 4 !== 1);
  expect(evidenceAmong(leads, counting)).toEqual(evidence(counting.map((row) => leads[row] as Filled)));
  expect(
    evidenceAmong(
      [
        { cell: 'a', won: true },
        { cell: 'b', won: true },
        { cell: 'a', won: false },
      ],
      [0, 2],
    ),
  ).toEqual({
    iv: 0,
    filledOfWon: 1,
    filledOfLost: 1,
  });
});

describe('levels of a column', () => {
  const blanks = fc.constantFrom<CellValue>('', null, 'n/a', ' ');
  const numbers = fc.oneof(fc.integer({ min: -3, max: 30 }), fc.double({ min: -2, max: 2, noNaN: true }));
  const days = fc.integer({ min: 0, max: 40 }).map((day) => new Date(Date.UTC(2024, 0, 1 + day)));
  const columnOf = (cells: fc.Arbitrary<CellValue>) =>
    fc.array(
      fc.tuple(fc.oneof({ weight: 5, arbitrary: cells }, blanks), fc.nat({ max: 9 }), fc.nat({ max: 9 })),
    );

  test('of numbers alone, or of dates alone, are those that keys tell apart', () => {
    fc.assert(
      fc.property(fc.oneof(columnOf(numbers), columnOf(days)), fc.boolean(), (column, listsBlanks) => {
        const style = { ...STYLE, blankTexts: listsBlanks ? new Set(['n/a', '7']) : new Set<string>() };
        // A listed text is no blank where none are listed.
        const cells = column.map(([cell]) => (cell === 'n/a' && !listsBlanks ? '' : cell));
        const own = [
          cells,
          Int32Array.from(column, ([, won]) => won),
          Int32Array.from(column, ([, , lost]) => lost),
          style,
        ] as const;
        expect(numberLevels(...own)).toEqual(keyLevels(...own));
      }),
    );
  });

  test('of anything else are told by keys', () => {
    const one = Int32Array.of(1, 1);
    for (const other of ['5', true, new Date(0), 'x', Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(numberLevels([5, other], one, one, STYLE)).toBeUndefined();
      expect(numberLevels([5, other], one, Int32Array.of(1, 0), STYLE)).toBeUndefined();
      expect(numberLevels([5, other], Int32Array.of(1, 0), Int32Array.of(1, 0), STYLE)).toBeDefined();
    }
  });

  /** Texts most of which differ: some stand in many leads, some in a few, some in one; repeated from the start. */
  const mixed = (leads: number, seed: number): Filled[] =>
    Array.from({ length: leads }, (_, index) => {
      const mark = (index * seed) % 101;
      const text =
        mark < 4
          ? 'often'
          : mark < 6
            ? `Some ${index % 31}`
            : mark < 50
              ? `few ${index % 997}`
              : `one ${index}`;
      return { cell: text, won: (index * 31 + mark) % 7 < (mark < 4 ? 6 : 3) };
    });

  test.each([
    [6000, 37],
    [20_000, 53],
  ])(
    'of %d leads, very many of whose texts differ, are pooled as if each had been counted',
    (leads, seed) => {
      const filled = mixed(leads, seed);
      const own = evidence(filled);
      expectNear(own.iv, slowlyCounted(filled), 1e-9);
      expect(own).toMatchObject({ filledOfWon: 1, filledOfLost: 1 });
    },
  );

  /** As `slowly`, in time that does not grow with the square of the texts. */
  function slowlyCounted(leads: readonly Filled[]): number {
    const sizes = new Map<CellValue, number>();
    for (const { cell } of leads) sizes.set(cell, (sizes.get(cell) ?? 0) + 1);
    return slowly(
      leads.map(({ cell, won }) => ({ level: (sizes.get(cell) ?? 0) < 20 ? 'few' : String(cell), won })),
    );
  }
});
