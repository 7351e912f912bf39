import { describe, expect, test } from 'vitest';
import { type DemoLeads, demoLeads } from '../../../src/app/demo/demo-leads.ts';
import { type DemoTraits, trueLogOdds, trueModel } from '../../../src/app/demo/true-model.ts';
import { calendarDay } from '../../../src/core/table/calendar-day.ts';
import { areaUnderCurve } from '../set-up/scored-plan.ts';

const today = calendarDay(2024, 6, 30) ?? 0;
const demo = demoLeads({ seed: 5, count: 500, today });

function column(leads: DemoLeads, header: string): readonly unknown[] {
  const index = leads.headers.indexOf(header);
  expect(index).toBeGreaterThanOrEqual(0);
  return leads.rows.map((row) => row[index]);
}

function dayOf(date: unknown): number {
  const cell = date as Date;
  return calendarDay(cell.getFullYear(), cell.getMonth() + 1, cell.getDate()) ?? Number.NaN;
}

describe('demoLeads', () => {
  test('gives the same leads for the same seed, and others for another', () => {
    expect(demoLeads({ seed: 5, count: 500, today })).toEqual(demo);
    expect(demoLeads({ seed: 6, count: 500, today }).rows).not.toEqual(demo.rows);
  });

  test('moves with today: the same leads, later by as many days', () => {
    const later = demoLeads({ seed: 5, count: 500, today: today + 100 });
    expect(column(later, 'Email')).toEqual(column(demo, 'Email'));
    expect(column(later, 'Created date').map(dayOf)).toEqual(
      column(demo, 'Created date').map((date) => dayOf(date) + 100),
    );
  });

  test('holds no work address that could be anybody’s', () => {
    const free = new Set(['gmail.com', 'outlook.com', 'yahoo.com', 'gmx.de']);
    for (const email of column(demo, 'Email').map(String)) {
      const [local = '', domain] = email.split('@');
      if (domain === undefined || domain === '' || !domain.includes('.')) continue;
      expect(domain.endsWith('.example') || (free.has(domain) && /\.demo\d+$/.test(local))).toBe(true);
    }
  });

  test('keeps the order of things: created, last activity, outcome, none after today', () => {
    const [created, active, decided] = ['Created date', 'Last activity date', 'Outcome date'].map((name) =>
      column(demo, name),
    );
    created?.forEach((date, index) => {
      expect(dayOf(date)).toBeLessThanOrEqual(dayOf(active?.[index]));
      const end = decided?.[index] === '' ? today + 1 : dayOf(decided?.[index]);
      expect(dayOf(active?.[index])).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(today + 1);
    });
  });

  test('has an outcome date where decided, a deal value where won, and neither where open', () => {
    const [outcomes, dates, values] = ['Outcome', 'Outcome date', 'Deal value'].map((name) =>
      column(demo, name),
    );
    outcomes?.forEach((outcome, index) => {
      expect(dates?.[index] !== '').toBe(outcome !== 'Open');
      expect(Number(values?.[index]) > 0).toBe(outcome === 'Won');
    });
  });

  test('leaves most young leads open, and few old ones', () => {
    const outcomes = column(demo, 'Outcome');
    const ages = column(demo, 'Created date').map((date) => today - dayOf(date));
    const openShare = (from: number, to: number): number => {
      const group = outcomes.filter((_, index) => (ages[index] ?? 0) >= from && (ages[index] ?? 0) < to);
      return group.filter((outcome) => outcome === 'Open').length / group.length;
    };
    expect(openShare(0, 10)).toBeGreaterThan(0.7);
    expect(openShare(100, 271)).toBeLessThan(0.15);
  });

  test('has the blemishes of real lists: a lead twice, blank cells, mistyped addresses, bands beside numbers', () => {
    const emails = column(demo, 'Email');
    expect(emails.filter((email, index) => emails.indexOf(email) !== index).length).toBeGreaterThan(0);
    expect(column(demo, 'Industry')).toContain('');
    expect(emails.some((email) => !/@.+\..+/.test(String(email)))).toBe(true);
    const sizes = column(demo, 'Employees').map((size) => typeof size);
    expect(new Set(sizes)).toEqual(new Set(['number', 'string']));
  });
});

describe('the true model is found again in the outcomes', () => {
  test.each([5, 20_240_611, 77])(
    'with seed %d its score sorts won from lost, and 15 to 35 % are won',
    (seed) => {
      const { traits, ...leads } = demoLeads({ seed, count: 500, today });
      const outcomes = column({ traits, ...leads }, 'Outcome');
      const scoresOf = (wanted: string): number[] =>
        traits.filter((_, index) => outcomes[index] === wanted).map(trueLogOdds);
      const won = scoresOf('Won');
      const lost = scoresOf('Lost');
      const rate = won.length / (won.length + lost.length);
      expect(rate).toBeGreaterThan(0.15);
      expect(rate).toBeLessThan(0.35);
      const auc = areaUnderCurve(won, lost);
      expect(auc).toBeGreaterThan(0.75);
      expect(auc).toBeLessThan(0.92);
    },
  );

  test('among many leads, traits lift the win rate in the order of their weights', () => {
    const many = demoLeads({ seed: 5, count: 20_000, today });
    const outcomes = column(many, 'Outcome');
    const lift = (trait: keyof DemoTraits): number => rate(true, trait) - rate(false, trait);
    const rate = (holds: boolean, trait: keyof DemoTraits): number => {
      const group = outcomes.filter(
        (outcome, index) => outcome !== 'Open' && many.traits[index]?.[trait] === holds,
      );
      return group.filter((outcome) => outcome === 'Won').length / group.length;
    };
    const order = [
      'demoRequested',
      'pricingVisited',
      'decisionMaker',
      'webinarAttended',
      'idealSize',
      'personalEmail',
      'unsubscribed',
    ] as const;
    const weights = order.map((trait) => trueModel.weights[trait]);
    expect([...weights].sort((left, right) => right - left)).toEqual(weights);
    const lifts = order.map(lift);
    expect([...lifts].sort((left, right) => right - left)).toEqual(lifts);
  });
});
