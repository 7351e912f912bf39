import { CellReading, type ReadingStyle } from '../../table/cell-reading.ts';
import type { ActivityLeads } from './activity-log.ts';

/** The keys of leads: a code for each distinct one. */
export interface LeadKeys {
  /** By folded key. */
  readonly codes: ReadonlyMap<string, number>;
  /** By row of the leads; −1 without a key. */
  readonly ofRow: Int32Array;
}

/** Gives leads of one key, in any case and with any spaces, the same code; what reads as blank is none. */
export function codeLeadKeys({ rows, isLead, keyColumnIndex }: ActivityLeads, style: ReadingStyle): LeadKeys {
  const codes = new Map<string, number>();
  const ofRow = new Int32Array(rows.length).fill(-1);
  rows.forEach((row, index) => {
    const key = isLead[index] === 1 ? new CellReading(row[keyColumnIndex], style).folded : '';
    if (key === '') return;
    const code = codes.get(key) ?? codes.size;
    codes.set(key, code);
    ofRow[index] = code;
  });
  return { codes, ofRow };
}
