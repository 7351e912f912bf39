import { describe, expect, test } from 'vitest';
import { planFor } from '../set-up/lead-list.ts';
import { scorePlan } from '../set-up/scored-plan.ts';

const headers = [
  'Email',
  'Job title',
  'Industry',
  'Employees',
  'Country',
  'Annual revenue',
  'Visits this week',
  'Pricing page visits',
  'Marketing emails opened',
  'Webinar attended',
  'Whitepaper downloads',
  'Demo requested',
  'Last activity date',
] as const;

type Lead = Readonly<Partial<Record<(typeof headers)[number], string | number>>>;

function row(lead: Lead): (string | number)[] {
  return headers.map((header) => lead[header] ?? '');
}

const answers = { industries: 'SaaS', sizes: '201-1000', regions: 'Germany', revenues: '5000000-50000000' };

const plain: Lead = {
  Email: 'jo@firm.example',
  'Job title': 'Analyst',
  Industry: 'Farming',
  Employees: 3,
  Country: 'Chile',
  'Annual revenue': 100000,
  'Visits this week': 0,
  'Pricing page visits': 0,
  'Marketing emails opened': 0,
  'Webinar attended': 'No',
  'Whitepaper downloads': 0,
  'Demo requested': 'No',
  'Last activity date': '2024-01-01',
};

function scoreOf(lead: Lead): number | undefined {
  const rows = [row({ ...plain, ...lead }), row(plain), row({ ...plain, Email: 'li@firm.example' })];
  const plan = planFor({ headers, rows }, { answers });
  expect(plan.cuts).toEqual({ hot: 70, warm: 40 });
  const { issues, totals } = scorePlan(plan.cells, headers, rows, '2024-06-30');
  expect(issues).toEqual([]);
  return totals[0];
}

describe('the worked examples of the default template, through the cells of the Scoring tab', () => {
  test('a director who read, attended, came back, looked at prices and opened three mails scores 75', () => {
    const score = scoreOf({
      'Job title': 'Director of Marketing',
      'Whitepaper downloads': 1,
      'Webinar attended': 'Yes',
      'Visits this week': 3,
      'Pricing page visits': 1,
      'Marketing emails opened': 3,
    });
    expect(score).toBe(75);
  });

  test('a director at a 500-person SaaS company, on the pricing page twice, in a webinar, with four mails opened, scores 85', () => {
    const score = scoreOf({
      'Job title': 'Director',
      Industry: 'SaaS',
      Employees: 500,
      'Pricing page visits': 2,
      'Visits this week': 2,
      'Webinar attended': 'Yes',
      'Marketing emails opened': 4,
      'Last activity date': '2024-06-28',
    });
    expect(score).toBe(85);
  });

  test('nobody scores above 100: fit stops at 40, engagement at 60', () => {
    const score = scoreOf({
      'Job title': 'CEO',
      Industry: 'SaaS',
      Employees: '501-1000',
      Country: 'Germany',
      'Annual revenue': '$10M',
      'Demo requested': 'Yes',
      'Pricing page visits': 9,
      'Webinar attended': 'Yes',
      'Last activity date': '2024-06-30',
    });
    expect(score).toBe(100);
  });
});
