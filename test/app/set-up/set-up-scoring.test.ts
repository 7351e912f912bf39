import { describe, expect, test } from 'vitest';
import { previewSetUp, setUpScoring } from '../../../src/app/set-up/set-up-scoring.ts';
import { MemoryWorkbook } from './memory-workbook.ts';

const leads = [
  ['Email', 'Job title', 'Visits'],
  ['ada@firm.example', 'Director', 4],
  ['bo@shop.example', 'Analyst', 1],
];

describe('setUpScoring', () => {
  test('writes a Scoring tab for the active tab: one write of looks, then one of values', () => {
    const workbook = new MemoryWorkbook({ Leads: leads });
    const report = setUpScoring({ workbook });
    const scoring = workbook.tab('Scoring');
    expect(report.kind).toBe('done');
    expect(scoring?.calls).toEqual(['decorate', 'writeValues']);
    expect(scoring?.cells[0]?.[0]).toBe('Criteria');
    expect(workbook.tab('Leads')?.calls).toEqual([]);
  });

  test('finds the headers below a banner, and writes their row only where it was chosen', () => {
    const banner = [['Leads of June', '', ''], ['', '', ''], ...leads];
    const found = setUpScoring({ workbook: new MemoryWorkbook({ Leads: banner }) });
    const chosen = setUpScoring({ workbook: new MemoryWorkbook({ Leads: banner }) }, { headerRow: 3 });
    const headerRow = (report: typeof found) =>
      report.kind === 'done' && report.plan.settings.find((row) => row.name === 'Header row')?.value;
    expect(headerRow(found)).toBe('');
    expect(headerRow(chosen)).toBe(3);
    expect(found.kind === 'done' && found.plan.leads).toBe(2);
  });

  test('takes the tab and the template that were chosen, a template by its name too', () => {
    const workbook = new MemoryWorkbook({ Notes: [['Anything']], Leads: leads });
    const report = setUpScoring({ workbook }, { tabName: 'Leads', template: 'fibonacci points' });
    expect(report.kind === 'done' && [report.plan.tabName, report.plan.template.id]).toEqual([
      'Leads',
      'fibonacci',
    ]);
  });

  test.each([
    ['an existing Scoring tab', { Leads: leads, scoring: [['mine']] }, {}, 'There is a Scoring tab already'],
    ['an empty tab', { Leads: [] }, {}, 'The tab “Leads” is empty.'],
    [
      'a tab of blank cells',
      {
        Leads: [
          ['', ' '],
          ['', ''],
        ],
      },
      {},
      'The tab “Leads” is empty.',
    ],
    ['headers without leads', { Leads: [['Email', 'Title']] }, {}, 'has headers but no leads below them'],
    [
      'numbers without headers',
      {
        Leads: [
          [1, 2],
          [3, 4],
        ],
      },
      {},
      'No row of the tab “Leads” looks like headers',
    ],
    ['a tab that does not exist', { Leads: leads }, { tabName: 'Gone' }, 'There is no tab called “Gone”.'],
    [
      'a template that does not exist',
      { Leads: leads },
      { template: 'Best' },
      'There is no template called “Best”.',
    ],
  ])('refuses %s in one sentence, and writes nothing', (_, tabs, choices, sentence) => {
    const workbook = new MemoryWorkbook(tabs as ConstructorParameters<typeof MemoryWorkbook>[0]);
    const before = workbook.tabNames();
    const report = setUpScoring({ workbook }, choices);
    expect(report.kind === 'refused' && report.sentence).toContain(sentence);
    expect(workbook.tabNames()).toEqual(before);
  });

  test('says which headers occur twice, and where', () => {
    const workbook = new MemoryWorkbook({
      Leads: [
        ['Email', 'City', 'Email'],
        ['a@x.example', 'Rome', 'b@x.example'],
      ],
    });
    const report = setUpScoring({ workbook });
    expect(report.kind === 'done' && report.sentences.join('\n')).toContain(
      '2 columns are called “Email” (A, C)',
    );
  });

  test('takes no notice of the columns that scoring itself has written', () => {
    const workbook = new MemoryWorkbook({
      Leads: leads.map((row, index) => [...row, index === 0 ? 'Industry' : 'Hot']),
    });
    workbook.activeTab().owned = new Map([['tier', 4]]);
    const report = setUpScoring({ workbook });
    expect(report.kind === 'done' && report.plan.mapped.map((field) => field.header)).toEqual([
      'Email',
      'Job title',
      'Visits',
    ]);
  });

  test('previewSetUp says the same and writes nothing', () => {
    const workbook = new MemoryWorkbook({ Leads: leads });
    const preview = previewSetUp({ workbook });
    expect(workbook.tabNames()).toEqual(['Leads']);
    expect(setUpScoring({ workbook })).toEqual(preview);
  });
});

describe('the sentences of Set up', () => {
  const sentences = (rows: ConstructorParameters<typeof MemoryWorkbook>[0]['x']): string => {
    const report = setUpScoring({ workbook: new MemoryWorkbook({ Leads: rows ?? [] }) });
    return report.kind === 'done' ? report.sentences.join('\n') : report.sentence;
  };

  test('name the columns found, the criteria left out, the tiers', () => {
    const said = sentences(leads);
    expect(said).toContain('Recognised 3 columns: Email, Job title, Visits.');
    expect(said).toContain('Left out for want of a column: Demo requested,');
    expect(said).toContain('No column says which leads were won.');
    expect(said).toContain('“Email” tells the leads apart.');
    expect(said).toMatch(/Hot begins at \d+, Warm at \d+; these criteria can reach \d+\./);
  });

  test('use the singular for one', () => {
    const said = sentences([['Visits'], [3], [5]]);
    expect(said).toContain('with 1 criterion switched on.');
    expect(said).toContain('Recognised 1 column: Visits.');
  });

  test('say plainly when hardly any criterion found a column', () => {
    expect(sentences([['Visits'], [3], [5]])).toContain(
      'Only 1 criterion found a column, so the score says little yet.',
    );
    expect(sentences([['Colour'], ['red'], ['blue']])).toContain(
      'No criterion of this template found a column it could use',
    );
  });
});
