import { describe, expect, test } from 'vitest';
import {
  countingValue,
  fadeOfKind,
  fadeOverDays,
  fadeParts,
} from '../../sidebar/views/model/counting-text.ts';
import {
  type Draft,
  EMPTY_DRAFT,
  withCounting,
  withPoints,
  withTidyCounting,
} from '../../sidebar/views/model/draft.ts';
import { draftChanges, editsOf, withoutSaved } from '../../sidebar/views/model/draft-changes.ts';
import { readCounts } from '../../sidebar/views/model/read-counts.ts';
import { ontoSaved, rebaseDraft } from '../../sidebar/views/model/rebase-draft.ts';
import { lostWords, SAVE, wasWords } from '../../sidebar/views/model/sentences.ts';
import {
  type CountingHeader,
  type CriterionRow,
  criterionRows,
  withEdits,
} from '../../src/core/scoring/config/criterion-rows.ts';
import type { Cells } from '../../src/core/table/cell.ts';
import { sideBySide } from '../core/scoring/scoring-tab.ts';
import { AT, activityScoring } from './activity-tabs.ts';

const POINT = { decimalComma: false };
const CONFIG = activityScoring();

function find(config: Cells, label: string): CriterionRow {
  const found = criterionRows(config).find((row) => row.label === label);
  if (!found) throw new Error(`no criterion ${label}`);
  return found;
}

const pricing = find(CONFIG, 'Pricing page visit');
const webinar = find(CONFIG, 'Webinar');

const draftOf = (texts: Partial<Record<CountingHeader, string>>, criterion = pricing): Draft =>
  Object.entries(texts).reduce(
    (draft, [header, text]) => withCounting(draft, criterion, header as CountingHeader, text, POINT),
    EMPTY_DRAFT,
  );
const writtenIn = (draft: Draft, config: Cells = CONFIG) =>
  draftChanges(draft, config, POINT).changes.map(({ what, from, to }) => [what, from, to]);

describe('a draft of how activities are counted', () => {
  test('holds a change until it is typed back', () => {
    const changed = draftOf({ 'Within days': '7' });
    expect(changed.size).toBe(1);
    expect(withCounting(changed, pricing, 'Within days', '14', POINT).size).toBe(0);
  });

  test('comes to numbers where the cell takes numbers, without their units, and to words elsewhere', () => {
    const draft = draftOf({
      'At least': '3 times',
      'Within days': '7 days',
      Counting: 'once',
      Most: '12.5 points',
      Fade: 'halves every 14 days',
    });
    expect(writtenIn(draft)).toEqual([
      ['At least', '', 3],
      ['Within days', 14, 7],
      ['Counting', 'each', 'once'],
      ['Most', 20, 12.5],
      ['Fade', '', 'halves every 14'],
    ]);
  });

  test('clears a cell, and leaves out what says the same in other words', () => {
    expect(writtenIn(draftOf({ Most: '', 'Within days': '14.0' }))).toEqual([['Most', 20, '']]);
  });

  test('is tidied when nobody types any more: the same in other words is no change', () => {
    const typed = draftOf({ 'Within days': '14.' });
    expect(typed.size).toBe(1);
    expect(withTidyCounting(typed, pricing, 'Within days', POINT).size).toBe(0);
    const fade = draftOf({ Fade: 'Fades over 30 days' }, webinar);
    expect(writtenIn(fade)).toEqual([]);
    expect(withTidyCounting(fade, webinar, 'Fade', POINT).size).toBe(0);
    const other = draftOf({ Most: '21' });
    expect(withTidyCounting(other, pricing, 'Most', POINT)).toBe(other);
  });

  test('writes the days of a fade as the script takes them, with the decimal mark of the sheet', () => {
    expect(writtenIn(draftOf({ Fade: 'fades over +7.50' }))).toEqual([['Fade', '', 'fades over 7.5']]);
    expect(countingValue('Fade', 'halves every 7,5', { decimalComma: true })).toBe('halves every 7,5');
  });

  test.each<[CountingHeader, string]>([
    ['Most', '0'],
    ['At least', '1.5'],
    ['At least', '0'],
    ['Within days', '-1'],
    ['Within days', 'soon'],
    ['Counting', 'twice'],
    ['Fade', 'fades over '],
    ['Fade', 'fades over 0'],
  ])('%s “%s” is refused in the engine’s words, and left out of what is written', (header, text) => {
    const draft = withCounting(draftOf({ [header]: text }), webinar, 'Within days', '20', POINT);
    const { changes, refused } = draftChanges(draft, CONFIG, POINT);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ header, criterion: { label: 'Pricing page visit' } });
    expect(refused[0]?.because).toContain(`“${header}” needs `);
    expect(changes.map(({ criterion, what, to }) => [criterion, what, to])).toEqual([
      ['Webinar', 'Within days', 20],
    ]);
  });

  test('a criterion that is off is looked at all the same', () => {
    const off = activityScoring({ 2: [0, false] });
    const draft = draftOf({ Most: '0' }, find(off, 'Pricing page visit'));
    expect(draftChanges(draft, off, POINT).refused.map(({ header }) => header)).toEqual(['Most']);
  });

  test('a criterion that disqualifies cannot count each', () => {
    const out = activityScoring({ 4: [AT.Points ?? -1, 'DQ'] }).map((row) =>
      row.map((cell) => (cell === 'fades over 30' ? '' : cell)),
    );
    const { refused } = draftChanges(draftOf({ Counting: 'each' }, find(out, 'Webinar')), out, POINT);
    expect(refused.map(({ because }) => because).join()).toContain('cannot disqualify');
  });

  test('Save is barred by name', () => {
    const { refused } = draftChanges(draftOf({ Most: '0' }), CONFIG, POINT);
    expect(SAVE.blockedByCounting(refused, true)).toBe(
      'Before saving, mend “Most” of Pricing page visit. It is left out of this preview.',
    );
    expect(SAVE.blockedByCounting(refused, false)).toBe('Before saving, mend “Most” of Pricing page visit.');
    const both = draftChanges(draftOf({ Most: '0', 'At least': '0' }), CONFIG, POINT);
    expect(SAVE.blockedByCounting(both.refused, true)).toMatch(
      /“At least” of Pricing page visit\. They are left out/,
    );
  });

  test('says what was there', () => {
    const draft = withPoints(draftOf({ Fade: 'fades over 30', Most: '10' }), pricing, '7', POINT);
    const own = draft.get(pricing.cell);
    expect(own && wasWords(own, POINT)).toBe('Changed, was 5 and “Fade” blank and “Most” 20');
  });
});

describe('on a fresh reading', () => {
  const draft = draftOf({ 'Within days': '7', Fade: 'fades over 30' });
  const edited = (column: string, value: string | number): Cells =>
    withEdits(CONFIG, [{ rowIndex: 2, columnIndex: AT[column] ?? -1, value }]);

  test('a change stays where its cell stands as it stood', () => {
    const fresh = edited('Points', 6);
    const { draft: kept, lost } = rebaseDraft(draft, criterionRows(fresh), POINT);
    expect(lost).toEqual([]);
    expect(writtenIn(kept, fresh)).toEqual([
      ['Within days', 14, 7],
      ['Fade', '', 'fades over 30'],
    ]);
  });

  test('what someone made the same is no change any more; what they made otherwise is theirs, and told', () => {
    const same = edited('Within days', 7);
    expect(writtenIn(rebaseDraft(draft, criterionRows(same), POINT).draft, same)).toEqual([
      ['Fade', '', 'fades over 30'],
    ]);
    const other = edited('Within days', 21);
    const { draft: kept, lost } = rebaseDraft(draft, criterionRows(other), POINT);
    expect(writtenIn(kept, other)).toEqual([['Fade', '', 'fades over 30']]);
    expect(lost.map(lostWords)).toEqual(['Pricing page visit: “Within days” went from 14 to 21; you had 7.']);
  });

  test('a column that was taken away takes its changes with it, which is told', () => {
    const fresh = activityScoring({}, ['Fade']);
    const { draft: kept, lost } = rebaseDraft(draft, criterionRows(fresh), POINT);
    expect(writtenIn(kept, fresh).map(([what]) => what)).toEqual(['Within days']);
    expect(lost.map(lostWords)).toEqual([
      'Fade of “Pricing page visit”: no longer there, or under another name.',
    ]);
  });

  test('what was saved is no change any more, and what was typed meanwhile is one on top of it', () => {
    const { changes } = draftChanges(draft, CONFIG, POINT);
    const written = withEdits(CONFIG, editsOf(changes));
    const fresh = criterionRows(written);
    const base = criterionRows(CONFIG);
    const onto = (typed: Draft) => {
      const { draft: advanced, unread } = ontoSaved(typed, changes, base, fresh, POINT);
      expect(unread).toEqual([]);
      const { draft: rebased, lost } = rebaseDraft(advanced, fresh, POINT);
      expect(lost).toEqual([]);
      return writtenIn(rebased, written);
    };
    expect(onto(draft)).toEqual([]);
    expect(onto(withCounting(draft, pricing, 'Fade', 'fades over 60', POINT))).toEqual([
      ['Fade', 'fades over 30', 'fades over 60'],
    ]);
    // Taken back while the save was under way.
    expect(onto(EMPTY_DRAFT)).toEqual([
      ['Within days', 7, 14],
      ['Fade', 'fades over 30', ''],
    ]);
  });

  test('without a fresh reading what was saved is taken out of the draft', () => {
    const { changes } = draftChanges(draft, CONFIG, POINT);
    expect(withoutSaved(draft, changes, POINT).size).toBe(0);
    const typed = withCounting(draft, pricing, 'Fade', 'fades over 60', POINT);
    expect([...(withoutSaved(typed, changes, POINT).get(pricing.cell)?.counting ?? [])]).toEqual([
      ['Fade', 'fades over 60'],
    ]);
  });
});

describe('a Fade cell in two fields', () => {
  test.each([
    ['', { kind: '', days: '' }],
    ['Fades over 30', { kind: 'fades over', days: '30' }],
    ['halves every', { kind: 'halves every', days: '' }],
    ['expires after 7.5 days', { kind: 'expires after', days: '7.5 days' }],
    ['half-life 14', undefined],
  ])('“%s”', (text, parts) => {
    expect(fadeParts(text)).toEqual(parts);
  });

  test('another kind keeps the days, and begins with 30', () => {
    expect(fadeOfKind('halves every', '14')).toBe('halves every 14');
    expect(fadeOfKind('fades over', '')).toBe('fades over 30');
    expect(fadeOfKind('', '14')).toBe('');
    expect(fadeOverDays('expires after', '60')).toBe('expires after 60');
  });
});

describe('criteria that count activities, side by side in one row', () => {
  const header = ['Criterion', 'Activity', 'Points', 'Most', 'Counting'];
  const both = sideBySide(
    [['Criteria'], ['Column', 'Rule', ...header], ['', '', 'Visit', 'Visit', 5, 20, 'each']],
    [['Criteria'], ['Column', 'Rule', ...header], ['', '', 'Talk', 'Webinar', 8, 30, 'each']],
  );

  test('are refused each for itself', () => {
    const draft = withCounting(
      draftOf({ Most: '0' }, find(both, 'Visit')),
      find(both, 'Talk'),
      'Most',
      '40',
      POINT,
    );
    const { changes, refused } = draftChanges(draft, both, POINT);
    expect(refused.map(({ criterion }) => criterion.label)).toEqual(['Visit']);
    expect(changes).toMatchObject([{ criterion: 'Talk', columnIndex: 13, from: 30, to: 40 }]);
  });

  test('are read each for itself', () => {
    const rows = criterionRows(both);
    const read = readCounts(both, rows, []);
    expect(rows.map(({ cell }) => read.get(cell)?.label)).toEqual(['Visit', 'Talk']);
  });
});
