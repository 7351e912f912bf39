import { describe, expect, test } from 'vitest';
import { scoringTab } from '../core/scoring/scoring-tab.ts';
import { column, openAddon } from './open-addon.ts';

/** Texts that a sheet takes for a formula, a number or a date where they are typed in. */
const TREACHEROUS = ['=HYPERLINK("http://x")', '+1', '-1', '@x', "'x", '07', '1-2', 'TRUE', '=1+1', '50%'];

const LEADS = [
  ['Email', 'Title'],
  ['a@x.example', 'Director'],
  ['b@x.example', 'Analyst'],
];

describe.each(TREACHEROUS)('text that is written never becomes anything else: %s', (text) => {
  const addon = () =>
    openAddon({
      Leads: LEADS,
      Scoring: scoringTab({
        Criteria: [
          ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
          [text, 'Title', 'is', 'Director', 20],
        ],
        Tiers: [
          ['Tier', 'From'],
          [text, 10],
          ['Rest', ''],
        ],
        Grades: [
          ['Dimension', 'Grade', 'From'],
          ['Fit', text, ''],
          ['Engagement', '', ''],
        ].slice(0, 2),
        Models: [
          ['Model', 'Column', 'Rule', 'Value'],
          [text, '', '', ''],
        ],
      }),
    });

  test('criterion, tier, model and grade stand in the lead tab as they stand in Scoring', () => {
    const scored = addon();
    expect(scored.score().status).toBe('done');
    expect(column(scored, 'Leads', 'Lead tier')).toEqual([text, 'Rest']);
    expect(column(scored, 'Leads', 'Lead model')).toEqual([text, text]);
    expect(column(scored, 'Leads', 'Why')[0]).toBe(`${text} +20`);
    const sheet = scored.sheet('Leads');
    expect(sheet.getDataRange().getFormulas().flat().join('')).toBe('');
  });

  test('and stay so on the next run', () => {
    const scored = addon();
    scored.score();
    const before = scored.values('Leads');
    scored.score();
    expect(scored.values('Leads')).toEqual(before);
  });
});

test('text that is written over a column that may be ours never becomes a formula either', () => {
  const addon = openAddon({
    Leads: [
      ['Email', 'Why', 'Lead tier'],
      ['a@x.example', 'old', 5],
    ],
    Scoring: scoringTab({
      Criteria: [
        ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
        ['=1+1', 'Email', 'is not blank', '', 20],
      ],
      Tiers: [
        ['Tier', 'From'],
        ['07', ''],
      ],
    }),
  });
  addon.score();
  expect(addon.values('Leads')[1]?.slice(0, 3)).toEqual(['a@x.example', '=1+1 +20', '07']);
});

test('a lead that looks like a formula is read as the text that it is, and left as it is', () => {
  const addon = openAddon({
    Leads: [
      ['Name', 'Email'],
      ['=HYPERLINK("http://x")', 'a@x.example'],
    ],
    Scoring: scoringTab({
      Criteria: [
        ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
        ['Link', 'Name', 'starts with', '=HYPERLINK', 20],
      ],
    }),
  });
  addon.score();
  expect(addon.values('Leads')[1]?.slice(0, 3)).toEqual(['=HYPERLINK("http://x")', 'a@x.example', 20]);
});
