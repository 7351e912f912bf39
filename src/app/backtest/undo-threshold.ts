import { parseConfig } from '../../core/scoring/config/parse-config.ts';
import { configCell } from '../../core/scoring/issue.ts';
import { exactText } from '../../core/scoring/points-words.ts';
import { cellOf } from '../../core/table/packed-cells.ts';
import { cellText } from '../../core/table/text.ts';
import type { ApplyRequest, SaveReport } from '../api.ts';
import { findScoringTab } from '../find-tab.ts';
import { SENTENCES as RUN_SENTENCES } from '../score-run/sentences.ts';
import { formulaToChange, readModelColumns } from '../sidebar/model-columns.ts';
import { refused, says } from '../sidebar/save-model.ts';
import { findThreshold, forgetThreshold } from './applied-thresholds.ts';
import { hindranceTo, type ThresholdPorts, tierAt } from './apply-threshold.ts';
import { SENTENCES } from './threshold-sentences.ts';

/**
 * Writes back the From that stood in a tier's cell before a suggestion was applied, if the cell still holds what was
 * applied. What others applied stays, whether before or after.
 */
export function undoThreshold(ports: ThresholdPorts, request: ApplyRequest): SaveReport {
  const report = ports.lock.alone(() => undoAlone(ports, request));
  return report === 'busy' ? refused(RUN_SENTENCES.busy) : report;
}

function undoAlone({ workbook, memory }: ThresholdPorts, request: ApplyRequest): SaveReport {
  const applied = findThreshold(memory, request);
  if (!applied) return refused(SENTENCES.nothingToUndo);
  const scoringTab = findScoringTab(workbook);
  if (!scoringTab) return refused(RUN_SENTENCES.noScoringTab);
  const { tier: name, rowIndex, columnIndex, from, to } = applied;
  const cells = scoringTab.readAll();
  const edit = { rowIndex, columnIndex, value: cellOf(from) };
  // Rows may have been moved since: the same number may stand there for another tier.
  const tier = tierAt(parseConfig(cells).model, applied);
  const isOurs = tier !== undefined && says(cells, applied, to);
  if (!isOurs || formulaToChange(readModelColumns(scoringTab, [edit]))) {
    forgetThreshold(memory, request);
    return {
      status: 'edited meanwhile',
      sentence: SENTENCES.changedSince(configCell(rowIndex, columnIndex)),
    };
  }
  const hindrance = hindranceTo(cells, tier, edit);
  if (hindrance !== undefined) return refused(hindrance);
  scoringTab.writeValues(rowIndex + 1, columnIndex + 1, [[edit.value]]);
  forgetThreshold(memory, request);
  const again = typeof edit.value === 'number' ? exactText(edit.value) : cellText(edit.value);
  return { status: 'saved', sentence: SENTENCES.undone(name, again) };
}
