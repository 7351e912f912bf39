import { describe, expect, test } from 'vitest';
import { namesTheAnswer } from '../../../src/core/backtest/leaks.ts';
import type { Cells, CellValue } from '../../../src/core/table/cell.ts';
import { type BacktestCase, backtestOf } from './backtest-of.ts';

/** 100 leads, every second one won, with a column filled as told; `Size` says nothing. */
function leadsWith(header: string, cell: (index: number, won: boolean) => CellValue, count = 100): Cells {
  return [
    ['Size', header, 'Outcome'],
    ...Array.from({ length: count }, (_, index): CellValue[] => {
      const won = index % 2 === 0;
      return [index % 4 < 2 ? 'small' : 'large', cell(index, won), won ? 'won' : 'lost'];
    }),
  ];
}

const uses = (column: string): Cells => [
  ['Rule', column, 'is not blank', '', 5],
  ['Small', 'Size', 'is', 'small', 5],
];
const leaksOf = (leads: Cells, column: string, more: Partial<BacktestCase> = {}) =>
  backtestOf({ leads, criteria: uses(column), ...more }).leaks;

describe('red: columns of criteria that hold the answer', () => {
  test('the outcome column itself, and the day of the outcome', () => {
    const leads = leadsWith('Ended', () => '2024-05-05');
    expect(leaksOf(leads, 'Outcome')).toMatchObject([{ column: 'Outcome', level: 'red', iv: null }]);
    expect(leaksOf(leads, 'Outcome')[0]?.reason).toContain('is the outcome itself');
    expect(leaksOf(leads, 'Ended', { outcomeDate: 'Ended' })).toMatchObject([
      { column: 'Ended', level: 'red' },
    ]);
    expect(leaksOf(leads, 'Ended')).toEqual([]);
  });

  test('filled for at least 95 % of one outcome and at most 5 % of the other', () => {
    const filled = (ofWon: number, ofLost: number) =>
      leaksOf(
        leadsWith(
          'Notes',
          (index, won) => (Math.floor(index / 2) < (won ? ofWon : ofLost) ? `note ${index}` : ''),
          200,
        ),
        'Notes',
      );
    expect(filled(95, 5)[0]?.reason).toContain('almost every won lead');
    expect(filled(5, 95)[0]?.reason).toContain('almost every lost lead');
    expect(filled(95, 5)[0]?.level).toBe('red');
    expect(filled(94, 0).map(({ reason }) => reason)).not.toContainEqual(
      expect.stringContaining('almost every'),
    );
    expect(filled(100, 6).map(({ reason }) => reason)).not.toContainEqual(
      expect.stringContaining('almost every'),
    );
  });

  test('a single rule with an AUC above 0.9; one that is as clearly inverse is no more than telling', () => {
    const told = (wrong: number, points: number | 'DQ', isYes: boolean) => {
      const leads = leadsWith('Reply', (index, won) =>
        won === Math.floor(index / 2) >= wrong ? 'yes' : 'no',
      );
      const rule = ['Replied', 'Reply', 'is', isYes ? 'yes' : 'no', points];
      return backtestOf({ leads, criteria: [rule] }).leaks[0];
    };
    // Four of 50 won leads and four of 50 lost ones the wrong way: an AUC of 0.92.
    for (const [points, isYes] of [
      [5, true],
      [-5, false],
    ] as const) {
      expect(told(4, points, isYes)?.level).toBe('red');
      expect(told(4, points, isYes)?.reason).toContain('The rule “Replied” on “Reply”');
      // 0.9 exactly is not above 0.9.
      expect(told(5, points, isYes)?.level).toBe('amber');
    }
    for (const [points, isYes] of [
      [5, false],
      [-5, true],
      ['DQ', true],
    ] as const) {
      expect(told(4, points, isYes)?.level).toBe('amber');
      expect(told(4, points, isYes)?.reason).toContain('check when this column is filled in');
    }
  });

  test('stay so where their rule points the wrong way: filled for one outcome, or by name', () => {
    const filled = leadsWith('Notes', (_, won) => (won ? '' : 'gone'));
    const report = backtestOf({ leads: filled, criteria: uses('Notes') });
    expect(report.leaks[0]).toMatchObject({ column: 'Notes', level: 'red' });
    expect(report.rules[0]?.flags.map(({ kind }) => kind)).toEqual(['wrong way']);
    expect(report.verdict.sentence).toMatch(/^Do not trust these scores yet: “Notes”/);
    const named = backtestOf({
      leads: leadsWith('Stage', (_, won) => (won ? 'a' : 'b')),
      criteria: [['Rule', 'Stage', 'is', 'b', 5]],
    });
    expect(named.leaks[0]?.reason).toContain('sounds like the answer');
    expect(named.verdict.sentence).toMatch(/^Do not trust these scores yet: “Stage”/);
  });

  test('a name of status, stage, outcome or close date', () => {
    const found = leaksOf(
      leadsWith('Lead Stage', (index) => (index % 4 === 0 ? 'A' : 'B')),
      'Lead Stage',
    );
    expect(found).toMatchObject([{ column: 'Lead Stage', level: 'red' }]);
    expect(found[0]?.reason).toContain('sounds like the answer');
  });

  test('names do, however few leads there are; figures need ten of each', () => {
    const few = leadsWith('Stage', (_, won) => (won ? 'x' : ''), 18);
    expect(leaksOf(few, 'Stage')[0]?.reason).toContain('sounds like the answer');
    expect(
      leaksOf(
        leadsWith('Notes', (_, won) => (won ? 'x' : ''), 18),
        'Notes',
      ),
    ).toEqual([]);
    expect(
      leaksOf(
        leadsWith('Notes', (_, won) => (won ? 'x' : ''), 20),
        'Notes',
      )[0]?.level,
    ).toBe('red');
  });
});

describe('amber: columns of criteria that tell much by themselves', () => {
  const leads = (right: number): Cells =>
    leadsWith('Plan', (index, won) => (won === Math.floor(index / 2) < right ? 'pro' : 'free'));

  test('an information value above 1', () => {
    const [leak] = leaksOf(leads(40), 'Plan');
    expect(leak).toMatchObject({ column: 'Plan', level: 'amber' });
    expect(leak?.iv).toBeGreaterThan(1);
    expect(leak?.reason).toContain('check when this column is filled in');
    expect(leaksOf(leads(33), 'Plan')).toEqual([]);
  });

  test('stands below what is red, and the more telling first', () => {
    const [headers = [], ...rows] = leads(42);
    const wide: Cells = [
      [...headers, 'Kind', 'Stage'],
      ...rows.map((row, index) => [
        ...row,
        (index % 2 === 0) === Math.floor(index / 2) < 45 ? 'x' : 'y',
        'one',
      ]),
    ];
    const criteria = ['Plan', 'Kind', 'Stage', 'Size'].map((column) => [
      `R ${column}`,
      column,
      'is not blank',
      '',
      1,
    ]);
    expect(backtestOf({ leads: wide, criteria }).leaks.map(({ column, level }) => [column, level])).toEqual([
      ['Stage', 'red'],
      ['Kind', 'amber'],
      ['Plan', 'amber'],
    ]);
  });
});

describe('columns that no criterion uses', () => {
  test('are named in one list, neither the outcome nor its date among them', () => {
    const leads: Cells = [
      ['Size', 'Status', 'Deal', 'Plan', 'Key', 'Closed on', '', 'Outcome'],
      ...Array.from({ length: 100 }, (_, index): CellValue[] => {
        const won = index % 2 === 0;
        return [
          's',
          'same',
          won ? 99 : '',
          won === index < 84 ? 'a' : 'b',
          `k${index}`,
          won ? '2024-01-01' : '',
          won ? 1 : 0,
          won ? 'won' : 'lost',
        ];
      }),
    ];
    const report = backtestOf({
      leads,
      criteria: [['S', 'Size', 'is not blank', '', 5]],
      outcomeDate: 'Closed on',
    });
    expect(report.leaks).toEqual([]);
    expect(report.unusedLeaks).toEqual(['Status', 'Deal', 'Plan']);
  });

  test('a criterion that is off uses nothing', () => {
    const leads = leadsWith('Stage', () => 'x');
    const config: Cells = [
      ['Criteria'],
      ['On', 'Criterion', 'Column', 'Rule', 'Value', 'Points'],
      [false, 'Stage', 'Stage', 'is not blank', '', 5],
      [true, 'Small', 'Size', 'is', 'small', 5],
    ];
    const report = backtestOf({ leads, config });
    expect([report.leaks, report.unusedLeaks]).toEqual([[], ['Stage']]);
  });
});

test.each([
  'Status',
  'Lead Status',
  'lead_status',
  'LeadStatus',
  'Stage',
  'Lifecycle Stage',
  'Deal stage',
  'Outcome',
  'Close Date',
  'Closed Date',
  'Closing date',
  'Date closed',
  'Won date',
  'Converted Date',
  'ConvertedDate',
  'Conversion Date',
  'Lost Reason',
  'hs_lead_status',
])('“%s” names the answer', (header) => {
  expect(namesTheAnswer(header)).toBe(true);
});

test.each([
  'Marital status',
  'marital_status',
  'Email status',
  'E-mail Status',
  'Employment Status',
  'Subscription status',
  'Unsubscribe status',
  'Opt-in status',
  'Funding stage',
  'Company stage',
  'Closest office',
  'Created date',
  'Birth date',
  'Statusphere',
  'poutcome',
  'Backstage visits',
  'Enclosed',
  '',
])('“%s” does not', (header) => {
  expect(namesTheAnswer(header)).toBe(false);
});
