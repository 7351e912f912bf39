import type { BaseReferenceObject, ISequenceNode, UnionNodeFactory } from '@univerjs/preset-sheets-node-core';
import type { Injector, Workbook } from '@univerjs/presets';
import type { UniverHandle, UniverModules } from './univer-handle.ts';

/**
 * Last row that stands for "to the end" while Univer moves references: beyond any sheet that is opened here,
 * within the 1,048,576 rows that Univer takes for a whole column, and with room to grow or shrink by the rows
 * that are inserted and deleted.
 */
const OPEN_END_ROW = 1_020_000;
const SMALLEST_OPEN_END_ROW = 1_000_000;

const CLOSED_END = /(:\$?[A-Z]{1,3}\$?)(\d+)\b/gi;
const CORNER = /^(?:(?:'(?:[^']|'')+'|[^'!]+)!)?\$?[A-Z]{1,3}\$?\d+$/i;
const COLUMN = /^\$?[A-Z]{1,3}$/i;

/** Writes references to the end of a sheet as users write them: `A2:K1020000` → `A2:K`. */
export function reopenReferences(formula: string): string {
  return reopened(formula, (lastRow) => lastRow >= SMALLEST_OPEN_END_ROW);
}

function reopened(formula: string, isOpenEnd: (lastRow: number) => boolean): string {
  return formula.includes(':')
    ? formula.replace(CLOSED_END, (whole, column: string, lastRow: string) =>
        isOpenEnd(Number(lastRow)) ? column.replace(/\$$/, '') : whole,
      )
    : formula;
}

/**
 * Teaches Univer the references that run from a cell to the end of a column, such as `Leads!A2:AK`, which it
 * takes for an unknown name. While a formula is computed they reach to the sheet's last row; while rows and
 * columns are inserted, deleted or moved they are closed, and opened again in what the cells will store.
 */
export function supportOpenEndedReferences({ univer, modules }: UniverHandle): void {
  const injector = univer.__getInjector();
  joinCellsWithColumns(injector.get(modules.UnionNodeFactory), modules);
  const lexer = injector.get(modules.LexerTreeBuilder);
  const parse = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, ...rest) => parse(reopenReferences(formula), ...rest);
  const closing = followStructuralChanges(injector, modules);
  const split = lexer.sequenceNodesBuilder.bind(lexer);
  lexer.sequenceNodesBuilder = (formula) => {
    const nodes = split(formula);
    const closed = closeOpenEnds(nodes, closing.row);
    if (closed?.length !== nodes?.length) {
      closing.formulas.add(outline(formula));
    }
    return closed;
  };
}

/** Where references are closed at the moment, and the outlines of formulas in which that happened. */
interface Closing {
  row: number;
  readonly formulas: Set<string>;
}

/**
 * Opens references again in the formulas that a change of the model is about to store.
 *
 * A moved column is a special case: Univer compares references with the column's cells, which end at the
 * sheet's last row, so that while columns move open references are closed there.
 */
function followStructuralChanges(injector: Injector, modules: UniverModules): Closing {
  const {
    ICommandService,
    IUniverInstanceService,
    UniverInstanceType,
    MoveColsCommand,
    SetRangeValuesMutation,
  } = modules;
  const commands = injector.get(ICommandService);
  const closing: Closing = { row: OPEN_END_ROW, formulas: new Set() };
  const lastRowOfActiveSheet = (): number =>
    injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)
      ?.getActiveSheet()
      .getRowCount() ?? OPEN_END_ROW;
  commands.beforeCommandExecuted(({ id, type, params }) => {
    if (id === SetRangeValuesMutation.id) {
      reopenStored(params as FormulaChanges, closing);
    } else if (type === modules.CommandType.COMMAND) {
      closing.formulas.clear();
      closing.row = id === MoveColsCommand.id ? lastRowOfActiveSheet() : OPEN_END_ROW;
    }
  });
  return closing;
}

interface FormulaChanges {
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, { f?: string | null } | null>>>>;
}

function reopenStored({ cellValue = {} }: FormulaChanges, closing: Closing): void {
  for (const row of Object.values(cellValue)) {
    for (const cell of Object.values(row ?? {})) {
      if (cell?.f != null) {
        const isClosedHere = closing.formulas.has(outline(cell.f));
        cell.f = isClosedHere
          ? reopened(cell.f, (lastRow) => lastRow >= closing.row)
          : reopenReferences(cell.f);
      }
    }
  }
}

/** What stays of a formula however its references move. */
function outline(formula: string): string {
  return formula.replace(/\$?[A-Z]{1,3}\$?\d*(?::\$?[A-Z]{1,3}\$?\d*)?/gi, '#');
}

/** Lets the colon join a cell and a column, which Univer refuses. */
function joinCellsWithColumns(factory: UnionNodeFactory, modules: UniverModules): void {
  const create = factory.create.bind(factory);
  factory.create = (token) => {
    const node = create(token);
    const execute = node.execute.bind(node);
    node.execute = () => {
      const [first, last] = node.getChildren().map((child) => child.getValue());
      if (first?.isReferenceObject() && last?.isReferenceObject()) {
        const joined = cellToColumnEnd(first as BaseReferenceObject, last as BaseReferenceObject, modules);
        if (joined !== undefined) {
          node.setValue(joined);
          return;
        }
      }
      execute();
    };
    return node;
  };
}

function cellToColumnEnd(
  first: BaseReferenceObject,
  last: BaseReferenceObject,
  { RangeReferenceObject }: UniverModules,
): BaseReferenceObject | undefined {
  if (!first.isCell() || !last.isColumn()) {
    return undefined;
  }
  const corner = first.getRangePosition();
  const { startColumn: lastColumn } = last.getRangePosition();
  const range = new RangeReferenceObject({
    startRow: corner.startRow,
    endRow: first.getActiveSheetRowCount() - 1,
    startColumn: Math.min(corner.startColumn, lastColumn),
    endColumn: Math.max(corner.startColumn, lastColumn),
  });
  range.setDefaultUnitId(first.getDefaultUnitId());
  range.setDefaultSheetId(first.getDefaultSheetId());
  range.setForcedUnitIdDirect(first.getForcedUnitId());
  range.setForcedSheetName(first.getForcedSheetName());
  range.setForcedSheetIdDirect(first.getForcedSheetId() ?? '');
  range.setUnitData(first.getUnitData());
  range.setUnitStylesData(first.getUnitStylesData());
  range.setRuntimeData(first.getRuntimeData());
  range.setArrayFormulaCellData(first.getArrayFormulaCellData());
  range.setArrayFormulaRange(first.getArrayFormulaRange());
  range.setRuntimeArrayFormulaCellData(first.getRuntimeArrayFormulaCellData());
  range.setRuntimeArrayFormulaRange(first.getRuntimeArrayFormulaRange());
  range.setRuntimeFeatureCellData(first.getRuntimeFeatureCellData());
  return range;
}

/** Joins the three parts in which Univer reads `A2:K` into one reference, closed at a row. */
function closeOpenEnds(
  nodes: readonly (string | ISequenceNode)[] | undefined,
  lastRow: number,
): (string | ISequenceNode)[] | undefined {
  if (nodes === undefined) {
    return undefined;
  }
  const closed: (string | ISequenceNode)[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const [first, colon, last] = nodes.slice(index, index + 3);
    const isOpen =
      typeof first === 'object' &&
      colon === ':' &&
      typeof last === 'object' &&
      CORNER.test(first.token) &&
      COLUMN.test(last.token);
    if (isOpen) {
      closed.push({ ...first, token: `${first.token}:${last.token}${lastRow}`, endIndex: last.endIndex });
      index += 2;
    } else if (first !== undefined) {
      closed.push(first);
    }
  }
  return closed;
}
