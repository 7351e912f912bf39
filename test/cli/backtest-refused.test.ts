import { describe, expect, test } from 'vitest';
import { makeFolder } from './run-in-folder.ts';

const LEADS = [
  ['Email', 'Visits', 'Stage'],
  ['a@x.example', 4, 'red'],
  ['b@x.example', 1, 'blue'],
  ['c@x.example', 2, 'blue'],
];

const config = (settings: (string | number)[][]): (string | number)[][] => [
  ['Criteria', '', '', '', ''],
  ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
  ['Visits', 'Visits', 'at least', 2, 10],
  ['', '', '', '', ''],
  ['Settings', '', '', '', ''],
  ['Setting', 'Value', '', '', ''],
  ...settings.map((row) => [...row, '', '', '']),
];

describe('npm run score where the outcomes cannot be read', () => {
  test.each([
    ['named by the config', [['Outcome column', 'Stage']], []],
    ['named on the command line', [], ['--outcome', 'Stage']],
  ])('%s: status 1, the values with their counts, nothing written', async (_, settings, words) => {
    const folder = makeFolder();
    const leads = folder.writeCells('leads.csv', LEADS);
    const given = folder.writeCells('config.csv', config(settings));
    const { status, err } = await folder.score(
      leads,
      '--config',
      given,
      ...words,
      '--out',
      folder.at('out.csv'),
    );
    expect(status).toBe(1);
    expect(err).toContain('Nothing in “Stage” reads as won or lost. It holds “blue” (2) and “red” (1).');
    expect(folder.names()).not.toContain('out.csv');
  });

  test('won values that no lead has: status 1, the values that there are, nothing written', async () => {
    const folder = makeFolder();
    const leads = folder.writeCells('leads.csv', LEADS);
    const given = folder.writeCells('config.csv', config([]));
    const { status, out, err } = await folder.score(
      leads,
      '--config',
      given,
      '--outcome',
      'Stage',
      '--won',
      'green',
      '--out',
      folder.at('out.csv'),
    );
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('“Stage”');
    expect(err).toContain('“blue” (2) and “red” (1)');
    expect(folder.names()).not.toContain('out.csv');
  });

  test('won values given, and one other value: that one is lost', async () => {
    const folder = makeFolder();
    const leads = folder.writeCells('leads.csv', LEADS);
    const given = folder.writeCells('config.csv', config([]));
    const { status, out } = await folder.score(
      leads,
      '--config',
      given,
      '--outcome',
      'Stage',
      '--won',
      'red',
      '--json',
      '-',
      '--out',
      folder.at('out.csv'),
    );
    expect(status).toBe(0);
    expect(JSON.parse(out).backtest).toMatchObject({
      won: 1,
      lost: 2,
      open: 0,
      auc: null,
      thresholds: null,
      calibration: null,
      verdict: expect.stringContaining('1 won and 2 lost leads: too few'),
    });
  });

  test('without an outcome there is no backtest, and all is well', async () => {
    const folder = makeFolder();
    const leads = folder.writeCells('leads.csv', LEADS);
    const given = folder.writeCells('config.csv', config([]));
    const { status, out } = await folder.score(
      leads,
      '--config',
      given,
      '--json',
      '-',
      '--out',
      folder.at('out.csv'),
    );
    expect(status).toBe(0);
    expect(JSON.parse(out).backtest).toBeNull();
  });
});
