import { describe, expect, test } from 'vitest';
import { writtenDay, writtenScore, writtenTier } from '../../sidebar/views/lead/written-score.ts';
import type { LeadReading, Selection, WrittenScores } from '../../src/app/api.ts';
import { tieredLeads } from './lead-sheet-of.ts';

const WRITTEN: WrittenScores = {
  scores: [70, ''],
  tiers: { columnIndex: 2, values: [''], codes: [0, 0] },
  scoredOn: [null, null],
};

function reading(headers: readonly string[], written: WrittenScores | null = WRITTEN): LeadReading {
  const { leads } = tieredLeads([70, 40], { headers, written });
  if (!leads) throw new Error('no leads');
  return leads;
}

function selection(headers: readonly string[], cells: Selection['cells']): Selection {
  return { tab: 'Leads', rowNumber: 2, cells, headers };
}

describe('the written score', () => {
  test('is that of the row as it was just read', () => {
    const leads = reading(['Email', 'Points', '', '']);
    const own = selection(['Email', 'Points', 'Lead score', 'Lead tier'], ['a@b.example', 1, 15, 'Cold']);
    expect(writtenScore(leads, 0, own)).toEqual({ score: 15, isLive: true });
    expect(
      writtenScore(leads, 0, selection(['Email', 'Points', 'Lead score'], ['a', 1, ''])),
    ).toBeUndefined();
  });

  test('is found in a column that a first run has made since', () => {
    const own = selection(['Email', 'Points', 'Lead score'], ['a@b.example', 1, 15]);
    expect(writtenScore(reading(['Email', 'Points'], null), 0, own)).toEqual({ score: 15, isLive: true });
  });

  test('is not that of a column of the person that is called alike', () => {
    const leads = reading(['Email', 'Points', 'Lead score', '']);
    const own = selection(['Email', 'Points', 'Lead score', 'Punkte'], ['a@b.example', 1, 99, 15]);
    expect(writtenScore(leads, 0, own)).toEqual({ score: 70, isLive: false });
  });

  test('is that of the reading where the row was not read since', () => {
    const leads = reading(['Email', 'Points', '']);
    expect(writtenScore(leads, 0, undefined)).toEqual({ score: 70, isLive: false });
    expect(writtenScore(leads, 1, undefined)).toBeUndefined();
  });
});

describe('the written tier', () => {
  const written: WrittenScores = {
    ...WRITTEN,
    tiers: { columnIndex: 3, values: ['Warm', ''], codes: [0, 1] },
  };
  const row = (...cells: readonly string[]) =>
    selection(['Email', 'Points', 'Lead score', 'Lead tier'], cells);

  test('is that of the row as it was just read', () => {
    const leads = reading(['Email', 'Points', '', ''], written);
    expect(writtenTier(leads, 0, row('a', '1', '15', ' Hot '))).toEqual({ tier: 'Hot', isLive: true });
    expect(writtenTier(leads, 0, row('a', '1', '15', ''))).toEqual({ tier: '', isLive: true });
  });

  test('is that of the reading where the row was not read since, or the column goes by another name', () => {
    const leads = reading(['Email', 'Points', '', ''], written);
    expect(writtenTier(leads, 0, undefined)).toEqual({ tier: 'Warm', isLive: false });
    expect(writtenTier(leads, 1, undefined)).toEqual({ tier: '', isLive: false });
    const renamed = selection(['Email', 'Points', 'Lead score', 'Stufe'], ['a', 1, 15, 'Hot']);
    expect(writtenTier(leads, 0, renamed)).toEqual({ tier: 'Warm', isLive: false });
  });

  test('is unknown where no column of the add-on holds tiers', () => {
    expect(writtenTier(reading(['Email', 'Points'], null), 0, undefined)).toBeUndefined();
    const without = { ...written, tiers: { columnIndex: -1, values: [''], codes: [0, 0] } };
    expect(writtenTier(reading(['Email', 'Points', ''], without), 0, undefined)).toBeUndefined();
  });
});

describe('the day of the written score', () => {
  const written: WrittenScores = { ...WRITTEN, scoredOn: [20_000, null] };
  const leads = reading(['Email', 'Points', '', ''], written);
  const row = (day: NonNullable<Selection['cells']>[number]) =>
    selection(['Email', 'Points', 'Lead score', 'Scored on'], ['a@b.example', 1, 15, day]);

  test('is that of the row as it was just read', () => {
    expect(writtenDay(leads, 0, row({ day: 20_001 }))).toBe(20_001);
    expect(writtenDay(leads, 0, row({ instant: 20_002.5 * 86_400_000, text: '' }))).toBe(20_002);
    expect(writtenDay(leads, 0, row(''))).toBe(0);
  });

  test('is that of the reading where the row was not read since', () => {
    expect(writtenDay(leads, 0, undefined)).toBe(20_000);
    expect(writtenDay(leads, 1, undefined)).toBe(0);
  });
});
