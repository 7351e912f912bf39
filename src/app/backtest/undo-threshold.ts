import { parseConfig } from '../../core/scoring/config/parse-config.ts';
import { configCell } from '../../core/scoring/issue.ts';
import { exactText } from '../../core/scoring/points-words.ts';
import { cellOf } from '../../core/table/packed-cells.ts';
import { cellText } from '../../core/table/text.ts';
import type { SaveReport } from '../api.ts';
import { findScoringTab } from '../find-tab.ts';
import { SENTENCES as RUN_SENTENCES } from '../score-run/sentences.ts';
import { formulaToChange, readModelColumns } from '../sidebar/model-columns.ts';
import { refused, says } from '../sidebar/save-model.ts';
import { appliedThresholds, forgetThreshold } from './applied-thresholds.ts';
import { type ThresholdPorts, tierAt } from './apply-threshold.ts';
import { SENTENCES } from './threshold-sentences.ts';

/** Writes back the From that was applied last, if its cell still holds what was applied. */
export function undoThreshold(ports: ThresholdPorts): SaveReport {
  const report = ports.lock.alone(() => undoAlone(ports));
  return report === 'busy' ? refused(RUN_SENTENCES.busy) : report;
}

function undoAlone({ workbook, memory }: ThresholdPorts): SaveReport {
  const kept = appliedThresholds(memory);
  const applied = kept[kept.length - 1];
  if (!applied) return refused(SENTENCES.nothingToUndo);
  const scoringTab = findScoringTab(workbook);
  if (!scoringTab) return refused(RUN_SENTENCES.noScoringTab);
  const { tier, rowIndex, columnIndex, from, to } = applied;
  const cells = scoringTab.readAll();
  const value = cellOf(from);
  // Rows may have been moved since: the same number may stand there for another tier.
  const isOurs = tierAt(parseConfig(cells).model, applied) !== undefined && says(cells, applied, to);
  if (!isOurs || formulaToChange(readModelColumns(scoringTab, [{ rowIndex, columnIndex, value }]))) {
    return {
      status: 'edited meanwhile',
      sentence: SENTENCES.changedSince(configCell(rowIndex, columnIndex)),
    };
  }
  scoringTab.writeValues(rowIndex + 1, columnIndex + 1, [[value]]);
  forgetThreshold(memory);
  const again = typeof value === 'number' ? exactText(value) : cellText(value);
  return { status: 'saved', sentence: SENTENCES.undone(tier, again) };
}
