import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { pictureKit } from '../../../../host/charts/picture-kit.ts';
import type { SheetChart } from '../../../../host/charts/sheet-chart.ts';
import type { WorkbookSnapshot } from '../../../../host/files/cells/workbook-parts.ts';
import { openFile } from '../../../../host/files/open-file.ts';
import { saveXlsx } from '../../../../host/files/save-file.ts';
import { area, workbookWith } from './saved-workbook.ts';

const CHART: SheetChart = {
  id: 1,
  kind: 'COLUMN',
  areas: [area(0, 0, 2, 1)],
  headerRows: 1,
  position: { rowIndex: 4, columnIndex: 2, offsetX: 3, offsetY: 0 },
  options: { title: 'Rate by tier', width: 400, height: 250, vAxis: { format: '0%' } },
};

function workbookOf(charts: readonly SheetChart[]): WorkbookSnapshot {
  const cells = {
    0: { 0: { v: 'Tier', t: 1 }, 1: { v: 'Rate', t: 1 } },
    1: { 0: { v: 'Hot', t: 1 }, 1: { v: 0.6, t: 2 } },
    2: { 0: { v: 'Cold', t: 1 }, 1: { v: 0.1, t: 2 } },
  };
  return workbookWith(cells, { custom: { charts } });
}

async function saved(snapshot: WorkbookSnapshot, options?: Parameters<typeof saveXlsx>[1]) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await saveXlsx(snapshot, options)) as unknown as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  return {
    pictures: (sheet?.getImages() ?? []).map(({ range, imageId }) => ({
      range,
      bytes: new Uint8Array(workbook.getImage(Number(imageId)).buffer as unknown as ArrayBuffer),
    })),
  };
}

/** Width and height of a PNG in dots. */
function dotsOf(png: Uint8Array): readonly number[] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

test('charts are pictures at their cells, in their sizes and finer than the screen', async () => {
  const other = { ...CHART, id: 2, kind: 'LINE' as const, options: {} };
  const { pictures } = await saved(workbookOf([CHART, other]), { pictureKit: pictureKit() });
  expect(pictures.map(({ range }) => range)).toMatchObject([
    {
      tl: { nativeRow: 4, nativeRowOff: 0, nativeCol: 2, nativeColOff: 28_575 },
      ext: { width: 400, height: 250 },
      editAs: 'oneCell',
    },
    { ext: { width: 600, height: 371 } },
  ]);
  expect(pictures.map(({ bytes }) => dotsOf(bytes))).toEqual([
    [800, 500],
    [1200, 742],
  ]);
});

test('text in the pictures is drawn, with the font that is brought along', async () => {
  const untitled = { ...CHART, options: { ...CHART.options, title: '' } };
  const size = async (chart: SheetChart): Promise<number> => {
    const { pictures } = await saved(workbookOf([chart]), { pictureKit: pictureKit() });
    return pictures[0]?.bytes.length ?? 0;
  };
  // Letters take more bytes than an empty line does.
  expect(await size(CHART)).toBeGreaterThan((await size(untitled)) + 1_000);
});

test('a picture shows what formulas have spilled', async () => {
  const { pictures } = await saved(workbookOf([CHART]), { pictureKit: pictureKit() });
  const spills = { cells: { s: { 2: { 1: { v: 0.6, t: 2 } } } } };
  const other = await saved(workbookOf([CHART]), { pictureKit: pictureKit(), spills });
  expect(other.pictures[0]?.bytes).not.toEqual(pictures[0]?.bytes);
});

test('without anything to draw with, charts are left out', async () => {
  expect((await saved(workbookOf([CHART]))).pictures).toEqual([]);
});

test('a saved chart is named as left out when the file is opened again', async () => {
  const bytes = await saveXlsx(workbookOf([CHART]), { pictureKit: pictureKit() });
  const { notes } = await openFile('leads.xlsx', bytes);
  expect(notes.join()).toContain('pictures');
});
