import { describe, expect, test } from 'vitest';
import { withEdits } from '../../src/core/scoring/config/criterion-rows.ts';
import { tierFinder } from '../../src/core/scoring/tiers.ts';
import type { CellValue } from '../../src/core/table/cell.ts';
import { scoreWithActivities } from '../core/scoring/activities/score-with-activities.ts';
import { AT, activityLeads, activityLog, activityScoring } from './activity-tabs.ts';
import { overhang, seriousFlaws } from './axe.ts';
import { button, itemOf, panel, tiersShown } from './model-sheet.ts';
import { type OpenSidebar, openSidebar, type SidebarOptions } from './open-sidebar.ts';

const IMAGE = '<img src=x onerror=alert(1)>';

async function openModel(scoring = activityScoring(), options: SidebarOptions = {}): Promise<OpenSidebar> {
  const tabs = { Leads: activityLeads, Scoring: scoring, Activities: activityLog };
  const sidebar = await openSidebar(tabs, options);
  await sidebar.show('Model');
  return sidebar;
}

/** The criterion's item with its fields in view. */
async function openCounting(sidebar: OpenSidebar, criterion: string) {
  const item = itemOf(sidebar, criterion).first();
  await item.locator('summary').click();
  return item;
}

const says = (sidebar: OpenSidebar, words: string | RegExp) =>
  expect.poll(() => panel(sidebar).textContent(), { timeout: 5000 }).toMatch(words);

/** Leads by tier as the engine has them, run without any sidebar on the tab with a cell changed. */
function headless(rowIndex: number, header: string, value: CellValue) {
  const tab = withEdits(activityScoring(), [{ rowIndex, columnIndex: AT[header] ?? -1, value }]);
  const { bound, total } = scoreWithActivities(tab, activityLeads, activityLog);
  const tiers: Record<string, number> = { Hot: 0, Warm: 0, Cold: 0 };
  for (const score of total) {
    const tier = tierFinder(bound.model)(score, '')?.name ?? '';
    tiers[tier] = (tiers[tier] ?? 0) + 1;
  }
  return tiers;
}

describe('a criterion that counts activities', () => {
  test('is tuned, previewed at once, saved and undone', async () => {
    const sidebar = await openModel();
    const item = await openCounting(sidebar, 'Pricing page visit');
    expect(await item.textContent()).toContain(
      'Each “Pricing page visit” within 14 days, at most 20 points2 leads',
    );
    await item.getByLabel('With age').selectOption('halves every');
    await item.getByLabel('Days', { exact: true }).fill('3');
    await expect
      .poll(() => item.textContent())
      .toContain('Each “Pricing page visit” within 14 days, at most 20 points, halves every 3 days');
    expect(await item.locator('figcaption').textContent()).toBe(
      'Each is worth 5 points on its day, 2.5 after 3 days, nothing after 14 days.',
    );
    await says(sidebar, '2 leads change tier, all down');
    const fade = 'halves every 3';
    expect((await tiersShown(sidebar)).after).toEqual(headless(2, 'Fade', fade));
    await button(sidebar, 'Save…').click();
    expect(await panel(sidebar).locator('.save-changes li').allTextContents()).toEqual([
      `Fade of “Pricing page visit”: none → ${fade}`,
    ]);
    await sidebar.page.getByLabel('Why?').fill('Old visits say little');
    await button(sidebar, 'Save to the sheet').click();
    await says(sidebar, 'Saved, and noted in “Change log”');
    expect(sidebar.sheet('Scoring').getRange('L3').getValue()).toBe(fade);
    expect(await sidebar.page.locator('.criterion-changed').count()).toBe(0);
    await button(sidebar, 'Undo last save').click();
    await says(sidebar, 'Undone: Fade of “Pricing page visit”');
    expect(sidebar.sheet('Scoring').getRange('L3').getValue()).toBe('');
    expect((await tiersShown(sidebar)).after).toEqual(headless(2, 'Fade', ''));
  });

  test('shows what the engine refuses beside the field, and bars Save until it is mended', async () => {
    const sidebar = await openModel();
    const item = await openCounting(sidebar, 'Pricing page visit');
    const most = item.getByLabel('At most (points)');
    await most.fill('0');
    await expect.poll(() => most.getAttribute('aria-invalid')).toBe('true');
    const problem = await most.getAttribute('aria-describedby');
    expect(await item.locator(`[id="${problem}"]`).textContent()).toBe(
      '“Most” needs a number of points above 0, such as 20; “0” cannot be read.',
    );
    await says(sidebar, 'Before saving, mend “Most” of Pricing page visit.');
    expect(await button(sidebar, 'Save…').isDisabled()).toBe(true);
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
    await most.fill('10');
    await says(sidebar, '1 lead changes tier: down');
    expect(await button(sidebar, 'Save…').isEnabled()).toBe(true);
    expect((await tiersShown(sidebar)).after).toEqual(headless(2, 'Most', 10));
  });

  test('is reached and tuned by keyboard alone', async () => {
    const sidebar = await openModel();
    const { keyboard } = sidebar.page;
    await sidebar.page.getByRole('spinbutton', { name: 'Points for Pricing page visit' }).focus();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.type('5');
    await says(sidebar, '2 leads change tier, all down');
    expect((await tiersShown(sidebar)).after).toEqual(headless(2, 'At least', 5));
  });

  test('offers no field without a column for it, and says so', async () => {
    const sidebar = await openModel(activityScoring({}, ['Fade', 'At least']));
    const item = await openCounting(sidebar, 'Pricing page visit');
    expect(await item.locator('.counting-fields label').allTextContents()).toEqual([
      'Within (days)',
      'Gives its points',
      'At most (points)',
    ]);
    expect(await item.textContent()).toContain(
      'To set “At least” and “Fade” too, add columns of these names to the block Criteria in the Scoring tab.',
    );
  });

  test('may count what looks like HTML: it is text', async () => {
    const alerts: string[] = [];
    const sidebar = await openModel(activityScoring({ 2: [AT.Activity ?? -1, IMAGE] }));
    sidebar.page.on('dialog', (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    const item = await openCounting(sidebar, 'Pricing page visit');
    expect(await item.textContent()).toContain(`Each “${IMAGE}” within 14 days`);
    expect(await sidebar.page.locator('img').count()).toBe(0);
    expect(alerts).toEqual([]);
  });
});

test.each([300, 240])('with all fields open nothing sticks out at %i px', async (width) => {
  const sidebar = await openModel(activityScoring({ 2: [AT.Fade ?? -1, 'fades over 30'] }), { width });
  await openCounting(sidebar, 'Pricing page visit');
  await openCounting(sidebar, 'Webinar');
  expect(await overhang(sidebar.page)).toBe(0);
});

test('of activities that are too many nothing is shown that would be wrong', async () => {
  const sidebar = await openModel();
  const answer = JSON.parse(String(sidebar.workbook.script.callFromSidebar('readSheet', [])));
  answer.result.leads.activities.log = null;
  sidebar.interfere('readSheet', { answer: JSON.stringify(answer) });
  await sidebar.page.getByRole('button', { name: 'Refresh' }).click();
  const words =
    'More than 300,000 activities are too many to try things on here. Score leads counts them all.';
  await says(sidebar, words);
  expect(await panel(sidebar).getByRole('list', { name: 'Leads per tier' }).count()).toBe(0);
  await sidebar.page.getByRole('checkbox', { name: 'Pricing page visit' }).uncheck();
  await says(sidebar, words);
  await sidebar.page.getByRole('checkbox', { name: 'Webinar' }).uncheck();
  await says(sidebar, '2 changes. As the sheet stands it could not be scored');
  for (const view of ['Lead', 'Next', 'Score']) {
    await sidebar.show(view);
    expect(await sidebar.page.getByRole('tabpanel', { name: view }).textContent()).toContain(words);
  }
});
