import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../../src/core/scoring/config/parse-config.ts';
import { SETTINGS } from '../../../../src/core/scoring/config/setting-declarations.ts';
import { calendarDay } from '../../../../src/core/table/calendar-day.ts';
import type { CellValue } from '../../../../src/core/table/cell.ts';
import { decimalToNumber, type ExactDecimal } from '../../../../src/core/table/exact-decimal.ts';
import { criteria, errorsOf, issuesOf, scoringTab } from '../scoring-tab.ts';

/** The rows of Settings begin at row 3. */
const tabOf = (...rows: CellValue[][]) =>
  scoringTab({ Settings: [['Setting', 'Value'], ...rows], Criteria: criteria(['a', 'A', 'is', 'x', 1]) });
const settings = (...rows: CellValue[][]) => parseConfig(tabOf(...rows)).model.settings;
const number = (decimal: ExactDecimal | undefined) => decimal && decimalToNumber(decimal);

const NAMES = [
  'Lead tab',
  'Header row',
  'Lead key',
  'As of',
  'Scored as of',
  'Time zone',
  'Starting score',
  'Minimum score',
  'Maximum score',
  'Disqualified score',
  'Treat as blank',
  'Day first',
  'Decimal comma',
  'Colour',
  'Outcome column',
  'Won values',
  'Lost values',
  'Outcome date',
  'Created date',
  'Revenue column',
  'Source column',
  'Capacity per week',
  'Leads per week',
  'Cost per call',
  'Value per win',
  'Minimum hit rate',
  'Winners we may miss',
  'Judge after days',
  'Activities tab',
];

test('the settings are those of the contract, in its order', () => {
  expect(SETTINGS.map(({ name }) => name)).toEqual(NAMES);
});

describe('a row left out takes its default', () => {
  test('and so does every setting without a block Settings', () => {
    const { settings: own } = parseConfig(scoringTab({ Criteria: criteria(['a', 'A', 'is', 'x', 1]) })).model;
    expect(
      [own.startingScore, own.minimumScore, own.maximumScore, own.disqualifiedScore].map(number),
    ).toEqual([0, 0, 100, -1]);
    expect([own.asOf, own.scoredAsOf, own.headerRow, own.leadTab, own.leadKey, own.colour]).toEqual([
      undefined,
      undefined,
      undefined,
      '',
      '',
      'score and tier',
    ]);
    expect(own.style).toEqual({ decimalComma: false, dayFirst: false, timeZone: '', blankTexts: new Set() });
  });

  test('a blank Value is no bound for Minimum score and Maximum score, and the default for others', () => {
    const own = settings(
      ['Minimum score', ''],
      ['Maximum score', ' '],
      ['Starting score', ''],
      ['Disqualified score', ''],
    );
    expect(
      [own.minimumScore, own.maximumScore, own.startingScore, own.disqualifiedScore].map(number),
    ).toEqual([undefined, undefined, 0, -1]);
  });

  test('every setting may stand there with a blank Value', () => {
    expect(issuesOf(tabOf(...NAMES.map((name) => [name, ''])))).toEqual([]);
  });
});

describe('what settings say', () => {
  test('names match without regard to case and spaces', () => {
    expect(number(settings([' starting  SCORE ', 5]).startingScore)).toBe(5);
    expect(number(settings(['StartingScore', 5]).startingScore)).toBe(5);
  });

  test('dates are read as cells are, Day first and Time zone wherever they stand', () => {
    expect(settings(['As of', '3/5/2024'], ['Day first', true]).asOf).toBe(calendarDay(2024, 5, 3));
    expect(settings(['As of', new Date(2024, 2, 5)]).asOf).toBe(calendarDay(2024, 3, 5));
    expect(settings(['Scored as of', '2024-03-05T23:30:00Z'], ['Time zone', 'Asia/Tokyo']).scoredAsOf).toBe(
      calendarDay(2024, 3, 6),
    );
  });

  test('numbers are read as cells are, Decimal comma wherever it stands', () => {
    expect(number(settings(['Starting score', '1,5'], ['Decimal comma', 'yes']).startingScore)).toBe(1.5);
    expect(number(settings(['Minimum score', '−20']).minimumScore)).toBe(-20);
  });

  test('Treat as blank is a list, Header row the number of a row, Colour one of three', () => {
    expect(settings(['Treat as blank', 'Select, UNKNOWN; "N/A, or so"']).style.blankTexts).toEqual(
      new Set(['select', 'unknown', 'n/a, or so']),
    );
    expect(settings(['Treat as blank', 0]).style.blankTexts).toEqual(new Set(['0']));
    expect(settings(['Header row', '3']).headerRow).toBe(3);
    expect(settings(['Colour', 'Whole  Row']).colour).toBe('whole row');
  });

  test('filled settings of other views are kept as they stand', () => {
    expect(
      settings(['Capacity per week', 40], ['Won values', 'Closed Won'], ['Lost values', '']).others.get(
        'Capacity per week',
      ),
    ).toBe(40);
    expect(settings(['Lost values', ' ']).others.has('Lost values')).toBe(false);
  });

  test('each filled row tells where its Value stands', () => {
    expect(settings(['Day first', true], ['Scored as of', '']).valueCells.get('Scored as of')).toEqual({
      rowIndex: 3,
      columnIndex: 1,
    });
  });
});

describe('errors in Settings', () => {
  test('an unknown name asks: did you mean', () => {
    expect(parseConfig(tabOf(['Startign score', 5])).issues).toEqual([
      {
        level: 'error',
        code: 'unknown-setting',
        cell: 'Scoring!A3',
        message: 'There is no setting “Startign score”. Did you mean “Starting score”?',
      },
    ]);
    expect(parseConfig(tabOf(['Color', 'off'])).issues[0]?.message).toContain('Did you mean “Colour”?');
  });

  test('a setting that stands twice is an error at the second', () => {
    expect(errorsOf(tabOf(['Day first', true], ['day FIRST', true]))).toEqual([
      'duplicate-setting Scoring!A4',
    ]);
  });

  test('a Value without its Setting is an error', () => {
    expect(errorsOf(tabOf(['', 5]))).toEqual(['missing-setting Scoring!A3']);
  });

  test.each<[string, CellValue]>([
    ['Header row', 0],
    ['Header row', 1.5],
    ['Header row', 'first'],
    ['As of', 'today'],
    ['As of', '2024'],
    ['Scored as of', '2024-02-30'],
    ['Time zone', 'Berlin'],
    ['Starting score', 'none'],
    ['Minimum score', 'low'],
    ['Maximum score', '1,23'],
    ['Disqualified score', 'minus one'],
    ['Day first', 'maybe'],
    ['Decimal comma', ','],
    ['Colour', 'pink'],
    ['Treat as blank', '"open'],
    ['Won values', '"open'],
    ['Lost values', 'a, "open'],
    ['Capacity per week', 'forty'],
    ['Leads per week', -1],
    ['Cost per call', '-5'],
    ['Value per win', 'lots'],
    ['Minimum hit rate', 1.5],
    ['Minimum hit rate', '120%'],
    ['Winners we may miss', '-10%'],
    ['Winners we may miss', 10],
    ['Judge after days', 'two weeks'],
  ])('%s cannot be %j', (name, value) => {
    expect(errorsOf(tabOf([name, value]))).toEqual(['unreadable-setting Scoring!B3']);
  });

  test('a Minimum score over the Maximum score is an error', () => {
    expect(errorsOf(tabOf(['Minimum score', 50], ['Maximum score', 40]))).toEqual([
      'unreadable-setting Scoring!B3',
    ]);
    expect(errorsOf(tabOf(['Minimum score', 101]))).toEqual(['unreadable-setting Scoring!B3']);
    expect(errorsOf(tabOf(['Maximum score', -5]))).toEqual(['unreadable-setting Scoring!B3']);
    expect(errorsOf(tabOf(['Minimum score', 5], ['Maximum score', 5]))).toEqual([]);
    expect(errorsOf(tabOf(['Minimum score', 500], ['Maximum score', '']))).toEqual([]);
  });
});
