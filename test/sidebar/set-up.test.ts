import { describe, expect, test } from 'vitest';
import type { Cells } from '../../src/core/table/cell.ts';
import { SMALL_LEADS, smallScoring } from '../addon/small-leads.ts';
import { overhang, seriousFlaws } from './axe.ts';
import { type OpenSidebar, openSidebar } from './open-sidebar.ts';

const TITLES = ['CEO', 'Analyst', 'Student', 'Director'];

/** Forty leads as a CRM exports them, with an outcome. */
const EXPORT: Cells = [
  ['Email', 'Job Title', 'Zähler', 'Demo requested', 'Lead Status'],
  ...Array.from({ length: 40 }, (_, index) => [
    `lead${index}@firm${index}.example`,
    TITLES[index % TITLES.length] ?? '',
    index % 9,
    index % 5 === 0 ? 'yes' : 'no',
    ['Won', 'Lost', 'Open', 'Signed off'][index % 4] ?? '',
  ]),
];

const press = ({ page }: OpenSidebar, name: string) =>
  page.getByRole('button', { name, exact: true }).click();
const atStep = ({ page }: OpenSidebar, step: number) => page.getByText(`Step ${step} of 5`).waitFor();
const panel = ({ page }: OpenSidebar) => page.getByRole('tabpanel', { name: 'Set up' });

async function goTo(sidebar: OpenSidebar, step: number): Promise<void> {
  await atStep(sidebar, 1);
  for (let next = 2; next <= step; next++) {
    await press(sidebar, 'Next');
    await atStep(sidebar, next);
  }
}

const settings = (sidebar: OpenSidebar): Record<string, unknown> =>
  Object.fromEntries(
    sidebar
      .sheet('Scoring')
      .getDataRange()
      .getValues()
      .flatMap((row) =>
        row.slice(0, -1).map((cell, index): [string, unknown] => [String(cell), row[index + 1]]),
      )
      .filter(([name]) => /^[A-Z]/.test(name)),
  );

describe('the wizard', () => {
  test('next, next, done: a Scoring tab and first scores', async () => {
    const sidebar = await openSidebar({ Leads: EXPORT });
    await goTo(sidebar, 5);
    await press(sidebar, 'Write Scoring tab and score');
    await panel(sidebar).getByRole('heading', { name: 'Scoring is set up' }).waitFor();
    expect(await panel(sidebar).textContent()).toContain('40 leads in “Leads” scored.');
    expect(settings(sidebar)).toMatchObject({
      'Lead tab': 'Leads',
      'Lead key': 'Email',
      'Outcome column': 'Lead Status',
    });
    expect(sidebar.sheet('Leads').getRange('F1').getValue()).toBe('Lead score');
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
    await press(sidebar, 'See whom to call');
    await sidebar.page.getByRole('tabpanel', { name: 'Next' }).waitFor();
    await sidebar.show('Set up');
    await panel(sidebar).getByText('40 leads in “Leads” are scored by the Scoring tab.').waitFor();
  });

  test('with the defaults it is two clicks', async () => {
    const sidebar = await openSidebar({ Leads: EXPORT });
    await atStep(sidebar, 1);
    await press(sidebar, 'Use defaults');
    await press(sidebar, 'Write Scoring tab and score');
    await panel(sidebar).getByRole('heading', { name: 'Scoring is set up' }).waitFor();
  });

  test('a column that was not recognised is chosen, and its criterion comes in', async () => {
    const sidebar = await openSidebar({ Leads: EXPORT });
    await goTo(sidebar, 3);
    await panel(sidebar).getByText('Not found').waitFor();
    await panel(sidebar)
      .getByRole('button', { name: /^Show \d+ more fields$/ })
      .click();
    await panel(sidebar).getByLabel('Website visits', { exact: true }).selectOption('Zähler');
    await press(sidebar, 'Next');
    await press(sidebar, 'Next');
    await panel(sidebar)
      .getByText(/^Zähler at least/)
      .waitFor();
    await press(sidebar, 'Columns');
    expect(await panel(sidebar).getByLabel('Website visits', { exact: true }).inputValue()).toBe('Zähler');
  });

  test('what counts as won, the lead key and the capacity are written as they were chosen', async () => {
    const sidebar = await openSidebar({ Leads: EXPORT });
    await goTo(sidebar, 4);
    await panel(sidebar).getByText('10 won, 10 lost, 20 open').waitFor();
    await panel(sidebar).getByLabel('Values that mean won').fill('Won, Signed off');
    await panel(sidebar).getByText('20 won, 10 lost, 10 open').waitFor();
    await panel(sidebar).getByLabel('Leads your team can call in a week').fill('many');
    await panel(sidebar).getByText('Write a whole number, such as 20.').waitFor();
    expect(await sidebar.page.getByRole('button', { name: 'Next', exact: true }).isDisabled()).toBe(true);
    await panel(sidebar).getByLabel('Leads your team can call in a week').fill('12');
    await press(sidebar, 'Next');
    await press(sidebar, 'Write Scoring tab and score');
    await panel(sidebar).getByRole('heading', { name: 'Scoring is set up' }).waitFor();
    expect(settings(sidebar)).toMatchObject({
      'Won values': 'Won, Signed off',
      'Lost values': 'Lost',
      'Capacity per week': 12,
    });
  });

  test('leads without an outcome are scored as well', async () => {
    const sidebar = await openSidebar({ Leads: EXPORT });
    await goTo(sidebar, 4);
    await panel(sidebar).getByLabel('Column that says won or lost').selectOption('');
    await panel(sidebar).getByText('Fine for now: scoring works without it.').waitFor();
    await press(sidebar, 'Next');
    await press(sidebar, 'Write Scoring tab and score');
    await panel(sidebar).getByRole('heading', { name: 'Scoring is set up' }).waitFor();
    expect(settings(sidebar)['Outcome column']).toBe('');
  });

  test('every step is announced, keeps what was chosen, and can be gone back to', async () => {
    const sidebar = await openSidebar({ Leads: EXPORT });
    await goTo(sidebar, 2);
    expect(await sidebar.page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Step 2 of 5: How should leads be scored?',
    );
    expect(await sidebar.page.locator('[aria-current=step]').textContent()).toBe('Template');
    await panel(sidebar).getByRole('radio', { name: /BANT/ }).check();
    await press(sidebar, 'Back');
    await atStep(sidebar, 1);
    await sidebar.show('Backtest');
    await sidebar.show('Set up');
    await press(sidebar, 'Template');
    expect(await panel(sidebar).getByRole('radio', { name: /BANT/ }).isChecked()).toBe(true);
  });

  test('looks well at every step: nothing serious for axe, nothing cut off', async () => {
    const sidebar = await openSidebar({ Kundenstammdatenbankexport_Vertriebsaußendienst: EXPORT });
    for (const fontSize of ['100%', '125%']) {
      await sidebar.page.evaluate(
        (size) => document.documentElement.style.setProperty('font-size', size),
        fontSize,
      );
      for (const step of ['Leads', 'Template', 'Columns', 'Outcome', 'Check']) {
        const isBack = (await sidebar.page.getByRole('button', { name: step, exact: true }).count()) > 0;
        if (isBack) await press(sidebar, step);
        else if (step !== 'Leads') await press(sidebar, 'Next');
        await sidebar.page.locator('[aria-current=step]').getByText(step).waitFor();
        await sidebar.page.getByText('Working out the criteria…').waitFor({ state: 'detached' });
        expect(await seriousFlaws(sidebar.page), `${step} at ${fontSize}`).toEqual([]);
        expect(await overhang(sidebar.page), `${step} at ${fontSize}`).toBe(0);
      }
    }
  });

  test('a tab that cannot be used says why, and another one can be chosen', async () => {
    const sidebar = await openSidebar({
      Leads: EXPORT,
      Headers: [
        ['Email', 'Job Title'],
        ['', ''],
      ],
      Blank: [],
    });
    await atStep(sidebar, 1);
    await panel(sidebar).getByRole('radio', { name: /Blank/ }).check();
    await panel(sidebar).getByRole('alert').getByText('The tab “Blank” is empty.').waitFor();
    expect(await sidebar.page.getByRole('button', { name: 'Next', exact: true }).isDisabled()).toBe(true);
    await panel(sidebar).getByRole('radio', { name: /Leads/ }).check();
    await panel(sidebar).getByRole('alert').waitFor({ state: 'detached' });
    await press(sidebar, 'Next');
    await atStep(sidebar, 2);
  });

  test('of plans that overlap the last one counts', async () => {
    const sidebar = await openSidebar({ Leads: EXPORT });
    await goTo(sidebar, 4);
    await panel(sidebar).getByText('10 won, 10 lost, 20 open').waitFor();
    let release = (): void => {};
    sidebar.before('planSetUp', () => {
      sidebar.before('planSetUp', () => {});
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    });
    const planned = () => sidebar.calls.filter((name) => name === 'planSetUp').length;
    const before = planned();
    const won = panel(sidebar).getByLabel('Values that mean won');
    await won.fill('Open');
    await expect.poll(planned).toBe(before + 1);
    await won.fill('Won, Signed off');
    await panel(sidebar).getByText('20 won, 10 lost, 10 open').waitFor();
    release();
    await panel(sidebar).getByText('Up to date.').waitFor({ state: 'attached' });
    expect(await panel(sidebar).getByText('20 won, 10 lost, 10 open').count()).toBe(1);
  });

  test('a plan that fails says so, and is tried again', async () => {
    const sidebar = await openSidebar({ Leads: EXPORT });
    await atStep(sidebar, 1);
    // The first plan is there: only then the button lets go on.
    await expect
      .poll(() => sidebar.page.getByRole('button', { name: 'Next', exact: true }).isEnabled())
      .toBe(true);
    sidebar.interfere('planSetUp', { failure: 'ScriptError: boom' });
    await goTo(sidebar, 2);
    await panel(sidebar).getByRole('radio', { name: /BANT/ }).check();
    await press(sidebar, 'Leads');
    await panel(sidebar).getByRole('alert').getByText('could not be reached').waitFor();
    sidebar.interfere('planSetUp', undefined);
    await press(sidebar, 'Try again');
    await panel(sidebar).getByRole('alert').waitFor({ state: 'detached' });
  });

  test('a second press writes no second time', async () => {
    const sidebar = await openSidebar({ Leads: EXPORT });
    await goTo(sidebar, 5);
    const write = sidebar.page.getByRole('button', { name: 'Write Scoring tab and score' });
    await expect.poll(() => write.isEnabled()).toBe(true);
    await write.evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await panel(sidebar).getByRole('heading', { name: 'Scoring is set up' }).waitFor();
    expect(sidebar.calls.filter((name) => name === 'writeSetUp')).toHaveLength(1);
    expect(sidebar.calls.filter((name) => name === 'scoreNextBlock')).toHaveLength(1);
  });

  test('a refusal to write is told, and the choices stay', async () => {
    const sidebar = await openSidebar({ Leads: EXPORT });
    await goTo(sidebar, 5);
    sidebar.interfere('writeSetUp', { failure: 'offline' });
    await press(sidebar, 'Write Scoring tab and score');
    await panel(sidebar).getByRole('alert').getByText('could not be reached').waitFor();
    sidebar.interfere('writeSetUp', undefined);
    await press(sidebar, 'Write Scoring tab and score');
    await panel(sidebar).getByRole('heading', { name: 'Scoring is set up' }).waitFor();
  });

  test('a first run that fails leaves the Scoring tab, and a way to score', async () => {
    const sidebar = await openSidebar({ Leads: EXPORT });
    await goTo(sidebar, 5);
    sidebar.interfere('scoreNextBlock', { failure: 'offline' });
    await press(sidebar, 'Write Scoring tab and score');
    await panel(sidebar)
      .getByText('The Scoring tab is written, but the leads are not all scored yet.')
      .waitFor();
    sidebar.interfere('scoreNextBlock', undefined);
    await press(sidebar, 'Try again');
    await panel(sidebar).getByRole('heading', { name: 'Scoring is set up' }).waitFor();
  });
});

describe('without leads', () => {
  test('asks for an export, finds it when it has been pasted', async () => {
    const sidebar = await openSidebar({ Sheet1: [] });
    await panel(sidebar).getByText('Paste your CRM export into a tab').waitFor();
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
    const pasted = EXPORT.slice(0, 16).map((row) => row.map((cell) => cell ?? ''));
    sidebar.sheet('Sheet1').getRange(1, 1, pasted.length, 5).setValues(pasted);
    await press(sidebar, 'Look again');
    await atStep(sidebar, 1);
    expect(
      await panel(sidebar)
        .getByRole('radio', { name: /Sheet1/ })
        .isChecked(),
    ).toBe(true);
  });

  test('loads demo leads and scores them', async () => {
    const sidebar = await openSidebar({ Sheet1: [] });
    await press(sidebar, 'Load demo leads');
    await panel(sidebar).getByRole('heading', { name: 'Scoring is set up' }).waitFor();
    expect(await panel(sidebar).textContent()).toContain('500 leads in “Demo leads” scored.');
  });
});

describe('with a Scoring tab', () => {
  test('says where the leads come from, overwrites nothing, and says how to start over', async () => {
    const sidebar = await openSidebar({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    await sidebar.show('Set up');
    expect(await panel(sidebar).textContent()).toContain('3 leads in “Leads” are scored by the Scoring tab.');
    expect(await panel(sidebar).textContent()).toContain('rename or delete the Scoring tab');
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
    await press(sidebar, 'Go to Scoring: go to cell Scoring!A1');
    await expect
      .poll(() => sidebar.workbook.services.SpreadsheetApp.getActive().getActiveSheet().getName())
      .toBe('Scoring');
    await press(sidebar, 'Score');
    await sidebar.page.getByRole('tabpanel', { name: 'Score' }).waitFor();
    expect(sidebar.calls).not.toContain('readSetUpOptions');
  });

  test('a deleted Scoring tab brings the wizard back', async () => {
    const sidebar = await openSidebar({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    await sidebar.show('Set up');
    sidebar.workbook.services.SpreadsheetApp.getActive().deleteSheet(sidebar.sheet('Scoring'));
    await press(sidebar, 'Refresh: read the sheet again');
    await atStep(sidebar, 1);
  });
});
