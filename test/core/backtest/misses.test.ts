import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backtestOf } from './backtest-of.ts';
import { randomLeads, scoredCase } from './scored-leads.ts';

const BLOCKS = [['Tiers'], ['Tier', 'From'], ['Hot', 0.5], ['Cold', '']];

test('the misses are the ten lowest won and the ten highest lost leads, ties in sheet order', () => {
  fc.assert(
    fc.property(randomLeads(0, 25), (leads) => {
      const { misses } = backtestOf(scoredCase(leads, { blocks: BLOCKS }));
      const told = (won: boolean, sign: number) =>
        leads
          .map(({ tenths, won: isWon }, rowIndex) => ({
            rowIndex,
            name: `Lead ${rowIndex + 1}`,
            score: tenths / 10,
            isWon,
          }))
          .filter(({ isWon }) => isWon === won)
          // Sorting is stable: ties stay in sheet order.
          .sort((left, right) => sign * (left.score - right.score))
          .slice(0, 10)
          .map(({ isWon: _, ...own }) => own);
      const bare = (own: typeof misses.wonLow) =>
        own.map(({ rowIndex, name, score }) => ({ rowIndex, name, score: score + 0 }));
      expect(bare(misses.wonLow)).toEqual(told(true, 1));
      expect(bare(misses.lostHigh)).toEqual(told(false, -1));
      for (const { score, tier } of [...misses.wonLow, ...misses.lostHigh]) {
        expect(tier).toBe(score >= 0.5 ? 'Hot' : 'Cold');
      }
    }),
  );
});

test('each comes with its reasons, the largest first and at most five, on the day before its outcome', () => {
  const criteria = [
    ['Seen lately', 'Seen', 'in last days', 3, 50],
    ...Array.from({ length: 7 }, (_, index) => [`R${index + 1}`, 'Seen', 'is not blank', '', index + 1]),
  ];
  const leads = [
    ['Seen', 'Ended', 'Outcome'],
    ['2024-05-08', '2024-05-10', 'won'],
    ['2024-05-10', '2024-05-10', 'lost'],
  ];
  const { misses } = backtestOf({ leads, criteria, outcomeDate: 'Ended' });
  expect(misses.wonLow[0]?.why).toBe('Seen lately +50 · R7 +7 · R6 +6 · R5 +5 · R4 +4');
  expect(misses.wonLow[0]?.score).toBe(78);
  // What happened on the day of the outcome was not known the day before.
  expect(misses.lostHigh[0]).toMatchObject({ score: 0, why: '' });
});

test('open leads are no misses', () => {
  const { misses } = backtestOf(scoredCase([{ tenths: 5, won: undefined }]));
  expect(misses).toEqual({ wonLow: [], lostHigh: [] });
});
