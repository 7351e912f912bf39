import { beforeAll, describe, expect, test } from 'vitest';
import { randomNumbers } from '../../../src/app/demo/random-numbers.ts';
import { entriesByLead, type HistoryEntry } from '../../../src/app/history/score-history.ts';
import { thinHistory } from '../../../src/app/history/thin-history.ts';
import { entry, TODAY } from './history-entries.ts';

const LEADS = 50_000;
const DAYS = 365;
const MOST = 200_000;
const THINNED = 150_000;

interface Lead {
  readonly key: string;
  /** Chance of something new on a day. */
  readonly pace: number;
  /** Points lost on a day without anything new. */
  readonly decay: number;
  score: number;
  tier: string;
  /** What the last change of tier was, as days ago and both tiers. */
  lastChange: string;
}

const tierOf = (score: number): string => (score >= 60 ? 'Hot' : score >= 30 ? 'Warm' : 'Cold');

/** One lead in ten loses a point a day, two in ten change every three weeks, the others three times a year. */
function someLead(index: number): Lead {
  const kind = index % 10;
  const [pace, decay] = kind === 0 ? [0.02, 1] : kind < 3 ? [0.05, 0] : [0.008, 0];
  return { key: `lead ${index}`, pace, decay, score: -1, tier: '', lastChange: '' };
}

/** Lives through a year of daily runs as score runs keep them. */
function liveAYear() {
  const random = randomNumbers(7);
  const leads = Array.from({ length: LEADS }, (_, index) => someLead(index));
  let entries: HistoryEntry[] = [];
  let longest = 0;
  let thinnings = 0;
  for (let daysAgo = DAYS; daysAgo >= 0; daysAgo--) {
    for (const lead of leads) {
      const before = lead.score;
      if (before < 0 || random.chance(lead.pace)) lead.score = random.whole(0, 100);
      else lead.score = Math.max(0, lead.score - lead.decay);
      if (lead.score === before) continue;
      const tier = tierOf(lead.score);
      if (lead.tier !== '' && tier !== lead.tier) lead.lastChange = `${daysAgo} ${lead.tier} ${tier}`;
      lead.tier = tier;
      entries.push(entry(daysAgo, lead.score, { key: lead.key, tier }));
    }
    if (entries.length > MOST) {
      entries = [...thinHistory(entries, TODAY - daysAgo, THINNED)];
      thinnings++;
    }
    longest = Math.max(longest, entries.length);
  }
  return { leads, longest, thinnings, byLead: entriesByLead(entries, TODAY) };
}

/** The last change of tier that a lead's entries tell of; `''` for none. */
function lastChangeIn(own: readonly HistoryEntry[]): string {
  for (let index = own.length - 1; index > 0; index--) {
    const [before, after] = [own[index - 1], own[index]];
    if (before && after && before.tier !== after.tier)
      return `${TODAY - after.day} ${before.tier} ${after.tier}`;
  }
  return '';
}

describe('the history of 50,000 leads over a year of daily runs', () => {
  let lived: ReturnType<typeof liveAYear>;
  beforeAll(() => {
    lived = liveAYear();
  });

  test('stays below its ceiling, and is not thinned out on every run', () => {
    expect(lived.longest).toBeLessThanOrEqual(MOST);
    expect(lived.thinnings).toBeGreaterThan(0);
    expect(lived.thinnings).toBeLessThan(DAYS / 5);
  });

  test('tells the score and tier of each lead', () => {
    const { leads, byLead } = lived;
    const wrong = leads.filter(({ key, score, tier }) => {
      const newest = byLead.get(key)?.slice(-1)[0];
      return newest?.score !== score || newest.tier !== tier;
    });
    expect(wrong).toEqual([]);
  });

  test('tells the last change of tier of each lead, with its day', () => {
    const { leads, byLead } = lived;
    expect(leads.filter(({ key, lastChange }) => lastChangeIn(byLead.get(key) ?? []) !== lastChange)).toEqual(
      [],
    );
  });

  test('has a line over time for every lead whose score changed', () => {
    const { leads, byLead } = lived;
    const lengths = leads.map(({ key }) => byLead.get(key)?.length ?? 0);
    const changed = lengths.filter((_, index) => leads[index]?.lastChange !== '');
    expect(Math.min(...changed)).toBeGreaterThanOrEqual(2);
  });
});
