import { describe, expect, test } from 'vitest';
import { layOutBacktest } from '../../../src/app/backtest/backtest-tab.ts';
import { sampleReport } from '../../core/backtest/sample-report.ts';

describe('scores of two decimals', () => {
  const [hot] = sampleReport.suggestions;
  const [profit] = (sampleReport.thresholds ?? []).filter(({ question }) => question === 'profit');
  const layout = layOutBacktest(
    {
      ...sampleReport,
      suggestions: hot ? [{ ...hot, from: 0.26, current: 0.3, range: [0.25, 0.29] }] : [],
      thresholds: profit ? [{ ...profit, from: 0.26, range: [0.25, 0.29] }] : [],
      byScore: [{ from: 0.25, to: 0.5, won: 1, lost: 1 }],
      misses: { wonLow: sampleReport.misses.wonLow.map((lead) => ({ ...lead, score: 0.13 })), lostHigh: [] },
      tiers: sampleReport.tiers.map((tier) => ({ ...tier, from: 1.005 })),
    },
    { leadTab: 'Leads', firstLeadRow: 2, tierColours: new Map(), settings: [], warnings: [] },
  );
  const text = layout.cells.map((row) => row.join(' ')).join('\n');
  /** A cell of the row whose first cell is this, with its format; below the row of a heading. */
  const shown = (label: unknown, column: number, heading = 'Backtest'): unknown[] => {
    const from = layout.cells.findIndex(([first]) => first === heading);
    const row = layout.cells.findIndex(([first], index) => index >= from && first === label);
    return [layout.cells[row]?.[column], layout.looks[row]?.[column]?.numberFormat];
  };

  test('are written to their last digit, in words and in cells', () => {
    expect(text).toContain('Hot from 0.26 instead of 0.3: 545 leads');
    expect(text).toContain('Any cut from 0.25 to 0.29 does about as well.');
    expect(text).toContain('◀ Hot from 0.26');
    expect(shown('Which calls pay for themselves?', 1)).toEqual([0.26, '0.00']);
    expect(shown('Which calls pay for themselves?', 2)).toEqual(['0.25 to 0.29', undefined]);
    expect(shown(0.25, 0)).toEqual([0.25, '0.00']);
    expect(shown('Mina Patel', 2)).toEqual([0.13, '0.00']);
    expect(shown('Hot', 1)).toEqual([1.005, '0.000']);
  });

  test('but not means', () => {
    expect(shown('Website', 4, 'By source')).toEqual([38.4, '#,##0.0']);
  });
});
