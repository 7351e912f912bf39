import { describe, expect, test } from 'vitest';
import { findRule } from '../../../../src/core/scoring/rules/registry.ts';
import type { CellValue } from '../../../../src/core/table/cell.ts';
import { matches, PLAIN_STYLE } from './judge-cell.ts';

type Case = [rule: string, value: CellValue, cell: CellValue, matched: boolean];
const title = '%s %j: the cell %j → %s';

describe('is compares as numbers when both sides are numbers, as dates when both are dates, else as text', () => {
  test.each<Case>([
    ['is', 'Webinar', ' webinar ', true],
    ['is', ' Head  of Sales', 'HEAD OF\u00a0SALES', true],
    ['is', 'Webinar', 'Webinars', false],
    ['is', 'straße', 'STRASSE', true],
    ['is', 10, '10.0', true],
    ['is', '10', 10, true],
    ['is', '$1.2M', 1_200_000, true],
    ['is', '12%', 0.12, true],
    ['is', '10', '10 apples', false],
    ['is', '51-200', '51-200', true],
    ['is', '51-200', '51 – 200', false],
    ['is', '51-200', 125.5, false],
    ['is', 125.5, '51-200', false],
    ['is', '1000+', 1000, false],
    ['is', '02.Medium', '2.medium', false],
    ['is', '2024-03-05', new Date(2024, 2, 5), true],
    ['is', '3/5/2024', '5 Mar 2024', true],
    ['is', new Date(2024, 2, 5), '2024-03-05', true],
    ['is', new Date(2024, 2, 5), '2024-03-06', false],
    ['is', '2024-03-05', '2024-03-05 10:00', true],
    ['is', '1709596800000', new Date(Date.UTC(2024, 2, 5, 12)), true],
    ['is', 'TRUE', true, true],
    ['is', true, 'true', true],
    ['is', 'yes', true, false],
    ['is', 1, true, false],
    ['is', 0, false, false],
    ['is', 'FALSE', false, true],
    ['is', '12345678901234567', '12345678901234568', false],
    ['is', '12345678901234567', '12345678901234567', true],
    ['is not', 'Webinar', 'Webinars', true],
    ['is not', 'Webinar', 'WEBINAR', false],
    ['is not', 10, '10.0', false],
    ['is not', 'Webinar', '', true],
  ])(title, (rule, value, cell, matched) => {
    expect(matches(rule, value, cell)).toBe(matched);
  });
});

describe('lists compare entry by entry as is does', () => {
  test.each<Case>([
    ['is any of', 'Google, Bing', 'bing', true],
    ['is any of', 'Google, Bing', 'Google, Bing', false],
    ['is any of', '"Banking, Insurance", Retail', 'banking, insurance', true],
    ['is any of', '1; 2; 3', '2.0', true],
    ['is any of', '1\n2', 2, true],
    ['is any of', 7, '7', true],
    ['is any of', '2024-03-05, 2024-03-06', new Date(2024, 2, 6), true],
    ['is any of', '51-200, 201-500', '51-200', true],
    ['is any of', '51-200', 125.5, false],
    ['is any of', 'TRUE, yes', true, true],
    ['is any of', 'Google', '', false],
    ['is none of', 'Google, Bing', 'Yahoo', true],
    ['is none of', 'Google, Bing', 'BING', false],
    ['is none of', '1, 2', '1.00', false],
    ['is none of', 'Google', '', true],
    ['contains any of', 'chief, vp', 'Vice President (VP)', true],
    ['contains any of', 'chief, vp', 'Head', false],
    ['contains any of', '"a, b", z', 'x A, B y', true],
    ['contains any of', '5, 6', 1500, true],
  ])(title, (rule, value, cell, matched) => {
    expect(matches(rule, value, cell)).toBe(matched);
  });
});

describe('parts of a text', () => {
  test.each<Case>([
    ['contains', 'pricing', 'https://acme.com/PRICING?x', true],
    ['contains', 'SS', 'Hauptstraße', true],
    ['contains', 'of sales', 'Head  of\nSales', true],
    ['contains', '.', 'a.b', true],
    ['contains', '.*', 'anything', false],
    ['contains', 12, 3123, true],
    ['contains', 'pricing', '', false],
    ['does not contain', 'pricing', 'blog', true],
    ['does not contain', 'pricing', 'Pricing', false],
    ['does not contain', 'pricing', '', true],
    ['starts with', 'head of', 'Head of Sales', true],
    ['starts with', 'of', 'Head of Sales', false],
    ['starts with', 'שלום', 'שלום עולם', true],
    ['ends with', '.EDU', 'ann@mit.edu', true],
    ['ends with', '.edu', 'ann@mit.edu.au', false],
    ['ends with', '🚀', 'To the moon 🚀', true],
    ['starts with', 'x', '', false],
    ['ends with', 'x', null, false],
  ])(title, (rule, value, cell, matched) => {
    expect(matches(rule, value, cell)).toBe(matched);
  });
});

describe('matches takes RE2 syntax, finds the pattern anywhere, in any case', () => {
  test.each<Case>([
    ['matches', '^(chief|vp|head)\\b', 'VP Sales', true],
    ['matches', '^(chief|vp|head)\\b', 'Deputy head', false],
    ['matches', 'c[a-e]o$', 'The CEO', true],
    ['matches', '^c[a-e]o$', 'The CEO', false],
    ['matches', '(?-i)CEO', 'ceo', false],
    ['matches', '(?-i)CEO', 'The CEO', true],
    ['matches', '(?-i:C)eo', 'CEO', true],
    ['matches', '(?-i:C)eo', 'ceo', false],
    ['matches', 'МОСКВА', 'москва', true],
    ['matches', 'ΟΔΟΣ', 'οδος', true],
    ['matches', '\\p{Greek}', 'abγ', true],
    ['matches', 'é', 'cafe\u0301', true],
    ['matches', 'e\u0301', 'café', true],
    ['matches', ' pricing ', 'pricing', true],
    ['matches', '^\\d{3}$', 123, true],
    ['matches', '^TRUE$', true, true],
    ['matches', '^2024-', new Date(2024, 2, 5), true],
    ['matches', 'a b', 'a \n b', true],
    ['matches', '.*', '', false],
    ['matches', '^$', '', false],
    ['does not match', '^vp', 'Head', true],
    ['does not match', '^vp', 'VP', false],
    ['does not match', '.*', '', true],
  ])(title, (rule, value, cell, matched) => {
    expect(matches(rule, value, cell)).toBe(matched);
  });

  test.each([
    ['(', 'missing closing ): `(`'],
    ['(?i)(', 'missing closing ): `(?i)(`'],
    ['a$&(', 'missing closing ): `a$&(`'],
    ['*', 'missing argument to repetition operator: `*`'],
    ['[a', 'missing closing ]: `[a`'],
    ['a\\', 'trailing backslash at end of expression'],
    ['(?=x)', 'invalid or unsupported Perl syntax: `(?=`'],
  ])('the pattern %s cannot be read, and is quoted as it was typed', (pattern, reason) => {
    const ready = findRule('matches', false)?.prepare(pattern, { style: PLAIN_STYLE, asOf: 0 });
    expect(ready).toEqual({ needs: `a pattern that can be read (${reason}), such as ^(chief|vp)` });
  });

  test('patterns that make a backtracking engine hang are linear in the text', () => {
    const long = 'a'.repeat(50_000);
    for (const pattern of ['^(a+)+$', '(a*)*b', '(x+x+)+y', '^(a|aa)+$', '(.*a){20}b']) {
      expect(matches('matches', pattern, `${long}!`)).toBe(false);
    }
  });
});

describe('blank cells', () => {
  test.each<Case>([
    ['is blank', '', '', true],
    ['is blank', '', ' \u00a0', true],
    ['is blank', '', null, true],
    ['is blank', '', 'Select', true],
    ['is blank', '', ' UNKNOWN ', true],
    ['is blank', '', '#N/A', true],
    ['is blank', '', 0, false],
    ['is blank', '', false, false],
    ['is blank', '', '-', false],
    ['is not blank', '', 'x', true],
    ['is not blank', '', 0, true],
    ['is not blank', '', '', false],
    ['is not blank', '', 'n/a', false],
    ['is not blank', '', '#REF!', false],
    ['is', 'select', 'Select', false],
    ['is not', 'select', 'Select', true],
    ['contains', 'sel', 'Select', false],
    ['matches', 'sel', 'Select', false],
    ['is any of', 'select, x', 'Select', false],
    ['is none of', 'select, x', 'Select', true],
  ])(title, (rule, value, cell, matched) => {
    expect(matches(rule, value, cell)).toBe(matched);
  });
});

test('is reads numbers and dates as the settings say', () => {
  const context = { style: { ...PLAIN_STYLE, decimalComma: true, dayFirst: true }, asOf: 0 };
  expect(matches('is', '1,5', 1.5, context)).toBe(true);
  expect(matches('is', '1.500', 1500, context)).toBe(true);
  expect(matches('is', '3/5/2024', new Date(2024, 4, 3), context)).toBe(true);
});
