import { describe, expect, test } from 'vitest';
import { cellStates, changedCells } from '../addon/sheet-state.ts';
import { sideBySide } from '../core/scoring/scoring-tab.ts';
import { seriousFlaws } from './axe.ts';
import {
  button,
  headless,
  itemOf,
  MODEL_LEADS,
  MODEL_TABS,
  panel,
  pointsOf,
  tiersShown,
} from './model-sheet.ts';
import { type OpenSidebar, openSidebar } from './open-sidebar.ts';

async function openModel(options: Parameters<typeof openSidebar>[1] = {}): Promise<OpenSidebar> {
  const sidebar = await openSidebar(MODEL_TABS, options);
  await sidebar.show('Model');
  return sidebar;
}

/** Tunes Director to 25 points and switches Visited off, and gives a reason. */
async function tuneAndAsk(sidebar: OpenSidebar, reason = 'Directors buy'): Promise<void> {
  await pointsOf(sidebar, 'Director').fill('25');
  await sidebar.page.getByRole('checkbox', { name: 'Visited' }).uncheck();
  await button(sidebar, 'Save…').click();
  await sidebar.page.getByLabel('Why?').fill(reason);
}

const confirm = (sidebar: OpenSidebar) => button(sidebar, 'Save to the sheet').click();
const says = (sidebar: OpenSidebar, words: string | RegExp) =>
  expect.poll(() => panel(sidebar).textContent(), { timeout: 5000 }).toMatch(words);
const saves = ({ calls }: OpenSidebar) => calls.filter((name) => name === 'saveModel').length;

describe('saving', () => {
  test('lists what will be written and asks why, before anything is', async () => {
    const sidebar = await openModel();
    await pointsOf(sidebar, 'Director').fill('25');
    await sidebar.page.getByRole('checkbox', { name: 'Visited' }).uncheck();
    await button(sidebar, 'Save…').click();
    expect(await panel(sidebar).locator('.save-changes li').allTextContents()).toEqual([
      'Director: 20 → 25 points',
      'Visited: switched off',
    ]);
    expect(await sidebar.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await sidebar.page.getByLabel('Why?').fill('  ');
    await confirm(sidebar);
    await says(sidebar, 'Say why in a few words');
    expect(saves(sidebar)).toBe(0);
    await sidebar.page.keyboard.press('Escape');
    expect(await button(sidebar, 'Save…').isEnabled()).toBe(true);
  });

  test('writes exactly the changed cells and one line into the Change log', async () => {
    const sidebar = await openModel();
    const before = cellStates(sidebar.workbook.snapshot(), 'Scoring');
    await tuneAndAsk(sidebar);
    await confirm(sidebar);
    await says(sidebar, 'Saved, and noted in “Change log”');
    const after = cellStates(sidebar.workbook.snapshot(), 'Scoring');
    expect(changedCells(before, after).sort()).toEqual(['A4', 'G3']);
    expect(sidebar.sheet('Scoring').getRange('G3').getValue()).toBe(25);
    expect(sidebar.sheet('Scoring').getRange('A4').getValue()).toBe(false);
    const log = sidebar.sheet('Change log').getDataRange().getValues();
    expect(log.length).toBe(2);
    expect(log[1]?.slice(2)).toEqual(['Director: 20 → 25 points; Visited: switched off', 'Directors buy']);
  });

  test('shows the saved model afterwards, and leads to scoring', async () => {
    const sidebar = await openModel();
    await tuneAndAsk(sidebar);
    await confirm(sidebar);
    await says(sidebar, 'As it stands');
    expect(await pointsOf(sidebar, 'Director').inputValue()).toBe('25');
    expect(await sidebar.page.locator('.criterion-changed').count()).toBe(0);
    expect((await tiersShown(sidebar)).after).toEqual(headless([2, 6, 25], [3, 0, false]).tiers);
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
    await button(sidebar, 'Score leads').click();
    await sidebar.page.getByRole('tabpanel', { name: 'Score' }).waitFor();
  });

  test('happens once, however often it is pressed', async () => {
    const sidebar = await openModel();
    await tuneAndAsk(sidebar);
    await sidebar.page.evaluate(() => {
      const save = [...document.querySelectorAll('button')].find(
        (own) => own.textContent === 'Save to the sheet',
      );
      save?.click();
      save?.click();
      save?.click();
    });
    await says(sidebar, 'Saved, and noted');
    expect(saves(sidebar)).toBe(1);
    expect(sidebar.sheet('Change log').getLastRow()).toBe(2);
  });

  test('by keyboard alone ends at the next thing to do', async () => {
    const sidebar = await openModel();
    const { page } = sidebar;
    await pointsOf(sidebar, 'Director').focus();
    await page.keyboard.press('ArrowUp');
    await button(sidebar, 'Save…').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('One more');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await says(sidebar, 'Saved, and noted');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Score leads');
  });

  test('tells why the script refused, and keeps the draft', async () => {
    const sidebar = await openModel();
    await tuneAndAsk(sidebar);
    sidebar.interfere('saveModel', {
      answer: JSON.stringify({ ok: true, result: { status: 'refused', sentence: 'G3 holds a formula.' } }),
    });
    await confirm(sidebar);
    await says(sidebar, 'G3 holds a formula.');
    expect(await pointsOf(sidebar, 'Director').inputValue()).toBe('25');
  });

  test('that fails on its way says that nobody knows, and a refresh tells', async () => {
    const sidebar = await openModel();
    await tuneAndAsk(sidebar);
    sidebar.interfere('saveModel', { failure: 'Exception: we are sorry' });
    await confirm(sidebar);
    await says(sidebar, 'Refresh to see whether it was saved');
    expect(await panel(sidebar).textContent()).not.toContain('Exception');
    sidebar.sheet('Scoring').getRange('G3').setValue(25);
    await button(sidebar, 'Refresh').click();
    await says(sidebar, 'your change is still here');
    expect(await itemOf(sidebar, 'Director').textContent()).not.toContain('Changed');
    expect(await itemOf(sidebar, 'Visited').textContent()).toContain('Changed, was on');
  });

  test('that is never answered leaves the view usable, and is given up in the end', async () => {
    const sidebar = await openModel();
    const { page } = sidebar;
    await tuneAndAsk(sidebar);
    sidebar.interfere('saveModel', 'hang');
    await page.clock.install();
    await confirm(sidebar);
    await expect.poll(() => button(sidebar, 'Saving…').isDisabled()).toBe(true);
    await page.clock.runFor(9_000);
    await says(sidebar, 'Google Sheets is taking its time');
    await pointsOf(sidebar, 'From Germany').fill('8');
    await page.clock.runFor(500);
    expect(await itemOf(sidebar, 'From Germany').textContent()).toContain('Changed, was 5');
    await page.clock.runFor(60_000);
    await says(sidebar, 'has not answered');
    expect(await pointsOf(sidebar, 'From Germany').inputValue()).toBe('8');
    await expect.poll(() => saves(sidebar)).toBe(1);
  });
});

describe('a Scoring tab that was edited meanwhile', () => {
  test('is not written; the changes come along onto the fresh sheet, and those that cannot are named', async () => {
    const sidebar = await openModel();
    await tuneAndAsk(sidebar);
    sidebar.sheet('Scoring').getRange('G3').setValue(7);
    await confirm(sidebar);
    await says(sidebar, 'was edited meanwhile');
    expect(sidebar.sheet('Scoring').getRange('A4').getValue()).toBe(true);
    await button(sidebar, 'Reload and keep my changes').click();
    await says(sidebar, 'the points went from 20 to 7; you had 25');
    expect(await panel(sidebar).textContent()).toContain('your change is still here');
    expect(await pointsOf(sidebar, 'Director').inputValue()).toBe('7');
    expect(await sidebar.page.getByLabel('Why?').inputValue()).toBe('Directors buy');
    await confirm(sidebar);
    await says(sidebar, 'Saved, and noted');
    expect(sidebar.sheet('Scoring').getRange('G3').getValue()).toBe(7);
    expect(sidebar.sheet('Scoring').getRange('A4').getValue()).toBe(false);
  });

  test('keeps changes whose criteria only moved', async () => {
    const sidebar = await openModel();
    await tuneAndAsk(sidebar);
    const scoring = sidebar.sheet('Scoring');
    scoring.getRange('A4:G8').setValues(scoring.getRange('A3:G7').getValues());
    scoring.getRange('C3').setValue('A new first criterion');
    await confirm(sidebar);
    await says(sidebar, 'was edited meanwhile');
    await button(sidebar, 'Reload and keep my changes').click();
    await says(sidebar, 'your 2 changes are still here');
    await confirm(sidebar);
    await says(sidebar, 'Saved, and noted');
    expect(sidebar.sheet('Scoring').getRange('G4').getValue()).toBe(25);
    expect(sidebar.sheet('Scoring').getRange('A5').getValue()).toBe(false);
  });

  test('that is read again by itself needs no button for it', async () => {
    const sidebar = await openModel();
    await tuneAndAsk(sidebar);
    sidebar.sheet('Scoring').getRange('G3').setValue(7);
    await confirm(sidebar);
    await says(sidebar, 'was edited meanwhile');
    await sidebar.page.getByRole('button', { name: 'Refresh: read the sheet again' }).click();
    await says(sidebar, 'the points went from 20 to 7; you had 25');
    await says(sidebar, 'your change is still here');
    expect(await button(sidebar, 'Reload and keep my changes').count()).toBe(0);
    expect(await sidebar.page.getByLabel('Why?').inputValue()).toBe('Directors buy');
  });

  test('that cannot be read again costs no change', async () => {
    const sidebar = await openModel();
    await tuneAndAsk(sidebar);
    sidebar.sheet('Scoring').getRange('G7').setValue(1);
    await confirm(sidebar);
    await says(sidebar, 'was edited meanwhile');
    sidebar.interfere('readSheet', { failure: 'gone' });
    await button(sidebar, 'Reload and keep my changes').click();
    await says(sidebar, 'Your changes are still here');
    expect(await pointsOf(sidebar, 'Director').inputValue()).toBe('25');
  });
});

describe('a draft changed on while it is being saved', () => {
  /** Holds the calls of a name back until they are let go. */
  function hold(sidebar: OpenSidebar, name: string): () => void {
    const held: (() => void)[] = [];
    let isHeld = true;
    sidebar.before(name, () => (isHeld ? new Promise<void>((go) => held.push(go)) : undefined));
    return () => {
      isHeld = false;
      for (const go of held) go();
    };
  }

  test('keeps what was typed meanwhile, loses nothing without a word, and asks for a reason of its own', async () => {
    const sidebar = await openModel();
    await tuneAndAsk(sidebar);
    const letGo = hold(sidebar, 'saveModel');
    await confirm(sidebar);
    await button(sidebar, 'Saving…').waitFor();
    await pointsOf(sidebar, 'Director').fill('30');
    letGo();
    await says(sidebar, 'Saved, and noted');
    expect(sidebar.sheet('Scoring').getRange('G3').getValue()).toBe(25);
    expect(await pointsOf(sidebar, 'Director').inputValue()).toBe('30');
    expect(await itemOf(sidebar, 'Director').textContent()).toContain('Changed, was 25');
    expect(await itemOf(sidebar, 'Visited').textContent()).not.toContain('Changed');
    expect(await panel(sidebar).textContent()).not.toContain('Changed in the sheet meanwhile');
    await button(sidebar, 'Save…').click();
    expect(await panel(sidebar).locator('.save-changes li').allTextContents()).toEqual([
      'Director: 25 → 30 points',
    ]);
    expect(await sidebar.page.getByLabel('Why?').inputValue()).toBe('');
  });

  test('keeps what was taken back while the sheet was being read again', async () => {
    const sidebar = await openModel();
    await tuneAndAsk(sidebar);
    const letGo = hold(sidebar, 'readSheet');
    await confirm(sidebar);
    await expect.poll(() => sidebar.calls.filter((name) => name === 'readSheet').length).toBe(2);
    await pointsOf(sidebar, 'Director').fill('20');
    await sidebar.page.getByRole('checkbox', { name: 'Visited' }).check();
    letGo();
    await says(sidebar, 'Saved, and noted');
    expect(await pointsOf(sidebar, 'Director').inputValue()).toBe('20');
    expect(await itemOf(sidebar, 'Director').textContent()).toContain('Changed, was 25');
    expect(await itemOf(sidebar, 'Visited').textContent()).toContain('Changed, was off');
  });

  test('holds no saved change where the sheet cannot be read again', async () => {
    const sidebar = await openModel();
    await tuneAndAsk(sidebar);
    sidebar.interfere('readSheet', { failure: 'gone' });
    await confirm(sidebar);
    await says(sidebar, 'Saved, and noted');
    expect(await itemOf(sidebar, 'Director').textContent()).not.toContain('Changed');
    sidebar.interfere('readSheet', undefined);
    await sidebar.page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => pointsOf(sidebar, 'Director').inputValue()).toBe('25');
  });

  test('is not told that the sheet could not be read where another reading overtook its own', async () => {
    const sidebar = await openModel();
    await tuneAndAsk(sidebar);
    sidebar.sheet('Scoring').getRange('G7').setValue(1);
    await confirm(sidebar);
    await says(sidebar, 'was edited meanwhile');
    await sidebar.show('Score');
    const endRun = hold(sidebar, 'scoreNextBlock');
    await sidebar.page.getByRole('button', { name: 'Score leads' }).click();
    await sidebar.show('Model');
    const letGo = hold(sidebar, 'readSheet');
    await button(sidebar, 'Reload and keep my changes').click();
    await expect.poll(() => sidebar.calls.filter((name) => name === 'readSheet').length).toBe(2);
    endRun();
    await expect.poll(() => sidebar.calls.filter((name) => name === 'readSheet').length).toBe(3);
    letGo();
    await says(sidebar, 'your 2 changes are still here');
  });
});

describe('criteria of blocks side by side, in one row', () => {
  const SIDE_BY_SIDE = sideBySide(
    [
      ['Criteria'],
      ['Points', 'Rule', 'Column', 'Value', 'Criterion', 'On'],
      [20, 'equals', 'Title', 'Director', 'Boss', true],
      [5, 'each', 'Visits', 4, 'Visits', true],
    ],
    [
      ['Criteria'],
      ['On', 'Criterion', 'Column', 'Rule', 'Value', 'Points'],
      [true, 'German', 'Country', 'is', 'Germany', 2],
      [true, 'Clerk', 'Title', 'is', 'Clerk', -7],
    ],
    [['Settings'], ['Setting', 'Value'], ['Lead tab', 'Leads'], ['Lead key', 'Email'], ['Minimum score', '']],
  );

  test('are switched, tuned, saved and undone each for itself, with hits of their own', async () => {
    const sidebar = await openSidebar({ Leads: MODEL_LEADS, Scoring: SIDE_BY_SIDE });
    await sidebar.show('Model');
    const { page } = sidebar;
    const facts = (name: string) => itemOf(sidebar, name).locator('.criterion-facts').textContent();
    expect(await facts('Clerk')).toBe('1 lead, 17%');
    await page.getByRole('checkbox', { name: 'Boss' }).uncheck();
    await expect.poll(() => facts('Boss')).toBe('Off, counts for nothing');
    expect(await page.getByRole('checkbox', { name: 'German' }).isChecked()).toBe(true);
    await pointsOf(sidebar, 'German').fill('4');
    await expect.poll(() => facts('German')).toBe('2 leads, 33%');
    const before = cellStates(sidebar.workbook.snapshot(), 'Scoring');
    await button(sidebar, 'Save…').click();
    await page.getByLabel('Why?').fill('Germans buy');
    await confirm(sidebar);
    await says(sidebar, 'Saved, and noted in “Change log”');
    const saved = cellStates(sidebar.workbook.snapshot(), 'Scoring');
    expect(changedCells(before, saved).sort()).toEqual(['F3', 'M3']);
    const scoring = sidebar.sheet('Scoring');
    expect([scoring.getRange('F3').getValue(), scoring.getRange('M3').getValue()]).toEqual([false, 4]);
    expect(sidebar.sheet('Change log').getDataRange().getValues()[1]?.slice(2)).toEqual([
      'Boss: switched off; German: 2 → 4 points',
      'Germans buy',
    ]);
    expect(await page.locator('.criterion-changed').count()).toBe(0);
    await button(sidebar, 'Undo last save').click();
    await says(sidebar, 'Undone: Boss: switched off; German: 2 → 4 points');
    expect(changedCells(before, cellStates(sidebar.workbook.snapshot(), 'Scoring'))).toEqual([]);
    expect(await page.getByRole('checkbox', { name: 'Boss' }).isChecked()).toBe(true);
    expect(await pointsOf(sidebar, 'German').inputValue()).toBe('2');
  });
});

describe('what is said of a save', () => {
  test('goes once the leads are scored, for then the scores are no longer those from before', async () => {
    const sidebar = await openModel();
    await tuneAndAsk(sidebar);
    await confirm(sidebar);
    await says(sidebar, 'The scores in the sheet are still those from before');
    sidebar.interfere('scoreNextBlock', { failure: 'NetworkError' });
    await button(sidebar, 'Score leads').click();
    const score = sidebar.page.getByRole('tabpanel', { name: 'Score' });
    await score.getByRole('button', { name: 'Score leads' }).click();
    await score.getByRole('alert').waitFor();
    await sidebar.show('Model');
    expect(await panel(sidebar).textContent()).toContain('are still those from before');
    await sidebar.show('Score');
    sidebar.interfere('scoreNextBlock', undefined);
    await score.getByRole('button', { name: 'Try again' }).click();
    await score.getByRole('heading', { name: /leads in “Leads” scored/ }).waitFor();
    await sidebar.show('Model');
    await expect.poll(() => panel(sidebar).textContent()).not.toContain('are still those from before');
    await pointsOf(sidebar, 'Director').fill('26');
    await button(sidebar, 'Save…').click();
    await sidebar.page.getByLabel('Why?').fill('More');
    await confirm(sidebar);
    await says(sidebar, 'The scores in the sheet are still those from before');
  });
});

describe('undoing the last save', () => {
  test('takes back the save that is shown alone: where somebody saved since, theirs stays, and is shown', async () => {
    const sidebar = await openModel();
    await tuneAndAsk(sidebar);
    await confirm(sidebar);
    await says(sidebar, 'Saved, and noted');
    const call = (name: string, ...args: unknown[]) =>
      JSON.parse(String(sidebar.workbook.script.callFromSidebar(name, args))).result;
    const change = { rowIndex: 2, columnIndex: 6, what: 'Points', criterion: 'Director', from: 25, to: 30 };
    const { configDigest } = call('readSheet');
    call('saveModel', JSON.stringify({ configDigest, reason: 'theirs', changes: [change] }));
    await button(sidebar, 'Undo last save').click();
    await says(sidebar, 'That is no longer the last save, so nothing was undone.');
    expect(sidebar.sheet('Scoring').getRange('G3').getValue()).toBe(30);
    const section = sidebar.page.getByRole('region', { name: 'Last save' });
    expect(await section.textContent()).toContain('Director: 25 → 30 points');
    await button(sidebar, 'Undo last save').click();
    await says(sidebar, 'Undone: Director: 25 → 30 points');
    expect(sidebar.sheet('Scoring').getRange('A4').getValue()).toBe(false);
  });

  test('writes the old values back, says so, and can be done once', async () => {
    const sidebar = await openModel();
    await tuneAndAsk(sidebar);
    await confirm(sidebar);
    await says(sidebar, 'Saved, and noted');
    const section = sidebar.page.getByRole('region', { name: 'Last save' });
    expect(await section.textContent()).toContain('Director: 20 → 25 points; Visited: switched off');
    await button(sidebar, 'Undo last save').click();
    await says(sidebar, 'Undone: Director: 20 → 25 points');
    expect(sidebar.sheet('Scoring').getRange('G3').getValue()).toBe(20);
    expect(sidebar.sheet('Scoring').getRange('A4').getValue()).toBe(true);
    expect(await pointsOf(sidebar, 'Director').inputValue()).toBe('20');
    expect(await section.count()).toBe(0);
  });

  test('leaves alone what was changed since, and says so', async () => {
    const sidebar = await openModel();
    await tuneAndAsk(sidebar);
    await confirm(sidebar);
    await says(sidebar, 'Saved, and noted');
    sidebar.sheet('Scoring').getRange('G3').setValue(1);
    await button(sidebar, 'Undo last save').click();
    await says(sidebar, 'G3 was changed since the save');
    expect(sidebar.sheet('Scoring').getRange('A4').getValue()).toBe(false);
    expect(await pointsOf(sidebar, 'Director').inputValue()).toBe('1');
  });
});
