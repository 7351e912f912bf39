import { afterAll, expect, test } from 'vitest';
import { openSampleWorkbook, sampleBuild } from '../sample-workbook.ts';

const workbook = openSampleWorkbook();
afterAll(() => workbook.dispose());
const { script } = workbook;

test('run calls a function by name with its arguments and gives what it returns', () => {
  expect(script.run('echo', { list: [1, 'two'] })).toEqual({ list: [1, 'two'] });
});

test('an unknown function is refused by name', () => {
  expect(() => script.run('missing')).toThrow('Script function not found: missing');
  expect(() => script.run('toString')).toThrow('Script function not found: toString');
});

test('what the script throws reaches the caller', () => {
  expect(() => script.run('failing')).toThrow('Nothing to do.');
});

test('the script sees the globals of Apps Script and none of Node', () => {
  expect(script.run('globalNames')).toEqual(['Intl', 'console']);
});

test('service exceptions are errors of the world of the script, named Exception', () => {
  expect(script.run('exceptionFrom')).toBe('true Exception: The starting row of the range is too small.');
});

test('a sidebar call passes plain JSON both ways', () => {
  const value = { text: 'a', list: [1, null, true] };
  const result = script.callFromSidebar('echo', [value]);
  expect(result).toEqual(value);
  expect(result).not.toBe(value);
});

test('a Date anywhere in a result arrives in the sidebar as null', () => {
  expect(script.run('now')).toHaveProperty('list');
  expect(script.callFromSidebar('now', [])).toBeNull();
});

test.each([
  ['a Date', new Date(0), '0'],
  ['a function inside', { act: () => 1 }, '0.act'],
  ['undefined inside a list', [undefined], '0[0]'],
  ['a number that is not finite', Number.NaN, '0'],
])('a sidebar cannot pass %s', (_, value, path) => {
  expect(() => script.callFromSidebar('echo', [value])).toThrow(
    `Failed due to illegal value in property: ${path}`,
  );
});

test('a sidebar cannot call a function whose name ends in an underscore', () => {
  expect(script.run('hidden_')).toBe(1);
  expect(() => script.callFromSidebar('hidden_', [])).toThrow('Script function not found: hidden_');
});

test('console and Logger fill the log', () => {
  script.run('logLines');
  expect(workbook.log).toEqual(['3 leads', 'done [1]']);
});

test('a script that calls a service while it loads is refused', () => {
  const build = sampleBuild();
  const code = `SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue();\n${build.code}`;
  expect(() => openSampleWorkbook({ dist: { ...build, code } })).toThrow(
    'You do not have permission to call getValue',
  );
});

test('the script time zone is that of the manifest, unless told', () => {
  expect(workbook.services.Session.getScriptTimeZone()).toBe('America/New_York');
  const other = openSampleWorkbook({ scriptTimeZone: 'Asia/Tokyo', userEmail: 'ada@example.com' });
  expect(other.services.Session.getScriptTimeZone()).toBe('Asia/Tokyo');
  expect(other.services.Session.getActiveUser().getEmail()).toBe('ada@example.com');
  other.dispose();
});
