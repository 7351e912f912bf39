import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Cells } from '../../src/core/table/cell.ts';
import { scoringTab } from '../core/scoring/scoring-tab.ts';
import { overhang, seriousFlaws } from './axe.ts';
import {
  type OpenSidebar,
  openDemoSidebar,
  openSidebar,
  QUICK_POLL_MS,
  type SidebarOptions,
} from './open-sidebar.ts';

const IMAGE = '<img src=x onerror=alert(1)>';
const LEADS: Cells = [
  ['Email', 'Full name', 'Company', 'Title', 'Pricing', 'Visits', 'Mail'],
  ['ada@firm.example', 'Ada Ash', 'Firm', 'Director', 'yes', 4, ''],
  ['bo@shop.example', IMAGE, 'Shop', 'Director', '', 2, 'unsubscribed'],
  ['cy@mill.example', 'Cy Clay', 'Mill', 'Student', 'yes', '', ''],
];
const SCORING = scoringTab({
  Criteria: [
    ['Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points'],
    ['Web', 'Pricing page visit', 'Pricing', 'is yes', '', 40],
    ['Web', 'Visits', 'Visits', 'each', 10, 2.5],
    ['Job', 'Director', 'Title', 'is', 'Director', 20],
    ['', 'Unsubscribed', 'Mail', 'is', 'unsubscribed', -10],
    ['', 'Student', 'Title', 'is', 'Student', 'DQ'],
  ],
  Groups: [
    ['Group', 'Counts toward', 'Min', 'Max'],
    ['Web', 'Engagement', '', 45],
    ['Job', 'Fit', '', ''],
  ],
  Tiers: [
    ['Tier', 'From', 'Action', 'Owner'],
    ['Hot', 60, 'Call at once', 'Sales North'],
    ['Warm', 25, 'Write', ''],
    ['Cold', '', '', ''],
  ],
  Grades: [
    ['Dimension', 'Grade', 'From', 'Action'],
    ['Fit', 'A', 20, ''],
    ['Fit', 'B', '', ''],
    ['Engagement', '1', 40, ''],
    ['Engagement', '2', '', ''],
    ['Fit x Engagement', 'A1', '', 'Sales now'],
  ],
  Settings: [
    ['Setting', 'Value'],
    ['Lead tab', 'Leads'],
  ],
});

const panel = (page: Page): Locator => page.getByRole('tabpanel', { name: 'Lead' });

function select({ sheet }: OpenSidebar, tab: string, cell: string): void {
  sheet(tab).activate();
  sheet(tab).getRange(cell).activate();
}

/** Opens the view with a cell of the leads selected. */
async function openLead(
  cell: string,
  leads: Cells = LEADS,
  options: SidebarOptions = {},
): Promise<OpenSidebar> {
  const sidebar = await openSidebar({ Leads: leads, Scoring: SCORING }, options);
  select(sidebar, 'Leads', cell);
  await sidebar.page.getByRole('tabpanel').waitFor();
  await sidebar.show('Lead');
  await panel(sidebar.page).locator('h2, .empty-title').first().waitFor();
  return sidebar;
}

const numberOf = (text: string): number => Number(text.replace('−', '-').replace('+', ''));

/** Once the page has drawn what it knows, and done what follows from that. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** The points of the lines as they stand on screen, and what they are said to add up to. */
async function sumOnScreen(
  page: Page,
): Promise<{ readonly lines: readonly number[]; readonly total: number }> {
  const lines = await panel(page).locator('.points-line .points-figure').allTextContents();
  return {
    lines: lines.map(numberOf),
    total: numberOf((await panel(page).locator('.points-total .figure').textContent()) ?? ''),
  };
}

const lineTexts = (page: Page): Promise<string[]> =>
  panel(page).locator('.points-line .points-text').allTextContents();

describe('the selected lead', () => {
  test('has its score told line by line, with what limits took away, and the sum', async () => {
    const { page } = await openLead('D2');
    await panel(page).getByRole('heading', { name: 'Ada Ash' }).waitFor();
    expect(await lineTexts(page)).toEqual([
      'Pricing page visit',
      'Director',
      'Visits',
      'The group “Web” may give 45 at most',
    ]);
    expect(await sumOnScreen(page)).toEqual({ lines: [40, 20, 10, -5], total: 65 });
    const text = (await panel(page).textContent()) ?? '';
    for (const part of ['Hot', 'Grade A1', 'Call at once', 'Sales now', 'Sales North', 'highest tier']) {
      expect(text).toContain(part);
    }
  });

  test('is told what lifts it into the next tier', async () => {
    const { page } = await openLead('A3');
    await panel(page).getByRole('heading', { name: '10 points to Warm' }).waitFor();
    expect(await panel(page).locator('.ways li').allTextContents()).toEqual([
      'Visits: 6 or more (+10)',
      'Losing “Unsubscribed” (+10)',
      'Pricing page visit (+40)',
    ]);
  });

  test('is told first what disqualifies it', async () => {
    const { page } = await openLead('A4');
    await panel(page)
      .getByText('“Student” disqualifies this lead, so its score is −1. Without that it would be 40.')
      .waitFor();
    expect((await sumOnScreen(page)).total).toBe(-1);
  });

  test('may be called what looks like HTML', async () => {
    const { page } = await openLead('A3');
    await panel(page).getByRole('heading', { name: IMAGE }).waitFor();
    expect(await page.locator('img').count()).toBe(0);
  });

  test('is followed as the selection moves', async () => {
    const sidebar = await openLead('A2');
    await panel(sidebar.page).getByRole('heading', { name: 'Ada Ash' }).waitFor();
    select(sidebar, 'Leads', 'C4');
    await panel(sidebar.page).getByRole('heading', { name: 'Cy Clay' }).waitFor();
  });

  test('is explained by the cells that stand there now', async () => {
    const sidebar = await openLead('A2');
    await panel(sidebar.page).getByText('Why 65').waitFor();
    sidebar.sheet('Leads').getRange('E2').setValue('no');
    await panel(sidebar.page).getByText('Why 30').waitFor();
    expect(await sumOnScreen(sidebar.page)).toEqual({ lines: [20, 10], total: 30 });
    await sidebar.show('Next');
    expect(await sidebar.page.getByRole('tabpanel', { name: 'Next' }).textContent()).not.toContain('65');
  });

  test('is told apart from an older score in the sheet', async () => {
    const sidebar = await openLead('A2', LEADS, {
      prepare({ script, services }) {
        script.run('scoreLeads');
        services.SpreadsheetApp.getActive().getSheetByName('Leads')?.getRange('E2').setValue('no');
      },
    });
    await panel(sidebar.page).getByText('The sheet says 65, which is older than this.').waitFor();
    // A run from the menu renews the score, of which the reading knows nothing.
    sidebar.workbook.script.run('scoreLeads');
    await panel(sidebar.page).getByText('The sheet says').waitFor({ state: 'detached' });
    expect(await panel(sidebar.page).textContent()).toContain('Why 30');
    sidebar.sheet('Leads').getRange('E2').setValue('yes');
    await panel(sidebar.page).getByText('The sheet says 30, which is older than this.').waitFor();
    const headers = sidebar.sheet('Leads').getRange('A1:H1').getValues()[0] ?? [];
    sidebar
      .sheet('Leads')
      .getRange(1, headers.indexOf('Lead score') + 1)
      .setValue('Points');
    await panel(sidebar.page).getByText('When it was read, the sheet said 65').waitFor({ state: 'detached' });
    sidebar.sheet('Leads').getRange('E2').setValue('no');
    await panel(sidebar.page).getByText('When it was read, the sheet said 65').waitFor();
    await panel(sidebar.page).getByRole('button', { name: 'Score leads' }).click();
    await sidebar.page.getByRole('tabpanel', { name: 'Score' }).waitFor();
  });

  test('is told apart from the same score in an older tier', async () => {
    const sidebar = await openLead('A2', LEADS, {
      prepare({ script, services }) {
        script.run('scoreLeads');
        services.SpreadsheetApp.getActive().getSheetByName('Scoring')?.getRange('B16').setValue(70);
      },
    });
    await panel(sidebar.page).getByText('The sheet says “Hot”, which is older than this.').waitFor();
    sidebar.workbook.script.run('scoreLeads');
    await panel(sidebar.page).getByText('The sheet says').waitFor({ state: 'detached' });
  });

  test('is a link away in the sheet', async () => {
    const sidebar = await openLead('A3');
    await panel(sidebar.page).getByRole('button', { name: 'Go to row' }).click();
    await expect.poll(() => sidebar.calls.includes('goToCell')).toBe(true);
  });
});

describe('no lead', () => {
  test.each<[string, string, string]>([
    ['Scoring', 'A2', 'follows as you move from row to row'],
    ['Leads', 'A1', 'Row 1 holds no lead, but the headers.'],
    ['Leads', 'A9', 'Row 9 is empty.'],
  ])('is selected in %s at %s', async (tab, cell, text) => {
    const sidebar = await openLead('A2');
    select(sidebar, tab, cell);
    await panel(sidebar.page).getByText('Select a lead’s row in “Leads”').waitFor();
    expect(await panel(sidebar.page).textContent()).toContain(text);
  });

  test('is selected in a title above the headers', async () => {
    const sidebar = await openLead('A3', [['Leads of this spring'], ...LEADS]);
    select(sidebar, 'Leads', 'A1');
    await panel(sidebar.page).getByText('Row 1 stands above the headers and holds no lead.').waitFor();
    select(sidebar, 'Leads', 'A2');
    await panel(sidebar.page).getByText('Row 2 holds no lead, but the headers.').waitFor();
  });

  test('is known of a row that was filled since: Refresh reads it', async () => {
    const sidebar = await openLead('A2');
    sidebar
      .sheet('Leads')
      .getRange('A5:D5')
      .setValues([['di@new.example', 'Di Dee', 'New', 'Director']]);
    select(sidebar, 'Leads', 'A5');
    await panel(sidebar.page).getByText('Row 5 is new').waitFor();
    await panel(sidebar.page).getByRole('button', { name: 'Refresh' }).click();
    await panel(sidebar.page).getByRole('heading', { name: 'Di Dee' }).waitFor();
  });
});

describe('following the selection', () => {
  test('rests while another view is in front', async () => {
    const sidebar = await openLead('A2');
    await sidebar.show('Next');
    await sidebar.page.waitForTimeout(3 * QUICK_POLL_MS);
    const asked = sidebar.calls.length;
    await sidebar.page.waitForTimeout(6 * QUICK_POLL_MS);
    expect(sidebar.calls.length).toBe(asked);
  });

  test('rests while the page is out of sight, and goes on at once when it is seen', async () => {
    const sidebar = await openLead('A2');
    const turn = (visibility: 'hidden' | 'visible') =>
      sidebar.page.evaluate(
        `Object.defineProperty(document, 'visibilityState', { value: '${visibility}', configurable: true });` +
          "document.dispatchEvent(new Event('visibilitychange'))",
      );
    await turn('hidden');
    await sidebar.page.waitForTimeout(3 * QUICK_POLL_MS);
    const polls = () => sidebar.calls.filter((name) => name === 'readSelection').length;
    const before = polls();
    select(sidebar, 'Leads', 'A4');
    await sidebar.page.waitForTimeout(6 * QUICK_POLL_MS);
    expect(polls()).toBe(before);
    await turn('visible');
    await panel(sidebar.page).getByRole('heading', { name: 'Cy Clay' }).waitFor();
  });

  test('reads the sheet again where columns were moved meanwhile, and says so where it cannot', async () => {
    const sidebar = await openLead('A2');
    await panel(sidebar.page).getByRole('heading', { name: 'Ada Ash' }).waitFor();
    sidebar.interfere('readSheet', { failure: 'no way' });
    sidebar.sheet('Leads').insertColumnsAfter(1, 1);
    await panel(sidebar.page).getByText('The columns have changed').waitFor();
    sidebar.interfere('readSheet', undefined);
    await panel(sidebar.page).getByRole('button', { name: 'Refresh' }).click();
    await panel(sidebar.page).getByRole('heading', { name: 'Ada Ash' }).waitFor();
    sidebar.sheet('Leads').insertColumnsAfter(1, 1);
    await expect
      .poll(() => sidebar.calls.filter((name) => name === 'readSheet').length, { timeout: 8000 })
      .toBe(4);
    await panel(sidebar.page).getByRole('heading', { name: 'Ada Ash' }).waitFor();
  });

  test('lays no row over a reading that came later, while another view is in front', async () => {
    const sidebar = await openLead('A2');
    await panel(sidebar.page).getByRole('heading', { name: 'Ada Ash' }).waitFor();
    await sidebar.show('Next');
    const next = sidebar.page.getByRole('tabpanel', { name: 'Next' });
    await next.getByRole('button', { name: 'Ada Ash' }).waitFor();
    sidebar.sheet('Leads').deleteRow(2);
    sidebar
      .sheet('Leads')
      .getRange('E2:F2')
      .setValues([['yes', 4]]);
    await sidebar.page.getByRole('button', { name: 'Refresh: read the sheet again' }).click();
    await sidebar.page.getByText('2 leads in “Leads”').waitFor();
    await settled(sidebar.page);
    expect(await next.locator('.offer-name').allTextContents()).toEqual([`${IMAGE} row 2`]);
    // Nor once it is back in front, before the selection has been asked for again.
    sidebar.interfere('readSelection', 'hang');
    await sidebar.show('Lead');
    await panel(sidebar.page).getByRole('heading', { name: IMAGE }).waitFor();
    await sidebar.show('Next');
    expect(await next.locator('.offer-name').allTextContents()).toEqual([`${IMAGE} row 2`]);
  });

  test('makes no score run seem outdated that scored what was edited behind it', async () => {
    const sidebar = await openLead('A2');
    await panel(sidebar.page).getByText('Why 65').waitFor();
    await sidebar.show('Score');
    sidebar.sheet('Leads').getRange('E2').setValue('no');
    const score = sidebar.page.getByRole('tabpanel', { name: 'Score' });
    await score.getByRole('button', { name: 'Score leads' }).click();
    await score.getByRole('heading', { name: '3 leads in “Leads” scored.' }).waitFor();
    await expect.poll(() => sidebar.calls.filter((name) => name === 'readSheet').length).toBe(2);
    await sidebar.page.getByRole('button', { name: 'Refresh: read the sheet again' }).waitFor();
    await settled(sidebar.page);
    expect(await score.textContent()).not.toContain('Since this run');
  });

  test('reads the sheet again where another lead stands in the row by now', async () => {
    const sidebar = await openLead('A2');
    await panel(sidebar.page).getByRole('heading', { name: 'Ada Ash' }).waitFor();
    sidebar.sheet('Leads').deleteRow(2);
    await panel(sidebar.page).getByRole('heading', { name: IMAGE }).waitFor();
    await sidebar.page.getByText('2 leads in “Leads”').waitFor();
    expect(sidebar.calls.filter((name) => name === 'readSheet')).toHaveLength(2);
    sidebar.sheet('Leads').deleteRow(2);
    await panel(sidebar.page).getByRole('heading', { name: 'Cy Clay' }).waitFor();
    await sidebar.page.getByText('1 lead in “Leads”').waitFor();
    expect(sidebar.calls.filter((name) => name === 'readSheet')).toHaveLength(3);
  });

  test('does not read the sheet for ever where the key is another one at each look', async () => {
    const sidebar = await openLead('A2');
    let looks = 0;
    sidebar.before('readSelection', () => {
      looks++;
      sidebar.sheet('Leads').getRange('A2').setValue(`ada${looks}@firm.example`);
    });
    await expect.poll(() => looks, { timeout: 20_000 }).toBeGreaterThan(5);
    expect(sidebar.calls.filter((name) => name === 'readSheet')).toHaveLength(3);
    await panel(sidebar.page).getByText('Why 65').waitFor();
  });

  test('says in one line when it fails, keeps what it shows, and goes on when it works again', async () => {
    const sidebar = await openLead('A2');
    sidebar.interfere('readSelection', { failure: 'We are sorry, a server error occurred' });
    await panel(sidebar.page).getByText('Your selection cannot be followed just now').waitFor();
    expect(await panel(sidebar.page).textContent()).not.toContain('server error');
    await panel(sidebar.page).getByRole('heading', { name: 'Ada Ash' }).waitFor();
    select(sidebar, 'Leads', 'A4');
    sidebar.interfere('readSelection', undefined);
    await panel(sidebar.page).getByRole('heading', { name: 'Cy Clay' }).waitFor();
    expect(await panel(sidebar.page).getByText('cannot be followed').count()).toBe(0);
  });
});

describe('what if', () => {
  const open = async (cell: string): Promise<OpenSidebar> => {
    const sidebar = await openLead(cell);
    await panel(sidebar.page).getByText('Try other facts about this lead').click();
    return sidebar;
  };

  test('begins with what the lead matches', async () => {
    const { page } = await open('A3');
    const ticked = await panel(page).getByRole('checkbox', { checked: true }).count();
    expect(ticked).toBe(3);
    expect(await panel(page).getByRole('checkbox').count()).toBe(5);
  });

  test('changes score, tier, bars and the way up at once, says that nothing is written, and goes back', async () => {
    const { page, sheet } = await open('A3');
    const before = JSON.stringify(sheet('Scoring').getDataRange().getValues());
    await panel(page).getByRole('checkbox', { name: 'Pricing page visit' }).check();
    await panel(page).getByText('Why it would be 55').waitFor();
    expect(await sumOnScreen(page)).toEqual({ lines: [40, 20, -10, 5], total: 55 });
    await panel(page).getByRole('heading', { name: '5 points to Hot' }).waitFor();
    expect(await panel(page).locator('.what-if-bar').textContent()).toContain('nothing is written');
    expect(await panel(page).getByRole('status').textContent()).toBe('What if: score 55, Warm');
    await panel(page).getByRole('checkbox', { name: 'Student' }).check();
    await panel(page).getByText('Why it would be −1').waitFor();
    await panel(page).getByRole('button', { name: 'Reset' }).click();
    await panel(page).getByText('Why 15').waitFor();
    expect(await panel(page).locator('.what-if-bar').count()).toBe(0);
    expect(JSON.stringify(sheet('Scoring').getDataRange().getValues())).toBe(before);
  });

  test('is over when every switch is back where it was, and when the selection moves on', async () => {
    const sidebar = await open('A3');
    const box = panel(sidebar.page).getByRole('checkbox', { name: 'Director' });
    await box.uncheck();
    await panel(sidebar.page).getByText('Why it would be 0').waitFor();
    await box.check();
    await panel(sidebar.page).getByText('Why 15').waitFor();
    await box.uncheck();
    select(sidebar, 'Leads', 'A2');
    await panel(sidebar.page).getByText('Why 65').waitFor();
  });

  test('is reached and worked by keyboard alone', async () => {
    const { page } = await open('A3');
    await panel(page).getByText('Try other facts about this lead').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await panel(page).getByText('Why it would be 55').waitFor();
  });
});

test('the lines on screen add up to the score in the sheet, for demo leads', async () => {
  const sidebar = await openDemoSidebar();
  const { page } = sidebar;
  const leads = sidebar.sheet('Demo leads');
  const [headers = [], ...rows] = leads.getDataRange().getValues();
  await page.getByRole('tabpanel').waitFor();
  await sidebar.show('Lead');
  for (const rowNumber of [2, 60, 333]) {
    select(sidebar, leads.getName(), `A${rowNumber}`);
    await panel(page).getByText(`Row ${rowNumber}`, { exact: true }).waitFor();
    const { lines, total } = await sumOnScreen(page);
    const written = rows[rowNumber - 2]?.[headers.indexOf('Lead score')];
    expect(total).toBe(written);
    expect(lines.reduce((sum, points) => sum + Math.round(points * 10), 0)).toBe(Math.round(total * 10));
    expect(await panel(page).textContent()).toContain(
      String(rows[rowNumber - 2]?.[headers.indexOf('Lead tier')]),
    );
  }
});

test('without a Scoring tab the view leads to the set-up', async () => {
  const sidebar = await openSidebar({ Leads: LEADS });
  await sidebar.page.getByRole('tabpanel').waitFor();
  await sidebar.show('Lead');
  await panel(sidebar.page).getByRole('button', { name: 'Set up scoring' }).waitFor();
  expect(sidebar.calls).not.toContain('readSelection');
});

const NARROW = 240;

test.each([300, NARROW].flatMap((width) => ['A2', 'A3', 'A4', 'A9'].map((cell) => [width, cell] as const)))(
  'nothing serious is found by axe, and nothing is cut off, at %i px in %s',
  async (width, cell) => {
    const { page } = await openLead(cell, LEADS, { width });
    if (width === NARROW) await page.addStyleTag({ content: 'html { font-size: 125% }' });
    const whatIf = panel(page).getByText('Try other facts about this lead');
    if ((await whatIf.count()) > 0) {
      await whatIf.click();
      await panel(page).getByRole('checkbox').first().click();
    }
    expect(await seriousFlaws(page)).toEqual([]);
    expect(await overhang(page)).toBe(0);
  },
);
