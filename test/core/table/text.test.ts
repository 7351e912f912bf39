import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { cellText, foldCase, foldName, foldText } from '../../../src/core/table/text.ts';

describe('cellText: the text of a cell as rules see it', () => {
  test.each([
    ['  Head  of Sales ', 'Head of Sales'],
    ['\u00a0Head\u00a0of\u00a0Sales\u00a0', 'Head of Sales'],
    ['Head\tof\n Sales', 'Head of Sales'],
    ['\ufeffHead of\u2009Sales\u3000', 'Head of Sales'],
    [' \u00a0\t ', ''],
    ['', ''],
    ['👩‍💻  dev', '👩‍💻 dev'],
    [' שלום  עולם ', 'שלום עולם'],
    ['\u200fשלום\u200e', 'שלום'],
    ['\u200bDirector\u200b', 'Director'],
    ['\u202aann@acme.com\u202c', 'ann@acme.com'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
  ])('%j is trimmed and its inner runs of spaces are folded to one: %j', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });

  test.each([
    [true, 'TRUE'],
    [false, 'FALSE'],
    [0, '0'],
    [-0, '0'],
    [0.1, '0.1'],
    [1234.5, '1234.5'],
    [null, ''],
    [undefined, ''],
    [new Date(2024, 2, 5), '2024-03-05'],
    [new Date(2024, 2, 5, 9, 14), '2024-03-05 09:14'],
    [new Date(2024, 2, 5, 9, 14, 30), '2024-03-05 09:14:30'],
    [new Date(2024, 2, 5, 0, 0, 7), '2024-03-05 00:00:07'],
    [new Date(Number.NaN), ''],
  ])('a cell of another kind has the text that a sheet would show: %j → %j', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });

  test('a date of another realm is a date', () => {
    expect(cellText(runInNewContext('new Date(2024, 2, 5)'))).toBe('2024-03-05');
  });
});

describe('foldCase: text is compared without regard to case, by the rules of Unicode', () => {
  test.each([
    ['HEAD OF SALES', 'head of sales'],
    ['STRASSE', 'straße'],
    ['STRAẞE', 'straße'],
    ['ΟΔΟΣ', 'οδος'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ÉCOLE', 'e\u0301cole'],
    ['ﬁnance', 'FINANCE'],
    ['ΐ', 'Ϊ́'],
    ['İSTANBUL', 'i̇stanbul'],
    ['МОСКВА', 'москва'],
    ['ԱՐԵՒ', 'արեւ'],
    ['Å', '\u212b'],
  ])('%j and %j are the same text', (left, right) => {
    expect(foldCase(left)).toBe(foldCase(right));
  });

  test.each([
    ['resume', 'résumé'],
    ['naive', 'naïve'],
    ['o', 'ø'],
    ['1', '¹'],
  ])('accents and digits still tell %j from %j', (left, right) => {
    expect(foldCase(left)).not.toBe(foldCase(right));
  });

  test('every letter of every alphabet is the same as its upper and lower case, composed or not', () => {
    const wrong: string[] = [];
    for (let code = 1; code <= 0x1ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const letter = String.fromCodePoint(code);
      const folded = foldCase(letter);
      const others = [letter.toUpperCase(), letter.toLowerCase(), letter.normalize('NFD'), folded];
      if (others.some((other) => foldCase(other) !== folded)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});

test('foldText tidies and folds at once', () => expect(foldText(' Große\u00a0 FIRMA ')).toBe('grosse firma'));

test('foldName leaves the spaces out, so that a header matches without regard to them', () => {
  expect(foldName(' Job  Title ')).toBe(foldName('jobtitle'));
});

test('every kind of white space and every invisible mark is tidied, alone or between letters', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0xffff; code++) {
    const mark = String.fromCharCode(code);
    const isSpace = /\s/.test(mark);
    if (isSpace && cellText(`${mark}a${mark}${mark}b${mark}`) !== 'a b') wrong.push(code.toString(16));
    if (!isSpace && code > 0x2f && ![`a${mark}b`, 'ab'].includes(cellText(`a${mark}b`)))
      wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
