import { type CellEdit, withEdits } from '../../core/scoring/config/criterion-rows.ts';
import { parseConfig } from '../../core/scoring/config/parse-config.ts';
import { sharesModel } from '../../core/scoring/config/tiers.ts';
import { configCell, firstError } from '../../core/scoring/issue.ts';
import type { ScoringModel, Tier } from '../../core/scoring/model.ts';
import type { Cells } from '../../core/table/cell.ts';
import { plainCell } from '../../core/table/packed-cells.ts';
import type { ApplyRequest, SaveReport } from '../api.ts';
import { findScoringTab } from '../find-tab.ts';
import type { Lock, Memory, Workbook } from '../ports.ts';
import { SENTENCES as RUN_SENTENCES } from '../score-run/sentences.ts';
import { formulaToChange, readModelColumns } from '../sidebar/model-columns.ts';
import { refused } from '../sidebar/save-model.ts';
import { rememberThreshold } from './applied-thresholds.ts';
import { SENTENCES } from './threshold-sentences.ts';

/** What it takes to change a tier's From, or to take that back. */
export interface ThresholdPorts {
  readonly workbook: Workbook;
  readonly memory: Memory;
  readonly lock: Lock;
}

/**
 * Writes one tier's From at a suggestion of the backtest, and no other cell: only where that tier still begins where
 * the backtest saw it begin.
 */
export function applyThreshold(ports: ThresholdPorts, request: ApplyRequest): SaveReport {
  const report = ports.lock.alone(() => applyAlone(ports, request));
  return report === 'busy' ? refused(RUN_SENTENCES.busy) : report;
}

function applyAlone({ workbook, memory }: ThresholdPorts, request: ApplyRequest): SaveReport {
  const { tier: name, rowIndex, columnIndex, from, to } = request;
  if (!Number.isFinite(to)) return refused(SENTENCES.noNumber);
  const scoringTab = findScoringTab(workbook);
  if (!scoringTab) return refused(RUN_SENTENCES.noScoringTab);
  const cells = scoringTab.readAll();
  const { model } = parseConfig(cells);
  const cell = configCell(rowIndex, columnIndex);
  const tier = tierAt(model, request);
  if (tier?.from !== from) {
    return { status: 'edited meanwhile', sentence: SENTENCES.edited(cell, name, from) };
  }
  if (from === to) return refused(SENTENCES.nothingChanged(name, from));
  const edit = { rowIndex, columnIndex, value: to };
  const hindrance = hindranceTo(cells, tier, edit);
  if (hindrance !== undefined) return refused(hindrance);
  const formula = formulaToChange(readModelColumns(scoringTab, [edit]));
  if (formula) return refused(SENTENCES.formula(configCell(formula.rowIndex, formula.columnIndex)));
  scoringTab.writeValues(rowIndex + 1, columnIndex + 1, [[to]]);
  rememberThreshold(memory, {
    tier: name,
    rowIndex,
    columnIndex,
    from: plainCell(cells[rowIndex]?.[columnIndex]),
    to,
  });
  return { status: 'saved', sentence: SENTENCES.applied(name, from, to) };
}

/** The tier of that name whose From stands in that cell. */
export function tierAt(
  { tiers }: ScoringModel,
  { tier, rowIndex, columnIndex }: Pick<ApplyRequest, 'tier' | 'rowIndex' | 'columnIndex'>,
): Tier | undefined {
  return tiers.find(
    ({ name, fromCell }) =>
      name === tier && fromCell?.rowIndex === rowIndex && fromCell.columnIndex === columnIndex,
  );
}

/**
 * Why a tier cannot begin where an edit of its From says; undefined where it can. Of two tiers the better one would be
 * the worse: two suggestions may have to be applied, and taken back, in the right order.
 */
export function hindranceTo(cells: Cells, tier: Tier, edit: CellEdit): string | undefined {
  const { model, issues } = parseConfig(withEdits(cells, [edit]));
  const { from = 0 } = tier;
  const own = tierAt(model, { tier: tier.name, ...edit });
  const to = own?.from ?? from;
  const crossed = model.tiers.find(
    (other) =>
      other.from !== undefined &&
      sharesModel(other.models, tier.models) &&
      other !== own &&
      // Two tiers cannot begin at one score either.
      (other.from === to || (other.from - from) * (other.from - to) < 0),
  );
  if (crossed?.from !== undefined) return SENTENCES.wouldCross(tier.name, crossed.name, crossed.from);
  const error = firstError(issues);
  return error && SENTENCES.brokenModel(error.cell, error.message);
}
