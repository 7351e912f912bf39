import { describe, expect, test } from 'vitest';
import { hasReferenceData, referencePath } from '../reference/reference-data.ts';
import { columnOf, makeFolder } from './run-in-folder.ts';

describe.skipIf(!hasReferenceData)('npm run score on real leads', () => {
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
