import { describe, expect, test } from 'vitest';
import { formatDate, isDateFormat } from '../../../../host/files/cells/format-date.ts';

/** 12 March 2024, 09:05:07.25 */
const MOMENT = 45363 + (9 * 3600 + 5 * 60 + 7.25) / 86_400;

describe('formatDate', () => {
  test.each([
    ['yyyy-mm-dd', '2024-03-12'],
    ['yyyy-mm-dd hh:mm', '2024-03-12 09:05'],
    ['yyyy-mm-dd hh:mm:ss', '2024-03-12 09:05:07'],
    ['m/d/yyyy', '3/12/2024'],
    ['dd.mm.yy', '12.03.24'],
    ['d mmm yyyy', '12 Mar 2024'],
    ['dddd, mmmm d', 'Tuesday, March 12'],
    ['ddd mmmmm', 'Tue M'],
    ['h:mm AM/PM', '9:05 AM'],
    ['h:mm:ss a/p', '9:05:07 A'],
    ['mm:ss', '05:07'],
    ['ss.00', '07.25'],
    ['[h]:mm', '1088721:05'],
    ['yyyy"年"m"月"', '2024年3月'],
    ['yyyy\\-mm', '2024-03'],
    ['[$-409]d-mmm-yy;@', '12-Mar-24'],
    ['YYYY-MM-DD', '2024-03-12'],
  ])('shows a moment by %j as %j', (pattern, text) => {
    expect(formatDate(MOMENT, pattern)).toBe(text);
  });

  test('writes noon and midnight as 12 where hours run to 12', () => {
    expect(formatDate(45363.5, 'h AM/PM')).toBe('12 PM');
    expect(formatDate(45363, 'h AM/PM')).toBe('12 AM');
  });

  test('rounds to the second shown, and cuts off below the minute', () => {
    const almostTen = 45363 + (10 * 3600 - 0.3) / 86_400;
    expect(formatDate(almostTen, 'hh:mm:ss')).toBe('10:00:00');
    expect(formatDate(45363 + (9 * 3600 + 59.9) / 86_400, 'hh:mm')).toBe('09:00');
  });

  test.each([
    'General',
    '0.00',
    '#,##0',
    '@',
    '0.0 "days"',
    '0%',
    '[Red]0',
    '$#,##0.00',
    '0.00E+00',
    '# ?/?',
    '',
  ])('is no date format: %j', (pattern) => {
    expect(isDateFormat(pattern)).toBe(false);
    expect(formatDate(MOMENT, pattern)).toBeUndefined();
  });
});
