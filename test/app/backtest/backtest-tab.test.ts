import { describe, expect, test } from 'vitest';
import {
  type BacktestLayout,
  type BacktestTabContext,
  layOutBacktest,
} from '../../../src/app/backtest/backtest-tab.ts';
import type { TierResult } from '../../../src/core/backtest/report/tiers.ts';
import type { Gate } from '../../../src/core/backtest/report/verdict.ts';
import type { BacktestReport } from '../../../src/core/backtest/report.ts';
import { judgedEarly, sampleReport, smallReport } from '../../core/backtest/sample-report.ts';

const context: BacktestTabContext = {
  leadTab: 'Leads',
  firstLeadRow: 2,
  tierColours: new Map([['Hot', '#cc0000']]),
  settings: [['Capacity per week', '40']],
  warnings: [],
};

const layOut = (change: Partial<BacktestReport> = {}, of = sampleReport): BacktestLayout =>
  layOutBacktest({ ...of, ...change }, context);

/** The first cells of rows, blank ones left out. */
const labels = ({ cells }: BacktestLayout): string[] => cells.map(([first]) => String(first)).filter(Boolean);
/** All texts of a layout as one. */
const text = ({ cells }: BacktestLayout): string => cells.map((row) => row.join(' ')).join('\n');
/** 0-based row whose first cell is this, from a row on. */
const rowOf = ({ cells }: BacktestLayout, label: unknown, from = 0): number =>
  cells.findIndex(([first], index) => index >= from && first === label);
const cell = (layout: BacktestLayout, label: unknown, column: number, from = 0): unknown =>
  layout.cells[rowOf(layout, label, from)]?.[column];

const SECTIONS = [
  'Backtest',
  'What the list is worth',
  'How well it sorts',
  'Thresholds',
  'Tiers',
  'How much the top of the list brings',
  'Won and lost by score',
  'What a score says about the chance',
  'Rules',
  'Where the score was wrong',
  'By month',
  'By model',
  'By source',
  'Small print',
];

describe('the tab from top to bottom', () => {
  test.each([
    ['a full report', sampleReport],
    ['a small one', smallReport],
  ])('%s has every section in order', (_, report) => {
    expect(labels(layOut({}, report)).filter((label) => SECTIONS.includes(label))).toEqual(SECTIONS);
  });

  test('cells and looks are of the same rows and columns, and fit the page', () => {
    const { cells, looks } = layOut();
    expect(looks.length).toBe(cells.length);
    for (const row of [...cells, ...looks]) expect(row.length).toBe(12);
  });

  test('every number has a format of its own, and every text stays text', () => {
    const { cells, looks } = layOut();
    cells.forEach((row, rowIndex) => {
      row.forEach((value, columnIndex) => {
        const format = looks[rowIndex]?.[columnIndex]?.numberFormat;
        expect(format === undefined, `${rowIndex + 1}, ${columnIndex + 1}: ${value}`).toBe(
          typeof value === 'string',
        );
      });
    });
  });

  test('the light is a colour with its word, and leaks stand right below it', () => {
    const layout = layOut();
    const row = rowOf(layout, 'Amber: with care');
    expect(layout.cells[row]?.[1]).toBe(sampleReport.verdict.sentence);
    expect(layout.looks[row]?.[0]?.background).toBe('#feefc3');
    expect(layout.cells[row + 1]?.slice(0, 2)).toEqual(['Check Demo status', sampleReport.leaks[0]?.reason]);
    for (const [light, word] of [
      ['green', 'Green: good'],
      ['red', 'Red: do not rely on it'],
    ] as const) {
      expect(labels(layOut({ verdict: { light, sentence: 'So it is.', notes: [] } }))).toContain(word);
    }
  });

  test('dates are dates, rates are shares, counts are counts', () => {
    const layout = layOut();
    const format = (label: unknown, column: number, from = 0) =>
      layout.looks[rowOf(layout, label, from)]?.[column]?.numberFormat;
    expect([cell(layout, 'Date', 1), format('Date', 1)]).toEqual([20_500 + 25_569, 'yyyy-mm-dd']);
    const tiers = rowOf(layout, 'Tiers');
    expect(cell(layout, 'Hot', 4, tiers)).toBeCloseTo(209 / 307);
    expect([format('Hot', 1, tiers), format('Hot', 2, tiers), format('Hot', 4, tiers)]).toEqual([
      '0',
      '#,##0',
      '0.0%',
    ]);
    const months = rowOf(layout, 'By month');
    expect(layout.cells[months + 2]?.[0]).toBe(45_870);
    expect(layout.looks[months + 2]?.[0]?.numberFormat).toBe('yyyy-mm');
  });

  test('missed leads are named with their row, score, tier and reasons', () => {
    const layout = layOut();
    const row = rowOf(layout, 'Northwind Traders, Jo Park');
    expect(layout.cells[row]?.slice(1, 5)).toEqual([
      1205,
      98,
      'Hot',
      'Requested a demo +25 · Pricing page visit +20 · Director or above +12',
    ]);
  });
});

describe('thresholds', () => {
  test('an answer has its figures, no answer its reason', () => {
    const layout = layOut();
    expect(layout.cells[rowOf(layout, 'Which calls pay for themselves?')]?.slice(1, 6)).toEqual([
      60,
      '56 to 64',
      545,
      20.4,
      327,
    ]);
    expect(cell(layout, 'Which calls hit often enough?', 1)).toBe('No Minimum hit rate is set.');
  });

  test('after both suggestions it is told what they do together', () => {
    const layout = layOut();
    const row = rowOf(layout, 'Both together: Hot 402 → 716, Warm 1,218 → 1,536, Cold 2,590 → 1,958.');
    const warm = labels(layout).find((label) => label.startsWith('Warm from 30'));
    expect(row).toBeGreaterThan(rowOf(layout, warm));
    expect(rowOf(layout, 'Tiers')).toBeGreaterThan(row);
    const { bothTaken: _, ...alone } = sampleReport;
    expect(text(layOutBacktest(alone, context))).not.toContain('Both together');
  });

  test('where nothing is suggested it is said why', () => {
    const layout = layOut({ suggestions: [], whyNoSuggestion: 'the tiers differ by model' });
    const row = rowOf(layout, 'No From is suggested: the tiers differ by model.');
    expect(row).toBeGreaterThan(rowOf(layout, 'Thresholds'));
    expect(rowOf(layout, 'Tiers')).toBeGreaterThan(row);
    expect(text(layOut())).not.toContain('No From is suggested');
    expect(text(layOut({}, smallReport))).not.toContain('No From is suggested');
  });

  test('under a red leak a sentence before the suggestions says what to do first', () => {
    const leak = { column: 'Stage', level: 'red', reason: 'It sounds like the answer.', iv: 2 } as const;
    const layout = layOut({ leaks: [leak] });
    const row = rowOf(layout, 'These rest on scores that know how leads ended: mend the leaks first.');
    const hot = labels(layout).find((label) => label.startsWith('Hot from 60'));
    expect(row).toBeGreaterThan(rowOf(layout, 'Thresholds'));
    expect(rowOf(layout, hot)).toBeGreaterThan(row);
    expect(text(layOut())).not.toContain('mend the leaks first');
  });

  test('suggested cuts are marked where their scores stand', () => {
    const layout = layOut();
    const from = rowOf(layout, 'Won and lost by score');
    expect(cell(layout, 60, 4, from)).toBe('   ◀ Hot from 60');
    expect(cell(layout, 30, 4, from)).toBe('   ◀ Warm from 30');
    expect(cell(layout, 70, 4, from)).toBe('');
  });
});

describe('tiers', () => {
  const hot = sampleReport.tiers[0] as TierResult;

  test('names have the colours of the tiers, readable', () => {
    const layout = layOut();
    const row = rowOf(layout, 'Hot');
    expect(layout.looks[row]?.[0]).toMatchObject({ background: '#cc0000', fontColor: '#ffffff' });
    expect(layout.looks[row + 1]?.[0]?.background).toBeUndefined();
  });

  test('a bar shows the rate in its interval, on the scale of its header', () => {
    const layout = layOut();
    expect(cell(layout, 'Tier', 10)).toBe('   0 to 80%');
    expect(cell(layout, 'Hot', 10)).toBe('   ────────────━●━─');
    expect(cell(layout, 'Cold', 10)).toBe('   ━●──────────────');
  });

  test('without leads there is neither rate nor bar', () => {
    const empty = { ...hot, leads: 0, won: 0, rate: null, low: null, high: null, lift: null };
    const layout = layOut({ tiers: [empty], tierSteps: [], grid: null });
    expect(layout.cells[rowOf(layout, 'Hot')]).toEqual([
      'Hot',
      70,
      0,
      0,
      '',
      '',
      '',
      '',
      1_254_000,
      21,
      '',
      '',
    ]);
    expect(layout.charts.map(({ title }) => title)).not.toContain('Won rate by tier');
  });

  test('no tier, leads of no tier, and twelve tiers', () => {
    expect(labels(layOut({ tiers: [], tierSteps: [], grid: null }))).toContain('The model has no tiers.');
    expect(labels(layOut({ tiers: [hot, { ...hot, tier: '', from: null }] }))).toContain('No tier');
    const tiers = Array.from({ length: 12 }, (_, index) => ({
      ...hot,
      tier: `T${index}`,
      from: 100 - index,
    }));
    const layout = layOut({ tiers });
    expect(labels(layout).filter((label) => /^T\d+$/.test(label))).toHaveLength(12);
    expect(layout.charts[0]?.areas).toEqual([
      { rowNumber: rowOf(layout, 'Tier') + 1, columnNumber: 1, rows: 13, columns: 1 },
      { rowNumber: rowOf(layout, 'Tier') + 1, columnNumber: 5, rows: 13, columns: 1 },
    ]);
  });

  test('tiers of several models stand one by one, also of one name', () => {
    const layout = layOut({ tiers: [hot, { ...hot, from: 40 }] });
    expect(layout.cells.filter(([first]) => first === 'Hot').map((row) => row[1])).toEqual([70, 40]);
  });

  test('cells of the grid with few leads are faded, the others the bluer the more are won', () => {
    const layout = layOut();
    const row = rowOf(layout, 'Won rate: Fit ↓ Engagement →');
    expect(layout.cells[row + 4]?.slice(0, 3)).toEqual(['D', 3 / 14, 0.125]);
    expect(layout.looks[row + 4]?.[1]).toMatchObject({ background: '#f8f9fa', fontColor: '#80868b' });
    expect(layout.looks[row + 1]?.[1]?.background).toBe('#669df6');
    expect(labels(layout)).toContain('Grey: fewer than 20 leads.');
  });

  test('a grid of many grades stands below the chart', () => {
    const engagement = ['1', '2', '3', '4', '5'];
    const cells = [engagement.map(() => ({ leads: 0, won: 0, rate: null }))];
    const layout = layOut({ grid: { fit: ['A'], engagement, cells } });
    const chart = layout.charts[0];
    expect(rowOf(layout, 'Won rate: Fit ↓ Engagement →') + 1).toBeGreaterThan((chart?.rowNumber ?? 0) + 11);
  });
});

describe('charts', () => {
  test('stand beside the tables that they draw, one below another', () => {
    const { charts, cells } = layOut();
    expect(charts.map(({ kind, title }) => [kind, title])).toEqual([
      ['column', 'Won rate by tier'],
      ['line', 'Wins reached from the top of the list'],
      ['stacked column', 'Won and lost by score'],
    ]);
    for (const { areas } of charts.slice(1)) {
      const [area] = areas;
      const headers = cells[(area?.rowNumber ?? 0) - 1]?.slice(0, area?.columns);
      expect(headers).toContain(area === charts[1]?.areas[0] ? 'In no order' : 'Lost');
      expect(typeof cells[(area?.rowNumber ?? 0) + (area?.rows ?? 0) - 2]?.[1]).toBe('number');
    }
    const ends = charts.map(({ rowNumber, height }) => rowNumber + Math.ceil(height / 21));
    expect(charts[1]?.rowNumber).toBeGreaterThanOrEqual(ends[0] ?? 0);
    expect(charts[2]?.rowNumber).toBeGreaterThanOrEqual(ends[1] ?? 0);
  });

  test('nothing is written under a chart', () => {
    const { charts, cells } = layOut();
    for (const { rowNumber, height } of charts) {
      const rows = cells.slice(rowNumber - 1, rowNumber - 1 + Math.ceil(height / 21));
      expect(rows.flatMap((row) => row.slice(6)).join('')).toBe('');
    }
  });
});

describe('what the data cannot carry says so', () => {
  test('under ten won leads: counts, tiers, misses and rules', () => {
    const layout = layOut({}, smallReport);
    expect(text(layout)).toContain('8 won leads: too few to say how well the score sorts; 2 more will do.');
    expect(text(layout)).toContain('8 won leads: too few to judge a threshold; 22 more will do.');
    for (const sentence of [
      '8 won and 31 lost leads: too few to tell the chance of a score; 92 more won and 69 more lost will do.',
      '8 won and 31 lost leads: too few to compare months; 92 more won and 69 more lost will do.',
      '8 won and 31 lost leads: too few to compare models or sources; it takes 200 won and 200 lost, 1,000 in all.',
    ]) {
      expect(text(layout)).toContain(sentence);
    }
    expect(text(layout)).toContain('Hot beats Warm: not yet proven.');
    expect(layout.charts.map(({ title }) => title)).toEqual(['Won rate by tier', 'Won and lost by score']);
  });

  test.each<[Gate, number, Partial<BacktestReport>, readonly string[]]>([
    [
      'sorting',
      12,
      { thresholds: null, suggestions: [], calibration: null, months: null, models: null, sources: null },
      ['12 won leads: too few to judge a threshold; 18 more will do.'],
    ],
    [
      'thresholds',
      40,
      { calibration: null, months: null, models: null, sources: null },
      ['40 won leads: too few to tell the chance of a score; 60 more will do.'],
    ],
    [
      'chances',
      150,
      { models: null, sources: null },
      ['150 won leads: too few to compare models or sources; 50 more will do.'],
    ],
    ['isotonic', 612, {}, []],
  ])('%s: what is withheld, and no more', (gate, won, change, sentences) => {
    const layout = layOut({ gate, ...change, who: { ...sampleReport.who, won } });
    const withheld = text(layout).match(/[\d,]+ won leads: too few [^\n]*?will do\./g) ?? [];
    for (const sentence of sentences) expect(withheld).toContain(sentence);
    expect(withheld.length === 0).toBe(sentences.length === 0);
    expect(text(layout)).toContain(
      'Of a won and a lost lead, the score ranks the won one higher 85 times in 100',
    );
  });

  const NOTHING = { told: [], others: 0 };

  test('months, models and sources that no column tells', () => {
    const layout = layOut({ months: NOTHING, models: NOTHING, sources: NOTHING });
    expect(text(layout)).toContain('With the setting Created date, months stand here.');
    expect(text(layout)).toContain('There is one model for all leads.');
    expect(text(layout)).toContain('With the setting Source column, sources stand here.');
  });

  test('no capacity, no suggestion, no rule, no miss', () => {
    const layout = layOut({
      headline: null,
      suggestions: [],
      rules: [],
      misses: { wonLow: [], lostHigh: [] },
      byScore: [],
    });
    for (const sentence of [
      /With the setting Capacity per week/,
      /No rule is on\./,
      /No lead was won\./,
      /No lead was lost\./,
      /No lead is decided\./,
    ]) {
      expect(text(layout)).toMatch(sentence);
    }
  });

  test('all scores equal: no correlation, no certainty', () => {
    const sorting = {
      ...(sampleReport.sorting as NonNullable<BacktestReport['sorting']>),
      auc: { value: 0.5, twiceU: 1, low: 0.5, high: 0.5, se: 0, gini: 0, plainLow: 0.5, plainHigh: 0.5 },
      pointBiserial: null,
      spearman: null,
      kendallTauB: null,
    };
    expect(text(layOut({ sorting }))).toContain('All scores are equal, so they cannot go with the outcome.');
  });
});

describe('leads judged some days after they came in', () => {
  test('the second figure stands right under the first, in words', () => {
    const layout = layOut(judgedEarly);
    const row = rowOf(layout, 'How well it sorts');
    expect(layout.cells[row + 1]?.[0]).toMatch(/^Of a won and a lost lead, .* 85 times in 100/);
    const lines = [layout.cells[row + 2]?.[0], layout.cells[row + 3]?.[0]].join(' ');
    expect(lines).toMatch(
      /^As they stood 14 days after they came in, .* 85 times .* it would be 93 times in 100 \(92 to 94\):/,
    );
    expect(lines).toContain('the busy days before a win flatter it');
    expect(text(layOut())).not.toContain('flatter');
  });

  test('who was decided earlier is counted, and the day of a score is said above and in the small print', () => {
    const layout = layOut(judgedEarly);
    expect(text(layout)).toContain('212 leads were decided within 14 days of coming in and are left out.');
    const said =
      'Each lead is scored as it stood 14 days after it came in: later activities and dates do not count.';
    expect(cell(layout, 'Scored', 1)).toBe(said);
    expect(cell(layout, 'Day of a score', 1, rowOf(layout, 'Small print'))).toBe(said);
    expect(cell(layOut(), 'Day of a score', 1)).toBe(
      'Each lead is scored as it stood the day before its outcome.',
    );
  });
});

test('where some sources are left out, it is said how many', () => {
  const sources = { told: sampleReport.sources?.told ?? [], others: 1064 };
  const layout = layOut({ sources });
  const row = rowOf(layout, 'Referral', rowOf(layout, 'By source'));
  expect(layout.cells[row + 1]?.[0]).toBe('… and 1,064 more.');
  expect(labels(layOut())).not.toContainEqual(expect.stringContaining('more.'));
});

test('what keeps a setting from being used stands under the verdict, with the cell to mend', () => {
  const message = 'There is no column “Won on”.';
  const warnings = [{ level: 'warning', code: 'unknown-column', cell: 'Scoring!B16', message }] as const;
  const layout = layOutBacktest(sampleReport, { ...context, warnings });
  const row = rowOf(layout, 'Scoring!B16');
  expect(row).toBeLessThan(rowOf(layout, 'Date'));
  expect(layout.cells[row]?.[1]).toBe(message);
  expect(layout.looks[row]?.[0]?.background).toBe('#feefc3');
});

test('a name as long as a novel takes a line', () => {
  const [lead] = sampleReport.misses.wonLow;
  const layout = layOut({
    misses: { wonLow: [{ ...lead, name: 'x\n'.repeat(40_000) } as never], lostHigh: [] },
  });
  const longest = Math.max(...layout.cells.flat().map((value) => String(value).length));
  expect(longest).toBeLessThanOrEqual(180);
});
