import { RE2JS } from 're2js';
import type { CellValue } from '../../table/cell.ts';
import type { CellReading } from '../../table/cell-reading.ts';
import { isLongIdentifier } from '../../table/read-number.ts';
import { cellText } from '../../table/text.ts';
import { readNothing, readOperand, readOperands } from './read-value.ts';
import { type CellTest, matchingRule, type Rule, type ValueProblem } from './rule.ts';

/** Equal as numbers when both are numbers, as dates when both are dates, else as text. */
function equals(wanted: CellReading): CellTest {
  const number = isLongIdentifier(wanted.text) ? undefined : wanted.number();
  const day = wanted.day();
  return (cell) => {
    if (number !== undefined) {
      const cellNumber = cell.number();
      if (cellNumber !== undefined) return cellNumber === number;
    }
    if (day !== undefined) {
      const cellDay = cell.day();
      if (cellDay !== undefined) return cellDay === day;
    }
    return cell.folded === wanted.folded;
  };
}

function equalsAny(wanted: readonly CellReading[]): CellTest {
  const tests = wanted.map(equals);
  return (cell) => tests.some((test) => test(cell));
}

/** Why a pattern cannot be read, quoting it as it was typed: RE2 writes “any case” into it as a prefix. */
function reasonOf(error: Error, pattern: string): string {
  return error.message
    .replace(/^error parsing regexp: /, '')
    .replace(`\`(?i)${pattern}\``, () => `\`${pattern}\``);
}

/** Patterns read so far: a class such as `\p{Lu}` takes a tenth of a second, and a sidebar reads a model again and again. */
const patterns = new Map<string, RE2JS>();
const MOST_PATTERNS = 200;

function compiled(pattern: string): RE2JS {
  let known = patterns.get(pattern);
  if (!known) {
    known = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    if (patterns.size >= MOST_PATTERNS) patterns.clear();
    patterns.set(pattern, known);
  }
  return known;
}

/** Patterns run in time linear in the text, whatever they say. */
function readPattern(value: CellValue): RE2JS | ValueProblem {
  const pattern = cellText(value).normalize('NFC');
  if (pattern === '') return { needs: 'a pattern, such as ^(chief|vp)' };
  try {
    return compiled(pattern);
  } catch (error) {
    const reason = error instanceof Error ? reasonOf(error, pattern) : '';
    return { needs: `a pattern that can be read${reason === '' ? '' : ` (${reason})`}, such as ^(chief|vp)` };
  }
}

export const TEXT_RULES: readonly Rule[] = [
  ...matchingRule({
    name: 'is',
    kind: 'text',
    synonyms: ['is exactly', 'is the same as', 'exactly'],
    value: 'text',
    help: 'The cell is the Value: the same number, the same date, or the same text in any case.',
    example: 'Webinar',
    read: readOperand,
    test: equals,
    negation: {
      name: 'is not',
      synonyms: ["isn't", 'is different from', 'is anything but'],
      help: 'The cell is anything but the Value; a blank cell too.',
    },
  }),
  ...matchingRule({
    name: 'is any of',
    kind: 'text',
    synonyms: ['is one of', 'is either', 'any of', 'one of', 'in', 'is in', 'is in list', 'in list'],
    value: 'list',
    help: 'The cell is one of the entries of the list.',
    example: 'Google, Bing, "Banking, Insurance"',
    read: readOperands,
    test: equalsAny,
    negation: {
      name: 'is none of',
      synonyms: [
        'is not any of',
        'is not one of',
        'none of',
        'not in',
        'is not in',
        'is not in list',
        'not in list',
      ],
      help: 'The cell is none of the entries; a blank cell too.',
    },
  }),
  ...matchingRule({
    name: 'contains',
    kind: 'text',
    synonyms: ['includes', 'text contains', 'has'],
    value: 'text',
    help: 'The Value stands somewhere in the cell.',
    example: 'pricing',
    read: readOperand,
    test: (wanted) => (cell) => cell.folded.includes(wanted.folded),
    negation: {
      name: 'does not contain',
      synonyms: ["doesn't contain", 'not contains', 'does not include', 'text does not contain', 'excludes'],
      help: 'The Value stands nowhere in the cell; a blank cell too.',
    },
  }),
  ...matchingRule({
    name: 'contains any of',
    kind: 'text',
    synonyms: ['contains one of', 'includes any of', 'includes one of', 'has any of', 'contains any'],
    value: 'list',
    help: 'At least one entry of the list stands somewhere in the cell.',
    example: 'chief, vp, head',
    read: readOperands,
    test: (wanted) => (cell) => wanted.some((entry) => cell.folded.includes(entry.folded)),
  }),
  ...matchingRule({
    name: 'starts with',
    kind: 'text',
    synonyms: ['begins with', 'text starts with'],
    value: 'text',
    help: 'The cell begins with the Value.',
    example: 'Head of',
    read: readOperand,
    test: (wanted) => (cell) => cell.folded.startsWith(wanted.folded),
  }),
  ...matchingRule({
    name: 'ends with',
    kind: 'text',
    synonyms: ['text ends with'],
    value: 'text',
    help: 'The cell ends with the Value.',
    example: '.edu',
    read: readOperand,
    test: (wanted) => (cell) => cell.folded.endsWith(wanted.folded),
  }),
  ...matchingRule({
    name: 'matches',
    kind: 'text',
    synonyms: ['matches pattern', 'matches regex', 'regex', 'regexp', 'matches regular expression'],
    value: 'pattern',
    help: "The pattern (RE2, as in the sheet's REGEXMATCH) is found somewhere in the cell, in any case.",
    example: '^(chief|vp|head)\\b',
    read: readPattern,
    test: (pattern) => (cell) => pattern.matcher(cell.text.normalize('NFC')).find(),
    negation: {
      name: 'does not match',
      synonyms: ["doesn't match", 'not matches', 'does not match regex', 'does not match pattern'],
      help: 'The pattern is found nowhere in the cell; a blank cell too.',
    },
  }),
  ...matchingRule({
    name: 'is not blank',
    kind: 'text',
    synonyms: [
      'is not empty',
      'not blank',
      'not empty',
      'is filled',
      'has any value',
      'has a value',
      'is known',
      'exists',
    ],
    value: 'none',
    help: 'The cell holds something.',
    example: '',
    read: readNothing,
    test: () => () => true,
    negation: {
      name: 'is blank',
      synonyms: ['is empty', 'blank', 'empty', 'is missing', 'has no value', 'is unknown'],
      help: 'The cell holds nothing, or a text listed in the setting Treat as blank.',
    },
  }),
];
