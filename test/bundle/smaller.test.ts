import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cutRe2js } from '../../bundling/re2js-cuts.mjs';
import { withoutUnread } from '../../bundling/unread.mjs';
import { listsAsTexts } from '../../bundling/words.mjs';

const compact = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('what nothing reads of a library', () => {
  test('goes, with what only that read', () => {
    const library = `
      const used = 1;
      const unused = 2;
      var Shape = class Shape {
        constructor() { this.sides = used; this.note = null; }
        area() { return this.sides; }
        print() { return helper(unused); }
      };
      function helper(x) { return x; }`;
    expect(compact(withoutUnread(library, ['Shape', 'area']))).toBe(
      compact(`const used = 1;
        var Shape = class Shape { constructor() { this.sides = used; } area() { return this.sides; } };`),
    );
  });

  test('stays where a string says its name, or where leaving it out would be noticed', () => {
    const library = `
      var Shape = class {
        constructor() { this.count = next(); }
        run() { return this["area"](); }
        area() { return 1; }
      };
      function next() { return 1; }`;
    expect(withoutUnread(library, ['Shape', 'run'])).toBe(library);
  });

  test('cannot be told of a library that does something when it loads', () =>
    expect(() => withoutUnread('start();', [])).toThrow(/does something when it loads: start\(\)/));
});

describe('re2js', () => {
  const source = readFileSync(fileURLToPath(import.meta.resolve('re2js')), 'utf8');

  test('is cut', () => expect(cutRe2js(source).length).toBeLessThan(source.length));

  test('in another version fails the build', () =>
    expect(() => cutRe2js(source.replace('@version v2.10.0', '@version v2.11.0'))).toThrow(/no longer/));

  test('that lacks what is to be cut fails the build', () =>
    expect(() => cutRe2js(source.replaceAll('LITERAL', 'PLAIN'))).toThrow(/no longer holds/));
});

describe('lists of texts', () => {
  test('at the top of a module become one text', () =>
    expect(listsAsTexts(`const names = { a: ['x', "it's", 'z'] } as const;`)).toBe(
      `const names = { a: /* @__PURE__ */ wordsOfText("x|it's|z") } as const;`,
    ));

  test.each([
    'const short = ["a", "b"];',
    'const parted = ["a", "b|c", "d"];',
    'const mixed = ["a", 1, "b"];',
    'function each() { return ["a", "b", "c"]; }',
    'const each = () => ["a", "b", "c"];',
  ])('stay as they are: %s', (source) => expect(listsAsTexts(source)).toBe(source));
});
