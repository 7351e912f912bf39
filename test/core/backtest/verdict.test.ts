import { describe, expect, test } from 'vitest';
import type { Cells } from '../../../src/core/table/cell.ts';
import { hasReferenceData, readLeads, readReference, scoringTab } from '../../reference/reference-data.ts';
import { backtestOf } from './backtest-of.ts';
import { mixedLeads, scoredCase } from './scored-leads.ts';
import { countsDays, countsNoDays, judge, leak, sorting, step, told } from './verdict-grounds.ts';

const RANKING = 'of a won and a lost lead, it ranks the won one higher 80 times in 100 (78 to 82)';

describe('the verdict', () => {
  test('green: the score sorts well and nothing speaks against it', () => {
    expect(told({})).toBe(`green: The score sorts leads well: ${RANKING}.`);
    expect(told({ steps: [] })).toMatch(/^green/);
  });

  test('amber: nothing to compare', () => {
    const none = { sorting: undefined, gate: 'counts' } as const;
    expect(told(none, { won: 0, lost: 0, open: 0 })).toBe('amber: There are no leads to compare.');
    expect(told(none, { won: 0, lost: 0, open: 4 })).toMatch(
      /^amber: No lead that counts is won or lost yet/,
    );
    expect(told(none, { won: 0, lost: 0, open: 0, notReady: 4 })).toMatch(/^amber: No lead that counts/);
    expect(told(none, { won: 0 })).toMatch(/^amber: None of the leads that count is won/);
    expect(told(none, { lost: 0 })).toMatch(/^amber: All of the leads that count are won/);
  });

  test('amber: too few, the scarcer kind named, in the singular too', () => {
    const few = { sorting: undefined, gate: 'counts' } as const;
    expect(told(few, { won: 1 })).toBe('amber: 1 won lead: too few to judge the score; 9 more will do.');
    expect(told(few, { won: 90, lost: 7 })).toBe(
      'amber: 7 lost leads: too few to judge the score; 3 more will do.',
    );
    // The sorting of so few says nothing, however clear it looks.
    expect(told({ gate: 'counts', sorting: sorting(0.99) }, { won: 9 })).toMatch(/^amber: 9 won leads/);
  });

  test('red: too good to be true, with the red columns and the most telling ones named', () => {
    expect(told({ sorting: sorting(0.951), telling: ['Tags', 'Quality'] })).toMatch(
      /^red: Too good to be true: .* Check when “Tags” and “Quality” are filled in\.$/,
    );
    expect(
      told({ sorting: sorting(0.96), leaks: [leak('Stage', 'red')], telling: ['Tags', 'Stage'] }),
    ).toMatch(/Check when “Stage” and “Tags” are filled in\.$/);
    expect(told({ sorting: sorting(1, null, null), telling: ['Tags'] })).toBe(
      'red: Too good to be true: of a won and a lost lead, it ranks the won one higher every time. Check when “Tags” is filled in.',
    );
    // As the sentence on sorting has it.
    expect(told({ sorting: sorting(0.997, 0.99, 0.999) })).toContain('over 99 times in 100 (99 to over 99)');
    expect(told({ sorting: sorting(0.96), telling: [] })).toMatch(
      /Check whether some criterion reads what is known only afterwards\.$/,
    );
    expect(told({ sorting: sorting(0.95) })).not.toMatch(/oo good to be true/);
  });

  test('red: a column that holds the answer, before everything else that could be said', () => {
    expect(told({ leaks: [leak('Stage', 'red')], allEqual: true })).toBe(
      'red: Do not trust these scores yet: “Stage” is used by criteria, but tells how the leads ended.',
    );
    expect(
      told({ leaks: [leak('Stage', 'red'), leak('Won on', 'red'), leak('Tags', 'amber')], gate: 'counts' }),
    ).toBe(
      'red: Do not trust these scores yet: “Stage” and “Won on” are used by criteria, but tell how the leads ended.',
    );
  });

  test('red: all scores are equal, or they point the wrong way', () => {
    expect(told({ allEqual: true, sorting: sorting(0.5, 0.5, 0.5) })).toMatch(
      /^red: All leads that count have the same score/,
    );
    expect(told({ sorting: sorting(0.4, 0.31, 0.49) })).toBe(
      'red: The score points the wrong way: turn it round. Of a won and a lost lead, it ranks the won one higher 40 times in 100 (31 to 49).',
    );
    expect(told({ sorting: sorting(0, null, null) })).toMatch(/^red: The score points the wrong way/);
    expect(told({ sorting: sorting(0.03), leaks: [leak('Plan', 'amber')] })).toMatch(
      /^red: The score points the wrong way/,
    );
    expect(told({ sorting: sorting(0.4, 0.3, 0.5) })).toMatch(/^amber: Not proven/);
  });

  test('amber: not proven, or little help', () => {
    expect(told({ sorting: sorting(0.6, 0.5, 0.7) })).toMatch(
      /^amber: Not proven: .* may be no better than chance\.$/,
    );
    expect(told({ sorting: sorting(0.64, 0.6, 0.68) })).toMatch(/^amber: The score helps only a little/);
    expect(told({ sorting: sorting(0.65, 0.6, 0.7) })).toMatch(/^green/);
  });

  test('amber: a column that tells much', () => {
    const leaks = [leak('Plan', 'amber')];
    expect(told({ leaks })).toBe(
      `amber: The score sorts leads well: ${RANKING}. Check when “Plan” is filled in: it tells much of the answer.`,
    );
    expect(told({ leaks: [...leaks, leak('Tags', 'amber')] })).toMatch(
      /“Plan” and “Tags” are filled in: they tell much of the answer\.$/,
    );
    const telling = [leak('Plan', 'amber', 1.6)];
    expect(told({ leaks: telling, sorting: sorting(0.81) })).toMatch(
      /^amber: This may be too good .*but “Plan” tells much .* Check when it is filled in\.$/,
    );
    // A score that sorts no better than this is not too good to be true.
    expect(told({ leaks: telling, sorting: sorting(0.8) })).not.toMatch(/too good/);
    expect(told({ leaks, sorting: sorting(0.91), telling: ['Plan', 'Tags'] })).toMatch(
      /“Plan” and “Tags” tell much .* they are filled in\.$/,
    );
  });

  test('amber: Hot beats Warm is not proven; few leads; ages to today; most leads open', () => {
    const inverted = {
      better: 'Warm',
      worse: 'Cold',
      difference: -0.1,
      low: -0.2,
      high: -0.05,
      proven: true,
    };
    expect(told({ steps: [step(true), inverted] })).toMatch(
      /^amber: .*, but Cold is won more often than Warm: the order of the tiers is wrong\.$/,
    );
    expect(told({ steps: [{ ...step(false), difference: -0.1 }] })).toMatch(
      /^amber: .*, but Hot does not beat Warm so far\.$/,
    );
    expect(told({ steps: [step(false), step(true)] })).toMatch(
      /^amber: .*\. That Hot beats Warm is not yet proven\.$/,
    );
    expect(told({ steps: [{ ...step(false), worse: '' }] })).toMatch(/That Hot beats no tier is/);
    expect(told({ steps: [step(true), step(false)] })).toMatch(/^green/);
    expect(told({ gate: 'sorting' }, { won: 12 })).toMatch(
      /^amber: .* It is a first look: 12 won leads are few\.$/,
    );
    expect(told({ bound: countsDays }, { scoredAsItStood: false })).toMatch(/^amber: .* counted to today/);
    expect(told({ bound: countsNoDays }, { scoredAsItStood: false })).toMatch(/^green/);
    expect(told({ bound: countsDays })).toMatch(/^green/);
    expect(told({}, { open: 1000 })).toMatch(/^green/);
    expect(told({}, { open: 1001 })).toMatch(/^amber/);
  });

  test('notes what else a reader must know, one or many', () => {
    expect(judge({}).notes).toEqual([]);
    const one = { withoutOutcomeDate: 1, futureOutcomeDates: 1, outcomeBeforeCreated: 1 };
    expect(judge({}, one).notes.map((note) => note.slice(0, 15))).toEqual([
      '1 decided lead ',
      '1 outcome date ',
      '1 lead has an o',
    ]);
    const many = {
      withoutOutcomeDate: 1234,
      futureOutcomeDates: 2,
      outcomeBeforeCreated: 3,
      open: 2000,
      scoredAsItStood: false,
    };
    expect(judge({ bound: countsDays }, many).notes.map((note) => note.slice(0, 15))).toEqual([
      'Most leads are ',
      'Days are counte',
      '1,234 decided l',
      '2 outcome dates',
      '3 leads have an',
    ]);
  });
});

describe('the verdict of a run', () => {
  const verdict = (leads: ReturnType<typeof mixedLeads>) => backtestOf(scoredCase(leads)).verdict;

  test('all scores equal, an inverse score, all won, none won, nobody', () => {
    const leads = mixedLeads(60, 90);
    expect(verdict(leads.map((lead) => ({ ...lead, tenths: 7 }))).sentence).toContain('the same score');
    expect(verdict(leads.map((lead) => ({ ...lead, tenths: -lead.tenths }))).sentence).toContain(
      'points the wrong way',
    );
    expect(verdict(leads.map((lead) => ({ ...lead, won: true }))).sentence).toContain(
      'All of the leads that count are won',
    );
    expect(verdict(leads.map((lead) => ({ ...lead, won: false }))).sentence).toContain(
      'None of the leads that count is won',
    );
    expect(verdict([]).sentence).toBe('There are no leads to compare.');
  });

  test('a score that is inverse without exception, or nearly so, is to be turned round', () => {
    const inverse = (overlap: number) =>
      verdict(
        Array.from({ length: 200 }, (_, index) => ({
          tenths: index % 2 === 0 ? 10 + (index % 50) : 60 + (index % 50) - overlap,
          won: index % 2 === 0,
        })),
      );
    expect(inverse(0)).toMatchObject({ light: 'red', sentence: expect.stringMatching(/not once/) });
    for (const overlap of [0, 10]) {
      expect(inverse(overlap).sentence).toMatch(/^The score points the wrong way: turn it round\./);
    }
    expect(inverse(10).sentence).toMatch(/higher [1-4] times? in 100/);
  });

  test('without an outcome date, criteria that count days keep it from green', () => {
    const leads: Cells = [
      ['Seen', 'Kind', 'Ended', 'Outcome'],
      ...Array.from({ length: 400 }, (_, index) => {
        const won = index % 2 === 0;
        return ['2024-08-01', won === index % 10 < 7 ? 'big' : 'small', '2024-08-09', won ? 'won' : 'lost'];
      }),
    ];
    const criteria = [
      ['Big', 'Kind', 'is', 'big', 10],
      ['Seen', 'Seen', 'in last days', 9000, 1],
    ];
    expect(backtestOf({ leads, criteria }).verdict).toMatchObject({ light: 'amber' });
    expect(backtestOf({ leads, criteria, outcomeDate: 'Ended' }).verdict).toMatchObject({
      light: 'green',
      notes: [],
    });
  });
});

describe.skipIf(!hasReferenceData)(
  'of the reference scores only the leaky one is called too good to be true',
  () => {
    for (const name of hasReferenceData
      ? ['reference_xeducation.json', 'reference_xeducation_sample462.json']
      : []) {
      test(name, () => {
        const reference = readReference(name);
        const leads = readLeads(reference.file, reference.delimiter);
        for (const [score, figures] of Object.entries(reference.scores)) {
          const { verdict } = backtestOf({
            leads,
            config: scoringTab(figures),
            outcome: reference.target.column,
          });
          const isLeaky = score === 'leaky';
          expect(/too good to be true/i.test(verdict.sentence), score).toBe(isLeaky);
          expect(verdict.light === 'red', score).toBe(isLeaky);
          if (isLeaky) expect(verdict.sentence).toContain('“Tags” and “Lead Quality”');
        }
      });
    }
  },
);
