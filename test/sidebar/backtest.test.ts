import { expect, test } from 'vitest';
import { SMALL_LEADS, smallScoring } from '../addon/small-leads.ts';
import { seriousFlaws } from './axe.ts';
import { type OpenSidebar, openDemoSidebar, openSidebar } from './open-sidebar.ts';

const panel = ({ page }: OpenSidebar) => page.getByRole('tabpanel', { name: 'Backtest' });

test('counts the leads that are won or lost, and names the column that says so', async () => {
  const sidebar = await openDemoSidebar();
  await sidebar.show('Backtest');
  expect(await panel(sidebar).textContent()).toContain('“Outcome”');
  expect(await panel(sidebar).textContent()).toMatch(/\d+ of 500 leads/);
  expect(await seriousFlaws(sidebar.page)).toEqual([]);
});

test('without an outcome column it leads to the place where one is set', async () => {
  const sidebar = await openSidebar({ Leads: SMALL_LEADS, Scoring: smallScoring(['Outcome column', '']) });
  await sidebar.show('Backtest');
  await panel(sidebar)
    .getByRole('button', { name: /^Set it in Scoring/ })
    .click();
  await expect
    .poll(() => sidebar.workbook.services.SpreadsheetApp.getActive().getActiveSheet().getName())
    .toBe('Scoring');
  const cell = sidebar.workbook.services.SpreadsheetApp.getActive().getActiveRange();
  expect(cell?.offset(0, -1).getValue()).toBe('Outcome column');
});

test('a column that is not there is named', async () => {
  const sidebar = await openSidebar({
    Leads: SMALL_LEADS,
    Scoring: smallScoring(['Outcome column', 'Status']),
  });
  await sidebar.show('Backtest');
  expect(await panel(sidebar).textContent()).toContain('“Status” is not among the headers of your leads.');
});

test('without a Scoring tab it leads to Set up', async () => {
  const sidebar = await openSidebar({ Leads: SMALL_LEADS });
  await sidebar.show('Backtest');
  await panel(sidebar).getByRole('button', { name: 'Set up' }).click();
  await sidebar.page.getByRole('tabpanel', { name: 'Set up' }).waitFor();
});
