import { describe, expect, test } from 'vitest';
import { addChanges, withBlock } from '../../sidebar/score-run/run-so-far.ts';
import type { ScoreChanges } from '../../src/app/api.ts';
import { openAddon } from '../addon/open-addon.ts';
import { SMALL_LEADS, smallScoring } from '../addon/small-leads.ts';
import { mover, NO_CHANGES, scoreReport } from './score-report.ts';

const block = (from: number, to: number, changes: Partial<ScoreChanges> = {}) =>
  scoreReport({
    status: to < 45_000 ? 'paused' : 'done',
    rows: 45_000,
    leads: 45_000,
    resumedFrom: from,
    scoredRows: to,
    changes: { ...NO_CHANGES, ...changes },
  });

describe('addChanges', () => {
  test('adds the counts up', () => {
    const left = { ...NO_CHANGES, fresh: 1, up: 2, down: 3, same: 4 };
    const right = { ...NO_CHANGES, fresh: 10, up: 20, down: 30, same: 40 };
    expect(addChanges(left, right)).toMatchObject({ fresh: 11, up: 22, down: 33, same: 44 });
  });

  test('adds changes between the same two tiers, the most leads first', () => {
    const left = {
      ...NO_CHANGES,
      tierChanges: [
        { from: 'Warm', to: 'Hot', leads: 3 },
        { from: 'Hot', to: 'Warm', leads: 2 },
      ],
    };
    const right = { ...NO_CHANGES, tierChanges: [{ from: 'Hot', to: 'Warm', leads: 4 }] };
    expect(addChanges(left, right).tierChanges).toEqual([
      { from: 'Hot', to: 'Warm', leads: 6 },
      { from: 'Warm', to: 'Hot', leads: 3 },
    ]);
  });

  test('keeps the twenty largest moves of both, up or down', () => {
    const up = Array.from({ length: 15 }, (_, index) => mover(index + 2, 0, 15 - index));
    const down = Array.from({ length: 15 }, (_, index) => mover(index + 100, 15.5 - index, 0));
    const { movers } = addChanges({ ...NO_CHANGES, movers: up }, { ...NO_CHANGES, movers: down });
    expect(movers).toHaveLength(20);
    expect(movers.slice(0, 4).map(({ scoreFrom, scoreTo }) => scoreTo - scoreFrom)).toEqual([
      -15.5, 15, -14.5, 14,
    ]);
  });

  test('keeps as many moves as the script tells of one block', () => {
    const leads = Array.from({ length: 30 }, (_, index) => [`lead${index}@firm.example`, 'Director', index]);
    const { score, sheet } = openAddon({
      Leads: [SMALL_LEADS[0] ?? [], ...leads],
      Scoring: smallScoring(),
    });
    score();
    sheet('Leads').getRange(2, 2, leads.length, 1).clearContent();
    const { changes } = score();
    expect(changes.down).toBe(leads.length);
    expect(changes.movers.length).toBeLessThan(leads.length);
    expect(addChanges(changes, changes).movers).toHaveLength(changes.movers.length);
  });

  test('leaves both as they were', () => {
    const left = { ...NO_CHANGES, tierChanges: [{ from: 'Warm', to: 'Hot', leads: 3 }] };
    addChanges(left, left);
    expect(left.tierChanges).toEqual([{ from: 'Warm', to: 'Hot', leads: 3 }]);
  });
});

describe('withBlock', () => {
  test('adds block upon block', () => {
    const first = withBlock(undefined, block(0, 20_000, { up: 5 }));
    const second = withBlock(first, block(20_000, 40_000, { up: 7, down: 1 }));
    expect(second).toMatchObject({ scoredRows: 40_000, rows: 45_000, tookUpAt: 0, restarts: 0 });
    expect(second.changes).toMatchObject({ up: 12, down: 1 });
  });

  test('knows where it took an earlier run up', () => {
    const first = withBlock(undefined, block(20_000, 40_000));
    expect(withBlock(first, block(40_000, 45_000))).toMatchObject({ tookUpAt: 20_000, scoredRows: 45_000 });
  });

  test('begins anew with a block that goes on from nothing, and counts how often', () => {
    const first = withBlock(undefined, block(0, 20_000, { up: 5 }));
    const again = withBlock(first, block(0, 20_000, { same: 20_000 }));
    expect(again).toMatchObject({ restarts: 1, scoredRows: 20_000 });
    expect(again.changes).toMatchObject({ up: 0, same: 20_000 });
    expect(withBlock(again, block(0, 20_000)).restarts).toBe(2);
  });

  test('a call that wrote nothing leaves untouched how far the run came', () => {
    const first = withBlock(undefined, block(0, 20_000, { up: 5 }));
    const busy = withBlock(first, scoreReport({ status: 'busy', message: 'Busy.' }));
    expect(busy).toMatchObject({ scoredRows: 20_000, rows: 45_000, report: { status: 'busy' } });
    expect(busy.changes.up).toBe(5);
  });
});
