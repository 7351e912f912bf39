/** Leads and a model of all kinds of criteria but patterns, made by arithmetic alone, the same on every machine. */

export type Cell = string | number | boolean | Date;

export const AS_OF = '2026-03-01';
const AS_OF_TIME = new Date(2026, 2, 1).getTime();
const DAY = 86_400_000;

export const HEADERS = [
  'Email',
  'Name',
  'Job title',
  'Industry',
  'Country',
  'Employees',
  'Annual revenue',
  'Visits',
  'Pricing visits',
  'Emails opened',
  'Demo requested',
  'Webinar',
  'Last activity',
  'Created',
  'Renewal',
  'Unsubscribed',
  'Source',
];

const TITLES = [
  'Director of Sales',
  'VP Marketing',
  'Engineer',
  'Student',
  ' head  of Growth',
  'Analyst',
  'CEO',
  '',
];
const INDUSTRIES = ['SaaS', 'Banking, Insurance', 'Retail', 'Manufacturing', 'Health', 'Education', ''];
const COUNTRIES = ['Germany', 'germany', 'USA', 'France', 'India', 'Brazil', 'Japan', ''];
const BANDS = ['1-10', '11-50', '51-200', '201-500', '501 – 1000', '1000+', ''];
const DOMAINS = [
  'gmail.com',
  'acme.example',
  'globex.example',
  'initech.example',
  'yahoo.de',
  'umbrella.example',
];
const SOURCES = ['Webinar', 'Google', 'Referral', 'Trade fair', 'Partner', ''];

/** A small linear congruential generator (Numerical Recipes): the same leads on every machine. */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export function benchLeads(count: number): Cell[][] {
  const next = generator(42);
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  return Array.from({ length: count }, (_, index) => [
    next(40) === 0 ? 'not an address' : `lead${next(count)}.${index % 7}@${pick(DOMAINS)}`,
    `Lead number ${index}`,
    pick(TITLES),
    pick(INDUSTRIES),
    pick(COUNTRIES),
    pick(BANDS),
    next(5000) * 1000,
    next(40),
    next(6),
    next(12),
    next(9) === 0 ? 'Yes' : 'No',
    next(5) === 0,
    new Date(AS_OF_TIME - next(200) * DAY),
    new Date(AS_OF_TIME - next(700) * DAY),
    new Date(AS_OF_TIME + (next(400) - 200) * DAY),
    next(15) === 0 ? 'TRUE' : 'FALSE',
    pick(SOURCES),
  ]);
}

/** Fifteen criteria of all kinds but patterns: text, lists, numbers, bands, each, yes/no, dates, decays, e-mail, and, DQ. */
export const CONFIG: readonly (readonly (string | number)[])[] = [
  ['Criteria', '', '', '', '', '', '', 'Groups', '', '', ''],
  ['Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points', '', 'Group', 'Counts toward', 'Min', 'Max'],
  [
    'Fit',
    'Decision maker',
    'Job title',
    'contains any of',
    'chief, ceo, vp, head, director',
    15,
    '',
    'Fit',
    '',
    '',
    40,
  ],
  [
    'Fit',
    'Target industry',
    'Industry',
    'is any of',
    'SaaS, "Banking, Insurance"',
    10,
    '',
    'Web',
    'Engagement',
    -10,
    45,
  ],
  ['Fit', 'Target country', 'Country', 'is', 'Germany', 5, '', '', '', '', ''],
  ['Fit', 'Company size', 'Employees', 'between', '51 to 1000', 10, '', '', '', '', ''],
  ['Fit', 'Revenue', 'Annual revenue', 'at least', 1_000_000, 5, '', '', '', '', ''],
  ['Fit', 'Personal address', 'Email', 'is personal email', '', -5, '', '', '', '', ''],
  ['Fit', 'Student', 'Job title', 'is', 'Student', 'DQ', '', '', '', '', ''],
  ['Web', 'Visits', 'Visits', 'each', 20, 0.5, '', '', '', '', ''],
  ['Web', 'Pricing page', 'Pricing visits', 'more than', 0, 20, '', '', '', '', ''],
  ['Engagement', 'E-mails opened', 'Emails opened', '>=', 3, 5, '', '', '', '', ''],
  ['Engagement', 'Demo', 'Demo requested', 'is yes', '', 30, '', '', '', '', ''],
  ['', '', 'Unsubscribed', 'is no', '', '', '', '', '', '', ''],
  ['Engagement', 'Recent', 'Last activity', 'fades over days', 90, 10, '', '', '', '', ''],
  ['Engagement', 'Inactive', 'Last activity', 'not in last days', 90, -10, '', '', '', '', ''],
  ['Engagement', 'Renewal near', 'Renewal', 'in next days', 90, 15, '', '', '', '', ''],
  ['', 'From a partner', 'Source', 'starts with', 'Part', 2.5, '', '', '', '', ''],
  ['', '', '', '', '', '', '', '', '', '', ''],
  ['Settings', '', '', '', '', '', '', '', '', '', ''],
  ['Setting', 'Value', '', '', '', '', '', '', '', '', ''],
  ['As of', AS_OF, '', '', '', '', '', '', '', '', ''],
];
