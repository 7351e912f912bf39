import type { ICellData, IWorksheetData } from '@univerjs/presets';

/** Colours from hot to cold, told apart by colour-blind people too, legible under dark text. */
const PALETTE = ['#f4a582', '#ffe699', '#9ecae1', '#c7e9c0', '#dadaeb', '#fdd0a2'];
const DISQUALIFIED = '#e0e0e0';
/** What ends the rows of the block Tiers in its column. */
const BLOCKS = /^(criteria|groups|grades|models|settings)$/;

/**
 * A config tab from a text file with its tiers coloured. A tier's colour is the background of its name cell, which a
 * text file cannot hold: without one the scored leads would stay plain.
 */
export function withTierColours(worksheet: IWorksheetData): IWorksheetData {
  const cellData: Record<number, Record<number, ICellData>> = { ...worksheet.cellData };
  let used = 0;
  for (const { rowIndex, columnIndex, name } of tierNames(worksheet)) {
    const rgb = name === 'disqualified' ? DISQUALIFIED : (PALETTE[used++ % PALETTE.length] ?? DISQUALIFIED);
    const row = cellData[rowIndex] ?? {};
    const cell = row[columnIndex] ?? {};
    const style = typeof cell.s === 'object' ? cell.s : {};
    cellData[rowIndex] = { ...row, [columnIndex]: { ...cell, s: { ...style, bg: { rgb } } } };
  }
  return { ...worksheet, cellData };
}

interface TierName {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly name: string;
}

/** The name cells beneath each header `Tier` of a block `Tiers`, wherever in the block's headers it stands. */
function tierNames({ cellData, rowCount }: IWorksheetData): TierName[] {
  const names: TierName[] = [];
  const text = (rowIndex: number, columnIndex: number): string => textOf(cellData[rowIndex]?.[columnIndex]);
  for (const start of cellsThatSay(cellData, 'tiers')) {
    let columnIndex = start.columnIndex;
    while (!['tier', ''].includes(text(start.rowIndex + 1, columnIndex))) columnIndex++;
    if (text(start.rowIndex + 1, columnIndex) === '') continue;
    for (let rowIndex = start.rowIndex + 2; rowIndex < rowCount; rowIndex++) {
      const name = text(rowIndex, columnIndex);
      if (BLOCKS.test(name)) break;
      if (name !== '') names.push({ rowIndex, columnIndex, name });
    }
  }
  return names;
}

function cellsThatSay(cellData: IWorksheetData['cellData'], wanted: string): Omit<TierName, 'name'>[] {
  return Object.entries(cellData).flatMap(([rowIndex, row]) =>
    Object.entries((row ?? {}) as Record<string, ICellData>)
      .filter(([, cell]) => textOf(cell) === wanted)
      .map(([columnIndex]) => ({ rowIndex: Number(rowIndex), columnIndex: Number(columnIndex) })),
  );
}

function textOf(cell: ICellData | undefined): string {
  return String(cell?.v ?? '')
    .trim()
    .toLowerCase();
}
