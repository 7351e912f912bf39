import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EMPTY_DRAFT,
  withoutCriterion,
  withPoints,
  withSwitch,
  withTidyPoints,
} from '../../sidebar/views/model/draft.ts';
import { draftChanges, editsOf, withoutSaved } from '../../sidebar/views/model/draft-changes.ts';
import { hitsByCell } from '../../sidebar/views/model/model-facts.ts';
import { pointsAsTheyStand, readPoints, steppedPoints } from '../../sidebar/views/model/points-text.ts';
import { ontoSaved, rebaseDraft } from '../../sidebar/views/model/rebase-draft.ts';
import { type CriterionRow, criterionRows, withEdits } from '../../src/core/scoring/config/criterion-rows.ts';
import type { Cells, CellValue } from '../../src/core/table/cell.ts';
import { sideBySide } from '../core/scoring/scoring-tab.ts';
import { leadSheetOf } from './lead-sheet-of.ts';

const POINT = { decimalComma: false };
const COMMA = { decimalComma: true };

/** A Scoring tab of criteria: label, points and, where there is a column for it, On. */
function tab(...rows: readonly (readonly [string, CellValue, CellValue?])[]): Cells {
  return [
    ['Criteria'],
    ['On', 'Criterion', 'Column', 'Rule', 'Value', 'Points'],
    ...rows.map(([label, points, on = true]) => [on, label, 'Title', 'is', label, points]),
  ];
}

function find(config: Cells, label: string): CriterionRow {
  const found = criterionRows(config).find((row) => row.label === label);
  if (!found) throw new Error(`no criterion ${label}`);
  return found;
}

const CONFIG = tab(['Director', 10], ['Student', 'DQ'], ['Analyst', -2.5], ['Guest', 5, false]);
const director = find(CONFIG, 'Director');
const guest = find(CONFIG, 'Guest');

describe('typed points', () => {
  test('are read as the sheet reads them', () => {
    expect(readPoints('2.5', POINT)).toEqual({ points: 2.5 });
    expect(readPoints(' −3 ', POINT)).toEqual({ points: -3 });
    expect(readPoints('1,5', COMMA)).toEqual({ points: 1.5 });
  });

  test('have one problem each', () => {
    expect(readPoints('', POINT)).toEqual({ problem: 'missing' });
    expect(readPoints('many', POINT)).toEqual({ problem: 'no number' });
    expect(readPoints('dq', POINT)).toEqual({ problem: 'disqualifies' });
    expect(readPoints('1000000000', POINT)).toEqual({ points: 1e9 });
    expect(readPoints('-1000000001', POINT)).toEqual({ problem: 'too large' });
  });

  test('step exactly, from 0 where there is no number, and stay within a billion', () => {
    expect(steppedPoints('0.2', 1, POINT)).toBe('1.2');
    expect(steppedPoints('1.1', -10, POINT)).toBe('-8.9');
    expect(steppedPoints('2,5', 1, COMMA)).toBe('3,5');
    expect(steppedPoints('many', 1, POINT)).toBe('1');
    expect(steppedPoints('1000000000', 1, POINT)).toBe('1000000000');
  });

  test('are shown so that they read back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.boolean(), (points, decimalComma) => {
        const shown = pointsAsTheyStand({ ...director, points }, { decimalComma });
        expect(readPoints(shown, { decimalComma })).toEqual({ points: points + 0 });
      }),
    );
  });
});

describe('a draft', () => {
  test('holds a change until it is typed back', () => {
    const changed = withPoints(EMPTY_DRAFT, director, '20', POINT);
    expect(changed.size).toBe(1);
    expect(withPoints(changed, director, '10', POINT).size).toBe(0);
  });

  test('keeps points and switch of one criterion apart', () => {
    const both = withSwitch(withPoints(EMPTY_DRAFT, director, '20', POINT), director, false);
    expect(withPoints(both, director, '10', POINT).get(director.cell)).toMatchObject({
      points: undefined,
      isOn: false,
    });
    expect(withSwitch(both, director, true).get(director.cell)?.points).toBe('20');
    expect(withoutCriterion(both, director.cell).size).toBe(0);
  });

  test('comes to the cells to write, in sheet order, each with what stands there', () => {
    const draft = withPoints(withSwitch(EMPTY_DRAFT, guest, true), director, '12.5', POINT);
    expect(draftChanges(draft, CONFIG, POINT)).toEqual({
      changes: [
        { rowIndex: 2, columnIndex: 5, what: 'Points', criterion: 'Director', from: 10, to: 12.5 },
        { rowIndex: 5, columnIndex: 0, what: 'On', criterion: 'Guest', from: false, to: true },
      ],
      unreadable: [],
      refused: [],
    });
  });

  test('leaves out what is no number and names it, and what is the same number in other words', () => {
    const draft = withPoints(
      withPoints(EMPTY_DRAFT, director, '10.0', POINT),
      find(CONFIG, 'Analyst'),
      'x',
      POINT,
    );
    const { changes, unreadable } = draftChanges(draft, CONFIG, POINT);
    expect(changes).toEqual([]);
    expect(unreadable.map(({ label }) => label)).toEqual(['Analyst']);
  });

  test('is tidied when nobody types any more: the same number in other words is no change', () => {
    const typed = withPoints(EMPTY_DRAFT, director, '10.', POINT);
    expect(typed.size).toBe(1);
    expect(withTidyPoints(typed, director, POINT).size).toBe(0);
    const wrong = withPoints(EMPTY_DRAFT, director, 'x', POINT);
    expect(withTidyPoints(wrong, director, POINT)).toBe(wrong);
  });

  test('loses what was saved, and nothing that was typed since', () => {
    const draft = withSwitch(withPoints(EMPTY_DRAFT, director, '20', POINT), guest, true);
    const { changes } = draftChanges(draft, CONFIG, POINT);
    expect(withoutSaved(draft, changes, POINT).size).toBe(0);
    const typedOn = withPoints(draft, director, '25', POINT);
    expect(withoutSaved(typedOn, changes, POINT).get(director.cell)?.points).toBe('25');
    expect(withoutSaved(typedOn, changes, POINT).has(guest.cell)).toBe(false);
  });
});

describe('a draft brought onto a fresh reading', () => {
  const draft = withSwitch(withPoints(EMPTY_DRAFT, director, '20', POINT), guest, true);

  test('stays as it is where nothing was edited', () => {
    const { draft: same, lost } = rebaseDraft(draft, criterionRows(CONFIG), POINT);
    expect(draftChanges(same, CONFIG, POINT)).toEqual(draftChanges(draft, CONFIG, POINT));
    expect(lost).toEqual([]);
  });

  test('follows a criterion that was moved to another row', () => {
    const fresh = tab(['New', 1], ['Director', 10], ['Guest', 5, false]);
    const { draft: moved, lost } = rebaseDraft(draft, criterionRows(fresh), POINT);
    expect(draftChanges(moved, fresh, POINT).changes.map(({ rowIndex, to }) => [rowIndex, to])).toEqual([
      [3, 20],
      [4, true],
    ]);
    expect(lost).toEqual([]);
  });

  test('keeps to the row where a name stands twice, and gives up where it cannot tell', () => {
    const twice = tab(['Director', 10], ['Director', 10], ['Guest', 5, false]);
    expect([...rebaseDraft(draft, criterionRows(twice), POINT).draft.keys()]).toContain('Scoring!B3');
    const moved = tab(['New', 1], ['Director', 10], ['Director', 10]);
    expect(rebaseDraft(draft, criterionRows(moved), POINT).lost).toContainEqual({
      kind: 'gone',
      criterion: 'Director',
    });
  });

  test('gives way to points that someone else has changed, and says so', () => {
    const fresh = tab(['Director', 15], ['Guest', 5, false]);
    const { draft: kept, lost } = rebaseDraft(draft, criterionRows(fresh), POINT);
    expect(draftChanges(kept, fresh, POINT).changes.map(({ criterion }) => criterion)).toEqual(['Guest']);
    expect(lost).toEqual([
      { kind: 'changed', criterion: 'Director', what: 'Points', was: '10', now: '15', drafted: '20' },
    ]);
  });

  test('loses in silence what the sheet says already', () => {
    const fresh = tab(['Director', 20], ['Guest', 5, true]);
    expect(rebaseDraft(draft, criterionRows(fresh), POINT)).toEqual({ draft: new Map(), lost: [] });
  });

  test('names criteria that are gone', () => {
    const { draft: left, lost } = rebaseDraft(draft, criterionRows(tab(['Other', 1])), POINT);
    expect(left.size).toBe(0);
    expect(lost.map(({ criterion }) => criterion)).toEqual(['Director', 'Guest']);
  });

  test('is empty once its own changes were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.boolean(), (points, isOn) => {
        const own = withSwitch(withPoints(EMPTY_DRAFT, director, String(points), POINT), guest, isOn);
        const { changes } = draftChanges(own, CONFIG, POINT);
        const written = criterionRows(withEdits(CONFIG, editsOf(changes)));
        expect(rebaseDraft(own, written, POINT)).toEqual({ draft: new Map(), lost: [] });
      }),
    );
  });
});

describe('a draft that was changed on while it was being saved', () => {
  const sent = withSwitch(withPoints(EMPTY_DRAFT, director, '20', POINT), guest, true);
  const { changes } = draftChanges(sent, CONFIG, POINT);
  const written = withEdits(CONFIG, editsOf(changes));
  const base = criterionRows(CONFIG);
  const onFresh = (draft: typeof sent, config: Cells) => {
    const fresh = criterionRows(config);
    const { draft: advanced, unread } = ontoSaved(draft, changes, base, fresh, POINT);
    const { draft: rebased, lost } = rebaseDraft(advanced, fresh, POINT);
    const left = draftChanges(rebased, config, POINT).changes;
    return { left: left.map(({ criterion, from, to }) => [criterion, from, to]), lost, unread };
  };

  test('is empty where nothing was changed on', () => {
    expect(onFresh(sent, written)).toEqual({ left: [], lost: [], unread: [] });
  });

  test('keeps what was typed since, on what was saved', () => {
    expect(onFresh(withPoints(sent, director, '30', POINT), written)).toEqual({
      left: [['Director', 20, 30]],
      lost: [],
      unread: [],
    });
  });

  test('keeps what was taken back since', () => {
    const takenBack = withSwitch(withPoints(sent, director, '10', POINT), guest, false);
    expect(takenBack.size).toBe(0);
    expect(onFresh(takenBack, written).left).toEqual([
      ['Director', 20, 10],
      ['Guest', true, false],
    ]);
  });

  test('keeps points and switch of one criterion apart', () => {
    const both = withSwitch(withPoints(EMPTY_DRAFT, guest, '7', POINT), guest, true);
    const own = draftChanges(both, CONFIG, POINT).changes;
    const config = withEdits(CONFIG, editsOf(own));
    const { draft } = ontoSaved(withPoints(both, guest, '9', POINT), own, base, criterionRows(config), POINT);
    const rebased = rebaseDraft(draft, criterionRows(config), POINT).draft;
    expect(draftChanges(rebased, config, POINT).changes).toMatchObject([{ what: 'Points', from: 7, to: 9 }]);
  });

  test('stands on the old sheet until a reading shows what was saved', () => {
    const typedOn = withPoints(sent, director, '30', POINT);
    const { left, lost, unread } = onFresh(typedOn, CONFIG);
    expect(left).toEqual([
      ['Director', 10, 30],
      ['Guest', false, true],
    ]);
    expect(lost).toEqual([]);
    expect(unread).toEqual(changes);
  });

  test('gives way to what someone else has written over the save', () => {
    const edited = withEdits(written, [{ rowIndex: director.rowIndex, columnIndex: 5, value: 99 }]);
    expect(onFresh(withPoints(sent, director, '30', POINT), edited).lost).toEqual([
      { kind: 'changed', criterion: 'Director', what: 'Points', was: '10', now: '99', drafted: '30' },
    ]);
  });
});

describe('criteria of blocks side by side, in one row', () => {
  const both = sideBySide(tab(['Director', 10], ['Guest', 5, false]), tab(['Analyst', 2], ['Clerk', 1]));
  const analyst = find(both, 'Analyst');
  const boss = find(both, 'Director');
  const draft = withPoints(withPoints(EMPTY_DRAFT, analyst, '4', POINT), boss, '20', POINT);
  const off = withSwitch(draft, boss, false);

  test('are drafted each for itself', () => {
    expect([...off.values()].map(({ criterion, points, isOn }) => [criterion.label, points, isOn])).toEqual([
      ['Analyst', '4', undefined],
      ['Director', '20', false],
    ]);
    expect([...withoutCriterion(off, boss.cell).keys()]).toEqual([analyst.cell]);
  });

  test('come to the cells of each, the left one first', () => {
    expect(draftChanges(off, both, POINT).changes).toEqual([
      { rowIndex: 2, columnIndex: 0, what: 'On', criterion: 'Director', from: true, to: false },
      { rowIndex: 2, columnIndex: 5, what: 'Points', criterion: 'Director', from: 10, to: 20 },
      { rowIndex: 2, columnIndex: 12, what: 'Points', criterion: 'Analyst', from: 2, to: 4 },
    ]);
  });

  test('lose what was saved of one of them alone', () => {
    const { changes } = draftChanges(off, both, POINT);
    const [, , ofAnalyst] = changes;
    const left = withoutSaved(off, ofAnalyst ? [ofAnalyst] : [], POINT);
    expect([...left.keys()]).toEqual([boss.cell]);
  });

  test('keep what was typed since a save, on what was saved', () => {
    const { changes } = draftChanges(off, both, POINT);
    const fresh = withEdits(both, editsOf(changes));
    const typedOn = withPoints(off, analyst, '7', POINT);
    const { draft: advanced, unread } = ontoSaved(
      typedOn,
      changes,
      criterionRows(both),
      criterionRows(fresh),
      POINT,
    );
    expect(unread).toEqual([]);
    const { draft: rebased, lost } = rebaseDraft(advanced, criterionRows(fresh), POINT);
    expect(lost).toEqual([]);
    expect(draftChanges(rebased, fresh, POINT).changes).toMatchObject([
      { criterion: 'Analyst', from: 4, to: 7 },
    ]);
  });

  test('are told apart where they have one name, and followed where their blocks move', () => {
    const twins = sideBySide(tab(['Director', 10]), tab(['Director', 10]));
    const [left, right] = criterionRows(twins);
    if (!left || !right) throw new Error('no twins');
    const ofRight = withPoints(EMPTY_DRAFT, right, '30', POINT);
    expect([...rebaseDraft(ofRight, criterionRows(twins), POINT).draft.keys()]).toEqual([right.cell]);
    const moved = sideBySide([['mine']], both);
    const { draft: followed, lost } = rebaseDraft(off, criterionRows(moved), POINT);
    expect(lost).toEqual([]);
    expect(draftChanges(followed, moved, POINT).changes.map(({ columnIndex }) => columnIndex)).toEqual([
      2, 7, 14,
    ]);
  });

  test('keep to their row where a column before them moves them and their name stands in another row too', () => {
    const twice = tab(['Director', 10], ['Director', 10]);
    const [, second] = criterionRows(twice);
    if (!second) throw new Error('no second row');
    const moved = sideBySide([['mine']], twice);
    const { draft: kept } = rebaseDraft(
      withPoints(EMPTY_DRAFT, second, '30', POINT),
      criterionRows(moved),
      POINT,
    );
    expect(draftChanges(kept, moved, POINT).changes).toMatchObject([{ rowIndex: 3, columnIndex: 7, to: 30 }]);
  });

  test('have hits of their own', () => {
    const sheet = leadSheetOf(both, [
      ['Title'],
      ['Director'],
      ['Director'],
      ['Analyst'],
      ['Clerk'],
      ['Guest'],
    ]);
    const hits = hitsByCell(sheet.current);
    expect(sheet.criteria.map(({ cell, label }) => [label, hits.get(cell)])).toEqual([
      ['Director', 2],
      ['Guest', undefined],
      ['Analyst', 1],
      ['Clerk', 1],
    ]);
  });
});
