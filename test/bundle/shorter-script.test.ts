import { describe, expect, test } from 'vitest';
import { functionsFirst, valuesAsVariables } from '../../bundling/shorter-script.mjs';

const script = (body: string): string => `var Script=(()=>{${body}})();`;
const run = (code: string): unknown => new Function(`${code};return Script`)();

describe('functions', () => {
  test('become arrow functions, before everything else', () =>
    expect(functionsFirst(script('var one=two();function two(){return 2}return one'))).toBe(
      script('var two=()=>{return 2};var one=two();return one'),
    ));

  test('are there before anything calls them, in whatever order', () => {
    const body = 'var a=f(1);function f(x,y=g()){return x+y}function g(){return 10}return a';
    expect(run(functionsFirst(script(body)))).toBe(11);
  });

  test.each([
    ['says this', 'function f(){return this}return f'],
    ['reads its arguments', 'function f(){return arguments.length}return f'],
    ['is made with new', 'function F(){}return new F'],
    ['has a prototype', 'function F(){}F.prototype.a=1;return F'],
    ['is asked for its instances', 'function F(){}return {} instanceof F'],
    ['is extended', 'function F(){}return class extends F{}'],
    ['gives one value after another', 'function*f(){}return f'],
    ['waits', 'async function f(){}return f'],
  ])('stay where one %s', (_, body) => expect(functionsFirst(script(body))).toBe(script(body)));

  test('of no script cannot be told', () => expect(() => functionsFirst('var a=1')).toThrow(/no function/));
});

describe('values', () => {
  test('that stand in many places become variables, those of most places first', () => {
    const body = 'return["longer text","longer text","a text","a text","a text",void 0]';
    expect(valuesAsVariables(script(body)).replace(/ (?=added)|(?<=\d|undefined) /g, '')).toBe(
      script(
        'varadded$undefined,added$0="a text",added$1="longer text";return[added$1,added$1,added$0,added$0,added$0,added$undefined]',
      ),
    );
  });

  test('are what they were', () => {
    const body =
      'function f(x){switch(x){case"some text":return"some text";default:return x==="some text"?void 0:{"some text":"some text"}}}' +
      'var{"some text":a}=f();return[a,f("some text"),typeof a=="string",[`some text`,"some text"]]';
    expect(run(valuesAsVariables(script(body)))).toEqual(run(script(body)));
  });

  test('stay where a variable is no shorter, where they are keys, and after typeof', () => {
    const body =
      'return[typeof 1=="number",typeof 2=="number",typeof 3=="number",{"a b":1},{"a b":1},{"a b":1},"x","x","once only"]';
    expect(valuesAsVariables(script(body))).toBe(script(`var added$undefined;${body}`));
  });

  test('of a script that has such variables already fail the build', () =>
    expect(() => valuesAsVariables(script('var added$0=1'))).toThrow(/already/));
});
