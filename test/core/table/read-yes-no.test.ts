import { expect, test } from 'vitest';
import { readYesNo } from '../../../src/core/table/read-yes-no.ts';

test.each([true, 'TRUE', 'true', 'yes', 'Yes', ' YES ', 'y', 'Y', 1, '1', '✓', '✔', 'x', 'X', 'on', 'ON'])(
  '%j says yes',
  (cell) => {
    expect(readYesNo(cell)).toBe(true);
  },
);

test.each([false, 'FALSE', 'false', 'no', 'No', ' NO\u00a0', 'n', 'N', 0, '0', 'off', 'Off'])(
  '%j says no',
  (cell) => {
    expect(readYesNo(cell)).toBe(false);
  },
);

test.each(['', null, undefined, 2, -1, 'yes please', 'not', 'maybe', 'nope', 'ja', new Date(2024, 0, 1)])(
  '%j says neither',
  (cell) => {
    expect(readYesNo(cell)).toBeUndefined();
  },
);
