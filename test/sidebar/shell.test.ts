import { describe, expect, test } from 'vitest';
import { SMALL_LEADS, smallScoring } from '../addon/small-leads.ts';
import { overhang, seriousFlaws } from './axe.ts';
import { type OpenSidebar, openDemoSidebar, openSidebar } from './open-sidebar.ts';

const VIEWS = ['Next', 'Lead', 'Score', 'Model', 'Backtest', 'Set up'];
const ZOOMS = [
  { zoom: '100 %', width: 300, fontSize: '100%' },
  { zoom: '125 %', width: 240, fontSize: '100%' },
  { zoom: 'letters of 125 %', width: 300, fontSize: '125%' },
];

const tab = ({ page }: OpenSidebar, name: string) => page.getByRole('tab', { name, exact: true });
const shown = async ({ page }: OpenSidebar): Promise<string | null> => {
  await page.getByRole('tabpanel').waitFor();
  return page.locator('[role=tab][aria-selected=true]').textContent();
};

/** Everything that went wrong in the page since it was opened. */
function watch({ page }: OpenSidebar): string[] {
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
  });
  page.on('pageerror', (failure) => wrong.push(String(failure)));
  page.on('dialog', (dialog) => {
    wrong.push(dialog.message());
    void dialog.dismiss();
  });
  return wrong;
}

describe('the first view', () => {
  test('is Set up without a Scoring tab', async () => {
    expect(await shown(await openSidebar({ Leads: SMALL_LEADS }))).toBe('Set up');
  });

  test('is Next where leads can be scored', async () => {
    expect(await shown(await openSidebar({ Leads: SMALL_LEADS, Scoring: smallScoring() }))).toBe('Next');
  });

  test('is Score, with what to mend, where the sheet has errors', async () => {
    const sidebar = await openSidebar({
      Leads: SMALL_LEADS,
      Scoring: smallScoring(['Lead key', 'E-Mail-Adresse']),
    });
    expect(await shown(sidebar)).toBe('Score');
    await sidebar.page.getByText('To mend').waitFor();
  });

  test('stays what the person chose when the sheet is read again', async () => {
    const sidebar = await openSidebar({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    await sidebar.show('Backtest');
    await sidebar.page.getByRole('button', { name: 'Refresh: read the sheet again' }).click();
    await expect.poll(() => sidebar.calls.filter((name) => name === 'readSheet').length).toBe(2);
    expect(await shown(sidebar)).toBe('Backtest');
  });

  test('gives way to a tab that is clicked the moment it appears', async () => {
    const sidebar = await openSidebar({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    await sidebar.page.getByRole('tabpanel').waitFor();
    let letGo = (): void => {};
    sidebar.before('readSheet', () => new Promise<void>((resolve) => (letGo = resolve)));
    await sidebar.page.reload();
    await expect.poll(() => sidebar.calls.filter((name) => name === 'readSheet').length).toBe(2);
    await sidebar.page.evaluate(() => {
      // Told of it before the browser draws: quicker than any hand.
      const observer = new MutationObserver(() => {
        if (!document.querySelector('[role=tabpanel]')) return;
        observer.disconnect();
        const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
        tabs.find(({ textContent }) => textContent === 'Model')?.click();
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    letGo();
    await sidebar.page.getByRole('tabpanel', { name: 'Model', exact: true }).waitFor();
    await sidebar.page.getByRole('spinbutton').first().waitFor();
    expect(await shown(sidebar)).toBe('Model');
  });
});

describe('the tabs', () => {
  test('arrow keys, Home and End go from tab to tab, and round', async () => {
    const sidebar = await openSidebar({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    await shown(sidebar);
    await tab(sidebar, 'Next').focus();
    for (const [key, view] of [
      ['ArrowRight', 'Lead'],
      ['ArrowLeft', 'Next'],
      ['ArrowLeft', 'Set up'],
      ['ArrowRight', 'Next'],
      ['End', 'Set up'],
      ['Home', 'Next'],
    ] as const) {
      await sidebar.page.keyboard.press(key);
      expect(await shown(sidebar)).toBe(view);
      expect(await sidebar.page.evaluate(() => document.activeElement?.textContent)).toBe(view);
    }
  });

  test('only the tab in front is reached by the Tab key, then what is in its view', async () => {
    const sidebar = await openSidebar({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    await sidebar.show('Score');
    await tab(sidebar, 'Score').focus();
    await sidebar.page.keyboard.press('Tab');
    expect(await sidebar.page.evaluate(() => document.activeElement?.textContent)).toBe('Refresh');
    await sidebar.page.keyboard.press('Tab');
    expect(await sidebar.page.evaluate(() => document.activeElement?.textContent)).toBe('Score leads');
    await sidebar.page.keyboard.press('Enter');
    await sidebar.page.getByRole('heading', { name: '3 leads in “Leads” scored.' }).waitFor();
  });
});

describe('reading the sheet', () => {
  test('shows that it is under way, and how it failed, and tries again', async () => {
    const sidebar = await openSidebar({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    await shown(sidebar);
    sidebar.interfere('readSheet', { failure: 'ScriptError: boom' });
    await sidebar.page.getByRole('button', { name: 'Refresh: read the sheet again' }).click();
    const alert = sidebar.page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('Google Sheets could not be reached.');
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
    sidebar.interfere('readSheet', undefined);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await alert.waitFor({ state: 'detached' });
  });

  test.each([
    ['PERMISSION_DENIED', 'several Google accounts'],
    ['NetworkError', 'Check your connection'],
  ])('tells %s apart', async (failure, words) => {
    const sidebar = await openSidebar({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    await shown(sidebar);
    sidebar.interfere('readSheet', { failure });
    await sidebar.page.getByRole('button', { name: 'Refresh: read the sheet again' }).click();
    await sidebar.page.getByRole('alert').getByText(words).waitFor();
  });

  test('an answer that got lost is told, not shown as nothing', async () => {
    const sidebar = await openSidebar({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    await shown(sidebar);
    sidebar.interfere('readSheet', { answer: null });
    await sidebar.page.getByRole('button', { name: 'Refresh: read the sheet again' }).click();
    await sidebar.page.getByRole('alert').getByText('got lost').waitFor();
  });

  test('an answer of another shape is told in a sentence, with a way out', async () => {
    const sidebar = await openSidebar({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    await shown(sidebar);
    const refresh = sidebar.page.getByRole('button', { name: 'Refresh: read the sheet again' });
    sidebar.interfere('readSheet', { answer: JSON.stringify({ ok: true, result: { version: 2 } }) });
    await refresh.click();
    const alert = sidebar.page.getByRole('alert');
    await alert.getByText('Scoresheet seems to have been updated').waitFor();
    await sidebar.page.getByText('3 leads in “Leads”').waitFor();
    await sidebar.page.reload();
    await alert.getByText('Scoresheet seems to have been updated').waitFor();
    expect(await sidebar.page.locator('body').textContent()).not.toMatch(/undefined|TypeError/);
    sidebar.interfere('readSheet', undefined);
    await alert.getByRole('button', { name: 'Try again' }).click();
    expect(await shown(sidebar)).toBe('Next');
  });

  test('a view that cannot be drawn says so in a sentence, and is drawn once it can', async () => {
    const sidebar = await openSidebar({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    await shown(sidebar);
    const odd = { hasScoringTab: true, config: [], configDigest: '', tierColours: {}, leads: null };
    sidebar.interfere('readSheet', { answer: JSON.stringify({ ok: true, result: odd }) });
    await sidebar.page.reload();
    const alert = sidebar.page.getByRole('alert');
    await alert.getByText('This view cannot be shown.').waitFor();
    expect(await sidebar.page.getByRole('tab').count()).toBe(VIEWS.length);
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
    sidebar.interfere('readSheet', undefined);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await alert.waitFor({ state: 'detached' });
    await sidebar.page.getByRole('heading', { name: 'Not scored yet' }).waitFor();
  });

  test('a first reading that never ends is given up with a way out', async () => {
    const sidebar = await openSidebar({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    await shown(sidebar);
    sidebar.interfere('readSheet', 'hang');
    await sidebar.page.clock.install();
    await sidebar.page.reload();
    await sidebar.page.getByText('Reading the sheet…').waitFor();
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
    await sidebar.page.clock.fastForward(61_000);
    await sidebar.page.getByRole('alert').getByText('has not answered').waitFor();
    sidebar.interfere('readSheet', undefined);
    await sidebar.page.getByRole('button', { name: 'Try again' }).click();
    expect(await shown(sidebar)).toBe('Next');
  });

  test('coming back to the sidebar reads the sheet again, unless it was read a moment ago', async () => {
    const before = Date.now();
    const sidebar = await openDemoSidebar();
    await sidebar.page.locator('.offer').first().waitFor();
    await sidebar.page.clock.setFixedTime(before);
    const reads = (): number => sidebar.calls.filter((name) => name === 'readSheet').length;
    const comeBack = () => sidebar.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await comeBack();
    expect(reads()).toBe(1);
    await sidebar.page.clock.setFixedTime(Date.now() + 60_000);
    await comeBack();
    await expect.poll(reads).toBe(2);
  });

  test('a refresh shows what has changed in the sheet', async () => {
    const sidebar = await openSidebar({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    await sidebar.page.getByText('3 leads in “Leads”').waitFor();
    sidebar
      .sheet('Leads')
      .getRange('A5:C5')
      .setValues([['dan@mill.example', 'Director', 4]]);
    await sidebar.page.getByRole('button', { name: 'Refresh: read the sheet again' }).click();
    await sidebar.page.getByText('4 leads in “Leads”').waitFor();
  });
});

describe('every view', () => {
  test('of the demo sheet has nothing serious for axe, and says nothing to the console', async () => {
    const sidebar = await openDemoSidebar();
    const wrong = watch(sidebar);
    for (const view of VIEWS) {
      await sidebar.show(view);
      expect(await seriousFlaws(sidebar.page), view).toEqual([]);
    }
    expect(wrong).toEqual([]);
  });

  test.each(ZOOMS)('fits its frame at $zoom', async ({ width, fontSize }) => {
    const sidebar = await openDemoSidebar({ width });
    await sidebar.page.evaluate(
      (size) => document.documentElement.style.setProperty('font-size', size),
      fontSize,
    );
    for (const view of VIEWS) {
      await sidebar.show(view);
      expect(await overhang(sidebar.page), view).toBe(0);
    }
  });

  test('takes what stands in the sheet for text, whatever it looks like', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const leads = SMALL_LEADS.map((row, index) => (index === 1 ? [evil, 'Director', 4] : row)).map(
      (row, index) => [...row, index === 0 ? 'First name' : index === 1 ? evil : 'Ada'],
    );
    const scoring = smallScoring().map((row) =>
      row.map((cell) => (cell === 'Hot' || cell === 'Visited' ? evil : cell)),
    );
    const sidebar = await openSidebar({ [evil]: leads, Scoring: [...scoring, ['Lead tab', evil]] });
    const wrong = watch(sidebar);
    for (const view of VIEWS) {
      await sidebar.show(view);
      expect(await sidebar.page.locator('img').count(), view).toBe(0);
    }
    await sidebar.show('Score');
    await sidebar.page.getByRole('button', { name: 'Score leads' }).click();
    await sidebar.page.getByText('What changed').waitFor();
    sidebar.sheet(evil).getRange('C2').setValue(0);
    await sidebar.page.getByRole('button', { name: 'Score leads' }).click();
    await sidebar.page.getByText('Moved most').waitFor();
    expect(await sidebar.page.locator('img').count()).toBe(0);
    expect(await sidebar.page.getByRole('tabpanel').textContent()).toContain(evil);
    expect(wrong).toEqual([]);
  });
});
