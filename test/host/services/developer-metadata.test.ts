import { afterAll, expect, test } from 'vitest';
import { firstSheetOf, openSampleWorkbook } from '../sample-workbook.ts';
import { toldChanges } from './told-changes.ts';

const workbook = openSampleWorkbook();
afterAll(() => workbook.dispose());

test.each(['sheet', 'column'] as const)(
  'whoever saves is told of each change to metadata of a %s',
  (place) => {
    const sheet = firstSheetOf(workbook);
    const owner = place === 'sheet' ? sheet : sheet.getRange('B:B');
    expect(toldChanges(workbook, () => owner.addDeveloperMetadata('role', 'points'))).toBe(1);
    expect(toldChanges(workbook, () => owner.getDeveloperMetadata()[0]?.setValue('tier'))).toBe(1);
    expect(owner.getDeveloperMetadata().map((each) => each.getValue())).toEqual(['tier']);
    expect(toldChanges(workbook, () => owner.getDeveloperMetadata()[0]?.remove())).toBe(1);
    expect(owner.getDeveloperMetadata()).toEqual([]);
  },
);
