import type { Cells } from '../table/cell.ts';
import { cellText, foldName } from '../table/text.ts';
import { columnOf } from './bind-model.ts';
import type { IssueList } from './issue.ts';
import type { ScoringModel } from './model.ts';
import { settingCell } from './setting-cell.ts';

const MAIL = /e-?mail/;
/** Headers that are likely to identify a lead, the likeliest first. */
const KEY_HEADERS = [
  /^e-?mail(address)?$/,
  MAIL,
  /^(lead|contact|record|prospect|person|deal|opportunity)?id$/,
  /id$/,
  /key$/,
];

/**
 * The 0-based column that identifies a lead: as the setting *Lead key* says, else the best guess.
 *
 * @param headers trimmed texts of the header row; blank for columns that are not to be looked at
 */
export function leadKeyColumn(
  model: ScoringModel,
  headers: readonly string[],
  rows: Cells,
  issues: IssueList,
): number {
  const { leadKey } = model.settings;
  if (leadKey !== '') return columnOf(leadKey, settingCell(model, 'Lead key'), headers, issues) ?? 0;
  for (const pattern of KEY_HEADERS) {
    const index = headers.findIndex(
      (header, column) => pattern.test(foldName(header)) && mayIdentify(rows, column, pattern === MAIL),
    );
    if (index >= 0) return index;
  }
  return Math.max(
    0,
    headers.findIndex((header) => header !== ''),
  );
}

/** Rows looked at to tell a column of keys from one such as “Do Not Email”. */
const SAMPLED_ROWS = 500;

/**
 * Whether most of a column's filled cells differ; a column with nothing in it is not told from one that does. Of few rows
 * that says little, so what is merely called after e-mail must also hold addresses.
 */
function mayIdentify(rows: Cells, columnIndex: number, asAddresses: boolean): boolean {
  const texts = rows
    .slice(0, SAMPLED_ROWS)
    .map((row) => cellText(row[columnIndex]))
    .filter((text) => text !== '');
  const addresses = texts.filter((text) => text.includes('@'));
  return 2 * new Set(texts).size >= texts.length && (!asAddresses || 2 * addresses.length >= texts.length);
}
