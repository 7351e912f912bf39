import { describe, expect, test } from 'vitest';
import { findRule, RULES, ruleSpellings } from '../../../../src/core/scoring/rules/registry.ts';
import { isValueProblem } from '../../../../src/core/scoring/rules/rule.ts';
import type { CellValue } from '../../../../src/core/table/cell.ts';
import { foldText } from '../../../../src/core/table/text.ts';
import { CONTEXT } from './judge-cell.ts';

const CONTRACT: Readonly<Record<string, readonly string[]>> = {
  text: [
    'is',
    'is not',
    'is any of',
    'is none of',
    'contains',
    'does not contain',
    'contains any of',
    'starts with',
    'ends with',
    'matches',
    'does not match',
    'is blank',
    'is not blank',
  ],
  number: ['=', '<>', '>', '>=', '<', '<=', 'between', 'not between', 'each'],
  'yes/no': ['is yes', 'is no'],
  date: [
    'in last days',
    'not in last days',
    'in next days',
    'before',
    'after',
    'fades over days',
    'halves every days',
  ],
  email: ['is personal email', 'is work email', 'is invalid email'],
  data: ['is duplicate'],
};

describe('the rules are those of the contract, no more and no fewer', () => {
  test.each(Object.keys(CONTRACT))('%s', (kind) => {
    const names = RULES.filter((rule) => rule.kind === kind).map((rule) => rule.name);
    expect(names.sort()).toEqual([...(CONTRACT[kind] ?? [])].sort());
  });

  test('the negated ones are not, none, does not and the lone sign, and is blank', () => {
    expect(RULES.filter((rule) => rule.negated).map((rule) => rule.name)).toEqual([
      'is not',
      'is none of',
      'does not contain',
      'does not match',
      'is blank',
      '<>',
      'not between',
      'not in last days',
    ]);
  });
});

describe('a rule is found by any of its spellings', () => {
  test('in any case and with any spaces, a synonym too', () => {
    for (const rule of RULES) {
      for (const spelling of [rule.name, rule.sheetName]) {
        expect(findRule(` ${spelling.toUpperCase().replace(/ /g, '  ')} `, true)?.name).toBe(rule.name);
      }
    }
  });

  test.each<[string, CellValue, string]>([
    ['equals', 3, '='],
    ['equals', 'Webinar', 'is'],
    ['does not equal', 'Webinar', 'is not'],
    ['not equal to', 3, '<>'],
    ['=', 'Webinar', '='],
    ['at least', 3, '>='],
    ['greater than', 3, '>'],
    ['is at most', 3, '<='],
    ['fewer than', 3, '<'],
    ['is one of', 'a, b', 'is any of'],
    ['isn’t', 'a', 'is not'],
    ['is not one of', 'a', 'is none of'],
    ['begins with', 'a', 'starts with'],
    ['is empty', '', 'is blank'],
    ['is not empty', '', 'is not blank'],
    ['is true', '', 'is yes'],
    ['is not between', '2 to 3', 'not between'],
    ['is after', '2024-01-01', 'after'],
  ])('%s with the Value %j is the rule %s', (spelling, value, name) => {
    expect(findRule(spelling, typeof value === 'number')?.name).toBe(name);
  });

  test('no spelling means two rules', () => {
    const folded = ruleSpellings().map((spelling) => foldText(spelling));
    expect(folded.filter((spelling, index) => folded.indexOf(spelling) !== index)).toEqual([]);
  });

  test('what is no rule is not found', () => {
    for (const spelling of ['', 'is like', 'contain', 'constructor', '__proto__']) {
      expect(findRule(spelling, false)).toBeUndefined();
    }
  });
});

test('every rule has a help sentence and an example that it can read', () => {
  for (const rule of RULES) {
    expect(rule.help).toMatch(/^[A-Z].+\.$/);
    expect(isValueProblem(rule.prepare(rule.example, CONTEXT))).toBe(false);
  }
});

test('the names that templates write are no formulas in any sheet', () => {
  for (const rule of RULES) expect(rule.sheetName).toMatch(/^[a-z]/);
});

describe('a Value that a rule cannot read is told, with what it takes instead', () => {
  test.each<[rule: string, values: readonly CellValue[]]>([
    ['is', ['', ' ', null]],
    ['is not', ['']],
    ['is any of', ['', ' , ', '"Banking, Insurance']],
    ['is none of', ['', '"open']],
    ['contains', ['']],
    ['does not contain', ['']],
    ['contains any of', ['', ';']],
    ['starts with', ['']],
    ['ends with', [' ']],
    ['matches', ['', ' ', '(', '[a', 'a**', '(?=x)', '(a)\\1', '\\']],
    ['does not match', ['', '*']],
    ['=', ['', 'many', new Date(2024, 0, 10), true]],
    ['<>', ['', 'many']],
    ['>', ['', '51-200', '1000+']],
    ['>=', ['', '1,23']],
    ['<', ['', '02.Medium']],
    ['<=', ['', '-']],
    ['between', ['', '5', '10 to 2', 'a to b', '2,10', new Date(2024, 1, 10)]],
    ['not between', ['', '10 and 2']],
    ['each', ['many', '-1', true]],
    ['in last days', ['', '-1', 'a week', new Date(2024, 0, 7)]],
    ['not in last days', ['', 'seven']],
    ['in next days', ['', '-0.5']],
    ['before', ['', 'yesterday', 5, '2024-02-30']],
    ['after', ['', '2024']],
    ['fades over days', ['', 0, -5, 'long']],
    ['halves every days', ['', 0, -5]],
  ])('%s', (spelling, values) => {
    const rule = RULES.find(({ name }) => name === spelling);
    for (const value of values) {
      const prepared = rule?.prepare(value, CONTEXT);
      expect(prepared && isValueProblem(prepared) ? prepared.needs : prepared).toMatch(
        /, such as|number of days/,
      );
    }
  });
});
