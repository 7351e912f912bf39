import { readMost, readNumberValue, readRange } from './read-value.ts';
import { type CellTest, gradingRule, matchingRule, type Rule } from './rule.ts';

/** A test on the number that a cell or its band stands for; no number never passes. */
function onNumber(test: (number: number) => boolean): CellTest {
  return (cell) => {
    const number = cell.numberOrBand();
    return number !== undefined && test(number);
  };
}

/** The comparison of a cell's number with the Value, once for cells and once for bare numbers. */
function comparison(compare: (number: number, wanted: number) => boolean) {
  return {
    kind: 'number' as const,
    value: 'number' as const,
    read: readNumberValue,
    test: (wanted: number) => onNumber((number) => compare(number, wanted)),
    numberTest: (wanted: number) => (number: number) => compare(number, wanted),
  };
}

function isBetween([low, high]: readonly [number, number]): (number: number) => boolean {
  return (number) => number >= low && number <= high;
}

export const NUMBER_RULES: readonly Rule[] = [
  ...matchingRule({
    ...comparison((number, wanted) => number === wanted),
    name: '=',
    sheetName: 'equals',
    synonyms: ['equals', '==', 'equal', 'equal to', 'is equal to'],
    help: 'The number is the Value.',
    example: '3',
    negation: {
      name: '<>',
      sheetName: 'not equal to',
      synonyms: ['not equal to', '!=', '≠', 'not equal', 'not equals', 'does not equal', 'is not equal to'],
      help: 'The number is not the Value; a cell without a number too.',
    },
  }),
  ...matchingRule({
    ...comparison((number, wanted) => number > wanted),
    name: '>',
    sheetName: 'more than',
    synonyms: ['more than', 'greater than', 'is more than', 'is greater than', 'above', 'is above', 'over'],
    help: 'The number is more than the Value.',
    example: '100',
  }),
  ...matchingRule({
    ...comparison((number, wanted) => number >= wanted),
    name: '>=',
    sheetName: 'at least',
    synonyms: [
      'at least',
      '≥',
      '=>',
      'is at least',
      'greater than or equal to',
      'greater than or equal',
      'is greater than or equal to',
      'more than or equal to',
    ],
    help: 'The number is the Value or more.',
    example: '3',
  }),
  ...matchingRule({
    ...comparison((number, wanted) => number < wanted),
    name: '<',
    sheetName: 'less than',
    synonyms: ['less than', 'fewer than', 'is less than', 'below', 'is below', 'under'],
    help: 'The number is less than the Value.',
    example: '10',
  }),
  ...matchingRule({
    ...comparison((number, wanted) => number <= wanted),
    name: '<=',
    sheetName: 'at most',
    synonyms: [
      'at most',
      '≤',
      '=<',
      'is at most',
      'less than or equal to',
      'less than or equal',
      'is less than or equal to',
      'no more than',
    ],
    help: 'The number is the Value or less.',
    example: '10',
  }),
  ...matchingRule({
    name: 'between',
    kind: 'number',
    synonyms: ['is between'],
    value: 'range',
    help: 'The number lies between the two of the Value, both included.',
    example: '2 to 10',
    read: readRange,
    test: (range) => onNumber(isBetween(range)),
    numberTest: isBetween,
    negation: {
      name: 'not between',
      synonyms: ['is not between', 'outside', 'is outside'],
      help: 'The number lies outside the two of the Value; a cell without a number too.',
    },
  }),
  gradingRule({
    name: 'each',
    kind: 'number',
    synonyms: ['for each', 'per', 'times', 'each one'],
    value: 'most',
    help: 'Points times the number in the cell; the Value is the most that count, blank for no limit.',
    example: '5',
    read: readMost,
    ready: ({ most }) => ({
      kind: 'each',
      count: (cell) => {
        const number = cell.numberOrBand();
        if (number === undefined || number <= 0) return undefined;
        return most !== undefined && number > most ? most : number;
      },
    }),
  }),
];
