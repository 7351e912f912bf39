import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SPARE_ROWS } from '../../../src/app/set-up/scoring-layout.ts';
import { templates } from '../../../src/app/templates/templates.ts';
import { parseConfig } from '../../../src/core/scoring/config/parse-config.ts';
import { SETTINGS } from '../../../src/core/scoring/config/setting-declarations.ts';
import { conditionsOf, leadList, planFor, settingOf } from './lead-list.ts';
import { scorePlan } from './scored-plan.ts';

const outcome = (index: number): string => ['Won', 'Lost', 'Lost', 'Open'][index % 4] ?? '';

const crm = leadList({
  Email: (index) => `lead${index}@firm${index}.example`,
  'Job title': (index) => ['VP Sales', 'Analyst', 'Student', 'Head of IT'][index % 4],
  Industry: (index) => ['Banking, Insurance', 'Retail', 'Retail', 'Energy'][index % 4],
  'Number of employees': (index) => ['51-200', 40, 2000, 75][index % 4],
  Country: (index) => ['Spain', 'France', 'Spain', 'Chile'][index % 4],
  'Marketing emails opened': (index) => index % 5,
  'Last activity date': (index) => `${(index % 27) + 1}/06/2024`,
  'Lead status': outcome,
});

describe('planSetUp keeps the criteria whose column is there', () => {
  test('in the order of the template, and says which it left out', () => {
    const plan = planFor(crm);
    expect(plan.criteria.map((row) => row.label).slice(0, 3)).toEqual([
      'Decision maker',
      'Target industry',
      'Company size in the ideal range',
    ]);
    expect(plan.leftOut.filter((row) => row.reason === 'no column').map((row) => row.label)).toContain(
      'Demo requested',
    );
  });

  test('at most 15, and says which are too many', () => {
    const list = leadList({
      ...Object.fromEntries(
        crm.headers.map((header, column) => [header, (index: number) => crm.rows[index]?.[column]]),
      ),
      'Annual revenue': (index) => 1e6 * index,
      'Website visits': (index) => index % 9,
      'Pricing page visits': (index) => index % 3,
      'Demo requested': (index) => (index % 5 === 0 ? 'Yes' : 'No'),
      Webinar: (index) => (index % 4 === 0 ? 'Yes' : 'No'),
      Whitepaper: (index) => (index % 3 === 0 ? 'Yes' : 'No'),
      Unsubscribed: (index) => index % 9 === 0,
    });
    const plan = planFor(list);
    expect(plan.criteria).toHaveLength(15);
    expect(plan.leftOut).toEqual([
      { label: 'No activity in 30 days', reason: 'too many', wanted: ['date of the last activity'] },
      { label: 'Outside the served regions', reason: 'too many', wanted: ['country', 'industry'] },
      { label: 'Unsubscribed', reason: 'too many', wanted: ['unsubscribed', 'kind of the last activity'] },
    ]);
  });

  test('with the commonest values among won leads; an entry that holds a comma is quoted', () => {
    expect(conditionsOf(planFor(crm), 'Target industry')).toBe('Industry is any of "Banking, Insurance"');
    expect(conditionsOf(planFor(crm), 'Target region')).toBe('Country is any of Spain');
  });

  test('with the commonest size bands among won leads, from numbers and bands alike', () => {
    expect(conditionsOf(planFor(crm), 'Company size in the ideal range')).toBe(
      'Number of employees between 51 and 200',
    );
  });

  test('with what the team answers, where it does', () => {
    const plan = planFor(crm, {
      answers: { industries: 'Energy, Retail', sizes: '50-500', regions: 'Chile' },
    });
    expect(conditionsOf(plan, 'Target industry')).toBe('Industry is any of Energy, Retail');
    expect(conditionsOf(plan, 'Company size in the ideal range')).toBe(
      'Number of employees between 50 and 500',
    );
    expect(conditionsOf(plan, 'Target region')).toBe('Country is any of Chile');
  });

  test('switched off, without a Value, where nobody answers and no lead was won', () => {
    const open = { ...crm, rows: crm.rows.map((row) => row.slice(0, -1)), headers: crm.headers.slice(0, -1) };
    const plan = planFor(open);
    const row = plan.criteria.find((criterion) => criterion.label === 'Target industry');
    expect(row).toMatchObject({ on: false, offReason: 'needs a value', conditions: [{ value: '' }] });
    expect(plan.questions.map((question) => question.id)).toEqual([
      'industries',
      'sizes',
      'regions',
      'served regions',
    ]);
    expect(
      scorePlan(plan.cells, open.headers, open.rows).issues.filter((issue) => issue.level === 'error'),
    ).toEqual([]);
  });

  test('but never from the outcome, or from what was filled in after the call', () => {
    const list = leadList({
      Tags: (index) => (outcome(index) === 'Won' ? 'Will buy' : 'Ringing'),
      'Lead Quality': (index) => (outcome(index) === 'Won' ? 'High' : 'Low'),
      Secret: (index) => (outcome(index) === 'Won' ? 'filled' : ''),
      Outcome: outcome,
    });
    const plan = planFor(list);
    expect(plan.criteria).toEqual([]);
    expect(plan.leftAlone).toEqual(['Tags', 'Lead Quality']);
  });

  test('a DQ that won leads match is switched off', () => {
    const list = leadList({
      'Job title': (index) => (index % 4 === 0 ? 'Student' : 'Buyer'),
      Outcome: outcome,
    });
    const row = planFor(list).criteria.find((criterion) => criterion.points === 'DQ');
    expect(row).toMatchObject({ on: false, offReason: 'won leads match' });
  });

  test('personal addresses count against nobody in a list that is full of them', () => {
    const list = leadList({ Email: (index) => `lead${index}@gmail.com`, Outcome: outcome });
    const row = planFor(list).criteria.find((criterion) => criterion.label === 'Personal e-mail address');
    expect(row).toMatchObject({ on: false, offReason: 'matches most leads' });
  });
});

describe('planSetUp finds a way by the kind of column', () => {
  test.each([
    ['a count', 'Pricing page visits', (index: number) => index % 3, 'at least 1'],
    [
      'yes in German',
      'Visited pricing page',
      (index: number) => (index % 3 ? 'nein' : 'ja'),
      'is any of ja, oui, si, sí, sì, sim, tak, да, はい, 是',
    ],
    ['yes or no', 'Visited pricing page', (index: number) => (index % 3 ? 'Yes' : 'No'), 'is yes'],
    ['a date', 'Pricing page', (index: number) => (index % 3 ? '2024-05-01' : ''), 'is not blank'],
    [
      'the last activity',
      'Last Activity',
      (index: number) => (index % 3 ? 'Viewed the pricing page' : 'SMS Sent'),
      'contains any of pricing',
    ],
  ])('pricing page visits from %s', (_, header, cell, rule) => {
    const list = leadList({ [header]: cell, Name: (index) => `Lead ${index}` });
    expect(conditionsOf(planFor(list), 'Pricing page visited')).toBe(`${header} ${rule}`);
  });

  test('timeline in words, as BANT asks', () => {
    const frames = ['ASAP', '1-3 months', '3-6 months', '12+ months'];
    const list = leadList({ 'Purchase timeframe': (index) => frames[index % 4] });
    const plan = planFor(list, { template: 'bant' });
    expect(conditionsOf(plan, 'Timeline: within 3 months')).toBe(
      'Purchase timeframe is any of ASAP, 1-3 months',
    );
    expect(conditionsOf(plan, 'Timeline: within 6 months')).toBe('Purchase timeframe is any of 3-6 months');
    expect(plan.reach.total).toBe(25);
  });
});

describe('planSetUp guesses the settings', () => {
  test('each setting has one row, with its value or blank', () => {
    const plan = planFor(crm);
    expect(plan.settings.map((row) => row.name)).toEqual(SETTINGS.map((row) => row.name));
    expect(settingOf(plan, 'Lead tab')).toBe('Leads');
    expect(settingOf(plan, 'Lead key')).toBe('Email');
    expect(settingOf(plan, 'Time zone')).toBe('UTC');
    expect(settingOf(plan, 'Outcome column')).toBe('Lead status');
    expect(settingOf(plan, 'Won values')).toBe('Won');
    expect(settingOf(plan, 'Lost values')).toBe('Lost');
    expect(settingOf(plan, 'Day first')).toBe(true);
    expect(settingOf(plan, 'Decimal comma')).toBe(false);
    expect(settingOf(plan, 'Minimum score')).toBe(0);
    expect(settingOf(plan, 'Maximum score')).toBe(100);
    expect(settingOf(plan, 'Scored as of')).toBe('');
  });

  test('Fibonacci points have no upper limit', () => {
    expect(settingOf(planFor(crm, { template: 'fibonacci' }), 'Maximum score')).toBe('');
  });
});

describe('the Scoring tab that planSetUp lays out', () => {
  test.each(templates().map((template) => template.id))('reads without an error: %s', (template) => {
    const plan = planFor(crm, { template });
    const scored = scorePlan(plan.cells, crm.headers, crm.rows);
    expect(scored.issues.filter((issue) => issue.level === 'error')).toEqual([]);
    expect(scored.criteria).toBe(plan.criteria.filter((row) => row.on).length);
  });

  test('has Criteria at the left and the other blocks under one another at the right', () => {
    const { cells } = planFor(crm);
    expect(cells[0]?.slice(0, 2)).toEqual(['Criteria', '']);
    expect(cells[1]?.slice(0, 13)).toEqual([
      'On',
      'Group',
      'Criterion',
      'Column',
      'Rule',
      'Value',
      'Points',
      'Model',
      'Notes',
      'Hits',
      'Win rate',
      'Lift',
      '',
    ]);
    expect(
      cells
        .map((row) => row[13])
        .filter((cell) => ['Tiers', 'Groups', 'Grades', 'Settings', 'Models'].includes(String(cell))),
    ).toEqual(['Tiers', 'Groups', 'Grades', 'Settings']);
    const width = cells[0]?.length;
    expect(cells.every((row) => row.length === width && row[12] === '')).toBe(true);
  });

  test('gives every tier its colour, every criteria row its checkbox and dropdowns, with room below', () => {
    const plan = planFor(crm);
    const rules = plan.decorations.find((look) => look.list?.includes('is any of'));
    const boxes = plan.decorations.find((look) => look.checkbox && look.area.columnNumber === 1);
    const written = plan.criteria.reduce((sum, row) => sum + row.conditions.length, 0);
    expect(boxes?.area).toMatchObject({ rowNumber: 3, rows: written + SPARE_ROWS });
    expect(rules?.area).toMatchObject({ columnNumber: 5, rows: written + SPARE_ROWS });
    expect(rules?.list?.filter((rule) => /^[=+\-<>]/.test(rule))).toEqual([]);
    expect(plan.decorations.find((look) => look.list?.includes('Email'))?.area.columnNumber).toBe(4);
    const tiers = plan.decorations.filter(
      (look) => look.area.columnNumber === 14 && look.background && look.bold && look.area.columns === 1,
    );
    expect(new Set(tiers.map((look) => look.background)).size).toBe(4);
  });

  test('new rows are switched on, so that what is typed there counts', () => {
    const plan = planFor(crm);
    const written = plan.criteria.reduce((sum, row) => sum + row.conditions.length, 0);
    expect(plan.cells[written + 2]?.slice(0, 3)).toEqual([true, '', '']);
  });

  test('carries hostile headers and values as plain text, in cells with the format @', () => {
    const list = leadList({
      '=HYPERLINK("http://x.example","Email")': (index) => `a${index}@firm.example`,
      '<img src=x onerror=alert(1)>': (index) => index,
      Industry: (index) => (index % 2 ? '=1+1' : '+cmd'),
      Outcome: outcome,
    });
    const plan = planFor(list);
    const scored = scorePlan(plan.cells, list.headers, list.rows);
    expect(scored.issues.filter((issue) => issue.level === 'error')).toEqual([]);
    expect(conditionsOf(plan, 'Target industry')).toBe('Industry is any of +cmd');
    const suspicious = plan.cells.flatMap((row, rowIndex) =>
      row.flatMap((cell, columnIndex) =>
        /^[=+\-@]/.test(String(cell)) && typeof cell === 'string' ? [{ rowIndex, columnIndex }] : [],
      ),
    );
    expect(suspicious.length).toBeGreaterThan(0);
    for (const { rowIndex, columnIndex } of suspicious) {
      const formats = plan.decorations.filter(
        ({ area, numberFormat }) =>
          numberFormat === '@' &&
          rowIndex + 1 >= area.rowNumber &&
          rowIndex + 1 < area.rowNumber + area.rows &&
          columnIndex + 1 >= area.columnNumber &&
          columnIndex + 1 < area.columnNumber + area.columns,
      );
      expect(formats.length).toBeGreaterThan(0);
    }
  });

  test('reads without an error whatever the leads hold', () => {
    const header = fc.oneof(
      fc.constantFrom(
        'Email',
        'Job title',
        'Industry',
        'Employees',
        'Country',
        'Last Activity',
        'Status',
        'Visits',
        'Timeline',
      ),
      fc.string({ maxLength: 12 }).map((text) => text.replace(/\s+/g, ' ').trim()),
    );
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        'Won',
        'Lost',
        'Yes',
        'No',
        '51-200',
        'a@b.example',
        '2024-05-01',
        'Select',
        '"',
        'x, y',
        '=A1',
      ),
      fc.string({ maxLength: 12 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
    );
    const list = fc.uniqueArray(header, { minLength: 1, maxLength: 8 }).chain((headers) =>
      fc.record({
        headers: fc.constant(headers),
        rows: fc.array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), {
          minLength: 1,
          maxLength: 12,
        }),
        template: fc.constantFrom(...templates().map((template) => template.id)),
      }),
    );
    fc.assert(
      fc.property(list, ({ headers, rows, template }) => {
        const { cells } = planFor({ headers, rows }, { template });
        expect(parseConfig(cells).issues.filter((issue) => issue.level === 'error')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
