import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hasReferenceData, readReference, referencePath, scoringTab } from '../reference/reference-data.ts';
import { checkFigures, type ReferenceFigures } from '../reference/reference-figures.ts';
import { columnOf, makeFolder } from './run-in-folder.ts';

const CASES: readonly (readonly [file: string, score: string])[] = [
  ['reference_xeducation.json', 'combined_0_100'],
  ['reference_xeducation.json', 'leaky'],
  ['reference_xeducation_sample462.json', 'combined_tenths'],
  ['reference_xeducation_sample462.json', 'fit'],
  ['reference_bank_additional_10pct.json', 'rules_0_100'],
];

describe.skipIf(!hasReferenceData)(
  'npm run score --outcome --json - gives the reference scores and figures',
  () => {
    test.each(hasReferenceData ? CASES : [])('%s: %s', async (name, score) => {
      const reference = readReference(name);
      const figures = reference.scores[score] as ReferenceFigures;
      const folder = makeFolder();
      const { out, err, status } = await folder.score(
        referencePath(reference.file),
        '--config',
        folder.writeCells('config.csv', scoringTab(figures)),
        '--outcome',
        reference.target.column,
        '--json',
        '-',
        '--out',
        folder.at('out.csv'),
      );
      expect(status, err).toBe(0);
      const vector = columnOf(folder.rows('out.csv'), 'Lead score');
      expect(vector.slice(0, 20)).toEqual(figures.first_20_scores.map(String));
      expect(createHash('sha256').update(vector.join(',')).digest('hex')).toBe(figures.score_vector_sha256);
      const { backtest, calls } = JSON.parse(out);
      checkFigures(backtest, figures);
      expect(calls.read + calls.write).toBeLessThanOrEqual(25);
      expect(/too good to be true/i.test(backtest.verdict)).toBe(score === 'leaky');
      if (score === 'leaky') expect(backtest.verdict).toMatch(/“Tags”.*“Lead Quality”/);
    });
  },
);
