import { configCell } from './issue.ts';
import type { ScoringModel } from './model.ts';

/** The cell of a setting's Value, as issues name it; that of A1 where it is not set. */
export function settingCell({ settings }: ScoringModel, name: string): string {
  const at = settings.valueCells.get(name);
  return at ? configCell(at.rowIndex, at.columnIndex) : configCell(0, 0);
}
