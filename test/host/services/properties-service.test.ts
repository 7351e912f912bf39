import { afterAll, expect, test } from 'vitest';
import { openSampleWorkbook } from '../sample-workbook.ts';
import { toldChanges } from './told-changes.ts';

const workbook = openSampleWorkbook();
afterAll(() => workbook.dispose());

test('a store of more than 500 KB is refused and stays as it was', () => {
  const store = workbook.services.PropertiesService.getDocumentProperties();
  const big = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`key${index}`, 'x'.repeat(9000)]));
  store.setProperty('before', '1');
  expect(() => store.setProperties(big)).toThrow('You have exceeded the property storage quota.');
  expect(store.getProperties()).toEqual({ before: '1' });
});

test('sizes are counted in bytes of UTF-8', () => {
  const store = workbook.services.PropertiesService.getDocumentProperties();
  expect(() => store.setProperty('umlauts', 'ü'.repeat(5000))).toThrow('Argument too large: value');
  expect(store.setProperty('letters', 'u'.repeat(5000)).getProperty('letters')).toHaveLength(5000);
});

test('setProperties can replace the whole store', () => {
  const store = workbook.services.PropertiesService.getDocumentProperties();
  store.setProperties({ only: '1' }, true);
  expect(store.getProperties()).toEqual({ only: '1' });
});

test('whoever saves is told of each change, and of none that is refused', () => {
  const store = workbook.services.PropertiesService.getDocumentProperties();
  store.setProperties({}, true);
  expect(toldChanges(workbook, () => store.setProperty('a', '1'))).toBe(1);
  expect(toldChanges(workbook, () => store.setProperties({ b: '2' }))).toBe(1);
  expect(toldChanges(workbook, () => store.deleteProperty('a'))).toBe(1);
  const refused = (): void => expect(() => store.setProperty('c', 'x'.repeat(10_000))).toThrow('too large');
  expect(toldChanges(workbook, refused)).toBe(0);
  expect(workbook.snapshot().custom).toMatchObject({ spreadsheet: { properties: { b: '2' } } });
});
