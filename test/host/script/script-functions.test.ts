import { expect, test } from 'vitest';
import { scriptFunctions } from '../../../host/script/script-functions.ts';

test('top-level functions are listed in order, with parameters', () => {
  const code =
    'var A = (() => {\n  function inner(x) {}\n})();\nfunction one() {}\nfunction TWO(a, b = 1) { return 2; }';
  expect(
    scriptFunctions(code).map(({ name, parameters }) => [name, parameters.map((each) => each.name)]),
  ).toEqual([
    ['one', []],
    ['TWO', ['a', 'b']],
  ]);
});

test('the comment directly above tells a custom function, its text and its parameters', () => {
  const code = `/**
 * Scores leads.
 *
 * @param {A2:K} leads The leads:
 *   one row, or many.
 * @param {"total"} [part] - "total" or a group.
 * @return The scores.
 * @customfunction
 */
function LEADSCORE(leads, part) { return Scoresheet.LEADSCORE(leads, part); }
/** Not one. */
function helper() {}
`;
  expect(scriptFunctions(code)).toEqual([
    {
      name: 'LEADSCORE',
      description: 'Scores leads.',
      isCustomFunction: true,
      parameters: [
        { name: 'leads', description: 'The leads: one row, or many.', isOptional: false },
        { name: 'part', description: '"total" or a group.', isOptional: true },
      ],
    },
    { name: 'helper', description: 'Not one.', isCustomFunction: false, parameters: [] },
  ]);
});

test('a comment belongs to the function right below it alone', () => {
  const code = '/** @customfunction */\nvar x = 1;\nfunction PLAIN() {}';
  expect(scriptFunctions(code).map(({ isCustomFunction }) => isCustomFunction)).toEqual([false]);
});
