import type { Cells, CellValue } from '../../table/cell.ts';
import { isErrorValue } from '../../table/error-value.ts';
import { cellText, foldText } from '../../table/text.ts';
import { configCell, type IssueList } from '../issue.ts';

/** The blocks of the Scoring tab: their own headers, and those that they cannot do without. */
const BLOCKS = {
  Criteria: {
    headers: [
      'On',
      'Group',
      'Criterion',
      'Activity',
      'Column',
      'Rule',
      'Value',
      'At least',
      'Within days',
      'Counting',
      'Points',
      'Most',
      'Fade',
      'Model',
      'Notes',
      'Hits',
      'Win rate',
      'Lift',
    ],
    required: ['Column', 'Rule', 'Points'],
  },
  Groups: { headers: ['Group', 'Counts toward', 'Min', 'Max'], required: ['Group'] },
  Tiers: {
    headers: ['Tier', 'From', 'Action', 'Owner', 'Follow up (hours)', 'Model'],
    required: ['Tier', 'From'],
  },
  Grades: {
    headers: ['Dimension', 'Grade', 'From', 'Action', 'Model'],
    required: ['Dimension', 'Grade', 'From'],
  },
  Models: { headers: ['Model', 'Column', 'Rule', 'Value'], required: ['Model'] },
  Settings: { headers: ['Setting', 'Value'], required: ['Setting', 'Value'] },
} as const satisfies Record<string, { headers: readonly string[]; required: readonly string[] }>;

export type BlockName = keyof typeof BLOCKS;

/** A block's own headers, in the order in which help lists them and *Set up* writes them. */
export function blockHeaders(name: BlockName): readonly string[] {
  return BLOCKS[name].headers;
}

const BLOCK_NAMES = Object.keys(BLOCKS) as BlockName[];
const nameByFolded = new Map(BLOCK_NAMES.map((name) => [foldText(name), name]));

/** Headers of cells that the add-on fills and never reads. */
export const OWNED_HEADERS: ReadonlySet<string> = new Set(['Hits', 'Win rate', 'Lift']);

/** One row of a block, read by the block's own headers. */
export class BlockRow {
  constructor(
    readonly rowIndex: number,
    private readonly values: readonly CellValue[],
    private readonly block: Block,
  ) {}

  /** The cell under a header; `''` where the block has no such column. */
  value(header: string): CellValue {
    const columnIndex = this.block.columns.get(header);
    return columnIndex === undefined ? '' : this.values[columnIndex];
  }

  text(header: string): string {
    return cellText(this.value(header));
  }

  isBlank(headers: readonly string[]): boolean {
    return headers.every((header) => this.text(header) === '');
  }

  /** Name of the cell under a header, as issues cite it; the block's first column where there is no such header. */
  cell(header: string): string {
    return configCell(this.rowIndex, this.columnIndex(header));
  }

  /** 0-based column of the cell that `cell` names. */
  columnIndex(header: string): number {
    return this.block.columns.get(header) ?? this.block.columnIndex;
  }
}

/** A block found in the config range. */
export interface Block {
  readonly name: BlockName;
  /** 0-based position of the cell that says its name. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** 0-based column of each of the block's own headers. */
  readonly columns: ReadonlyMap<string, number>;
  /** One past the last column of the header row. */
  readonly endColumn: number;
  readonly rows: readonly BlockRow[];
}

/**
 * Finds the blocks of the config range. A block starts at a cell that says its name with one of its own
 * headers right beneath; that next row holds its headers up to the first empty cell or the cells of another
 * block beside it; its rows run down to the next block in those columns, or the end.
 */
export function findBlocks(cells: Cells, issues: IssueList): Block[] {
  const starts = findStarts(cells);
  const blocks = starts.map((start) => {
    const end = starts
      .filter(
        (other) =>
          other.rowIndex > start.rowIndex &&
          other.columnIndex < start.endColumn &&
          start.columnIndex < other.endColumn,
      )
      .reduce((least, other) => Math.min(least, other.rowIndex), cells.length);
    return readBlock(start, end, cells, issues);
  });
  warnOfHeadlessNames(cells, blocks, issues);
  return blocks;
}

interface Start {
  readonly name: BlockName;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly endColumn: number;
}

/** The cell that says a block's name. */
type NameCell = Omit<Start, 'endColumn'>;

function findStarts(cells: Cells): Start[] {
  const nameCells: NameCell[] = [];
  forEachBlockName(cells, (name, rowIndex, columnIndex) => {
    if (ownHeader(name, cells[rowIndex + 1]?.[columnIndex]) === undefined) return;
    nameCells.push({ name, rowIndex, columnIndex });
  });
  const starts: Start[] = [];
  // From the top down: where a block's headers end depends on the blocks that began further up.
  for (const nameCell of nameCells) {
    starts.push({ ...nameCell, endColumn: endOfHeaders(nameCell, nameCells, starts, cells) });
  }
  return starts;
}

/** One past the last header of a block, which another block may stand right beside, without an empty column between. */
function endOfHeaders(
  start: NameCell,
  nameCells: readonly NameCell[],
  above: readonly Start[],
  cells: Cells,
): number {
  const { name, rowIndex, columnIndex } = start;
  const headerRow = cells[rowIndex + 1] ?? [];
  const startsBeside = (index: number): boolean =>
    nameCells.some(
      (other) =>
        other.columnIndex === index && (other.rowIndex === rowIndex || other.rowIndex === rowIndex + 1),
    );
  const neighbours = above.filter(
    (other) =>
      other.columnIndex > columnIndex && other.rowIndex < rowIndex && reachesRow(other, cells[rowIndex]),
  );
  const isNeighbours = (index: number): boolean =>
    ownHeader(name, headerRow[index]) === undefined &&
    neighbours.some((other) => other.columnIndex <= index && index < other.endColumn);
  let end = columnIndex + 1;
  while (cellText(headerRow[end]) !== '' && !startsBeside(end) && !isNeighbours(end)) end++;
  return end;
}

/** Whether a block still goes on in a row: one that is empty there has ended, and what follows stands beneath it. */
function reachesRow({ columnIndex, endColumn }: Start, row: Cells[number] = []): boolean {
  return row.slice(columnIndex, endColumn).some((value) => cellText(value) !== '');
}

function forEachBlockName(
  cells: Cells,
  visit: (name: BlockName, rowIndex: number, columnIndex: number) => void,
): void {
  cells.forEach((row, rowIndex) => {
    row.forEach((value, columnIndex) => {
      if (typeof value !== 'string' || value.length > 40) return;
      const name = nameByFolded.get(foldText(value));
      if (name) visit(name, rowIndex, columnIndex);
    });
  });
}

function ownHeader(name: BlockName, value: CellValue): string | undefined {
  const folded = foldText(value);
  return BLOCKS[name].headers.find((header) => foldText(header) === folded);
}

function readBlock(start: Start, endRow: number, cells: Cells, issues: IssueList): Block {
  const { name, rowIndex, columnIndex, endColumn } = start;
  const columns = new Map<string, number>();
  const headerRow = cells[rowIndex + 1] ?? [];
  for (let index = columnIndex; index < endColumn; index++) {
    const header = ownHeader(name, headerRow[index]);
    if (header === undefined) continue;
    if (columns.has(header)) {
      issues.error(
        'duplicate-config-header',
        configCell(rowIndex + 1, index),
        `The block ${name} has two columns called “${header}”. Keep one of them.`,
      );
    } else columns.set(header, index);
  }
  for (const header of BLOCKS[name].required) {
    if (columns.has(header)) continue;
    issues.error(
      'missing-config-column',
      configCell(rowIndex + 1, columnIndex),
      `The block ${name} needs a column called “${header}”; its headers run up to the first empty cell.`,
    );
  }
  const rows: BlockRow[] = [];
  const block: Block = { name, rowIndex, columnIndex, columns, endColumn, rows };
  const read = [...columns].filter(([header]) => !OWNED_HEADERS.has(header));
  for (let index = rowIndex + 2; index < endRow; index++) {
    const values = cells[index] ?? [];
    if (read.every(([, column]) => cellText(values[column]) === '')) continue;
    const row = new BlockRow(index, values, block);
    // A criterion that is off may wait with errors in it: the reader of Criteria looks for itself.
    if (name !== 'Criteria') reportErrorValues(row, block, issues);
    rows.push(row);
  }
  return block;
}

/** Reports the cells of a row that hold an error value such as `#REF!`; notes are free to. */
export function reportErrorValues(row: BlockRow, block: Block, issues: IssueList): void {
  for (const header of block.columns.keys()) {
    if (OWNED_HEADERS.has(header) || header === 'Notes' || !isErrorValue(row.value(header))) continue;
    issues.error(
      'error-value',
      row.cell(header),
      `This cell under “${header}” shows ${row.text(header)}. Fix its formula, or type the value.`,
    );
  }
}

/** A block's name without any of its headers beneath was probably meant as a block: it is not passed over in silence. */
function warnOfHeadlessNames(cells: Cells, blocks: readonly Block[], issues: IssueList): void {
  forEachBlockName(cells, (name, rowIndex, columnIndex) => {
    const belongs = blocks.some(
      (block) =>
        columnIndex >= block.columnIndex &&
        columnIndex < block.endColumn &&
        (rowIndex === block.rowIndex ||
          rowIndex === block.rowIndex + 1 ||
          block.rows.some((row) => row.rowIndex === rowIndex)),
    );
    if (belongs) return;
    issues.warn(
      'half-written-block',
      configCell(rowIndex, columnIndex),
      `This cell says “${name}”, but none of that block's headers (${BLOCKS[name].headers.slice(0, 3).join(', ')} …) ` +
        'stands right beneath it, so nothing was read from it.',
    );
  });
}
