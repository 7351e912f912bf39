import { existsSync, mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { USAGE } from '../../host/cli/arguments.ts';
import { makeFolder } from './run-in-folder.ts';

const LEADS = [
  ['Email', 'Visits'],
  ['a@x.example', 1],
];

function folderWithLeads() {
  const folder = makeFolder();
  return { folder, leads: folder.writeCells('leads.csv', LEADS) };
}

test.skipIf(!existsSync('/proc'))(
  'a result where nobody may write: one sentence, and the leads stay',
  async () => {
    const { folder, leads } = folderWithLeads();
    const outcome = await folder.score(leads, '--out', '/proc/scored.csv');
    expect(outcome.status).toBe(2);
    expect(outcome.err).toMatch(/^“\/proc\/scored\.csv” cannot be written: [a-z].*\.$/);
    expect(folder.rows('leads.csv')).toEqual(LEADS.map((row) => row.map(String)));
  },
);

describe('wrong usage: status 2, one sentence, nothing written', () => {
  test.each<[string, readonly string[], string]>([
    ['no file', [], 'Name the file that holds the leads.'],
    ['two files', ['a.csv', 'b.csv'], 'One file at a time: “b.csv” is a second one.'],
    ['an unknown option', ['a.csv', '--loud'], "Unknown option '--loud'."],
    ['an option without its value', ['a.csv', '--out'], "Option '--out <value>' argument missing"],
  ])('%s: the options are listed too', async (_, words, sentence) => {
    const { folder } = folderWithLeads();
    const outcome = await folder.score(...words);
    expect([outcome.status, outcome.out]).toEqual([2, '']);
    expect(outcome.err.startsWith(sentence)).toBe(true);
    expect(outcome.err.endsWith(`\n\n${USAGE}`)).toBe(true);
    expect(folder.names()).toEqual(['leads.csv']);
  });

  test.each<
    [
      string,
      (leads: string, at: (name: string) => string) => readonly string[],
      (at: (name: string) => string) => string,
    ]
  >([
    [
      'a result of another kind',
      (leads) => [leads, '--out', 'x.pdf'],
      () => '--out takes a name that ends in .xlsx or .csv; “x.pdf” does not.',
    ],
    [
      'a setting without a value',
      (leads) => [leads, '--set', 'Colour'],
      () => '--set takes NAME=VALUE, such as --set "Maximum score=50"; not “Colour”.',
    ],
    [
      'a file that is not there',
      (_, at) => [at('gone.csv')],
      (at) => `There is no file “${at('gone.csv')}”.`,
    ],
    ['a folder', (_, at) => [at('')], (at) => `This is a folder, not a file: “${at('')}”.`],
    [
      'a config that is not there',
      (leads, at) => [leads, '--config', at('gone.csv')],
      (at) => `There is no file “${at('gone.csv')}”.`,
    ],
    [
      'a result over the leads',
      (leads) => [leads, '--out', leads],
      (at) =>
        `--out names “${at('leads.csv')}”, which is already in use here: give the result a name of its own.`,
    ],
    [
      'figures over the leads',
      (leads) => [leads, '--json', leads],
      (at) =>
        `--json names “${at('leads.csv')}”, which is already in use here: give the result a name of its own.`,
    ],
    [
      'two results in one file',
      (leads, at) => [leads, '--out', at('x.csv'), '--json', at('x.csv')],
      (at) =>
        `--json names “${at('x.csv')}”, which is already in use here: give the result a name of its own.`,
    ],
    [
      'a result in a folder that is not there',
      (leads, at) => [leads, '--out', at('no/x.csv')],
      (at) => `There is no folder “${at('no')}” to write into.`,
    ],
    [
      'figures in a folder that is not there',
      (leads, at) => [leads, '--out', at('x.csv'), '--json', at('no/x.json')],
      (at) => `There is no folder “${at('no')}” to write into.`,
    ],
    [
      'a result that is a folder',
      (leads, at) => [leads, '--out', at('sub.csv')],
      (at) => `“${at('sub.csv')}” is a folder: --out takes the name of a file.`,
    ],
  ])('%s', async (_, words, sentence) => {
    const { folder, leads } = folderWithLeads();
    mkdirSync(folder.at('sub.csv'));
    const outcome = await folder.score(...words(leads, folder.at));
    expect(outcome).toEqual({ status: 2, out: '', err: sentence(folder.at) });
    expect(folder.names()).toEqual(['leads.csv', 'sub.csv']);
    expect(folder.rows('leads.csv')).toEqual(LEADS.map((row) => row.map(String)));
  });
});
