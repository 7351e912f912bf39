import { describe, expect, test } from 'vitest';
import { cellStates, changedCells } from '../addon/sheet-state.ts';
import { seriousFlaws } from './axe.ts';
import { openReport, panel, press, reportOf, runOf, WARM } from './backtest-sidebar.ts';
import type { OpenSidebar } from './open-sidebar.ts';

const card = (sidebar: OpenSidebar, tier: string) =>
  panel(sidebar).locator('.suggestion', { hasText: `${tier} from` });
const says = (sidebar: OpenSidebar, tier: string, words: string | RegExp) =>
  expect.poll(() => card(sidebar, tier).textContent()).toMatch(words);
const from = (sidebar: OpenSidebar, cell: string) => sidebar.sheet('Scoring').getRange(cell).getValue();
const focused = ({ page }: OpenSidebar) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

/** Opens a report and waits until the sheet was read again after the run. */
async function open(report = reportOf()): Promise<OpenSidebar> {
  const sidebar = await openReport(runOf(report));
  await expect.poll(() => sidebar.calls.filter((name) => name === 'readSheet').length).toBe(2);
  return sidebar;
}

describe('Apply', () => {
  test('writes that one cell, says what changed, and offers to take it back', async () => {
    const sidebar = await open();
    const before = sidebar.workbook.snapshot();
    await press(sidebar, 'Apply: Hot from 60');
    await says(sidebar, 'Hot', 'Hot now begins at 60 instead of 70.');
    await says(sidebar, 'Hot', 'Applied');
    const after = sidebar.workbook.snapshot();
    expect(changedCells(cellStates(before, 'Scoring'), cellStates(after, 'Scoring'))).toEqual(['B9']);
    expect(changedCells(cellStates(before, 'Leads'), cellStates(after, 'Leads'))).toEqual([]);
    expect(from(sidebar, 'B9')).toBe(60);
    expect(await panel(sidebar).textContent()).toContain('Counted with the tiers as they were.');
    expect(await panel(sidebar).textContent()).not.toContain('The model has changed');
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
    await press(sidebar, 'Undo: Hot as before');
    await says(sidebar, 'Hot', 'Taken back: Hot begins at 70 again.');
    expect(from(sidebar, 'B9')).toBe(70);
    await panel(sidebar).getByRole('button', { name: 'Apply: Hot from 60' }).waitFor();
    expect(await panel(sidebar).textContent()).not.toContain('Counted with the tiers as they were.');
  });

  test('of two, each is taken back by itself', async () => {
    const sidebar = await open();
    await press(sidebar, 'Apply: Hot from 60');
    await says(sidebar, 'Hot', 'Applied');
    await press(sidebar, 'Apply: Warm from 30');
    await says(sidebar, 'Warm', 'Warm now begins at 30 instead of 40.');
    await press(sidebar, 'Undo: Hot as before');
    await says(sidebar, 'Hot', 'Taken back');
    expect([from(sidebar, 'B9'), from(sidebar, 'B10')]).toEqual([70, 30]);
    await press(sidebar, 'Undo: Warm as before');
    await says(sidebar, 'Warm', 'Taken back');
    expect([from(sidebar, 'B9'), from(sidebar, 'B10')]).toEqual([70, 40]);
  });

  test('is done once, however often it is pressed', async () => {
    const sidebar = await open();
    await panel(sidebar).getByRole('button', { name: 'Apply: Hot from 60' }).dblclick();
    await says(sidebar, 'Hot', 'Applied');
    expect(sidebar.calls.filter((name) => name === 'applyThreshold')).toHaveLength(1);
  });

  test('writes nothing where someone has changed the cell meanwhile, and says so', async () => {
    const sidebar = await open();
    sidebar.sheet('Scoring').getRange('B9').setValue(65);
    await press(sidebar, 'Apply: Hot from 60');
    await says(sidebar, 'Hot', 'Scoring!B9 no longer says that Hot begins at 70');
    expect(from(sidebar, 'B9')).toBe(65);
    await expect.poll(() => panel(sidebar).textContent()).toContain('The model has changed since');
    expect(
      await panel(sidebar)
        .getByRole('button', { name: /^Apply/ })
        .count(),
    ).toBe(0);
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
  });

  test('that fails says so, and what stands in the sheet is shown', async () => {
    const sidebar = await open();
    sidebar.interfere('applyThreshold', { failure: 'NetworkError: gone' });
    await press(sidebar, 'Apply: Hot from 60');
    await says(sidebar, 'Hot', 'Google Sheets could not be reached.');
    expect(await card(sidebar, 'Hot').getByRole('alert').count()).toBe(1);
    expect(await panel(sidebar).getByRole('button', { name: 'Apply: Hot from 60' }).isEnabled()).toBe(true);
    sidebar.interfere('applyThreshold', undefined);
    await press(sidebar, 'Apply: Hot from 60');
    await says(sidebar, 'Hot', 'Applied');
  });

  test('whose answer never comes is given up, and shown as applied where it was', async () => {
    const sidebar = await open();
    sidebar.interfere('applyThreshold', 'hang');
    await sidebar.page.clock.install();
    await press(sidebar, 'Apply: Hot from 60');
    await says(sidebar, 'Hot', 'Writing…');
    sidebar.sheet('Scoring').getRange('B9').setValue(60);
    await sidebar.page.clock.fastForward(61_000);
    await says(sidebar, 'Hot', 'Google Sheets has not answered.');
    await says(sidebar, 'Hot', 'Applied');
  });

  test('an undo is refused where the cell was changed since', async () => {
    const sidebar = await open();
    await press(sidebar, 'Apply: Hot from 60');
    await says(sidebar, 'Hot', 'Applied');
    sidebar.sheet('Scoring').getRange('B9').setValue(61);
    await press(sidebar, 'Undo: Hot as before');
    await says(sidebar, 'Hot', 'Scoring!B9 was changed since, so nothing was taken back.');
    expect(from(sidebar, 'B9')).toBe(61);
  });

  test('an undo leaves alone what another person applied meanwhile', async () => {
    const sidebar = await open();
    await press(sidebar, 'Apply: Hot from 60');
    await says(sidebar, 'Hot', 'Applied');
    const theirs = JSON.stringify({ tier: 'Warm', ...WARM, from: 40, to: 35 });
    sidebar.workbook.script.callFromSidebar('applyThreshold', [theirs]);
    await press(sidebar, 'Undo: Hot as before');
    await says(sidebar, 'Hot', 'Taken back: Hot begins at 70 again.');
    expect([from(sidebar, 'B9'), from(sidebar, 'B10')]).toEqual([70, 35]);
  });

  test('leads on to scoring, for the tiers in the sheet are from before', async () => {
    const sidebar = await open();
    await press(sidebar, 'Apply: Hot from 60');
    await press(sidebar, 'Score leads');
    await sidebar.page.getByRole('tabpanel', { name: 'Score' }).waitFor();
  });

  test('leaves the focus on the next thing to do', async () => {
    const sidebar = await open();
    await panel(sidebar).getByRole('button', { name: 'Apply: Hot from 60' }).focus();
    await sidebar.page.keyboard.press('Enter');
    await says(sidebar, 'Hot', 'Applied');
    await expect.poll(() => focused(sidebar)).toBe('Undo: Hot as before');
    await sidebar.page.keyboard.press('Enter');
    await says(sidebar, 'Hot', 'Taken back');
    await expect.poll(() => focused(sidebar)).toBe('Apply: Hot from 60');
  });
});

describe('Leads per tier on a card', () => {
  /** Leads of this sheet score 85, 50 and 25: each suggestion brings one of them up. */
  const froms = [50, 20];
  const report = reportOf({
    suggestions: reportOf().suggestions.map((own, index) => ({ ...own, from: froms[index] ?? own.from })),
  });
  const leadsPerTier = async (sidebar: OpenSidebar, tier: string) => {
    const words = await card(sidebar, tier).locator('.moves-title + .moves .unseen').allTextContents();
    return words.join('; ');
  };
  const asReported = 'Hot: 402, as before; Warm: from 1,218 to 1,850; Cold: from 2,590 to 1,958';

  test('are counted again once another suggestion is applied, and as before once that is taken back', async () => {
    const sidebar = await open(report);
    expect(await leadsPerTier(sidebar, 'Warm')).toBe(asReported);
    await press(sidebar, 'Apply: Hot from 50');
    await says(sidebar, 'Hot', 'Applied');
    await expect
      .poll(() => leadsPerTier(sidebar, 'Warm'))
      .toBe('Hot: 2, as before; Warm: from 0 to 1; Cold: from 1 to 0');
    expect(await leadsPerTier(sidebar, 'Hot')).toMatch(/^Hot: from 402 to 716;/);
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
    await press(sidebar, 'Apply: Warm from 20');
    await says(sidebar, 'Warm', 'Applied');
    expect(await leadsPerTier(sidebar, 'Warm')).toBe(asReported);
    await press(sidebar, 'Undo: Hot as before');
    await says(sidebar, 'Hot', 'Taken back');
    await expect
      .poll(() => leadsPerTier(sidebar, 'Hot'))
      .toBe('Hot: from 1 to 2; Warm: from 2 to 1; Cold: 0, as before');
    await press(sidebar, 'Undo: Warm as before');
    await says(sidebar, 'Warm', 'Taken back');
    await expect.poll(() => leadsPerTier(sidebar, 'Warm')).toBe(asReported);
  });

  test('stay as reported where the model has changed by more than that', async () => {
    const sidebar = await open(report);
    await press(sidebar, 'Apply: Hot from 50');
    await says(sidebar, 'Hot', 'Applied');
    await expect.poll(() => leadsPerTier(sidebar, 'Warm')).toContain('Warm: from 0 to 1');
    sidebar.sheet('Scoring').getRange('E3').setValue(55);
    await sidebar.page.getByRole('button', { name: 'Refresh' }).click();
    await expect.poll(() => panel(sidebar).textContent()).toContain('The model has changed since');
    expect(await leadsPerTier(sidebar, 'Warm')).toBe(asReported);
  });
});
