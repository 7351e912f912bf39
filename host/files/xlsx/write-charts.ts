import type { Anchor, Buffer as ExcelBuffer, Worksheet as ExcelSheet, Workbook } from 'exceljs';
import { type PictureKit, svgToPng } from '../../charts/chart-png.ts';
import { chartSvg } from '../../charts/chart-svg.ts';
import { type CellReader, chartTable } from '../../charts/chart-table.ts';
import { chartsIn, sizeOfChart } from '../../charts/sheet-chart.ts';
import { cellContent } from '../cells/cell-text.ts';
import { resolveStyle, type Worksheet } from '../cells/workbook-parts.ts';
import type { WriteContext } from './write-context.ts';

/** Excel's measure of places inside a cell: 914,400 an inch, a pixel is one of 96. */
const EMU_PER_PIXEL = 9_525;

/** Puts the charts of a worksheet into its sheet of an Excel file: as pictures, which every program shows alike. */
export async function writeCharts(
  workbook: Workbook,
  sheet: ExcelSheet,
  worksheet: Worksheet,
  context: Pick<WriteContext, 'snapshot' | 'spills'>,
  kit: PictureKit,
): Promise<void> {
  const cellAt = cellReader(worksheet, context);
  for (const chart of chartsIn(worksheet.custom)) {
    const png = await svgToPng(chartSvg(chart, chartTable(chart, cellAt)), kit);
    // exceljs takes any bytes; its types ask for a Buffer of their own making.
    const picture = workbook.addImage({ buffer: png as unknown as ExcelBuffer, extension: 'png' });
    const { rowIndex, columnIndex, offsetX, offsetY } = chart.position;
    const corner = {
      nativeRow: rowIndex,
      nativeRowOff: offsetY * EMU_PER_PIXEL,
      nativeCol: columnIndex,
      nativeColOff: offsetX * EMU_PER_PIXEL,
    };
    // exceljs makes the rest of an anchor itself.
    sheet.addImage(picture, { tl: corner as Anchor, ext: sizeOfChart(chart), editAs: 'oneCell' });
  }
}

function cellReader(
  { id = '', cellData, columnData }: Worksheet,
  { snapshot, spills }: Pick<WriteContext, 'snapshot' | 'spills'>,
): CellReader {
  const patternOf = (style: Parameters<typeof resolveStyle>[1]): string | undefined =>
    resolveStyle(snapshot, style)?.n?.pattern;
  return (rowIndex, columnIndex) => {
    const stored = cellData?.[rowIndex]?.[columnIndex];
    const cell = spills?.cells[id]?.[rowIndex]?.[columnIndex] ?? stored;
    return {
      content: cellContent(cell),
      pattern: patternOf(stored?.s) ?? patternOf(cell?.s) ?? patternOf(columnData?.[columnIndex]?.s),
    };
  };
}
