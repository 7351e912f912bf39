import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hasReferenceData, readLeads, readReference, scoringTab } from '../reference/reference-data.ts';
import { loadBundle } from './load-bundle.ts';

const FILES = [
  'reference_xeducation.json',
  'reference_xeducation_sample462.json',
  'reference_bank_additional_10pct.json',
];

describe.skipIf(!hasReferenceData)('LEADSCORE of the built bundle on real leads', () => {
  test('the reference data is at hand', () => expect(hasReferenceData).toBe(true));

  for (const name of hasReferenceData ? FILES : []) {
    const { file, delimiter, scores } = readReference(name);
    const [headers, ...leads] = readLeads(file, delimiter);
    test.each(Object.keys(scores))(`gives the exact reference scores of ${file}: %s`, (model) => {
      const reference = scores[model];
      if (!reference) throw new Error(`no model ${model}`);
      const { LEADSCORE } = loadBundle();
      const column = LEADSCORE?.(leads, [headers], scoringTab(reference)) as number[][];
      const vector = column.map(([score]) => score);
      expect(vector.slice(0, 20)).toEqual(reference.first_20_scores);
      expect(createHash('sha256').update(vector.join(',')).digest('hex')).toBe(reference.score_vector_sha256);
    });
  }
});
