import { criterionRows, ownsCell } from '../../core/scoring/config/criterion-rows.ts';
import { configCell } from '../../core/scoring/issue.ts';
import { cellOf } from '../../core/table/packed-cells.ts';
import type { SaveReport } from '../api.ts';
import { findScoringTab } from '../find-tab.ts';
import { SENTENCES as RUN_SENTENCES } from '../score-run/sentences.ts';
import { forgetSave, lastSave } from './last-save.ts';
import { asText } from './model-columns.ts';
import { nameOf, refusalOf, refused, says } from './save-model.ts';
import { SENTENCES } from './sentences.ts';
import { type SavePorts, writeModel } from './write-model.ts';

/**
 * Writes back what the last save changed, if its cells still hold what it wrote. Then there is nothing to undo.
 *
 * @param when the time of the save that is meant
 */
export function undoSave(ports: SavePorts, when: unknown): SaveReport {
  const report = ports.lock.alone(() => undoAlone(ports, when));
  return report === 'busy' ? refused(RUN_SENTENCES.busy) : report;
}

function undoAlone(ports: SavePorts, when: unknown): SaveReport {
  const save = lastSave(ports.memory);
  if (!save || save.when !== when) return { status: 'edited meanwhile', sentence: SENTENCES.notTheLast };
  const scoringTab = findScoringTab(ports.workbook);
  if (!scoringTab) return refused(RUN_SENTENCES.noScoringTab);
  const cells = scoringTab.readAll();
  const rows = criterionRows(cells);
  const changed = save.cells.find((cell) => {
    const row = rows.find((own) => ownsCell(own, cell));
    // Rows may have been moved since: the same value may stand there for another criterion.
    return !row || nameOf(row) !== cell.criterion || !says(cells, cell, cell.to);
  });
  if (changed) return changedSince(configCell(changed.rowIndex, changed.columnIndex));
  const edits = save.cells.map((cell) => ({ ...cell, value: asText(cellOf(cell.from)) }));
  const what = SENTENCES.undoing(save.summary);
  const written = writeModel(ports, { scoringTab, cells, edits, what, why: '' });
  if ('cell' in written) return changedSince(written.cell);
  if (written.kind === 'broken') return refusalOf(written);
  forgetSave(ports.memory);
  return { status: 'saved', sentence: SENTENCES.undone(save.summary) };
}

/** @param cell what was changed: a cell, or the tab */
function changedSince(cell: string): SaveReport {
  return { status: 'edited meanwhile', sentence: SENTENCES.changedSince(cell) };
}
