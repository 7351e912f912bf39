import { describe, expect, test } from 'vitest';
import { namedOutcome, outcomesOf } from '../../../src/app/outcomes/lead-outcome.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';

/** What a column of these cells says, in short: w for won, l for lost, a dot for open. */
function outcomes(cells: readonly CellValue[], won = '', lost = '', blank: readonly string[] = []): string {
  const rows = cells.map((value) => ['x', value]);
  const named = { column: 'end', won, lost, blankTexts: new Set(blank) };
  const outcome = namedOutcome(['Name', 'End'], rows, named);
  return outcomesOf(rows, outcome)
    .map((end) => (end === undefined ? '.' : end.charAt(0)))
    .join('');
}

describe('namedOutcome', () => {
  test.each<[string, readonly CellValue[], string, string, string]>([
    ['known words where no values are named', ['Closed Won', 'Closed Lost', 'Open', ''], '', '', 'wl..'],
    ['yes and no, 1 and 0', [true, 'no', 1, 0, 'y', 'maybe'], '', '', 'wlwlw.'],
    ['named values, whatever their case', ['SQL', 'sql ', 'MQL', 'Bad fit'], 'sql', 'bad fit', 'ww.l'],
    ['with won values alone, known lost words', ['SQL', 'Lost', 'MQL', 'Nurture'], 'SQL', '', 'wl..'],
    [
      'with won values alone, the other one of exactly two values',
      ['SQL', 'MQL', '', 'SQL'],
      'SQL',
      '',
      'wl.w',
    ],
    ['with won values alone, no other one of three values', ['SQL', 'MQL', 'New'], 'SQL', '', 'w..'],
    ['with lost values alone, known won words', ['Won', 'Bad fit', 'Lost'], '', 'Bad fit', 'wl.'],
  ])('reads %s', (_, cells, won, lost, expected) => {
    expect(outcomes(cells, won, lost)).toBe(expected);
  });

  test('a value that means blank is neither the other one of two nor anything else', () => {
    expect(outcomes(['SQL', 'n/a', 'MQL'], 'SQL', '', ['n/a'])).toBe('w.l');
  });

  test('reads a column of many values by those that are named', () => {
    const stages = Array.from({ length: 100 }, (_, index) => `Stage ${index}`);
    expect(outcomes([...stages, 'Stage 7'], 'Stage 7', 'Stage 8').replace(/\./g, '')).toBe('wlw');
  });

  test('is undefined without such a column, and then every lead is open', () => {
    const named = { column: 'Gone', won: '', lost: '', blankTexts: new Set<string>() };
    expect(namedOutcome(['Name'], [['x']], named)).toBeUndefined();
    expect(outcomesOf([['x'], ['y']], undefined)).toEqual([undefined, undefined]);
  });
});
