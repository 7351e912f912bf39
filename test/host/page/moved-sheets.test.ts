import { expect, test } from 'vitest';
import { movedSheets } from '../../../host/page/browser/saving/moved-sheets.ts';

const all = (): readonly string[] => ['one', 'two', 'three'];

test.each([
  ['rows that are inserted', 'insert-row', { subUnitId: 'one' }, ['one']],
  ['a sheet that is inserted', 'insert-sheet', { sheet: { id: 'four' } }, ['four']],
  ['cells dragged within a sheet', 'move-range', inSheets('two', 'two'), ['two']],
  ['cells cut in one sheet and pasted into another', 'move-range', inSheets('two', 'one'), ['two', 'one']],
  ['a change that names no sheet', 'reorder-range', {}, ['one', 'two', 'three']],
  ['a change without any particulars', 'copy-worksheet-end', undefined, ['one', 'two', 'three']],
  ['a change that moves no cell', 'set-tab-color', { subUnitId: 'one' }, []],
])('sheets to save whole after %s', (_, kind, params, expected) => {
  expect(movedSheets(`sheet.mutation.${kind}`, params, all)).toEqual(expected);
});

function inSheets(from: string, to: string): object {
  return { from: { subUnitId: from }, to: { subUnitId: to } };
}
