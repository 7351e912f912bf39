import { pictureKit } from '../charts/picture-kit.ts';
import { saveCsv, saveXlsx } from '../files/save-file.ts';
import type { LocalWorkbook } from '../workbook/local-workbook.ts';

/** What there is to save, taken out of a workbook that may be closed before it is saved. */
export function resultContent(
  workbook: LocalWorkbook,
  target: string,
  leadTab: string,
): () => Promise<Uint8Array> {
  const snapshot = workbook.snapshot();
  const spills = workbook.spills();
  if (/\.csv$/i.test(target)) return async () => saveCsv(snapshot, leadTab, { spills });
  const unknownFunctions = workbook.script.functions
    .filter(({ isCustomFunction }) => isCustomFunction)
    .map(({ name }) => name);
  return () => saveXlsx(snapshot, { unknownFunctions, spills, pictureKit: pictureKit() });
}
