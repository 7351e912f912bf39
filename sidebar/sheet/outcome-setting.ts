import { parseConfig } from '../../src/core/scoring/config/parse-config.ts';
import { configCell } from '../../src/core/scoring/issue.ts';
import { cellText } from '../../src/core/table/text.ts';
import type { LeadSheet } from './lead-sheet.ts';

const OUTCOME_COLUMN = 'Outcome column';

/** The outcome column as Settings names it, `''` for none; and the cell that does, or could. */
export interface OutcomeSetting {
  readonly column: string;
  readonly cell: string;
}

/** What Settings says of the outcome column; whether it is among the headers of the leads, the reading tells. */
export function outcomeSetting({ config }: LeadSheet): OutcomeSetting {
  const { settings, nextSetting } = parseConfig(config).model;
  const own = settings.valueCells.get(OUTCOME_COLUMN);
  const free = nextSetting && { rowIndex: nextSetting.rowIndex, columnIndex: nextSetting.nameColumnIndex };
  const { rowIndex, columnIndex } = own ?? free ?? { rowIndex: 0, columnIndex: 0 };
  return {
    column: cellText(settings.others.get(OUTCOME_COLUMN)),
    cell: configCell(rowIndex, columnIndex),
  };
}
