import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hasReferenceData, readReference, referencePath, scoringTab } from '../reference/reference-data.ts';
import { columnOf, makeFolder } from './run-in-folder.ts';

const FILES = [
  'reference_xeducation.json',
  'reference_xeducation_sample462.json',
  'reference_bank_additional_10pct.json',
];

describe.skipIf(!hasReferenceData)('npm run score on real leads', () => {
  for (const name of hasReferenceData ? FILES : []) {
    const { file, scores } = readReference(name);
    test.each(Object.entries(scores))(
      `saves the exact reference scores of ${file}: %s`,
      async (_, reference) => {
        const folder = makeFolder();
        const config = folder.writeCells('config.csv', scoringTab(reference));
        const outcome = await folder.score(
          referencePath(file),
          '--config',
          config,
          '--out',
          folder.at('out.csv'),
        );
        expect(outcome.err).toBe('');
        const vector = columnOf(folder.rows('out.csv'), 'Lead score');
        expect(vector.slice(0, 20)).toEqual(reference.first_20_scores.map(String));
        expect(createHash('sha256').update(vector.join(',')).digest('hex')).toBe(
          reference.score_vector_sha256,
        );
      },
    );
  }

  test('without a config sets up a model whose Hot leads win more often than its Warm, and those than its Cold', async () => {
    const folder = makeFolder();
    const outcome = await folder.score(referencePath('xeducation/Leads.csv'), '--out', folder.at('out.csv'));
    expect(outcome.status).toBe(0);
    const rows = folder.rows('out.csv');
    const tiers = columnOf(rows, 'Lead tier');
    const won = columnOf(rows, 'Converted').map((cell) => cell === '1');
    const winRate = (tier: string): number => {
      const own = won.filter((_, index) => tiers[index] === tier);
      return own.filter(Boolean).length / own.length;
    };
    expect(winRate('Hot')).toBeGreaterThan(1.3 * winRate('Warm'));
    expect(winRate('Warm')).toBeGreaterThan(1.3 * winRate('Cold'));
  });
});
