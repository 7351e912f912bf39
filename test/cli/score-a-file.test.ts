import { describe, expect, test } from 'vitest';
import { criteria, scoringTab } from '../core/scoring/scoring-tab.ts';
import { columnOf, type Folder, makeFolder } from './run-in-folder.ts';

const LEADS = [
  ['Email', 'Title', 'Visits', 'Stage'],
  ['ada@firm.example', 'Director', 4, 'Closed Won'],
  ['bo@shop.example', 'Analyst', 2, 'Closed Lost'],
  ['cy@mill.example', 'Student', 0, 'Open'],
];

const CONFIG = scoringTab({
  Criteria: criteria(['Director', 'Title', 'is', 'Director', 20], ['Visited', 'Visits', '>', 1, 10]),
  Tiers: [
    ['Tier', 'From'],
    ['Hot', 20],
    ['Cold', ''],
  ],
  Settings: [
    ['Setting', 'Value'],
    ['As of', '2024-03-05'],
    ['Lead key', 'Email'],
  ],
});

function folderWithLeads(): { folder: Folder; leads: string; config: string } {
  const folder = makeFolder();
  return {
    folder,
    leads: folder.writeCells('leads.csv', LEADS),
    config: folder.writeCells('model.csv', CONFIG),
  };
}

describe('npm run score', () => {
  test('scores a CSV by a config CSV and saves the scored leads as CSV, with a short report', async () => {
    const { folder, leads, config } = folderWithLeads();
    const out = folder.at('scored.csv');
    const outcome = await folder.score(leads, '--config', config, '--out', out);
    expect(outcome).toEqual({
      status: 0,
      out: `3 leads in “leads” scored.\n  Hot         1   33%  from 20\n  Cold        2   67%\nSaved ${out}`,
      err: '',
    });
    const rows = folder.rows('scored.csv');
    expect(rows.map((row) => row.slice(0, 4))).toEqual(LEADS.map((row) => row.map(String)));
    expect(columnOf(rows, 'Lead score')).toEqual(['30', '10', '0']);
    expect(columnOf(rows, 'Lead tier')).toEqual(['Hot', 'Cold', 'Cold']);
    expect(columnOf(rows, 'Why')).toEqual(['Director +20 · Visited +10', 'Visited +10', '']);
  });

  test('says nothing of a config whose blocks differ in width, and does of leads whose rows do', async () => {
    const { folder, leads } = folderWithLeads();
    const blocks = [
      'Settings\nSetting,Value\nLead key,Email\nAs of,2024-03-05\n',
      'Tiers\nTier,From\nHot,20\nCold,\n',
      'Criteria\nCriterion,Column,Rule,Value,Points\nDirector,Title,is,Director,20\n',
    ];
    const config = folder.write('model.csv', blocks.join('\n'));
    const out = folder.at('scored.csv');
    const report = `3 leads in “leads” scored.\n  Hot         1   33%  from 20\n  Cold        2   67%\nSaved ${out}`;
    expect(await folder.score(leads, '--config', config, '--out', out)).toEqual({
      status: 0,
      out: report,
      err: '',
    });
    folder.write('leads.csv', 'Email,Title\nada@firm.example,Director\nbo@shop.example,Analyst,late\n');
    expect((await folder.score(leads, '--config', config, '--out', out)).out).toContain(
      '1 row has more than the usual 2 cells, first in line 3',
    );
  });

  test('saves the coloured workbook as XLSX, which is itself a config file and a file of leads', async () => {
    const { folder, leads, config } = folderWithLeads();
    const workbook = folder.at('scored.xlsx');
    expect((await folder.score(leads, '--config', config, '--out', workbook)).status).toBe(0);
    const again = folder.at('again.csv');
    expect((await folder.score(leads, '--config', workbook, '--out', again)).status).toBe(0);
    expect(columnOf(folder.rows('again.csv'), 'Lead score')).toEqual(['30', '10', '0']);
    const rescored = folder.at('rescored.csv');
    expect((await folder.score(workbook, '--out', rescored)).status).toBe(0);
    expect(columnOf(folder.rows('rescored.csv'), 'Lead score')).toEqual(['30', '10', '0']);
  });

  test('sets up scoring where no config is given, and says what it did', async () => {
    const { folder, leads } = folderWithLeads();
    const outcome = await folder.score(leads, '--out', folder.at('scored.csv'));
    expect(outcome.status).toBe(0);
    expect(outcome.out).toContain(
      'The Scoring tab follows the template Fit + Engagement 40/60 for the leads in “leads”',
    );
    expect(columnOf(folder.rows('scored.csv'), 'Lead score').every((score) => /^-?\d/.test(score))).toBe(
      true,
    );
  });

  test('without --out it saves beside where it is called, under a name that no file has', async () => {
    const { folder, leads, config } = folderWithLeads();
    const before = process.cwd();
    process.chdir(folder.path);
    try {
      const outcomes = [
        await folder.score(leads, '--config', config),
        await folder.score('leads.csv', '--config', config),
      ];
      expect(outcomes.map(({ out }) => out.split('\n').at(-1))).toEqual([
        'Saved leads-scored.xlsx',
        'Saved leads-scored-2.xlsx',
      ]);
    } finally {
      process.chdir(before);
    }
    expect(folder.names()).toEqual(['leads-scored-2.xlsx', 'leads-scored.xlsx', 'leads.csv', 'model.csv']);
  });

  test('an existing file that --out names is replaced, and no other file is left behind', async () => {
    const { folder, leads, config } = folderWithLeads();
    folder.write('scored.csv', 'old');
    await folder.score(leads, '--config', config, '--out', folder.at('scored.csv'));
    expect(folder.rows('scored.csv')).toHaveLength(4);
    expect(folder.names()).toEqual(['leads.csv', 'model.csv', 'scored.csv']);
  });

  test('--help prints the options and nothing else happens', async () => {
    const { folder } = folderWithLeads();
    const outcome = await folder.score('--help');
    expect([outcome.status, outcome.err]).toEqual([0, '']);
    expect(outcome.out).toContain('--json FILE');
    expect(folder.names()).toEqual(['leads.csv', 'model.csv']);
  });
});

describe('settings on the command line', () => {
  test.each([
    ['with a config', true],
    ['with a Scoring tab that is set up', false],
  ])('--set changes them, whatever the case of their names, %s', async (_, hasConfig) => {
    const { folder, leads, config } = folderWithLeads();
    const given = hasConfig ? ['--config', config] : [];
    const outcome = await folder.score(
      leads,
      ...given,
      '--set',
      'starting SCORE=5',
      '--set',
      'Maximum score = 7',
      '--set',
      'Day first=yes',
      '--out',
      folder.at('out.csv'),
    );
    expect([outcome.status, outcome.err]).toEqual([0, '']);
    const scores = columnOf(folder.rows('out.csv'), 'Lead score').map(Number);
    expect(Math.max(...scores)).toBe(7);
    expect(scores.every((score) => score === -1 || score >= 5)).toBe(true);
  });

  test.each([true, false])(
    '--set of an unknown setting is an error that names it (config given: %s)',
    async (hasConfig) => {
      const { folder, leads, config } = folderWithLeads();
      const outcome = await folder.score(
        leads,
        ...(hasConfig ? ['--config', config] : []),
        '--set',
        'Lead ky=Email',
        '--out',
        folder.at('out.csv'),
      );
      expect(outcome.status).toBe(1);
      expect(outcome.err).toMatch(
        /error Scoring![A-Z]+\d+: There is no setting “Lead ky”\. Did you mean “Lead key”\?$/,
      );
      expect(folder.names()).not.toContain('out.csv');
    },
  );

  test('--outcome, --won and --lost write the settings of the outcome', async () => {
    const { folder, leads } = folderWithLeads();
    const workbook = folder.at('out.xlsx');
    await folder.score(
      leads,
      '--outcome',
      'Title',
      '--won',
      'Director',
      '--lost',
      'Analyst, Student',
      '--out',
      workbook,
    );
    const again = await folder.score(leads, '--config', workbook, '--out', folder.at('out.csv'));
    expect([again.status, again.err]).toEqual([0, '']);
  });

  test('an outcome column asked for that is not there is an error, and nothing is written', async () => {
    const { folder, leads, config } = folderWithLeads();
    const outcome = await folder.score(
      leads,
      '--config',
      config,
      '--outcome',
      'Stages',
      '--out',
      folder.at('out.csv'),
    );
    expect(outcome.status).toBe(1);
    expect(outcome.err).toContain('The leads have no column “Stages”. Did you mean “Stage”?');
    expect(folder.names()).not.toContain('out.csv');
  });

  test('--set "Header row" and "Lead tab" count for Set up too', async () => {
    const folder = makeFolder();
    const leads = folder.writeCells('leads.csv', [['a', 'b', 'c', 'd'], ...LEADS]);
    const outcome = await folder.score(
      leads,
      '--set',
      'Header row=2',
      '--set',
      'lead tab=LEADS',
      '--out',
      folder.at('out.csv'),
    );
    expect([outcome.status, outcome.err]).toEqual([0, '']);
    expect(folder.rows('out.csv')[1]).toContain('Lead score');
    const none = await folder.score(leads, '--set', 'Lead tab=June', '--out', folder.at('none.csv'));
    expect(none).toEqual({ status: 1, out: '', err: 'There is no tab called “June”.' });
  });
});

describe('files with a Scoring tab of their own', () => {
  test('a given config takes its place, and the old one stays in the workbook under another name', async () => {
    const { folder, leads, config } = folderWithLeads();
    const first = folder.at('first.xlsx');
    await folder.score(leads, '--out', first);
    const outcome = await folder.score(first, '--config', config, '--out', folder.at('second.csv'));
    expect(outcome.status).toBe(0);
    expect(folder.rows('second.csv')[0]?.slice(0, 4)).toEqual(LEADS[0]);
  });

  test('a list called scoring.csv, or whose tab begins with Scoring, is a list of leads', async () => {
    const { folder, config } = folderWithLeads();
    for (const name of ['scoring.csv', 'Scoring 2024.csv']) {
      const leads = folder.writeCells(name, LEADS);
      const outcome = await folder.score(leads, '--config', config, '--out', folder.at('out.csv'));
      expect([outcome.status, outcome.err]).toEqual([0, '']);
      expect(columnOf(folder.rows('out.csv'), 'Lead score')).toEqual(['30', '10', '0']);
    }
  });
});
