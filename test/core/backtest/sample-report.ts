import type { MissedLead, NamedLead } from '../../../src/core/backtest/report/leads.ts';
import type { RuleEvidence } from '../../../src/core/backtest/report/rules.ts';
import type { Segment, Segments } from '../../../src/core/backtest/report/segments.ts';
import type { CutResult } from '../../../src/core/backtest/report/thresholds.ts';
import type { BacktestReport } from '../../../src/core/backtest/report.ts';

const MISSED: readonly NamedLead[] = [
  { rowIndex: 811, name: 'Tidewater Glass, Ana Ruiz', score: 2 },
  { rowIndex: 44, name: 'Lindgren & Sons', score: 4 },
  { rowIndex: 2307, name: 'hello@okafor.example', score: 7 },
  { rowIndex: 93, name: 'Mina Patel', score: 9 },
];

/** A report as a team of 4,210 leads would get it; figures hang together, names are made up. */
export const sampleReport: BacktestReport = {
  asOf: 20_500,
  outcome: {
    header: 'Deal stage',
    wonValues: ['Closed won', 'Customer'],
    lostValues: ['Closed lost', 'Disqualified'],
  },
  who: {
    leads: 4210,
    won: 612,
    lost: 2588,
    open: 640,
    notReady: 370,
    decidedEarly: 0,
    readyAfterDays: 62,
    judgedAfterDays: null,
    wantsCreatedDate: false,
    baseRate: 612 / 3200,
    openValues: [
      { value: 'Qualified', leads: 402 },
      { value: 'Proposal sent', leads: 210 },
      { value: '', leads: 28 },
    ],
    scoredAsItStood: true,
    withoutOutcomeDate: 12,
    futureOutcomeDates: 0,
    outcomeBeforeCreated: 3,
    withoutCreatedDate: 1,
  },
  gate: 'isotonic',
  verdict: {
    light: 'amber',
    sentence: 'The scores sort leads well, but one rule looks like the answer: check “Demo status” first.',
    notes: ['12 decided leads have no outcome date and are scored as they stand today.'],
  },
  leaks: [
    {
      column: 'Demo status',
      level: 'amber',
      reason: '“Demo status” tells won from lost almost by itself: check when this column is filled in.',
      iv: 1.34,
    },
  ],
  unusedLeaks: ['Close reason', 'Contract number'],
  headline: {
    calls: 40,
    winsFromTop: 17.86,
    winsInNoOrder: 7.65,
    isEveryLead: false,
    callsPerWin: 40 / 17.86,
    callsPerWinInNoOrder: 3200 / 612,
  },
  sorting: {
    auc: {
      value: 0.8510451707731007,
      twiceU: 2_695_866,
      low: 0.8351,
      high: 0.8657,
      se: 0.0078,
      gini: 0.7020903415462014,
      plainLow: 0.8358,
      plainHigh: 0.8663,
    },
    pointBiserial: 0.4871,
    spearman: 0.4783,
    kendallTauB: 0.3921,
    ks: { value: 0.5571, threshold: 42 },
    averagePrecision: 0.5312,
    alift: 0.7837,
  },
  dayBefore: null,
  thresholds: [
    { question: 'capacity', from: 45, because: '', result: cut(1045, 472, [38.2, 47.1], 39.2), range: null },
    { question: 'profit', from: 60, because: '', result: cut(545, 327, [55.8, 64], 20.4), range: [56, 64] },
    {
      question: 'hit rate',
      from: null,
      because: 'No Minimum hit rate is set.',
      result: null,
      range: null,
    },
    { question: 'reach', from: 32, because: '', result: cut(1618, 554, [32, 36.6], 60.7), range: [29, 34] },
    { question: 'youden', from: 42, because: '', result: cut(1158, 499, [40.2, 46], 43.4), range: [38, 49] },
    { question: 'f1', from: 52, because: '', result: cut(786, 416, [49.4, 56.4], 29.5), range: null },
    {
      question: 'catch everyone',
      from: 2,
      because: '',
      result: cut(3116, 612, [18.3, 21.1], 116.9),
      range: null,
    },
  ],
  thresholdsMeasuredOn: 'the leads that chose them',
  suggestions: [
    {
      tier: 'Hot',
      question: 'profit',
      from: 60,
      current: 70,
      fromCell: { rowIndex: 3, columnIndex: 14 },
      range: [56, 64],
      result: cut(545, 327, [55.8, 64], 20.4),
      currentResult: cut(307, 209, [62.7, 73], 11.5),
      leadsPerTier: [
        { tier: 'Hot', before: 402, after: 716 },
        { tier: 'Warm', before: 1218, after: 904 },
        { tier: 'Cold', before: 2590, after: 2590 },
      ],
    },
    {
      tier: 'Warm',
      question: 'reach',
      from: 30,
      current: 40,
      fromCell: { rowIndex: 4, columnIndex: 14 },
      range: [29, 34],
      result: cut(1712, 564, [30.8, 35.2], 64.2),
      currentResult: cut(1240, 512, [38.6, 44.1], 46.5),
      leadsPerTier: [
        { tier: 'Hot', before: 402, after: 402 },
        { tier: 'Warm', before: 1218, after: 1850 },
        { tier: 'Cold', before: 2590, after: 1958 },
      ],
    },
  ],
  bothTaken: [
    { tier: 'Hot', before: 402, after: 716 },
    { tier: 'Warm', before: 1218, after: 1536 },
    { tier: 'Cold', before: 2590, after: 1958 },
  ],
  tiers: [
    tier('Hot', 70, 307, 209, 0.626676, 0.730419, 1_254_000, 21),
    tier('Warm', 40, 933, 303, 0.295482, 0.355472, 1_393_800, 34),
    tier('Cold', null, 1960, 100, 0.042127, 0.06167, 310_000, 58.5),
  ],
  unreadRevenue: null,
  tierSteps: [
    { better: 'Hot', worse: 'Warm', difference: 0.356, low: 0.2949, high: 0.4127, proven: true },
    { better: 'Warm', worse: 'Cold', difference: 0.2737, low: 0.2433, high: 0.3048, proven: true },
  ],
  grid: {
    fit: ['A', 'B', 'C', 'D'],
    engagement: ['1', '2', '3', '4'],
    cells: [
      [square(120, 92), square(160, 84), square(110, 34), square(60, 9)],
      [square(110, 61), square(260, 91), square(240, 48), square(150, 13)],
      [square(70, 22), square(290, 59), square(420, 39), square(380, 12)],
      [square(14, 3), square(96, 12), square(310, 21), square(410, 12)],
    ],
  },
  gains: [0.352, 0.5878, 0.7428, 0.8438, 0.9014, 0.9393, 0.9665, 0.9806, 0.9925, 1].map((gain, index) => ({
    share: (index + 1) / 10,
    won: gain * 612,
    gain,
    lift: gain / ((index + 1) / 10),
  })),
  deciles: deciles([216, 144, 95, 61, 36, 23, 17, 8, 8, 4]),
  expectedDeciles: deciles([215.45, 144.26, 94.86, 61.84, 35.25, 23.16, 16.65, 8.65, 7.26, 4.62]),
  byScore: [
    [6, 410],
    [14, 520],
    [28, 510],
    [52, 420],
    [80, 310],
    [105, 200],
    [118, 120],
    [102, 60],
    [72, 28],
    [35, 10],
  ].map(([won = 0, lost = 0], index) => ({ from: index * 10, to: index * 10 + 10, won, lost })),
  calibration: {
    method: 'isotonic',
    brier: 0.1108,
    brierHeldOut: 0.1121,
    baseBrier: 0.1547,
    bands: [
      { from: 0, to: 12, leads: 520, won: 7, chance: 0.0135 },
      { from: 13, to: 27, leads: 804, won: 31, chance: 0.0386 },
      { from: 28, to: 39, leads: 636, won: 62, chance: 0.0975 },
      { from: 40, to: 51, leads: 454, won: 96, chance: 0.2115 },
      { from: 52, to: 61, leads: 290, won: 110, chance: 0.3793 },
      { from: 62, to: 74, leads: 292, won: 161, chance: 0.5514 },
      { from: 75, to: 88, leads: 155, won: 109, chance: 0.7032 },
      { from: 89, to: 100, leads: 49, won: 36, chance: 0.7347 },
    ],
  },
  rules: [
    rule('Director or above', 'Job title', 12, 640, 231, 1.89, 0.62, 0.871, true),
    rule('Company size 51–1,000', 'Company', 10, 1210, 338, 1.46, 0.61, 0.492, true),
    rule('Pricing page visit', 'Website', 20, 410, 204, 2.6, 0.63, 1.425, true),
    rule('Webinar attended', 'Website', 8, 520, 104, 1.05, 0.5, 0.055, false),
    rule('Personal email', 'Contact', -10, 702, 168, 1.25, 0.47, 0.287, true, 'wrong way'),
    rule('Requested a demo', 'Website', 25, 380, 301, 4.14, 0.73, 2.779, true, 'looks like the answer'),
    rule('Inactive for 90 days', 'Activity', -15, 812, 61, 0.39, 0.61, -1.067, true, 'counts days to today'),
    rule('In the Antarctic', 'Company', 5, 0, 0, null, 0.5, 0, false, 'never matches'),
    rule('Opened a newsletter', 'Website', 4, 517, 103, 1.04, 0.5, 0.046, false, 'same leads as', {
      text: 'same leads as Webinar attended',
    }),
    { ...rule('Competitor', 'Company', 0, 40, 0, 0, 0.51, -2.955, true), points: 'DQ' },
  ],
  misses: {
    wonLow: [
      missed(
        811,
        'Tidewater Glass, Ana Ruiz',
        2,
        'Inactive for 90 days −15 · Company size 51–1,000 +10',
        'Cold',
      ),
      missed(44, 'Lindgren & Sons', 4, 'Webinar attended +8 · Personal email −10', 'Cold'),
      missed(2307, 'hello@okafor.example', 7, 'Director or above +12', 'Cold'),
      missed(93, 'Mina Patel', 9, 'Webinar attended +8', 'Cold'),
    ],
    lostHigh: [
      missed(
        1203,
        'Northwind Traders, Jo Park',
        98,
        'Requested a demo +25 · Pricing page visit +20 · Director or above +12',
        'Hot',
      ),
      missed(510, 'Bergmann GmbH', 96, 'Requested a demo +25 · Pricing page visit +20', 'Hot'),
      missed(2950, 'Sol Arroyo', 93, 'Requested a demo +25 · Director or above +12', 'Hot'),
    ],
  },
  months: segments([
    segment('2025-08', 410, 71, 33.9, 0.842),
    segment('2025-09', 520, 98, 34.4, 0.849),
    segment('2025-10', 566, 112, 35.8, 0.861),
    segment('2025-11', 601, 117, 35.2, 0.853),
    segment('2025-12', 470, 88, 34.1, 0.846),
    segment('2026-01', 633, 126, 36.2, 0.852),
  ]),
  models: segments([segment('SMB', 2300, 391, 33.2, 0.844), segment('Enterprise', 900, 221, 39.8, 0.859)]),
  sources: segments([
    segment('Website', 1820, 402, 38.4, 0.857),
    segment('Trade fair', 640, 121, 31.7, 0.821),
    segment('Bought list', 710, 86, 26.3, 0.794),
    segment('Referral', 30, 3, 44.8, null),
  ]),
};

/** What the same report holds besides where leads are scored some days after they came in. */
export const judgedEarly: Pick<BacktestReport, 'who' | 'dayBefore'> = {
  who: { ...sampleReport.who, judgedAfterDays: 14, decidedEarly: 212, notReady: 158 },
  dayBefore: {
    auc: {
      value: 0.93,
      twiceU: 2_945_988,
      low: 0.9168,
      high: 0.9412,
      se: 0.0062,
      gini: 0.86,
      plainLow: 0.9178,
      plainHigh: 0.9422,
    },
    leads: 3200,
    compared: 'higher',
  },
};

/** The same leads with few of them decided: nothing but counts can be told. */
export const smallReport: BacktestReport = {
  ...sampleReport,
  who: {
    ...sampleReport.who,
    leads: 48,
    won: 8,
    lost: 31,
    open: 9,
    notReady: 0,
    readyAfterDays: null,
    baseRate: 8 / 39,
    openValues: [],
    withoutOutcomeDate: 0,
    outcomeBeforeCreated: 0,
    withoutCreatedDate: 0,
  },
  gate: 'counts',
  verdict: {
    light: 'red',
    sentence: 'Too few leads are decided to say whether the scores are any good.',
    notes: [],
  },
  leaks: [],
  unusedLeaks: [],
  headline: null,
  sorting: null,
  thresholds: null,
  suggestions: [],
  tiers: [
    tier('Hot', 70, 6, 4, 0.3, 0.9032, null, null),
    tier('Warm', 40, 12, 3, 0.0889, 0.5323, null, null),
    tier('Cold', null, 21, 1, 0.0085, 0.2267, null, null),
  ],
  tierSteps: [
    { better: 'Hot', worse: 'Warm', difference: 0.4167, low: -0.0412, high: 0.7045, proven: false },
    { better: 'Warm', worse: 'Cold', difference: 0.2024, low: -0.0347, high: 0.4831, proven: false },
  ],
  grid: null,
  gains: null,
  deciles: null,
  expectedDeciles: null,
  byScore: [
    { from: 0, to: 20, won: 1, lost: 18 },
    { from: 20, to: 40, won: 0, lost: 2 },
    { from: 40, to: 60, won: 2, lost: 7 },
    { from: 60, to: 80, won: 3, lost: 3 },
    { from: 80, to: 100, won: 2, lost: 1 },
  ],
  calibration: null,
  months: null,
  models: null,
  sources: null,
};

function cut(
  flagged: number,
  won: number,
  [low, high]: readonly [number, number],
  flaggedPerWeek: number,
): CutResult {
  const missedCount = 612 - won;
  const recall = won / 612;
  return {
    flagged,
    won,
    precision: won / flagged,
    low: low / 100,
    high: high / 100,
    recall,
    lift: won / flagged / (612 / 3200),
    f1: (2 * won) / (flagged + 612),
    j: recall - (flagged - won) / 2588,
    callsPerWin: flagged / won,
    flaggedPerWeek,
    missed: MISSED.slice(0, missedCount),
    missedCount,
  };
}

function tier(
  name: string,
  from: number | null,
  leads: number,
  won: number,
  low: number,
  high: number,
  revenue: number | null,
  daysToOutcome: number | null,
): BacktestReport['tiers'][number] {
  const rate = won / leads;
  return { tier: name, from, leads, won, rate, low, high, lift: rate / (612 / 3200), revenue, daysToOutcome };
}

function square(leads: number, won: number): { leads: number; won: number; rate: number | null } {
  return { leads, won, rate: leads === 0 ? null : won / leads };
}

function deciles(won: readonly number[]): NonNullable<BacktestReport['deciles']> {
  const scores = [100, 69, 58, 48, 42, 36, 30, 24, 17, 11, 0];
  return won.map((count, index) => ({
    decile: index + 1,
    leads: 320,
    won: count,
    rate: count / 320,
    lift: count / 320 / (612 / 3200),
    high: scores[index] ?? null,
    low: scores[index + 1] ?? null,
  }));
}

function rule(
  criterion: string,
  group: string,
  points: number,
  hits: number,
  won: number,
  lift: number | null,
  auc: number,
  woe: number,
  proven: boolean,
  flag?: RuleEvidence['flags'][number]['kind'],
  { text = flag }: { readonly text?: string | undefined } = {},
): RuleEvidence {
  const rateWith = hits === 0 ? null : won / hits;
  const rateWithout = (612 - won) / (3200 - hits);
  const difference = rateWith === null ? null : rateWith - rateWithout;
  return {
    criterion,
    group,
    cell: 'Scoring!C4',
    points,
    hits,
    won,
    rateWith,
    rateWithout,
    low: difference === null ? null : difference - 0.031,
    high: difference === null ? null : difference + 0.032,
    lift,
    auc,
    woe,
    proven,
    flags: flag === undefined || text === undefined ? [] : [{ kind: flag, text }],
  };
}

function missed(rowIndex: number, name: string, score: number, why: string, tierName: string): MissedLead {
  return { rowIndex, name, score, why, tier: tierName };
}

function segments(told: readonly Segment[]): Segments {
  return { told, others: 0 };
}

function segment(name: string, leads: number, won: number, meanScore: number, auc: number | null): Segment {
  return { name, leads, won, rate: won / leads, meanScore, auc };
}
