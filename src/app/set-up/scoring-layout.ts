import type { CellValue } from '../../core/table/cell.ts';
import type { Area, Decoration } from '../ports.ts';
import type { BlockCells } from './scoring-blocks.ts';

/** A block and where its name stands; row and column numbers are 1-based. */
export interface PlacedBlock extends BlockCells {
  readonly rowNumber: number;
  readonly columnNumber: number;
}

/** Rows below the criteria that already have their checkbox and dropdowns; rows inserted among them take those over. */
export const SPARE_ROWS = 6;

/** Criteria at the left, so that they can grow downwards; the other blocks one under another at the right. */
export function placeBlocks(
  criteria: BlockCells,
  others: readonly BlockCells[],
): readonly [PlacedBlock, ...PlacedBlock[]] {
  const columnNumber = criteria.headers.length + 2;
  let rowNumber = 1;
  const placed = others.map((block) => {
    const at = { ...block, rowNumber, columnNumber };
    rowNumber += block.rows.length + 3;
    return at;
  });
  return [{ ...criteria, rowNumber: 1, columnNumber: 1 }, ...placed];
}

/** The cells of all blocks as one rectangle from A1; spare rows of Criteria are switched on, waiting to be filled. */
export function layCells(blocks: readonly [PlacedBlock, ...PlacedBlock[]]): CellValue[][] {
  const [criteria] = blocks;
  const spareEnd = criteria.rows.length + 2 + SPARE_ROWS;
  const height = Math.max(spareEnd, ...blocks.map((block) => block.rowNumber + block.rows.length + 1));
  const width = Math.max(...blocks.map((block) => block.columnNumber + block.headers.length - 1));
  const cells: CellValue[][] = Array.from({ length: height }, () => new Array<CellValue>(width).fill(''));
  for (const block of blocks) {
    put(cells, block.rowNumber, block.columnNumber, [[block.name], block.headers, ...block.rows]);
  }
  for (let rowNumber = criteria.rows.length + 3; rowNumber <= spareEnd; rowNumber++) {
    put(cells, rowNumber, 1, [[true]]);
  }
  return cells;
}

function put(
  cells: CellValue[][],
  rowNumber: number,
  columnNumber: number,
  values: readonly (readonly CellValue[])[],
): void {
  values.forEach((row, rowOffset) => {
    row.forEach((value, columnOffset) => {
      const target = cells[rowNumber - 1 + rowOffset];
      if (target) target[columnNumber - 1 + columnOffset] = value;
    });
  });
}

/** The area of a block's column below its headers, with spare rows where asked for. */
function columnArea(block: PlacedBlock, header: string, spareRows = 0): Area | undefined {
  const index = block.headers.indexOf(header);
  const rows = block.rows.length + spareRows;
  if (index < 0 || rows === 0) return undefined;
  return { rowNumber: block.rowNumber + 2, columnNumber: block.columnNumber + index, rows, columns: 1 };
}

/** Decorates the cells of a column, if the block has it. */
export function onColumn(
  block: PlacedBlock,
  header: string,
  look: Omit<Decoration, 'area'>,
  spareRows = 0,
): readonly Decoration[] {
  const area = columnArea(block, header, spareRows);
  return area ? [{ area, ...look }] : [];
}
