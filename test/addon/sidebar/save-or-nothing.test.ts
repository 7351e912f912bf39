import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ModelChange, SaveReport } from '../../../src/app/api.ts';
import type { Tab, Workbook } from '../../../src/app/ports.ts';
import { saveModel } from '../../../src/app/sidebar/save-model.ts';
import { undoSave } from '../../../src/app/sidebar/undo-save.ts';
import type { SavePorts } from '../../../src/app/sidebar/write-model.ts';
import type { Cells } from '../../../src/core/table/cell.ts';
import { documentLock, documentMemory, sheetWorkbook } from '../../../src/gas/sheet-workbook.ts';
import { scoringTab } from '../../core/scoring/scoring-tab.ts';
import { type Addon, openAddon } from '../open-addon.ts';
import { SMALL_LEADS } from '../small-leads.ts';
import { resultOf } from './call-sidebar.ts';

/** On in A, Points in F. */
const SCORING = scoringTab({
  Criteria: [
    ['On', 'Criterion', 'Column', 'Rule', 'Value', 'Points'],
    [true, 'Director', 'Title', 'is', 'Director', 20],
    [false, 'Analyst', 'Title', 'is', 'Analyst', -5],
    [true, 'Visited', 'Visits', '>', 1, 10],
  ],
  Settings: [
    ['Setting', 'Value'],
    ['Lead tab', 'Leads'],
    ['As of', '2024-03-05'],
  ],
});

const POINTS: ModelChange = {
  rowIndex: 2,
  columnIndex: 5,
  what: 'Points',
  criterion: 'Director',
  from: 20,
  to: 25,
};
const OFF: ModelChange = {
  rowIndex: 4,
  columnIndex: 0,
  what: 'On',
  criterion: 'Visited',
  from: true,
  to: false,
};
const ON: ModelChange = { ...OFF, rowIndex: 3, criterion: 'Analyst', from: false, to: true };

afterEach(() => vi.unstubAllGlobals());

/** An open document, and the ports over it; tabs of some names come with members of their own. */
function open() {
  const addon = openAddon({ Leads: SMALL_LEADS, Scoring: SCORING }, {}, { timeZone: 'Etc/UTC' });
  for (const [name, service] of Object.entries(addon.workbook.services)) vi.stubGlobal(name, service);
  const others = new Map<string, (tab: Tab) => Partial<Tab>>();
  const workbook: Workbook = {
    ...sheetWorkbook,
    tab(name) {
      const tab = sheetWorkbook.tab(name);
      const other = tab && others.get(name)?.(tab);
      return tab && other ? withMembers(tab, other) : tab;
    },
  };
  const ports: SavePorts = {
    workbook,
    clock: { now: () => new Date() },
    memory: documentMemory,
    lock: documentLock,
    person: { email: () => '' },
  };
  return { addon, ports, others };
}

function withMembers(tab: Tab, members: Partial<Tab>): Tab {
  return new Proxy(tab, {
    get(target, name) {
      if (name in members) return Reflect.get(members, name);
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

function save({ addon, ports }: ReturnType<typeof open>, changes: readonly ModelChange[]): SaveReport {
  const { configDigest } = resultOf(addon, 'readSheet');
  return saveModel(ports, { configDigest, changes, reason: 'they buy' });
}

const scoring = (addon: Addon): unknown[][] => addon.values('Scoring');
const hasLog = (addon: Addon): boolean =>
  addon.workbook.services.SpreadsheetApp.getActive().getSheetByName('Change log') !== null;

describe('where the Scoring tab is edited while the leads are read for a criterion that is switched on', () => {
  /** Someone inserts a row above the criteria as soon as the leads are read. */
  function insertWhileReading({ addon, others }: ReturnType<typeof open>): void {
    others.set('Leads', (tab) => ({
      readAll(): Cells {
        const cells = tab.readAll();
        addon.sheet('Scoring').insertRowsAfter(2, 1);
        return cells;
      },
    }));
  }

  test('saveModel writes nothing: other criteria stand in those places', () => {
    const document = open();
    const [title, headers, ...below] = scoring(document.addon);
    insertWhileReading(document);
    expect(save(document, [POINTS, ON])).toEqual({
      status: 'edited meanwhile',
      sentence: 'The Scoring tab was edited meanwhile, so nothing was saved.',
    });
    const blank = headers?.map(() => '');
    expect(scoring(document.addon)).toEqual([title, headers, blank, ...below]);
    expect(hasLog(document.addon)).toBe(false);
    expect(resultOf(document.addon, 'readSheet').lastSave).toBeNull();
  });

  test('undoSave neither', () => {
    const document = open();
    save(document, [OFF]);
    const { when } = resultOf(document.addon, 'readSheet').lastSave ?? {};
    const [title, headers, ...below] = scoring(document.addon);
    insertWhileReading(document);
    expect(undoSave(document.ports, when)).toEqual({
      status: 'edited meanwhile',
      sentence:
        'Scoring was changed since the save, so nothing was undone. Change it there, or in the Model view.',
    });
    expect(scoring(document.addon)).toEqual([title, headers, headers?.map(() => ''), ...below]);
  });
});

describe('a save of which a part cannot be written', () => {
  const isProtected = (): never => {
    throw new Error('You are trying to edit a protected cell or object.');
  };

  test.each<[string, readonly ModelChange[], string, (tab: Tab) => Partial<Tab>]>([
    [
      'its second column',
      [OFF, POINTS],
      'Scoring',
      (tab) => ({
        writeValues: (rowNumber, columnNumber, values) =>
          columnNumber === 6 ? isProtected() : tab.writeValues(rowNumber, columnNumber, values),
      }),
    ],
    ['what is told only once writes are sent', [POINTS, OFF], 'Scoring', () => ({ lastRow: isProtected })],
    ['its line in the log', [POINTS, OFF], 'Change log', () => ({ writeValues: isProtected })],
  ])('leaves the model as it was: %s', (_, changes, tab, other) => {
    const document = open();
    const { addon, ports, others } = document;
    const first = scoring(addon);
    save(document, [{ ...POINTS, to: 21 }]);
    const { when } = resultOf(addon, 'readSheet').lastSave ?? {};
    const before = scoring(addon);
    others.set(tab, other);
    const fresh = changes.map((change) => (change.what === 'Points' ? { ...change, from: 21 } : change));
    expect(() => save(document, fresh)).toThrow('protected');
    others.clear();
    expect(scoring(addon)).toEqual(before);
    expect(addon.values('Change log')).toHaveLength(2);
    expect(undoSave(ports, when).status).toBe('saved');
    expect(scoring(addon)).toEqual(first);
  });
});
