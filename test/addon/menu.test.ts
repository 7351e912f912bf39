import { describe, expect, test } from 'vitest';
import { recordingInteraction } from '../../host/services/recording-interaction.ts';
import { createLocalWorkbook } from '../../host/workbook/local-workbook.ts';
import { DIST } from './open-addon.ts';

const ITEMS = [
  ['Open sidebar', 'openSidebar'],
  ['Score leads', 'scoreLeads'],
  ['Run backtest', 'backtestScores'],
  ['Insert live formulas', 'insertLiveFormulas'],
  ['Set up scoring…', 'setUpScoring'],
  ['Load demo leads', 'loadDemoLeads'],
  ['Help', 'showHelp'],
];

function openWorkbook() {
  const interaction = recordingInteraction();
  const workbook = createLocalWorkbook({ distDirectory: DIST, interaction });
  const items = () =>
    interaction.shown.flatMap((shown) =>
      shown.kind === 'menu'
        ? shown.menu.entries.flatMap((entry) =>
            entry.kind === 'item' ? [[entry.caption, entry.functionName]] : [],
          )
        : [],
    );
  return { workbook, interaction, items };
}

describe('the menu', () => {
  test.each(['onOpen', 'onInstall'])(
    '%s offers every command, each with a function of the script',
    (name) => {
      const { workbook, items } = openWorkbook();
      workbook.script.run(name, { authMode: 'FULL' });
      expect(items()).toEqual(ITEMS);
      const known = workbook.script.functions.map((fn) => fn.name);
      for (const [, functionName] of items()) expect(known).toContain(functionName);
      workbook.dispose();
    },
  );

  test('onOpen makes an add-on menu where nothing has been granted yet, and touches no document', () => {
    const { workbook, interaction, items } = openWorkbook();
    workbook.calls.reset();
    workbook.script.runAs('NONE', 'onOpen', { authMode: 'NONE' });
    expect(items()).toEqual(ITEMS);
    expect(interaction.shown.every((shown) => shown.kind === 'menu' && shown.menu.isAddonMenu)).toBe(true);
    expect(workbook.calls.read + workbook.calls.write + workbook.calls.property).toBe(0);
    workbook.dispose();
  });

  test('Open sidebar shows a page with everything inlined', () => {
    const { workbook, interaction } = openWorkbook();
    workbook.script.run('openSidebar');
    const [shown] = interaction.shown;
    expect(shown?.kind === 'sidebar' && shown.page.title).toBe('Scoresheet');
    expect(shown?.kind === 'sidebar' && shown.page.html).toMatch(/<style>[^<]+<\/style>[\s\S]*<script>/);
    expect(shown?.kind === 'sidebar' && /\ssrc=|<link/.test(shown.page.html)).toBe(false);
    workbook.dispose();
  });

  test('Help says in one dialog how everything works', () => {
    const { workbook, interaction } = openWorkbook();
    workbook.script.run('showHelp');
    const [shown] = interaction.shown;
    expect(shown?.kind === 'alert' && shown.dialog.message).toContain('Paste your leads into a tab');
    workbook.dispose();
  });
});
