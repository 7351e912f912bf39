import { describe, expect, test } from 'vitest';
import { criteria, scoringTab } from '../core/scoring/scoring-tab.ts';
import { type Folder, makeFolder } from './run-in-folder.ts';

const LEADS = [
  ['Email', 'Title'],
  ['a@x.example', 'Director'],
  ['b@x.example', 'Student'],
  ['b@x.example', ''],
];

const CONFIG = scoringTab({
  Criteria: criteria(
    ['Director', 'Title', 'is', 'Director', 2.5],
    ['Student', 'Title', 'is', 'Student', 'DQ'],
  ),
  Tiers: [
    ['Tier', 'From'],
    ['Hot', 2],
    ['Disqualified', ''],
  ],
  Settings: [
    ['Setting', 'Value'],
    ['As of', '2024-03-05'],
    ['Lead key', 'Email'],
  ],
});

const REPORT = {
  leads: 3,
  config: {
    criteria: 2,
    issues: [
      {
        level: 'warning',
        code: 'duplicate-keys',
        cell: 'leads!A4',
        message: '1 lead repeats the Email of an earlier row.',
      },
    ],
  },
  scores: { min: -1, max: 2.5, mean: 0.5, disqualified: 1 },
  tiers: [
    { tier: 'Hot', from: 2, leads: 1 },
    { tier: 'Disqualified', from: null, leads: 1 },
  ],
  calls: { read: expect.any(Number), write: expect.any(Number) },
  backtest: null,
};

function files(): { folder: Folder; words: string[] } {
  const folder = makeFolder();
  const leads = folder.writeCells('leads.csv', LEADS);
  return {
    folder,
    words: [leads, '--config', folder.writeCells('config.csv', CONFIG), '--out', folder.at('out.csv')],
  };
}

describe('--json', () => {
  test('- gives the fixed keys in their order on standard output, and nothing else', async () => {
    const { folder, words } = files();
    const outcome = await folder.score(...words, '--json', '-');
    expect(outcome.status).toBe(0);
    const report = JSON.parse(outcome.out);
    expect(report).toEqual(REPORT);
    expect(outcome.out.match(/"\w+"(?=:)/g)?.join(' ')).toBe(
      '"leads" "config" "criteria" "issues" "level" "code" "cell" "message" ' +
        '"scores" "min" "max" "mean" "disqualified" ' +
        '"tiers" "tier" "from" "leads" "tier" "from" "leads" "calls" "read" "write" "backtest"',
    );
    expect(outcome.err).toContain('3 leads in “leads” scored.');
  });

  test('FILE writes the same beside the scored leads, and the report goes to standard output', async () => {
    const { folder, words } = files();
    const outcome = await folder.score(...words, '--json', folder.at('figures.json'));
    expect(outcome.out).toContain('3 leads in “leads” scored.');
    expect(folder.json('figures.json')).toEqual(REPORT);
    expect(folder.names()).toEqual(['config.csv', 'figures.json', 'leads.csv', 'out.csv']);
  });

  test('counts the calls of the score run alone: at most 25', async () => {
    const { folder, words } = files();
    const { calls } = JSON.parse((await folder.score(...words, '--json', '-')).out);
    expect(calls.read + calls.write).toBeLessThanOrEqual(25);
    expect(calls.write).toBeGreaterThan(0);
  });

  test('lists every error, with status 1 and nothing written', async () => {
    const { folder, words } = files();
    const broken = CONFIG.map((row) => row.map((cell) => (cell === 'Title' ? 'Titel' : cell)));
    folder.writeCells('config.csv', broken);
    const outcome = await folder.score(...words, '--json', '-');
    expect(outcome.status).toBe(1);
    const { leads, config, scores, tiers } = JSON.parse(outcome.out);
    expect([leads, scores, tiers]).toEqual([0, null, []]);
    expect(config.issues.map(({ level, code, cell }: Record<string, string>) => [level, code, cell])).toEqual(
      [
        ['error', 'unknown-column', 'Scoring!B3'],
        ['error', 'unknown-column', 'Scoring!B4'],
      ],
    );
    expect(outcome.err).toBe(
      '2 things must be mended before leads can be scored:\n' +
        'error Scoring!B3: The leads have no column “Titel”. Did you mean “Title”?\n' +
        'error Scoring!B4: The leads have no column “Titel”. Did you mean “Title”?',
    );
    expect(folder.names()).toEqual(['config.csv', 'leads.csv']);
    const toFile = await folder.score(...words, '--json', folder.at('figures.json'));
    expect(toFile.status).toBe(1);
    expect(folder.names()).toEqual(['config.csv', 'leads.csv']);
  });
});
