import { describe, expect, test } from 'vitest';
import { bindModel } from '../../../../src/core/scoring/bind-model.ts';
import { parseConfig } from '../../../../src/core/scoring/config/parse-config.ts';
import { type CountingRow, countingTab } from '../activities/score-with-activities.ts';
import { scoringTab, TODAY } from '../scoring-tab.ts';

/** Issues of a tab whose first criterion stands in row 3: Criterion A, Activity B, Column C … Fade K. */
function issues(...rows: readonly CountingRow[]): string[] {
  return parseConfig(countingTab(...rows)).issues.map(
    ({ level, code, cell, message }) => `${level} ${code} ${cell}: ${message}`,
  );
}
/** Issues that show when the model meets its columns. */
function bindIssues(
  activityHeaders: readonly string[] | undefined,
  ...rows: readonly CountingRow[]
): string[] {
  const { model } = parseConfig(countingTab(...rows));
  return bindModel(model, ['Email', 'Plan'], TODAY, activityHeaders).issues.map(
    ({ level, code, cell, message }) => `${level} ${code} ${cell}: ${message}`,
  );
}
const visit: CountingRow = { Criterion: 'c', Activity: 'Visit', Points: 5 };
const plain: CountingRow = { Criterion: 'c', Column: 'Plan', Rule: 'is', Value: 'Pro', Points: 5 };

describe('a row with an Activity', () => {
  test('needs nothing else but Points', () => {
    expect(issues(visit)).toEqual([]);
    const [criterion] = parseConfig(countingTab(visit)).model.criteria;
    expect(criterion?.conditions[0].activity).toEqual({
      names: ['Visit'],
      atLeast: 1,
      withinDays: undefined,
      counting: 'once',
      most: undefined,
      fade: undefined,
      cell: 'Scoring!B3',
    });
  });

  test.each([
    [
      'At least',
      0,
      'error unreadable-atleast Scoring!F3: “At least” needs a whole number, such as 3; “0” cannot be read.',
    ],
    [
      'At least',
      1.5,
      'error unreadable-atleast Scoring!F3: “At least” needs a whole number, such as 3; “1.5” cannot be read.',
    ],
    [
      'At least',
      'many',
      'error unreadable-atleast Scoring!F3: “At least” needs a whole number, such as 3; “many” cannot be read.',
    ],
    [
      'Within days',
      -1,
      'error unreadable-withindays Scoring!G3: “Within days” needs a number of days, such as 14; “-1” cannot be read.',
    ],
    [
      'Within days',
      'a week',
      'error unreadable-withindays Scoring!G3: “Within days” needs a number of days, such as 14; “a week” cannot be read.',
    ],
    [
      'Counting',
      'twice',
      'error unreadable-counting Scoring!H3: “Counting” needs once or each; “twice” cannot be read.',
    ],
    [
      'Most',
      0,
      'error unreadable-most Scoring!J3: “Most” needs a number of points above 0, such as 20; “0” cannot be read.',
    ],
    [
      'Most',
      -20,
      'error unreadable-most Scoring!J3: “Most” needs a number of points above 0, such as 20; “-20” cannot be read.',
    ],
    [
      'Fade',
      'slowly',
      'error unreadable-fade Scoring!K3: “Fade” needs “fades over”, “halves every” or “expires after” and a number of days, such as fades over 30; “slowly” cannot be read.',
    ],
    [
      'Fade',
      'fades over 0',
      'error unreadable-fade Scoring!K3: “Fade” needs “fades over”, “halves every” or “expires after” and a number of days, such as fades over 30; “fades over 0” cannot be read.',
    ],
    [
      'Fade',
      'fades over',
      'error unreadable-fade Scoring!K3: “Fade” needs “fades over”, “halves every” or “expires after” and a number of days, such as fades over 30; “fades over” cannot be read.',
    ],
    [
      'Fade',
      30,
      'error unreadable-fade Scoring!K3: “Fade” needs “fades over”, “halves every” or “expires after” and a number of days, such as fades over 30; “30” cannot be read.',
    ],
    [
      'Activity',
      '"Visit',
      'error unreadable-activity Scoring!B3: “Activity” is a name, a list whose quotes are closed, or * for all.',
    ],
    [
      'Activity',
      ' , ;',
      'error unreadable-activity Scoring!B3: “Activity” is a name, a list whose quotes are closed, or * for all.',
    ],
  ] as const)('says at the cell what is wrong with %s %j', (header, value, sentence) => {
    expect(issues({ ...visit, [header]: value })).toEqual([sentence]);
  });

  test('tells all that is wrong with it at once', () => {
    const codes = issues({ ...visit, 'At least': 0, Counting: 'x', Fade: 'y', Points: 'z' }).map(
      (issue) => issue.split(' ')[1],
    );
    expect(codes.sort()).toEqual([
      'unreadable-atleast',
      'unreadable-counting',
      'unreadable-fade',
      'unreadable-points',
    ]);
  });

  test('with a test of its own needs all of it: a Column and a Rule', () => {
    expect(issues({ ...visit, Rule: 'is', Value: 'x' })).toEqual([
      'error missing-column Scoring!C3: This row needs a Column: the header of the activities that its rule looks at.',
    ]);
    expect(issues({ ...visit, Column: 'Page' })).toEqual([
      'error missing-rule Scoring!D3: This row needs a Rule, such as “is” or “at least”.',
    ]);
  });

  test.each(['each', 'fades over days', 'halves every days', 'is duplicate'])(
    'takes no rule “%s” on a column of its own',
    (Rule) => {
      expect(issues({ ...visit, Column: 'Page', Rule, Value: Rule === 'is duplicate' ? '' : 10 })).toEqual([
        `error graded-activity Scoring!D3: The rule “${Rule}” does not fit an activity: Counting and Fade say how its points add up and fall.`,
      ]);
    },
  );

  test('under the rule speeds up needs a factor above 0, and uses no Column', () => {
    const faster = { ...visit, Rule: 'speeds up' };
    expect(issues({ ...faster, Value: 0 })).toEqual([
      'error unreadable-value Scoring!E3: The rule “speeds up” needs a number above 0, such as 2 for twice the rate, but its Value is “0”.',
    ]);
    expect(issues({ ...faster, Value: 2, Column: 'Page' })).toEqual([
      'warning column-ignored Scoring!C3: The rule “speeds up” counts activities; this Column is not used.',
    ]);
    expect(bindIssues(['Email'], { ...faster, Value: 2, Column: 'Page' })).toEqual([]);
  });
});

describe('a row without an Activity', () => {
  test.each([
    ['At least', 2, 'F3'],
    ['Within days', 7, 'G3'],
    ['Counting', 'each', 'H3'],
    ['Most', 20, 'J3'],
    ['Fade', 'fades over 30', 'K3'],
  ] as const)('has no use for %s', (header, value, cell) => {
    expect(issues({ ...plain, [header]: value })).toEqual([
      `error missing-activity Scoring!${cell}: “${header}” counts activities: this row needs an Activity.`,
    ]);
  });

  test('cannot speed up', () => {
    expect(issues({ Criterion: 'c', Rule: 'speeds up', Value: 2, Points: 5 })).toEqual([
      'error missing-activity Scoring!B3: The rule “speeds up” needs an Activity, or * for all.',
    ]);
  });

  test('is read as ever where the block has none of these columns', () => {
    const tab = scoringTab({
      Criteria: [
        ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
        ['c', 'Plan', 'is', 'x', 5],
      ],
    });
    expect(parseConfig(tab).issues).toEqual([]);
  });
});

describe('what gives points by degrees', () => {
  test.each([
    ['Counting', 'each', 'H3'],
    ['Most', 20, 'J3'],
    ['Fade', 'fades over 30', 'K3'],
    ['Fade', 'halves every 14', 'K3'],
  ] as const)('cannot disqualify: %s %j', (header, value, cell) => {
    expect(issues({ ...visit, Points: 'DQ', [header]: value })).toEqual([
      `error graded-disqualification Scoring!${cell}: Counting each, with a Most or a Fade gives points by degrees, so it cannot disqualify. Give it Points, or use a rule that matches or does not.`,
    ]);
  });

  test.each([
    ['Counting', 'each', 'H4'],
    ['Most', 20, 'J4'],
    ['Fade', 'fades over 30', 'K4'],
  ] as const)('cannot stand in a row that continues the one above: %s %j', (header, value, cell) => {
    expect(issues(plain, { Activity: 'Visit', [header]: value })).toEqual([
      `error graded-continuation Scoring!${cell}: A row that continues the one above cannot count each, fade or have a Most. Put that in the criterion's first row.`,
    ]);
  });

  test('an end such as expires after 60 is none of these', () => {
    expect(
      issues({ ...visit, Points: 'DQ', Fade: 'expires after 60', 'At least': 2, 'Within days': 90 }),
    ).toEqual([]);
    expect(issues(plain, { Activity: 'Visit', Fade: 'expires after 60', 'At least': 2 })).toEqual([]);
  });
});

describe('columns and tabs that are not there', () => {
  test('an unknown column of the activities is told at its cell, with did you mean', () => {
    const row = { ...visit, Column: 'Pag', Rule: 'is', Value: '/pricing' };
    expect(bindIssues(['Email', 'Event', 'Date', 'Page'], row)).toEqual([
      'error unknown-column Scoring!C3: The activities have no column “Pag”. Did you mean “Page”?',
    ]);
    expect(bindIssues(['Page', 'page ', 'Date'], { ...row, Column: 'PAGE' })).toEqual([
      'error ambiguous-column Scoring!C3: “PAGE” could be any of the columns A and B. Give them different headers.',
    ]);
  });

  test('a column is looked for among the activities with an Activity, among the leads without', () => {
    expect(bindIssues(['Page'], { ...visit, Column: 'Plan', Rule: 'is', Value: 'x' })).toEqual([
      'error unknown-column Scoring!C3: The activities have no column “Plan”.',
    ]);
    expect(
      bindIssues(['Page'], plain, { Activity: 'Visit', Column: 'Page', Rule: 'is', Value: 'x' }),
    ).toEqual([]);
    expect(bindIssues(['Page'], visit, { Column: 'Page', Rule: 'is', Value: 'x' })).toEqual([
      'error unknown-column Scoring!C4: The leads have no column “Page”.',
    ]);
  });

  test('without activities the first row that counts them is an error at its Activity cell', () => {
    expect(bindIssues(undefined, plain, { ...visit, Column: 'Page', Rule: 'is', Value: 'x' }, visit)).toEqual(
      [
        'error no-activities Scoring!B4: This row counts activities, but there is no tab with activities. Name it in the setting “Activities tab”.',
      ],
    );
    expect(bindIssues(undefined, plain)).toEqual([]);
  });
});

test('a criterion without a label is called by its Activity, and by its test', () => {
  const labels = (row: CountingRow) => parseConfig(countingTab(row)).model.criteria.map(({ label }) => label);
  expect(labels({ Activity: 'Visit', Points: 5 })).toEqual(['Visit']);
  expect(labels({ Activity: 'Visit', Column: 'Page', Rule: 'is', Value: '/docs', Points: 5 })).toEqual([
    'Visit Page is /docs',
  ]);
  expect(labels({ Activity: '*', Rule: 'speeds up', Value: 2, Points: 5 })).toEqual(['* speeds up 2']);
});
