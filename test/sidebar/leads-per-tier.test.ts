import { describe, expect, test } from 'vitest';
import { recountedLeads } from '../../sidebar/views/backtest/leads-per-tier.ts';
import { tieredLeads } from './lead-sheet-of.ts';

describe('recountedLeads', () => {
  /** Row of each tier in the Scoring tab of these leads, counted from 0. */
  const HOT = { rowIndex: 7, columnIndex: 1 };
  const WARM = { rowIndex: 8, columnIndex: 1 };
  const sheet = tieredLeads([70, 60, 40, 10]);

  test('counts all leads before and after, those of no tier among them', () => {
    expect(recountedLeads({ fromCell: HOT, from: 65 }, sheet)).toEqual([
      { tier: 'Hot', before: 2, after: 1 },
      { tier: 'Warm', before: 1, after: 2 },
      { tier: '', before: 1, after: 1 },
    ]);
  });

  test('tells a tier that is left without leads', () => {
    expect(recountedLeads({ fromCell: WARM, from: 50 }, sheet)).toEqual([
      { tier: 'Hot', before: 2, after: 2 },
      { tier: 'Warm', before: 1, after: 0 },
      { tier: '', before: 1, after: 2 },
    ]);
  });

  test('is nothing where the sheet cannot be scored as it stands', () => {
    expect(
      recountedLeads({ fromCell: WARM, from: 50 }, tieredLeads([70], { headers: ['Email', 'Score'] })),
    ).toBeUndefined();
  });
});
