import { expect, test } from 'vitest';
import { SMALL_LEADS, smallScoring } from '../addon/small-leads.ts';
import { openSidebar } from './open-sidebar.ts';

test('a run goes on in the tab in which it began, whichever is opened meanwhile', async () => {
  const [headers = []] = SMALL_LEADS;
  const leads = Array.from({ length: 20_001 }, (_, index) => [`l${index}@x.example`, 'Director', 4]);
  const sidebar = await openSidebar({
    Leads: [headers, ...leads],
    Archive: SMALL_LEADS,
    Scoring: smallScoring(),
  });
  const archive = sidebar.sheet('Archive');
  let blocks = 0;
  sidebar.before('scoreNextBlock', () => {
    blocks++;
    if (blocks === 2) sidebar.workbook.services.SpreadsheetApp.getActive().setActiveSheet(archive);
  });
  await sidebar.show('Score');
  await sidebar.page.getByRole('button', { name: 'Score leads', exact: true }).click();
  await expect
    .poll(() => sidebar.page.getByRole('tabpanel', { name: 'Score' }).textContent())
    .toContain('20,001 leads in “Leads” scored.');
  expect(blocks).toBe(2);
  expect(archive.getDataRange().getValues()).toEqual(SMALL_LEADS);
  expect(sidebar.sheet('Leads').getRange('D20002').getValue()).toBe(30);
});
