import type { Cells, CellValue } from '../../table/cell.ts';
import { readYesNo } from '../../table/read-yes-no.ts';
import { cellText } from '../../table/text.ts';
import { IssueList } from '../issue.ts';
import { COUNTING_HEADERS } from './activity-cells.ts';
import { type BlockRow, findBlocks } from './blocks.ts';
import { criterionEntries } from './criteria.ts';

export type CountingHeader = (typeof COUNTING_HEADERS)[number];

/** The cells of a row that say how its activities are counted. */
export type CountingCells = Readonly<
  Record<
    CountingHeader,
    {
      readonly value: CellValue;
      /** 0-based; `undefined` where the block has no such column. */
      readonly columnIndex: number | undefined;
    }
  >
>;

/** A criterion as the Scoring tab shows it, on or off, right or wrong, with the cells in which it can be changed. */
export interface CriterionRow {
  /** 0-based in the config range; where blocks stand side by side, a row may hold several criteria. */
  readonly rowIndex: number;
  /** Name of the criterion's cell, as issues cite it: no other criterion has it. */
  readonly cell: string;
  readonly isOn: boolean;
  readonly group: string;
  /** As it stands; `''` where the row has none. */
  readonly label: string;
  readonly points: CellValue;
  /** Texts of the models that it is limited to. */
  readonly model: string;
  /** The criterion's own condition, then its *and* rows, as they stand. */
  readonly conditions: readonly {
    /** `''` for a condition on a cell of the lead. */
    readonly activity: string;
    readonly column: string;
    readonly rule: string;
    readonly value: string;
  }[];
  /** `undefined` where its own row has no Activity. */
  readonly counting: CountingCells | undefined;
  /** What a backtest has filled in; `''` before the first. */
  readonly winRate: CellValue;
  readonly lift: CellValue;
  /** 0-based column of its Points cell; `undefined` where the block has none. */
  readonly pointsColumnIndex: number | undefined;
  /** 0-based column of its On cell; `undefined` where the block has none, and every criterion counts. */
  readonly onColumnIndex: number | undefined;
}

/**
 * Every criterion of the Scoring tab in sheet order, also those that are off: what a person can tune.
 *
 * @param cells the config range
 */
export function criterionRows(cells: Cells): readonly CriterionRow[] {
  const unheard = new IssueList();
  return findBlocks(cells, unheard)
    .filter(({ name }) => name === 'Criteria')
    .flatMap((block) =>
      criterionEntries(block, unheard).map(
        ({ row, continuations }): CriterionRow => ({
          rowIndex: row.rowIndex,
          cell: row.cell('Criterion'),
          isOn: readYesNo(row.value('On')) ?? true,
          group: row.text('Group'),
          label: row.text('Criterion'),
          points: row.value('Points'),
          model: row.text('Model'),
          conditions: [row, ...continuations].map((own) => ({
            activity: own.text('Activity'),
            column: own.text('Column'),
            rule: own.text('Rule'),
            value: own.text('Value'),
          })),
          counting: row.text('Activity') === '' ? undefined : countingCells(row, block.columns),
          winRate: row.value('Win rate'),
          lift: row.value('Lift'),
          pointsColumnIndex: block.columns.get('Points'),
          onColumnIndex: block.columns.get('On'),
        }),
      ),
    );
}

function countingCells(row: BlockRow, columns: ReadonlyMap<string, number>): CountingCells {
  return Object.fromEntries(
    COUNTING_HEADERS.map((header) => [
      header,
      { value: row.value(header), columnIndex: columns.get(header) },
    ]),
  ) as CountingCells;
}

/** A cell in which a criterion can be changed: its switch, its points, or how its activities are counted. */
export interface CriterionCell {
  /** 0-based in the config range. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** Its header. */
  readonly what: 'Points' | 'On' | CountingHeader;
}

/** Whether a cell is the one in which a criterion says that, and not its neighbour in a block beside it. */
export function ownsCell(row: CriterionRow, { rowIndex, columnIndex, what }: CriterionCell): boolean {
  return row.rowIndex === rowIndex && columnOf(row, what) === columnIndex;
}

function columnOf(row: CriterionRow, what: CriterionCell['what']): number | undefined {
  if (what === 'On') return row.onColumnIndex;
  return what === 'Points' ? row.pointsColumnIndex : row.counting?.[what].columnIndex;
}

/** One cell of the config range under a new value. */
export interface CellEdit {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: CellValue;
}

/** The config range with some cells changed; rows that no edit touches are shared. */
export function withEdits(cells: Cells, edits: readonly CellEdit[]): Cells {
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) byRow.set(edit.rowIndex, [...(byRow.get(edit.rowIndex) ?? []), edit]);
  return cells.map((row, rowIndex) => {
    const own = byRow.get(rowIndex);
    if (!own) return row;
    const changed = [...row];
    for (const { columnIndex, value } of own) changed[columnIndex] = value;
    return changed;
  });
}

/** What a criterion is called: its label, else its first condition in words. */
export function criterionName({ label, conditions }: CriterionRow): string {
  const [first] = conditions;
  return label || (first ? cellText(`${first.activity} ${first.column} ${first.rule} ${first.value}`) : '');
}
