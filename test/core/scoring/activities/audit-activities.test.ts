import { describe, expect, test } from 'vitest';
import { auditLeads } from '../../../../src/core/scoring/audit-leads.ts';
import type { Cells } from '../../../../src/core/table/cell.ts';
import { type CountingRow, countingTab, scoreWithActivities } from './score-with-activities.ts';

const LEADS: Cells = [['Email'], ['ann@acme.com'], ['bob@acme.com']];
const LOG: Cells = [
  ['Email', 'Event', 'Date'],
  ['ann@acme.com', 'Pricing page visit', '2024-03-01'],
  ['bob@acme.com', 'pricing page visit', '2024-03-02'],
  ['zoe@else.com', 'Demo <img src=x onerror=alert(1)>', '2024-03-02'],
];

/** Warnings about two leads of which both visited the pricing page. */
function warnings(row: CountingRow, log: Cells = LOG): string[] {
  const audited = auditLeads({
    scores: scoreWithActivities(countingTab({ Criterion: 'c', Points: 5, ...row }), LEADS, log),
    rows: LEADS.slice(1),
    headers: ['Email'],
    tabName: 'Leads',
    firstRowIndex: 1,
    keyColumnIndex: undefined,
    footerStart: undefined,
  });
  return audited.map(({ level, code, cell, message }) => `${level} ${code} ${cell}: ${message}`);
}

const NEVER = 'warning never-matches Scoring!A3: “c” matches none of the 2 leads.';
const ALWAYS = 'warning always-matches Scoring!A3: “c” matches all 2 leads, so it tells none of them apart.';

describe('a name that no activity has', () => {
  test('is a warning at its Activity cell, with the nearest name of the log', () => {
    expect(warnings({ Activity: 'Pricing page vist' })).toEqual([
      NEVER,
      'warning unknown-activity Scoring!B3: No activity is called “Pricing page vist”. Did you mean “Pricing page visit”?',
    ]);
    expect(warnings({ Activity: 'Webinar' })).toEqual([
      NEVER,
      'warning unknown-activity Scoring!B3: No activity is called “Webinar”.',
    ]);
  });

  test('is told of each name of a list, and of an and row', () => {
    expect(warnings({ Activity: 'PRICING page visit; Demos; Webinar', Counting: 'each' })).toEqual([
      'warning unknown-activity Scoring!B3: No activity is called “Demos”.',
      'warning unknown-activity Scoring!B3: No activity is called “Webinar”.',
    ]);
  });

  test('is known where only a lead that is not in the tab did it; its text stays text', () => {
    expect(warnings({ Activity: 'demo <IMG src=x onerror=alert(1)>' })).toEqual([NEVER]);
    expect(warnings({ Activity: 'Demo <img src=x onerror=alert(2)>' })[1]).toContain(
      '“Demo <img src=x onerror=alert(1)>”?',
    );
  });

  test('is not told of * or of an empty log, which is told as such', () => {
    expect(warnings({ Activity: '*', 'At least': 2 })).toEqual([NEVER]);
    expect(warnings({ Activity: 'Webinar' }, LOG.slice(0, 1))).toEqual([NEVER]);
  });
});

describe('a row that counts activities and tells no lead from another', () => {
  test('is a warning where it gives all leads all its points', () => {
    expect(warnings({ Activity: 'Pricing page visit' })).toEqual([ALWAYS]);
    expect(warnings({ Activity: 'Pricing page visit', Fade: 'expires after 60', 'Within days': 90 })).toEqual(
      [ALWAYS],
    );
  });

  test.each([{ Counting: 'each' }, { Fade: 'fades over 30' }, { Most: 3 }])(
    'is none where points go by degrees: %j',
    (row) => {
      expect(warnings({ Activity: 'Pricing page visit', ...row })).toEqual([]);
    },
  );
});
