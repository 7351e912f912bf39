import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readList } from '../../../src/core/table/read-list.ts';

test.each<[string, string[]]>([
  ['Google', ['Google']],
  ['Google, Bing', ['Google', 'Bing']],
  ['Google;Bing', ['Google', 'Bing']],
  ['Google\nBing', ['Google', 'Bing']],
  ['Google\r\nBing', ['Google', 'Bing']],
  ['Google, Bing; Yahoo\nEcosia', ['Google', 'Bing', 'Yahoo', 'Ecosia']],
  ['  Head  of Sales ,  CEO ', ['Head of Sales', 'CEO']],
  ['a,,b, ;\n', ['a', 'b']],
  ['"Banking, Insurance", Retail', ['Banking, Insurance', 'Retail']],
  ['"Banking; Insurance"', ['Banking; Insurance']],
  ['Retail,"Banking,\nInsurance"', ['Retail', 'Banking, Insurance']],
  ['"say ""hi""", b', ['say "hi"', 'b']],
  ['5" screens, 7" screens', ['5" screens', '7" screens']],
  ['""', []],
  ['', []],
  [' , ; ', []],
])(
  'a list is separated by commas, semicolons or line breaks; quotes hold an entry together: %j',
  (value, entries) => {
    expect(readList(value)).toEqual({ entries, openQuote: false });
  },
);

test('a value that is no text is a list of one', () => {
  expect(readList(5).entries).toEqual(['5']);
  expect(readList(true).entries).toEqual(['TRUE']);
  expect(readList(new Date(2024, 2, 5)).entries).toEqual(['2024-03-05']);
  for (const value of [null, undefined]) expect(readList(value).entries).toEqual([]);
});

test('a quote that is never closed is told', () => {
  expect(readList('"Banking, Insurance').openQuote).toBe(true);
  expect(readList('Retail, "Banking').openQuote).toBe(true);
});

test('entries that are quoted come back as they were', () => {
  const entry = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'B', ',', ';', '"', '\n', 'ß', '.') });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const tidy = entries.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
      const value = entries.map((text) => `"${text.replaceAll('"', '""')}"`).join(', ');
      expect(readList(value)).toEqual({ entries: tidy, openQuote: false });
    }),
  );
});
