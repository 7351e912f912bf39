import { describe, expect, test } from 'vitest';
import type { SetUpPreview, SetUpRequest } from '../../../src/app/api.ts';
import type { Cells } from '../../../src/core/table/cell.ts';
import { hasReferenceData, readLeads } from '../../reference/reference-data.ts';
import { type Addon, openAddon } from '../open-addon.ts';
import { wholeState } from '../sheet-state.ts';
import { SMALL_LEADS, smallScoring } from '../small-leads.ts';
import { answerOf, resultOf, SOMETHING_WRONG, serviceCalls } from './call-sidebar.ts';

/** Leads whose position stands under a header that no dictionary has, and whose titles are numbers. */
const LEADS: Cells = [
  ['Email', 'What they do', 'Job title', 'Visits', 'Stage', 'Deal'],
  ...Array.from({ length: 60 }, (_, index) => [
    `lead${index}@firm${index}.example`,
    index % 3 === 0 ? 'Director of Sales' : 'Analyst',
    index,
    index % 7,
    ['Won', 'Lost', 'Open'][index % 3] ?? '',
    ['SQL', 'MQL', 'New'][index % 3] ?? '',
  ]),
];

const REQUEST: SetUpRequest = { tab: 'Leads', template: 'fit-and-engagement' };

const open = (tabs: Readonly<Record<string, Cells>> = { Leads: LEADS }) => openAddon(tabs);
const plan = (addon: Addon, request: Partial<SetUpRequest> = {}): SetUpPreview =>
  resultOf(addon, 'planSetUp', JSON.stringify({ ...REQUEST, ...request }));
const write = (addon: Addon, request: Partial<SetUpRequest> = {}): SetUpPreview =>
  resultOf(addon, 'writeSetUp', JSON.stringify({ ...REQUEST, ...request }));
const settings = (addon: Addon): Record<string, unknown> =>
  Object.fromEntries(
    addon.values('Scoring').flatMap((row) => row.map((cell, index) => [String(cell), row[index + 1]])),
  );

describe('readSetUpOptions', () => {
  test('lists the tabs with their extent, and the templates', () => {
    const addon = open({ Leads: LEADS, Empty: [], Notes: [['only']] });
    const options = resultOf(addon, 'readSetUpOptions');
    expect(options).toMatchObject({ hasScoringTab: false, activeTab: 'Leads' });
    expect(options.tabs).toEqual([
      { name: 'Leads', rows: 60, columns: 6 },
      { name: 'Empty', rows: 0, columns: 0 },
      { name: 'Notes', rows: 0, columns: 1 },
    ]);
    expect(options.templates.map(({ id }) => id)).toEqual([
      'fit-and-engagement',
      'bant',
      'fibonacci',
      'upsell',
    ]);
    expect(options.templates.every(({ name, about }) => name !== '' && about.endsWith('.'))).toBe(true);
  });

  test('offers no log of changes as a tab of leads', () => {
    const addon = open({ Leads: LEADS, 'Change log': [['When']], 'change log 2': [['When']] });
    expect(resultOf(addon, 'readSetUpOptions').tabs.map(({ name }) => name)).toEqual(['Leads']);
  });

  test('leaves a Scoring tab out, and says that there is one', () => {
    const options = resultOf(open({ Leads: LEADS, scoring: smallScoring() }), 'readSetUpOptions');
    expect(options.hasScoringTab).toBe(true);
    expect(options.tabs.map(({ name }) => name)).toEqual(['Leads']);
  });

  test('reads the extent of each tab, and no cell', () => {
    const addon = open({ Leads: LEADS, Other: [] });
    expect(serviceCalls(addon, () => resultOf(addon, 'readSetUpOptions'))).toEqual([4, 0, 0]);
    expect(Object.keys(addon.workbook.calls.names)).not.toContain('Range.getValues');
  });
});

describe('planSetUp', () => {
  test('says what would be written, and writes nothing', () => {
    const addon = open();
    const before = wholeState(addon.workbook.snapshot());
    const preview = plan(addon);
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
    expect(preview).toMatchObject({
      refusal: null,
      leads: 60,
      headers: ['Email', 'What they do', 'Job title', 'Visits', 'Stage', 'Deal'],
      outcome: { column: 'Stage', wonValues: ['Won'], lostValues: ['Lost'], won: 20, lost: 20, open: 20 },
      leadKey: 'Email',
    });
    expect(preview.criteria).toContainEqual({
      label: '3 or more visits',
      group: 'Engagement',
      points: 10,
      condition: 'Visits at least 3',
      isOn: true,
      offBecause: '',
    });
    expect(preview.leftOut).toContainEqual({
      label: 'Demo requested',
      because: expect.stringMatching(/^for want of a column such as demo request/),
    });
    expect(preview.sentences).toContain('“Email” tells the leads apart.');
    expect(write(addon)).toEqual(preview);
    expect(addon.values('Scoring')[1]?.[2]).toBe('Criterion');
    expect(addon.score().status).toBe('done');
  });

  test('reads the leads once, however many they are', () => {
    const calls = [1, 40].map((times) => {
      const rows = Array.from({ length: times }, () => LEADS.slice(1)).flat();
      const addon = open({ Leads: [LEADS[0] ?? [], ...rows] });
      return serviceCalls(addon, () => plan(addon));
    });
    expect(calls).toEqual([
      [2, 0, 0],
      [2, 0, 0],
    ]);
  });

  test('lists the fields that the criteria can use, the most used first, and those that were found', () => {
    const { fields } = plan(open());
    const uses = fields.map(({ usedBy }) => usedBy.length);
    expect(uses).toEqual([...uses].sort((left, right) => right - left));
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    expect(fields.find(({ id }) => id === 'email')).toMatchObject({
      label: 'e-mail address',
      header: 'Email',
      certainty: 'sure',
      usedBy: expect.arrayContaining(['Personal e-mail address', 'Invalid e-mail address']),
    });
    expect(fields.find(({ id }) => id === 'jobTitle')).toMatchObject({ header: '', certainty: 'none' });
    expect(fields.find(({ id }) => id === 'leadStatus' || id === 'dealStage')).toMatchObject({ usedBy: [] });
  });

  test('takes the columns that somebody chose, into the criteria too', () => {
    const addon = open();
    const preview = plan(addon, { mapping: { jobTitle: 'what they do', visits: '' } });
    const field = (id: string) => preview.fields.find((candidate) => candidate.id === id);
    expect(field('jobTitle')).toMatchObject({ header: 'What they do', certainty: 'chosen' });
    expect(field('visits')).toMatchObject({ header: '', certainty: 'chosen' });
    expect(preview.criteria.find(({ label }) => label === 'Decision maker')?.condition).toMatch(
      /^What they do matches /,
    );
    expect(preview.criteria.map(({ label }) => label)).not.toContain('3 or more visits');
    expect(write(addon, { mapping: { jobTitle: 'What they do', visits: '' } })).toEqual(preview);
    expect(addon.values('Scoring').flat()).toContain('What they do');
  });

  test('takes a chosen column although its cells look like something else', () => {
    const preview = plan(open(), { mapping: { jobTitle: 'Job title' } });
    expect(preview.fields.find(({ id }) => id === 'jobTitle')).toMatchObject({ certainty: 'chosen' });
    expect(preview.criteria.find(({ label }) => label === 'Decision maker')?.condition).toMatch(
      /^Job title /,
    );
  });

  test('a column that was chosen for one field is guessed for no other', () => {
    const preview = plan(open(), { mapping: { company: 'Visits' } });
    expect(preview.fields.find(({ id }) => id === 'company')).toMatchObject({ header: 'Visits' });
    expect(preview.fields.find(({ id }) => id === 'visits')).toMatchObject({ header: '', certainty: 'none' });
  });

  test('takes settings in place of guesses, and a blank one clears its guess', () => {
    const outcome = (texts: Record<string, string>) => plan(open(), { settings: texts }).outcome;
    expect(outcome({ 'Outcome column': 'Deal', 'Won values': 'SQL', 'Lost values': 'MQL' })).toMatchObject({
      column: 'Deal',
      wonValues: ['SQL'],
      lostValues: ['MQL'],
      won: 20,
      lost: 20,
      open: 20,
    });
    expect(outcome({ 'Won values': 'Open' })).toMatchObject({
      column: 'Stage',
      wonValues: ['Open'],
      won: 20,
    });
    expect(outcome({ 'Outcome column': '' })).toBeNull();
    expect(plan(open(), { settings: { 'Lead key': '' } })).toMatchObject({
      leadKey: '',
      sentences: expect.arrayContaining([expect.stringMatching(/^No column tells the leads apart/)]),
    });
    expect(plan(open(), { settings: { 'Lead key': 'Job title' } }).leadKey).toBe('Job title');
  });

  test('writes the settings that were chosen', () => {
    const addon = open();
    write(addon, { settings: { 'outcome column': '', 'Capacity per week': '40', 'Lead key': 'Email' } });
    expect(settings(addon)).toMatchObject({
      'Lead tab': 'Leads',
      'Outcome column': '',
      'Won values': '',
      'Capacity per week': 40,
      'Lead key': 'Email',
    });
  });

  test.each<[string, Readonly<Record<string, Cells>>, Partial<SetUpRequest>, string]>([
    [
      'a Scoring tab that exists',
      { Leads: LEADS, scoring: [['mine']] },
      {},
      'There is a Scoring tab already',
    ],
    ['an empty tab', { Leads: [] }, {}, 'The tab “Leads” is empty.'],
    [
      'a tab without headers',
      {
        Leads: [
          [1, 2],
          [3, 4],
        ],
      },
      {},
      'No row of the tab “Leads” looks like headers',
    ],
    ['headers without leads', { Leads: LEADS.slice(0, 1) }, {}, 'has headers but no leads below them'],
    ['an unknown tab', { Leads: LEADS }, { tab: 'Gone' }, 'There is no tab called “Gone”.'],
    ['an unknown template', { Leads: LEADS }, { template: 'Best' }, 'There is no template called “Best”.'],
    [
      'a column that is not there',
      { Leads: LEADS },
      { mapping: { jobTitle: 'Role' } },
      'The tab “Leads” has no column “Role”, or more than one.',
    ],
    [
      'a column that is there twice',
      { Leads: LEADS.map((row) => [...row, row[0]]) },
      { mapping: { email: 'Email' } },
      'The tab “Leads” has no column “Email”, or more than one.',
    ],
  ])('refuses %s in one sentence, and writes nothing', (_, tabs, request, sentence) => {
    const addon = open(tabs);
    const before = wholeState(addon.workbook.snapshot());
    for (const preview of [plan(addon, request), write(addon, request)]) {
      expect(preview.refusal).toContain(sentence);
      expect(preview).toMatchObject({ leads: 0, headers: [], fields: [], criteria: [], outcome: null });
    }
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
  });

  test('waits for nobody: while a run is under way, nothing is written', () => {
    const addon = open();
    addon.workbook.lock.take('other');
    expect(write(addon).refusal).toContain('Another run is under way');
    addon.workbook.lock.release('other');
    expect(write(addon).refusal).toBeNull();
    expect(write(addon).refusal).toContain('There is a Scoring tab already');
  });

  test.each(['', 'not JSON', '{"tab":"Leads","template":"bant","mapping":{"toString":"Email"}}', undefined])(
    'answers nonsense with a sentence: %s',
    (text) => {
      const addon = open();
      for (const name of ['planSetUp', 'writeSetUp']) {
        expect(JSON.parse(String(addon.workbook.script.run(name, text)))).toEqual(SOMETHING_WRONG);
      }
      expect(answerOf(addon, 'readSetUpOptions')).toMatchObject({ result: { hasScoringTab: false } });
    },
  );

  test.skipIf(!hasReferenceData)('reads a real list once', () => {
    const addon = open({ Leads: readLeads('xeducation/Leads.csv', ',') });
    const calls = serviceCalls(addon, () => {
      expect(plan(addon)).toMatchObject({ refusal: null, leads: 9240, outcome: { won: 3561, lost: 5679 } });
    });
    expect(calls).toEqual([2, 0, 0]);
  });
});

describe('addDemoLeads', () => {
  test('adds a tab of leads and a Scoring tab, as the menu does, without a dialog', () => {
    const addon = open({ Sheet1: [] });
    const { tab, sentences } = resultOf(addon, 'addDemoLeads');
    expect(tab).toBe('Demo leads');
    expect(sentences[0]).toBe(
      'The tab “Demo leads” holds 500 invented leads with known outcomes. Nobody among them is real.',
    );
    expect(addon.said()).toEqual([]);
    expect(resultOf(addon, 'readSheet')).toMatchObject({
      hasScoringTab: true,
      issues: [],
      leads: {
        tab: 'Demo leads',
        rowCount: 500,
        hasOutcome: true,
        nameColumnIndexes: [1, 2],
        companyColumnIndex: 3,
        capacityPerWeek: 5,
      },
      tierColours: { Hot: expect.any(String), Warm: expect.any(String), Cold: expect.any(String) },
    });
  });

  test('leaves what is there alone', () => {
    const addon = open({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    const { tab, sentences } = resultOf(addon, 'addDemoLeads');
    expect([tab, addon.values('Scoring')[0]?.[0]]).toEqual(['Demo leads', 'Criteria']);
    expect(sentences[1]).toMatch(/^There is a Scoring tab already/);
    expect(resultOf(addon, 'addDemoLeads').tab).toBe('Demo leads 2');
  });
});
