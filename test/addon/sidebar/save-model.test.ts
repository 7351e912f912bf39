import { describe, expect, test, vi } from 'vitest';
import type { ModelChange, SaveReport, SheetReading } from '../../../src/app/api.ts';
import type { Tab, Workbook } from '../../../src/app/ports.ts';
import { saveModel as saveOnPorts } from '../../../src/app/sidebar/save-model.ts';
import { criterionName, criterionRows } from '../../../src/core/scoring/config/criterion-rows.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { cellOf } from '../../../src/core/table/packed-cells.ts';
import { documentLock, documentMemory, sheetWorkbook } from '../../../src/gas/sheet-workbook.ts';
import { scoringTab, sideBySide } from '../../core/scoring/scoring-tab.ts';
import { type Addon, column, openAddon } from '../open-addon.ts';
import { cellStates, changedCells, resource, wholeState } from '../sheet-state.ts';
import { SMALL_LEADS } from '../small-leads.ts';
import { answerOf, resultOf, SOMETHING_WRONG, serviceCalls } from './call-sidebar.ts';

/** Criteria in rows 3 to 8: On in A, Points in F. */
const CRITERIA: readonly CellValue[][] = [
  ['On', 'Criterion', 'Column', 'Rule', 'Value', 'Points', 'Hits', 'Notes'],
  [true, 'Director', 'Title', 'is', 'Director', 20, '', 'mine'],
  [true, 'Visited', 'Visits', '>', 1, 10, '', ''],
  ['', '', 'Title', 'is not', 'Student', '', '', 'and'],
  ['', 'Student', 'Title', 'is', 'Student', 'DQ', '', ''],
  [false, 'Analyst', 'Title', 'is', 'Analyst', -5, '', ''],
  [false, 'Gone', 'No such column', 'is', 'x', 5, '', ''],
];

const SETTINGS: readonly CellValue[][] = [
  ['Setting', 'Value'],
  ['Lead tab', 'Leads'],
  ['As of', '2024-03-05'],
];

const SCORING = scoringTab({ Criteria: CRITERIA, Settings: SETTINGS });

const open = (options = {}) =>
  openAddon({ Leads: SMALL_LEADS, Scoring: SCORING }, {}, { timeZone: 'Etc/UTC', ...options });

type To = Readonly<Record<string, number | boolean>>;

/** The changes that a person makes in the Model view: new points, or a switch, by criterion. */
function changesOf({ config }: SheetReading, to: To): ModelChange[] {
  const rows = criterionRows(config.map((row) => row.map(cellOf)));
  return Object.entries(to).map(([criterion, value]) => {
    const row = rows.find((candidate) => criterionName(candidate) === criterion);
    const what = typeof value === 'boolean' ? 'On' : 'Points';
    const columnIndex = what === 'On' ? row?.onColumnIndex : row?.pointsColumnIndex;
    if (!row || columnIndex === undefined) throw new Error(`no ${what} of ${criterion}`);
    const from = config[row.rowIndex]?.[columnIndex] ?? '';
    return { rowIndex: row.rowIndex, columnIndex, what, criterion, from, to: value };
  });
}

function requestOf(reading: SheetReading, to: To, reason = 'they buy'): string {
  const { configDigest } = reading;
  return JSON.stringify({ configDigest, reason, changes: changesOf(reading, to) });
}

/** Saves over what stands in the sheet now. */
function save(addon: Addon, to: To, reason?: string): SaveReport {
  return resultOf(addon, 'saveModel', requestOf(resultOf(addon, 'readSheet'), to, reason));
}

/** Takes back the save that the sidebar shows: unless another is given, the one that it would read now. */
const undo = (addon: Addon, when = resultOf(addon, 'readSheet').lastSave?.when ?? ''): SaveReport =>
  resultOf(addon, 'undoSave', when);
const log = (addon: Addon): unknown[][] => addon.values('Change log');
const tabNames = (addon: Addon): string[] =>
  addon.workbook.services.SpreadsheetApp.getActive()
    .getSheets()
    .map((sheet) => sheet.getName());
const changedIn = (addon: Addon, tab: string, work: () => void): string[] => {
  const before = cellStates(addon.workbook.snapshot(), tab);
  work();
  return changedCells(before, cellStates(addon.workbook.snapshot(), tab)).sort();
};

describe('saveModel', () => {
  test('writes points and switches, and nothing else in the tab or the leads', () => {
    const addon = open();
    const { SpreadsheetApp } = addon.workbook.services;
    const scoring = addon.sheet('Scoring');
    scoring.getRange('A3:A8').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
    scoring.getRange('F3:F8').setBackground('#ffeecc').setNumberFormat('0.0');
    scoring.getRange('F4').setNote('since May');
    const before = addon.workbook.snapshot();
    const report = save(addon, { Director: 25, Visited: 12.5, Analyst: true, Student: false });
    expect(report).toEqual({
      status: 'saved',
      sentence:
        'Saved, and noted in “Change log”: Director: 20 → 25 points; Visited: 10 → 12.5 points; Analyst: switched on; Student: switched off.',
    });
    const after = addon.workbook.snapshot();
    expect(changedCells(cellStates(before, 'Scoring'), cellStates(after, 'Scoring')).sort()).toEqual([
      'A6',
      'A7',
      'F3',
      'F4',
    ]);
    expect(changedCells(cellStates(before, 'Leads'), cellStates(after, 'Leads'))).toEqual([]);
    const looks = [before, after].map(({ sheets }) =>
      ['1', '2'].map((id) => ({ ...sheets?.[id], cellData: undefined })),
    );
    expect(looks[1]).toEqual(looks[0]);
    const [rulesAfter, rulesBefore] = [after, before].map((snapshot) =>
      Object.values(resource(snapshot, 'SHEET_DATA_VALIDATION_PLUGIN') as object).flat(),
    );
    expect(rulesAfter).toEqual(rulesBefore);
    expect(
      addon
        .values('Scoring')
        .map((row) => [row[0], row[5]])
        .slice(2, 8),
    ).toEqual([
      [true, 25],
      [true, 12.5],
      ['', ''],
      [false, 'DQ'],
      [true, -5],
      [false, 5],
    ]);
    addon.score();
    expect(column(addon, 'Leads', 'Lead score')).toEqual([37.5, 7.5, 0]);
  });

  test('makes one write for each column that it touches', () => {
    const few = open();
    const many = open();
    for (const addon of [few, many]) save(addon, { Director: 1 });
    const calls = (addon: Addon, to: To) => {
      const request = requestOf(resultOf(addon, 'readSheet'), to);
      return serviceCalls(addon, () => resultOf(addon, 'saveModel', request));
    };
    // Reads: the tab, the column's formulas, the log, its size, and one that has the column sent; writes: the column, three
    // formats, the line.
    expect(calls(few, { Director: 2 })).toEqual([6, 5, 2]);
    // And the formats of what stands between.
    expect(calls(many, { Director: 2, Visited: 3, Analyst: 4, Gone: 5 })).toEqual([7, 5, 2]);
  });

  test('writes formulas between the changed cells back as formulas', async () => {
    const addon = open();
    addon.sheet('Scoring').getRange('F4').setFormula('=5+5');
    await addon.workbook.waitForFormulas();
    const before = cellStates(addon.workbook.snapshot(), 'Scoring');
    const writes = serviceCalls(addon, () => save(addon, { Director: 1, Analyst: 2 }))[1];
    await addon.workbook.waitForFormulas();
    expect(changedCells(before, cellStates(addon.workbook.snapshot(), 'Scoring')).sort()).toEqual([
      'F3',
      'F7',
    ]);
    expect(addon.sheet('Scoring').getRange('F4').getFormula()).toBe('=5+5');
    const elsewhere = open();
    expect(serviceCalls(elsewhere, () => save(elsewhere, { Director: 1 }))[1]).toBe(writes);
  });

  test.each<[string, CellValue, string, string]>([
    ['text that would be read as a number', '07', '@', 'F5'],
    ['text that would be read as a date, in a cell that is no longer plain text', '1-2', 'General', 'F5'],
    ['a number in a cell of plain text', 7, 'late @', 'F5'],
    ['a day', new Date('2024-03-05T00:00:00Z'), 'yyyy-mm-dd', 'F5'],
    ['text that looks like a formula', '=1+1', '@', 'F5'],
  ])('keeps what stands between the changed cells: %s', (_, value, format, at) => {
    const addon = open();
    const cell = addon.sheet('Scoring').getRange(at);
    // A row of *and* holds no points: whatever stands there is in the way of the write alone.
    addon.sheet('Scoring').getRange('B5').setValue('Half written');
    addon.sheet('Scoring').getRange('A5').setValue(false);
    if (format === 'late @') cell.setValue(value).setNumberFormat('@');
    else if (format === 'General') cell.setNumberFormat('@').setValue(value).setNumberFormat('General');
    else cell.setNumberFormat(format).setValue(value);
    expect(changedIn(addon, 'Scoring', () => save(addon, { Director: 1, Analyst: 2 }))).toEqual(['F3', 'F7']);
    expect(
      addon
        .values('Scoring')
        .slice(2, 8)
        .map((row) => row[5]),
    ).toEqual([1, 10, value, 'DQ', 2, 5]);
  });

  test('logs who changed what and why, in a tab that nobody is taken to', () => {
    const addon = open({ userEmail: 'mo@team.example' });
    save(addon, { Director: 1 }, '  =SUM(A1), “why” ');
    save(addon, { Director: 2, Student: false }, '07');
    expect(tabNames(addon)).toEqual(['Leads', 'Scoring', 'Change log']);
    expect(addon.workbook.services.SpreadsheetApp.getActive().getActiveSheet().getName()).toBe('Leads');
    const [headers, ...lines] = log(addon);
    expect(headers).toEqual(['When', 'Who', 'What changed', 'Why']);
    expect(lines.map((line) => line.slice(1))).toEqual([
      ['mo@team.example', 'Director: 20 → 1 point', '=SUM(A1), “why”'],
      ['mo@team.example', 'Director: 1 → 2 points; Student: switched off', '07'],
    ]);
    const sheet = addon.sheet('Change log');
    expect(sheet.getRange('A2:D2').getNumberFormats()).toEqual([['yyyy-mm-dd hh:mm', '@', '@', '@']]);
    expect(sheet.getRange('A2:D3').getFormulas().flat().join('')).toBe('');
    expect(sheet.getFrozenRows()).toBe(1);
  });

  test("tells the time in the spreadsheet's zone", () => {
    const addon = open({ timeZone: 'Asia/Tokyo' });
    save(addon, { Director: 1 });
    const [, line = []] = log(addon);
    expect(Math.abs(Number(line[0]) - Date.now())).toBeLessThan(120_000);
    const shown = addon.sheet('Change log').getRange('A2').getDisplayValues()[0]?.[0];
    const inTokyo = (milliseconds: number): string =>
      new Date(Number(line[0]) + 9 * 3_600_000 + milliseconds).toISOString().slice(0, 16).replace('T', ' ');
    // The last half second of a minute is shown as the next one.
    expect([inTokyo(0), inTokyo(500)]).toContain(shown);
  });

  test('says unknown where the sheet does not tell who it is', () => {
    const addon = open();
    save(addon, { Director: 1 });
    expect(log(addon)[1]?.[1]).toBe('unknown');
  });

  test("leaves a tab of that name alone that is somebody else's", () => {
    const addon = openAddon({
      Leads: SMALL_LEADS,
      Scoring: SCORING,
      'change log': [['My notes'], ['keep']],
      'Change log 2': [['When', 'Who', 'What changed', 'Why', 'Mine']],
    });
    expect(save(addon, { Director: 1 }).sentence).toContain('noted in “Change log 2”');
    expect(addon.values('change log')).toEqual([['My notes'], ['keep']]);
    expect(addon.values('Change log 2')).toHaveLength(2);
  });

  test('adds lines beyond the rows that the log has', () => {
    const full = [
      ['When', 'Who', 'What changed', 'Why'],
      ...Array.from({ length: 30 }, () => ['', 'x', 'y', 'z']),
    ];
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: SCORING, 'Change log': full });
    expect(addon.sheet('Change log').getMaxRows()).toBe(31);
    save(addon, { Director: 1 });
    expect(log(addon)[31]?.[2]).toBe('Director: 20 → 1 point');
  });
});

describe('saveModel refuses, and writes nothing', () => {
  /** What a save answers after something else happened since the sheet was read. */
  function refusal(to: To, act: (addon: Addon) => void = () => {}, reason?: string): SaveReport {
    const addon = open();
    const reading = resultOf(addon, 'readSheet');
    act(addon);
    const before = wholeState(addon.workbook.snapshot());
    const report = resultOf(addon, 'saveModel', requestOf(reading, to, reason));
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
    return report;
  }

  const EDITED = 'The Scoring tab was edited meanwhile, so nothing was saved.';

  test.each<[string, To, (addon: Addon) => void, string]>([
    [
      'the very cell',
      { Director: 1 },
      (addon) => addon.sheet('Scoring').getRange('F3').setValue(15),
      `Scoring!F3 now says 15, not 20. ${EDITED}`,
    ],
    [
      'a cell that is blank now',
      { Director: 1, Analyst: true },
      (addon) => {
        addon.sheet('Scoring').getRange('F3').clearContent();
        addon.sheet('Scoring').getRange('A7').setValue(true);
      },
      `Scoring!F3 is blank now, not 20; Scoring!A7 now says TRUE, not FALSE. ${EDITED}`,
    ],
    [
      'another cell',
      { Director: 1 },
      (addon) => addon.sheet('Scoring').getRange('E3').setValue('CEO'),
      EDITED,
    ],
    [
      'the order of the rows',
      { Director: 1 },
      (addon) => addon.sheet('Scoring').insertRowsAfter(2, 1),
      `Scoring!F3 is blank now, not 20. ${EDITED}`,
    ],
  ])('where meanwhile changed: %s', (_, to, act, sentence) => {
    expect(refusal(to, act)).toEqual({ status: 'edited meanwhile', sentence });
  });

  test.each<[string, To, (addon: Addon) => void, string | undefined, string]>([
    ['without a reason', { Director: 1 }, () => {}, ' \n', 'Say in a few words why the model changes'],
    ['with a reason that is no line', { Director: 1 }, () => {}, 'x'.repeat(2001), 'Say it in fewer words'],
    [
      'where nothing is changed',
      { Director: 20, Student: true },
      () => {},
      undefined,
      'there is nothing to save',
    ],
    ['no changes at all', {}, () => {}, undefined, 'there is nothing to save'],
    [
      'without a Scoring tab',
      { Director: 1 },
      (addon) => addon.sheet('Scoring').setName('Old'),
      undefined,
      'There is no tab called Scoring yet.',
    ],
    [
      'points beyond a billion',
      { Director: 1, Visited: -1_000_000_001 },
      () => {},
      undefined,
      'The points of “Visited” must be a number, at most a billion. Nothing was saved.',
    ],
    [
      'points that are no number',
      { Director: Number.NaN },
      () => {},
      undefined,
      'The points of “Director” must be',
    ],
    [
      'a criterion whose column is not there',
      { Gone: true },
      () => {},
      undefined,
      'the model would have an error at Scoring!C8: The leads have no column “No such column”.',
    ],
  ])('%s', (_, to, act, reason, sentence) => {
    const report = refusal(to, act, reason);
    expect(report.status).toBe('refused');
    expect(report.sentence).toContain(sentence);
  });

  test('a criterion that is half written', () => {
    const addon = open();
    addon.sheet('Scoring').getRange('D7').setValue('resembles');
    expect(save(addon, { Analyst: true })).toMatchObject({
      status: 'refused',
      sentence: expect.stringContaining('the model would have an error at Scoring!D7'),
    });
    expect(save(addon, { Analyst: 7 }).status).toBe('saved');
  });

  test('a model that is broken, but not the switch that mends it', () => {
    const addon = open();
    addon.sheet('Scoring').getRange('D4').setValue('resembles');
    expect(save(addon, { Director: 1 }).sentence).toContain('Scoring!D4');
    expect(save(addon, { Visited: false }).status).toBe('saved');
    expect(addon.score().status).toBe('done');
  });

  test('a cell that holds a formula', async () => {
    const addon = open();
    addon.sheet('Scoring').getRange('F4').setFormula('=5+5');
    await addon.workbook.waitForFormulas();
    const before = wholeState(addon.workbook.snapshot());
    expect(save(addon, { Director: 1, Visited: 3 })).toEqual({
      status: 'refused',
      sentence:
        'Scoring!F4 holds a formula. Change what it counts from, or type a value there, then save again.',
    });
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
  });

  test('a cell that a formula above it fills', async () => {
    const addon = open();
    addon.sheet('Scoring').getRange('F4').clearContent();
    addon.sheet('Scoring').getRange('F3').setFormula('={20;10}');
    await addon.workbook.waitForFormulas();
    const before = wholeState(addon.workbook.snapshot());
    expect(save(addon, { Visited: 3 })).toMatchObject({
      status: 'refused',
      sentence: expect.stringContaining('Scoring!F3 holds a formula.'),
    });
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
  });

  test('where the log cannot be written, the model stays as it was', () => {
    const addon = open();
    save(addon, { Director: 21 });
    const before = wholeState(addon.workbook.snapshot());
    const reading = resultOf(addon, 'readSheet');
    for (const [name, service] of Object.entries(addon.workbook.services)) vi.stubGlobal(name, service);
    const refusing = (tab: Tab | undefined): Tab | undefined =>
      tab &&
      new Proxy(tab, {
        get(target, name) {
          if (name === 'decorate') throw new Error('You are trying to edit a protected cell or object.');
          return Reflect.get(target, name, target);
        },
      });
    const workbook: Workbook = {
      ...sheetWorkbook,
      tab: (name) => (name === 'Change log' ? refusing(sheetWorkbook.tab(name)) : sheetWorkbook.tab(name)),
    };
    const ports = {
      workbook,
      clock: { now: () => new Date() },
      memory: documentMemory,
      lock: documentLock,
      person: { email: () => '' },
    };
    const request = JSON.parse(requestOf(reading, { Director: 30 }));
    expect(() => saveOnPorts(ports, request)).toThrow('protected');
    vi.unstubAllGlobals();
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
  });

  test('while another one is saving; and the second of two that read the same sheet', () => {
    const addon = open();
    const reading = resultOf(addon, 'readSheet');
    addon.workbook.lock.take('other');
    const busy = resultOf(addon, 'saveModel', requestOf(reading, { Director: 1 }));
    expect(busy).toMatchObject({
      status: 'refused',
      sentence: expect.stringContaining('Another run is under way'),
    });
    expect(undo(addon).status).toBe('refused');
    addon.workbook.lock.release('other');
    expect(resultOf(addon, 'saveModel', requestOf(reading, { Director: 1 })).status).toBe('saved');
    expect(resultOf(addon, 'saveModel', requestOf(reading, { Visited: 2 })).status).toBe('edited meanwhile');
    expect(log(addon)).toHaveLength(2);
    expect(addon.workbook.lock.take('other')).toBe(true);
  });

  test.each([
    '',
    'not JSON',
    'null',
    '[]',
    '{"changes": 7}',
    '{"changes": [7]}',
    '{"changes": [{"what": "Notes"}]}',
    undefined,
  ])('nonsense, with a sentence: %s', (text) => {
    const addon = open();
    const before = wholeState(addon.workbook.snapshot());
    const answer = JSON.parse(String(addon.workbook.script.run('saveModel', text)));
    expect(answer).toEqual(SOMETHING_WRONG);
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
  });

  test.each([
    ['a cell of no criterion', { rowIndex: 11, columnIndex: 1, from: 'Leads' }],
    ['a cell under another header', { rowIndex: 2, columnIndex: 1, from: 'Director' }],
    ['a cell that nobody has', { rowIndex: 99, columnIndex: 99, from: '' }],
  ])('%s: only Points and On of criteria are ever written', (_, at) => {
    const addon = open();
    const { configDigest } = resultOf(addon, 'readSheet');
    const changes = [{ ...at, what: 'Points', criterion: 'x', to: 5 }];
    const before = wholeState(addon.workbook.snapshot());
    expect(answerOf(addon, 'saveModel', JSON.stringify({ configDigest, reason: 'x', changes }))).toEqual(
      SOMETHING_WRONG,
    );
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
  });
});

const NOT_THE_LAST = {
  status: 'edited meanwhile',
  sentence: 'That is no longer the last save, so nothing was undone.',
};

describe('undoSave', () => {
  test('writes the old values back, adds a line, and then there is nothing to undo', () => {
    const addon = open();
    const before = cellStates(addon.workbook.snapshot(), 'Scoring');
    save(addon, { Director: 25, Analyst: true, Student: false });
    expect(resultOf(addon, 'readSheet').lastSave).toEqual({
      when: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      summary: 'Director: 20 → 25 points; Analyst: switched on; Student: switched off',
    });
    expect(undo(addon).status).toBe('saved');
    expect(changedCells(before, cellStates(addon.workbook.snapshot(), 'Scoring'))).toEqual([]);
    expect(log(addon).at(-1)?.[2]).toBe(
      'Undone: Director: 20 → 25 points; Analyst: switched on; Student: switched off',
    );
    expect(resultOf(addon, 'readSheet').lastSave).toBeNull();
    expect(undo(addon)).toEqual(NOT_THE_LAST);
  });

  test('leaves a later save alone: the one that was shown is no longer the last', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const addon = open();
    save(addon, { Director: 25 });
    const { when } = resultOf(addon, 'readSheet').lastSave ?? {};
    vi.setSystemTime(Date.now() + 1);
    save(addon, { Visited: 11 });
    vi.useRealTimers();
    const before = wholeState(addon.workbook.snapshot());
    expect(undo(addon, when)).toEqual(NOT_THE_LAST);
    expect(undo(addon, '')).toEqual(NOT_THE_LAST);
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
    expect(undo(addon).sentence).toContain('Undone: Visited: 10 → 11 points.');
  });

  test('text that a sheet would take for a formula comes back as text', () => {
    const addon = open();
    addon.sheet('Scoring').getRange('F3').setValue("'=1+1");
    expect(save(addon, { Director: 25 }).status).toBe('saved');
    expect(undo(addon).status).toBe('refused');
    addon.sheet('Scoring').getRange('A3').setValue(false);
    expect(undo(addon).status).toBe('saved');
    expect(addon.sheet('Scoring').getRange('F3').getFormula()).toBe('');
    expect(addon.sheet('Scoring').getRange('F3').getValue()).toBe('=1+1');
  });

  test('takes back the last save alone', () => {
    const addon = open();
    save(addon, { Director: 25 });
    save(addon, { Visited: 11 });
    undo(addon);
    expect(
      addon
        .values('Scoring')
        .slice(2, 4)
        .map((row) => row[5]),
    ).toEqual([25, 10]);
  });

  test.each<[string, (addon: Addon) => void, string]>([
    ['changed', (addon) => addon.sheet('Scoring').getRange('A7').setValue(false), 'Scoring!A7'],
    ['made a formula', (addon) => addon.sheet('Scoring').getRange('F3').setFormula('=25'), 'Scoring!F3'],
    [
      'given to another criterion',
      (addon) => addon.sheet('Scoring').getRange('B3').setValue('CEO'),
      'Scoring!F3',
    ],
    ['moved', (addon) => addon.sheet('Scoring').insertRowsAfter(2, 1), 'Scoring!F3'],
  ])('refuses, and names the cell that was %s since', async (_, act, cell) => {
    const addon = open();
    save(addon, { Director: 25, Analyst: true });
    act(addon);
    await addon.workbook.waitForFormulas();
    const before = wholeState(addon.workbook.snapshot());
    expect(undo(addon)).toEqual({
      status: 'edited meanwhile',
      sentence: `${cell} was changed since the save, so nothing was undone. Change it there, or in the Model view.`,
    });
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
  });

  test('goes on where other cells were edited since', () => {
    const addon = open();
    save(addon, { Director: 25 });
    addon.sheet('Scoring').getRange('F4').setValue(99);
    expect(undo(addon).status).toBe('saved');
    expect(
      addon
        .values('Scoring')
        .slice(2, 4)
        .map((row) => row[5]),
    ).toEqual([20, 99]);
  });

  test('refuses without a Scoring tab, and where the old model would have an error', () => {
    const addon = open();
    save(addon, { Analyst: false, Visited: false });
    addon.sheet('Scoring').getRange('D4').setValue('resembles');
    expect(undo(addon)).toMatchObject({ status: 'refused', sentence: expect.stringContaining('Scoring!D4') });
    addon.sheet('Scoring').setName('Old');
    expect(undo(addon).sentence).toContain('There is no tab called Scoring yet.');
  });

  test('gives a text back as text', () => {
    const addon = open();
    addon.sheet('Scoring').getRange('F3').setNumberFormat('@').setValue('20.0');
    const before = cellStates(addon.workbook.snapshot(), 'Scoring');
    save(addon, { Director: 25 });
    undo(addon);
    expect(changedCells(before, cellStates(addon.workbook.snapshot(), 'Scoring'))).toEqual([]);
  });

  test('is not to be had after a save that is too large to keep, which says so', () => {
    const addon = openAddon({
      Leads: SMALL_LEADS,
      Scoring: scoringTab({
        Criteria: [
          ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
          ...Array.from({ length: 60 }, (_, index) => [`${index} ${'é'.repeat(60)}`, 'Title', 'is', 'x', 1]),
        ],
      }),
    });
    const names = Array.from({ length: 60 }, (_, index) => `${index} ${'é'.repeat(60)}`);
    save(addon, { [String(names[0])]: 3 });
    const all = Object.fromEntries(names.map((name) => [name, 2]));
    const report = save(addon, all);
    expect(report).toMatchObject({
      status: 'saved',
      sentence: expect.stringMatching(/too much to be undone\.$/),
    });
    expect(resultOf(addon, 'readSheet').lastSave).toBeNull();
    expect(undo(addon)).toEqual(NOT_THE_LAST);
  });

  test.each(['{', '{}', '7', '{"when":1,"summary":"","cells":[]}'])(
    'takes notes that it cannot read for none: %s',
    (text) => {
      const addon = open();
      addon.workbook.services.PropertiesService.getDocumentProperties().setProperty('scoresheet.save', text);
      expect(resultOf(addon, 'readSheet').lastSave).toBeNull();
      expect(undo(addon)).toEqual(NOT_THE_LAST);
    },
  );
});

describe('of criteria in blocks side by side, in one row', () => {
  /** `Director` and `Has mail` stand in row 3: On in A and J, Points in F and N. */
  const beside = (second: readonly CellValue[][]) =>
    openAddon({
      Leads: SMALL_LEADS,
      Scoring: sideBySide(
        [['Criteria'], ...CRITERIA],
        [['Criteria'], ...second],
        [['Settings'], ...SETTINGS],
      ),
    });
  const withOn = () =>
    beside([
      ['On', 'Criterion', 'Column', 'Rule', 'Points'],
      [true, 'Has mail', 'Email', 'is not blank', 2],
      [true, 'No visit', 'Visits', 'is blank', -1],
    ]);

  test('saveModel writes the cells of the one that was changed, under its name', () => {
    const addon = withOn();
    const changed = changedIn(addon, 'Scoring', () => save(addon, { Director: false, 'Has mail': 4 }));
    expect(changed).toEqual(['A3', 'N3']);
    expect(log(addon).at(-1)?.[2]).toBe('Director: switched off; Has mail: 2 → 4 points');
  });

  test('undoSave takes both back, and leaves a cell alone that is the other one’s by now', () => {
    const addon = withOn();
    const before = cellStates(addon.workbook.snapshot(), 'Scoring');
    save(addon, { Director: 25, 'Has mail': false });
    expect(undo(addon).status).toBe('saved');
    expect(changedCells(before, cellStates(addon.workbook.snapshot(), 'Scoring'))).toEqual([]);
    save(addon, { 'Has mail': false });
    addon.sheet('Scoring').getRange('K3').setValue('Director');
    expect(undo(addon)).toMatchObject({
      status: 'edited meanwhile',
      sentence: expect.stringContaining('Scoring!J3 was changed since the save'),
    });
  });

  test('saveModel tunes one beside which another disqualifies, in a block without On', () => {
    const addon = beside([
      ['Criterion', 'Column', 'Rule', 'Points'],
      ['No mail', 'Email', 'is blank', 'DQ'],
    ]);
    expect(changedIn(addon, 'Scoring', () => save(addon, { Director: 25 }))).toEqual(['F3']);
  });
});
