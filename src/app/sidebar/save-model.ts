import { MOST_POINTS } from '../../core/scoring/config/criteria.ts';
import {
  type CriterionRow,
  criterionName,
  criterionRows,
  ownsCell,
} from '../../core/scoring/config/criterion-rows.ts';
import { parseConfig } from '../../core/scoring/config/parse-config.ts';
import { configCell } from '../../core/scoring/issue.ts';
import type { Cells, CellValue } from '../../core/table/cell.ts';
import { cellOf, type PlainCell, plainCell } from '../../core/table/packed-cells.ts';
import { cellText } from '../../core/table/text.ts';
import type { ModelChange, SaveReport, SaveRequest } from '../api.ts';
import { findScoringTab } from '../find-tab.ts';
import { configDigest } from '../score-run/config-digest.ts';
import { SENTENCES as RUN_SENTENCES } from '../score-run/sentences.ts';
import { rememberSave, type SavedCell } from './last-save.ts';
import { SENTENCES, summaryOf } from './sentences.ts';
import { type SavePorts, type WrittenModel, writeModel } from './write-model.ts';

/** A reason longer than this is no line of a log. */
const LONGEST_REASON = 2_000;

/** Writes points, switches and how activities are counted into the Scoring tab, and a line into the log. */
export function saveModel(ports: SavePorts, request: SaveRequest): SaveReport {
  const report = ports.lock.alone(() => saveAlone(ports, request));
  return report === 'busy' ? refused(RUN_SENTENCES.busy) : report;
}

function saveAlone(ports: SavePorts, request: SaveRequest): SaveReport {
  const why = request.reason.trim();
  if (why === '') return refused(SENTENCES.noReason);
  if (why.length > LONGEST_REASON) return refused(SENTENCES.longReason);
  const scoringTab = findScoringTab(ports.workbook);
  if (!scoringTab) return refused(RUN_SENTENCES.noScoringTab);
  const cells = scoringTab.readAll();
  const others = request.changes.filter((change) => !says(cells, change, change.from));
  if (others.length > 0 || configDigest(cells, parseConfig(cells).model) !== request.configDigest) {
    return edited(others.map((change) => nowSays(cells, change)));
  }
  const saved = savedCells(cells, request.changes);
  if (saved.length === 0) return refused(SENTENCES.nothingChanged);
  const odd = saved.find(({ what, to }) => what === 'Points' && !(Math.abs(Number(to)) <= MOST_POINTS));
  if (odd) return refused(SENTENCES.noNumber(odd.criterion));
  const summary = summaryOf(saved);
  const edits = saved.map((cell) => ({ ...cell, value: cellOf(cell.to) }));
  const written = writeModel(ports, { scoringTab, cells, edits, what: summary, why });
  if (written.kind !== 'written') return refusalOf(written);
  const isKept = rememberSave(ports.memory, { when: written.when.toISOString(), summary, cells: saved });
  return {
    status: 'saved',
    sentence: SENTENCES.saved(summary, written.log) + (isKept ? '' : SENTENCES.tooLarge),
  };
}

/**
 * The cells that a request really changes, under the names that the tab gives their criteria.
 *
 * @throws RangeError for a cell that is no criterion's, or not the one that it is said to be: a wrong call
 */
function savedCells(cells: Cells, changes: readonly ModelChange[]): readonly SavedCell[] {
  const rows = criterionRows(cells);
  const saved = new Map<string, SavedCell>();
  for (const change of changes) {
    const { rowIndex, columnIndex, what, to } = change;
    const row = rows.find((own) => ownsCell(own, change));
    if (!row) {
      throw new RangeError(`saveModel: ${configCell(rowIndex, columnIndex)} holds no ${what}`);
    }
    const from = plainCell(cells[rowIndex]?.[columnIndex]);
    // A blank On is on.
    if (what === 'On' ? row.isOn === to : isSame(cellOf(from), to)) continue;
    const cell = { rowIndex, columnIndex, what, criterion: nameOf(row), from, to };
    saved.set(configCell(rowIndex, columnIndex), cell);
  }
  return [...saved.values()];
}

/** What the log calls a criterion, and by what it is known again. */
export function nameOf(row: CriterionRow): string {
  return criterionName(row) || row.cell;
}

/** Whether a cell still holds what it held; in a cell of plain text, a number comes back as text. */
export function says(
  cells: Cells,
  at: Pick<SavedCell, 'rowIndex' | 'columnIndex'>,
  value: PlainCell,
): boolean {
  return isSame(cells[at.rowIndex]?.[at.columnIndex], cellOf(value));
}

function isSame(left: CellValue, right: CellValue): boolean {
  return cellText(left) === cellText(right);
}

function nowSays(cells: Cells, { rowIndex, columnIndex, from }: ModelChange): string {
  const now = cellText(cells[rowIndex]?.[columnIndex]);
  return SENTENCES.nowSays(configCell(rowIndex, columnIndex), now, cellText(cellOf(from)));
}

function edited(cells: readonly string[]): SaveReport {
  return { status: 'edited meanwhile', sentence: SENTENCES.edited(cells) };
}

/** Why nothing was written. */
export function refusalOf(written: Exclude<WrittenModel, { kind: 'written' }>): SaveReport {
  if (written.kind === 'broken') {
    return refused(SENTENCES.brokenModel(written.error.cell, written.error.message));
  }
  return written.kind === 'formula' ? refused(SENTENCES.formula(written.cell)) : edited([]);
}

export function refused(sentence: string): SaveReport {
  return { status: 'refused', sentence };
}
