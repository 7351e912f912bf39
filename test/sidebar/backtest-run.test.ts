import { describe, expect, test } from 'vitest';
import { seriousFlaws } from './axe.ts';
import { backtestTabs, openBacktest, panel, press, reportOf, runOf } from './backtest-sidebar.ts';
import { type OpenSidebar, openDemoSidebar, openSidebar } from './open-sidebar.ts';
import { answerOf } from './score-report.ts';

const text = (sidebar: OpenSidebar) => panel(sidebar).textContent();
const says = (sidebar: OpenSidebar, words: string | RegExp) =>
  expect.poll(() => text(sidebar)).toMatch(words);
const runs = ({ calls }: OpenSidebar) => calls.filter((name) => name === 'runBacktest').length;
const refresh = ({ page }: OpenSidebar) => page.getByRole('button', { name: 'Refresh' }).first().click();

const WITHOUT_OUTCOME = {
  ...backtestTabs(),
  Scoring: (backtestTabs().Scoring ?? []).map((row) => row.map((cell) => (cell === 'Outcome' ? '' : cell))),
};

describe('a run', () => {
  test('cannot be started without an outcome column', async () => {
    const sidebar = await openSidebar(WITHOUT_OUTCOME);
    await sidebar.show('Backtest');
    expect(await panel(sidebar).getByRole('button', { name: 'Run backtest' }).isDisabled()).toBe(true);
  });

  test('says what goes on, and cannot be started twice', async () => {
    const sidebar = await openBacktest();
    sidebar.interfere('runBacktest', 'hang');
    await panel(sidebar).getByRole('button', { name: 'Run backtest' }).dblclick();
    await says(sidebar, 'Comparing 3 leads with how they ended…');
    expect(await panel(sidebar).getByRole('progressbar', { name: 'The backtest is running' }).count()).toBe(
      1,
    );
    expect(await panel(sidebar).getByRole('button').count()).toBe(0);
    await expect.poll(() => runs(sidebar)).toBe(1);
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
  });

  test('goes on while another view is in front, and its report stays', async () => {
    const sidebar = await openBacktest();
    let finish = (): void => {};
    const waits = new Promise<void>((resolve) => {
      finish = resolve;
    });
    sidebar.before('runBacktest', () => waits);
    await press(sidebar, 'Run backtest');
    await sidebar.show('Next');
    finish();
    await expect.poll(() => sidebar.calls.filter((name) => name === 'readSheet').length).toBe(2);
    await sidebar.show('Backtest');
    await says(sidebar, '40 calls a week: 18 wins from the top of the list');
    await sidebar.show('Model');
    await sidebar.show('Backtest');
    await says(sidebar, '40 calls a week');
    expect(runs(sidebar)).toBe(1);
  });

  test('that fails says so in a sentence, and can be tried again', async () => {
    const sidebar = await openBacktest();
    sidebar.interfere('runBacktest', { failure: 'TypeError: x is undefined' });
    await press(sidebar, 'Run backtest');
    await says(sidebar, 'Google Sheets could not be reached.');
    expect(await text(sidebar)).not.toContain('TypeError');
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
    sidebar.interfere('runBacktest', answerOf(runOf(reportOf())));
    await press(sidebar, 'Run it again');
    await says(sidebar, '40 calls a week');
    expect(await text(sidebar)).not.toContain('could not be reached');
  });

  test('that never answers is given up after the longest time a script may take', async () => {
    const sidebar = await openBacktest();
    sidebar.interfere('runBacktest', 'hang');
    await sidebar.page.clock.install();
    await press(sidebar, 'Run backtest');
    await says(sidebar, 'Comparing 3 leads');
    await sidebar.page.clock.fastForward(371_000);
    await says(sidebar, 'Google Sheets has not answered.');
  });

  test('whose answer gets lost says so', async () => {
    const sidebar = await openBacktest();
    sidebar.interfere('runBacktest', { answer: '<html>' });
    await press(sidebar, 'Run backtest');
    await says(sidebar, 'The answer got lost on its way. Try again.');
  });

  test('that is refused says why, with the way to the cell', async () => {
    const refusal = runOf(null, {
      status: 'refused',
      sentence: 'Nothing in “Outcome” reads as lost.',
      issues: [
        { level: 'error', code: 'no-lost', cell: 'Scoring!B16', message: 'Values there: Won 1, Lost 1.' },
      ],
    });
    const sidebar = await openBacktest(refusal);
    await press(sidebar, 'Run backtest');
    await says(sidebar, 'Nothing in “Outcome” reads as lost.');
    await press(sidebar, 'Go to Scoring!B16');
    await expect.poll(() => sidebar.calls.at(-1)).toBe('goToCell');
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
  });

  test('that is refused for one thing says it once, with its cell', async () => {
    const sentence = 'Nothing in “Outcome” reads as lost.';
    const issues = [
      { level: 'warning', code: 'other', cell: 'Scoring!A1', message: 'Something else.' },
      { level: 'error', code: 'no-lost', cell: 'Scoring!B16', message: sentence },
    ] as const;
    const sidebar = await openBacktest(runOf(null, { status: 'refused', sentence, issues }));
    await press(sidebar, 'Run backtest');
    await says(sidebar, sentence);
    expect((await text(sidebar))?.split(sentence)).toHaveLength(2);
    expect(await text(sidebar)).not.toContain('Something else.');
    await panel(sidebar).getByRole('button', { name: 'Go to Scoring!B16' }).waitFor();
  });

  test('that finds the document busy says so, and leaves the earlier report where it is', async () => {
    const sidebar = await openBacktest();
    await press(sidebar, 'Run backtest');
    await says(sidebar, '40 calls a week');
    sidebar.interfere(
      'runBacktest',
      answerOf(runOf(null, { status: 'busy', sentence: 'Another run is under way.' })),
    );
    await press(sidebar, 'Run it again');
    await says(sidebar, 'Another run is under way.');
    await says(sidebar, 'Below is the backtest from before.');
    await says(sidebar, '40 calls a week');
  });
});

describe('a report', () => {
  test('reads the sheet again, since the run has filled cells of it', async () => {
    const sidebar = await openBacktest();
    await press(sidebar, 'Run backtest');
    await says(sidebar, '40 calls a week');
    await expect.poll(() => sidebar.calls.filter((name) => name === 'readSheet').length).toBe(2);
    expect(await text(sidebar)).not.toContain('The model has changed');
  });

  test('says when the model has changed since', async () => {
    const sidebar = await openBacktest();
    await press(sidebar, 'Run backtest');
    await expect.poll(() => sidebar.calls.filter((name) => name === 'readSheet').length).toBe(2);
    await says(sidebar, '40 calls a week');
    sidebar.sheet('Scoring').getRange('E3').setValue(45);
    await refresh(sidebar);
    await says(sidebar, 'The model has changed since this backtest. Run it again.');
    expect(
      await panel(sidebar)
        .getByRole('button', { name: /^Apply/ })
        .count(),
    ).toBe(0);
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
    await press(sidebar, 'Run it again');
    await expect.poll(() => text(sidebar)).not.toContain('The model has changed');
    await expect.poll(() => runs(sidebar)).toBe(2);
  });

  test('takes no note of an edit made while it ran but before the sheet was read again', async () => {
    const sidebar = await openBacktest();
    sidebar.before('runBacktest', () => void sidebar.sheet('Scoring').getRange('E3').setValue(45));
    await press(sidebar, 'Run backtest');
    await expect.poll(() => sidebar.calls.filter((name) => name === 'readSheet').length).toBe(2);
    await says(sidebar, '40 calls a week');
    expect(await text(sidebar)).not.toContain('The model has changed');
  });
});

test('over the demo leads the report, the tab and an applied threshold come from the script itself', async () => {
  const sidebar = await openDemoSidebar();
  await sidebar.show('Backtest');
  await press(sidebar, 'Run backtest');
  await says(sidebar, /\d+ of 500 leads count: \d+ won, \d+ lost/);
  await says(sidebar, 'Hot beats Warm');
  const apply = panel(sidebar)
    .getByRole('button', { name: /^Apply: / })
    .first();
  const [, tier = '', from = ''] =
    /^Apply: (.+) from (.+)$/.exec((await apply.getAttribute('aria-label')) ?? '') ?? [];
  await apply.click();
  await says(sidebar, `${tier} now begins at ${from} instead of`);
  const scoring = sidebar.sheet('Scoring').getDataRange().getValues();
  expect(
    scoring.some((row) => row.some((cell, index) => cell === tier && row[index + 1] === Number(from))),
  ).toBe(true);
  await panel(sidebar)
    .getByRole('button', { name: /^Open the Backtest tab/ })
    .click();
  await expect
    .poll(() => sidebar.workbook.services.SpreadsheetApp.getActive().getActiveSheet().getName())
    .toBe('Backtest');
});

test('a run is started and its report read by keyboard alone', async () => {
  const sidebar = await openBacktest();
  const { page } = sidebar;
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  for (let step = 0; step < 12 && (await focused()) !== 'Run backtest'; step++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await says(sidebar, '40 calls a week');
  await expect.poll(focused).toBe('Are the scores any good?');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Held a demo');
});
