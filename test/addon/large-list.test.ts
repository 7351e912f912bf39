import { expect, test } from 'vitest';
import { scoringTab } from '../core/scoring/scoring-tab.ts';
import { openAddon } from './open-addon.ts';

const TITLES = ['Director of Sales', 'Analyst', 'CEO', 'Student', ''];
const COUNTRIES = ['Germany', 'France', 'Spain', 'Italy', 'Poland', 'Other'];
const DAY = 86_400_000;

const ROWS = 50_000;
const LEADS = [
  [
    'Email',
    'Name',
    'Title',
    'Country',
    'Employees',
    'Visits',
    'Opens',
    'Seen',
    'Demo',
    'Source',
    'Revenue',
    'Note',
  ],
  ...Array.from({ length: ROWS }, (_, index) => [
    `lead${index}@firm${index % 900}.example`,
    `Lead ${index}`,
    TITLES[index % 5] ?? '',
    COUNTRIES[index % 6] ?? '',
    index % 2000,
    index % 17,
    index % 31,
    new Date(Date.UTC(2024, 0, 1) + (index % 150) * DAY),
    index % 7 === 0,
    index % 3 ? 'Web' : 'Referral',
    (index * 37) % 100_000,
    '',
  ]),
];

const SCORING = scoringTab({
  Criteria: [
    ['Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points', 'Hits'],
    ['Fit', 'Senior', 'Title', 'contains any of', 'director, ceo', 20, ''],
    ['Fit', 'Country', 'Country', 'is any of', 'Germany, France', 10, ''],
    ['Fit', 'Size', 'Employees', 'between', '50 to 1000', 10, ''],
    ['Fit', 'Work e-mail', 'Email', 'is work email', '', 5, ''],
    ['Engagement', 'Visits', 'Visits', 'each', 10, 2, ''],
    ['Engagement', 'Seen', 'Seen', 'fades over days', 90, 20, ''],
    ['Engagement', 'Demo', 'Demo', 'is yes', '', 25, ''],
    ['', 'Student', 'Title', 'is', 'Student', 'DQ', ''],
  ],
  Tiers: [
    ['Tier', 'From'],
    ['Hot', 60],
    ['Warm', 30],
    ['Cold', 0],
    ['Disqualified', ''],
  ],
  Settings: [
    ['Setting', 'Value'],
    ['Lead key', 'Email'],
    ['As of', '2024-07-01'],
    ['Time zone', 'Etc/UTC'],
  ],
});

test('50,000 leads of 12 columns: all are scored, in 25 calls and 2 for every 20,000 rows, first and next time', () => {
  const addon = openAddon({ Leads: LEADS, Scoring: SCORING }, {}, { timeZone: 'Etc/UTC' });
  const { calls } = addon.workbook;
  const most = 25 + 2 * Math.ceil(ROWS / 20_000);
  calls.reset();
  expect(addon.score()).toMatchObject({ status: 'done', leads: ROWS, scoredRows: ROWS });
  expect(calls.read + calls.write).toBeLessThanOrEqual(most);
  calls.reset();
  expect(addon.score()).toMatchObject({ status: 'done', leads: ROWS });
  expect(calls.read + calls.write).toBeLessThanOrEqual(most);
  const scores = addon.sheet('Leads').getRange(2, 13, ROWS, 5).getValues();
  expect(scores.every(([score]) => typeof score === 'number')).toBe(true);
  // By hand: the last lead has France 10 and a work e-mail 5, two visits 4, and was seen 133 days before As of.
  expect(scores[ROWS - 1]?.slice(0, 3)).toEqual([19, 15, 4]);
});
