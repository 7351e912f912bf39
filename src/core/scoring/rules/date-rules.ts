import type { CellReading } from '../../table/cell-reading.ts';
import { fadedPoints, halvedPoints } from './decay.ts';
import { readDateValue, readDays, readPositiveDays } from './read-value.ts';
import { type CellTest, gradingRule, matchingRule, type Rule, type RuleContext } from './rule.ts';

/** A test on the whole calendar days from the cell's date to the day that counts. */
function onAge(context: RuleContext, test: (age: number) => boolean): CellTest {
  return (cell) => {
    const day = cell.day();
    return day !== undefined && test(context.asOf - day);
  };
}

/** The age for a decay: none without a date or for a date still to come. */
function decayAge(context: RuleContext): (cell: CellReading) => number | undefined {
  return (cell) => {
    const day = cell.day();
    return day === undefined || day > context.asOf ? undefined : context.asOf - day;
  };
}

export const DATE_RULES: readonly Rule[] = [
  ...matchingRule({
    name: 'in last days',
    kind: 'date',
    synonyms: [
      'in the last days',
      'within last days',
      'within the last days',
      'in past days',
      'in last (days)',
    ],
    value: 'days',
    help: 'The date is today or at most so many days ago.',
    example: '7',
    read: readDays,
    test: (days, context) => onAge(context, (age) => age >= 0 && age <= days),
    negation: {
      name: 'not in last days',
      synonyms: ['not in the last days', 'not within last days', 'is not in last days', 'not in past days'],
      help: 'The date is older, still to come, or no date at all; a blank cell too.',
    },
  }),
  ...matchingRule({
    name: 'in next days',
    kind: 'date',
    synonyms: ['in the next days', 'within next days', 'within the next days', 'in coming days'],
    value: 'days',
    help: 'The date is today or at most so many days ahead.',
    example: '90',
    read: readDays,
    test: (days, context) => onAge(context, (age) => age <= 0 && -age <= days),
  }),
  ...matchingRule({
    name: 'before',
    kind: 'date',
    synonyms: ['is before', 'earlier than', 'date is before'],
    value: 'date',
    help: 'The date is earlier than the Value, that day itself not included.',
    example: '2024-03-05',
    read: readDateValue,
    test: (wanted) => (cell) => {
      const day = cell.day();
      return day !== undefined && day < wanted;
    },
  }),
  ...matchingRule({
    name: 'after',
    kind: 'date',
    synonyms: ['is after', 'later than', 'date is after', 'since after'],
    value: 'date',
    help: 'The date is later than the Value, that day itself not included.',
    example: '2024-03-05',
    read: readDateValue,
    test: (wanted) => (cell) => {
      const day = cell.day();
      return day !== undefined && day > wanted;
    },
  }),
  gradingRule({
    name: 'fades over days',
    kind: 'date',
    synonyms: ['fades over', 'fades over (days)', 'decays over days', 'fades in days'],
    value: 'days',
    help: 'All points on the day itself, falling in a straight line to 0 after so many days.',
    example: '90',
    read: readPositiveDays,
    ready: (days, context) => {
      const age = decayAge(context);
      return {
        kind: 'decay',
        age: (cell) => {
          const cellAge = age(cell);
          return cellAge !== undefined && cellAge < days ? cellAge : undefined;
        },
        pointsAtAge: (points, cellAge) => fadedPoints(points, cellAge, days),
      };
    },
  }),
  gradingRule({
    name: 'halves every days',
    kind: 'date',
    synonyms: ['halves every', 'halves every (days)', 'half-life days', 'half life days', 'halves in days'],
    value: 'days',
    help: 'All points on the day itself, half of them after so many days, a quarter after twice as many.',
    example: '30',
    read: readPositiveDays,
    ready: (days, context) => ({
      kind: 'decay',
      age: decayAge(context),
      pointsAtAge: (points, age) => halvedPoints(points, age, days),
    }),
  }),
];
