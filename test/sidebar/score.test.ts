import { describe, expect, test } from 'vitest';
import type { ScoreReport } from '../../src/app/api.ts';
import { SMALL_LEADS, smallScoring } from '../addon/small-leads.ts';
import { overhang, seriousFlaws } from './axe.ts';
import { type OpenSidebar, openDemoSidebar, openSidebar } from './open-sidebar.ts';
import { answerOf, mover, NO_CHANGES, scoreReport } from './score-report.ts';

const openSmall = (scoring = smallScoring()) => openSidebar({ Leads: SMALL_LEADS, Scoring: scoring });

const press = ({ page }: OpenSidebar, name: string) =>
  page.getByRole('button', { name, exact: true }).click();
const heading = ({ page }: OpenSidebar, name: string | RegExp) =>
  page.getByRole('heading', { name, level: 2 }).waitFor();
const text = ({ page }: OpenSidebar) => page.getByRole('tabpanel', { name: 'Score' }).textContent();

/** Answers the next calls of scoreNextBlock with these reports, one after another; the last one stays. */
function answerWith(sidebar: OpenSidebar, ...reports: readonly Partial<ScoreReport>[]): void {
  const left = [...reports];
  sidebar.before('scoreNextBlock', () => {
    const report = left.length > 1 ? left.shift() : left[0];
    sidebar.interfere('scoreNextBlock', answerOf(scoreReport(report ?? {})));
  });
}

const BLOCK = { rows: 45_000, leads: 45_000, status: 'paused' } as const;

describe('before a run', () => {
  test('says that leads are ready, and how they would fall', async () => {
    const sidebar = await openSmall();
    await sidebar.show('Score');
    await heading(sidebar, 'Not scored yet');
    expect(await text(sidebar)).toContain('3 leads in “Leads” are ready to be scored by 2 criteria.');
    expect(await sidebar.page.locator('.tier-list').textContent()).toMatch(/Hot\s*1\s*33%\s*Cold\s*2\s*67%/);
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
  });

  test('says that scores are up to date and when they were written', async () => {
    const sidebar = await openDemoSidebar();
    await sidebar.show('Score');
    await heading(sidebar, 'Scores are up to date');
    expect(await text(sidebar)).toContain('Last scored today.');
  });

  test('counts the leads that would get another score, and those without one', async () => {
    const sidebar = await openSidebar(
      { Leads: SMALL_LEADS, Scoring: smallScoring() },
      { prepare: ({ script }) => void script.run('scoreLeads') },
    );
    sidebar.sheet('Leads').getRange('B3').setValue('Director');
    sidebar
      .sheet('Leads')
      .getRange('A5:C5')
      .setValues([['dan@mill.example', 'Director', 4]]);
    await press(sidebar, 'Refresh: read the sheet again');
    await sidebar.show('Score');
    await heading(sidebar, '1 lead would get another score');
    expect(await text(sidebar)).toContain('1 lead has no score yet.');
  });

  test('lists what must be mended first, each with a way to its cell', async () => {
    const broken = smallScoring(['Lead tab', 'Leads']).map((row) =>
      row.map((cell) => (cell === 'Title' ? 'Titel' : cell)),
    );
    const sidebar = await openSmall(broken);
    await heading(sidebar, 'Nothing is scored until this is mended');
    expect(await text(sidebar)).toContain('Did you mean “Title”?');
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
    await press(sidebar, 'Go to Scoring!B3');
    await expect.poll(() => sidebar.calls.at(-1)).toBe('goToCell');
    sidebar.sheet('Scoring').getRange('B3').setValue('Title');
    await press(sidebar, 'Score leads');
    await heading(sidebar, '3 leads in “Leads” scored.');
  });

  test('sends whoever has no Scoring tab to Set up', async () => {
    const sidebar = await openSidebar({ Leads: SMALL_LEADS });
    await sidebar.show('Score');
    await press(sidebar, 'Set up scoring');
    await sidebar.page.getByRole('tabpanel', { name: 'Set up' }).waitFor();
  });
});

describe('a run', () => {
  test('writes the scores, and tells tiers, spread and changes', async () => {
    const sidebar = await openSmall();
    await sidebar.show('Score');
    await press(sidebar, 'Score leads');
    await heading(sidebar, '3 leads in “Leads” scored.');
    expect(await text(sidebar)).toContain('Scores run from 0 to 30, 13.3 on average.');
    expect(await text(sidebar)).toContain('All 3 leads got their first score.');
    expect(sidebar.sheet('Leads').getRange('D2').getValue()).toBe(30);
    await expect.poll(() => sidebar.calls.filter((name) => name === 'readSheet').length).toBe(2);
    sidebar.sheet('Leads').getRange('B3').setValue('Director');
    await press(sidebar, 'Score leads');
    await sidebar.page.getByText('Went up').waitFor();
    const panel = await text(sidebar);
    expect(panel).toMatch(/Went up\s*1\s*Stayed the same\s*2/);
    expect(panel).toMatch(/Cold\s*→\s*Hot\s*1 lead/);
    expect(panel).toMatch(/bo@shop.example\s*Cold → Hot\s*\+20 since earlier today: Director\s*10 → 30/);
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
    await press(sidebar, 'bo@shop.example: go to cell Leads!A3');
    await expect
      .poll(() => sidebar.workbook.services.SpreadsheetApp.getActive().getActiveRange()?.getA1Notation())
      .toBe('A3');
  });

  test('names leads that a click finds where they are by now', async () => {
    const sidebar = await openSidebar(
      { Leads: SMALL_LEADS, Scoring: smallScoring() },
      { prepare: ({ script }) => void script.run('scoreLeads') },
    );
    const leads = sidebar.sheet('Leads');
    leads.getRange('B3').setValue('Director');
    await sidebar.show('Score');
    await press(sidebar, 'Score leads');
    await sidebar.page.getByText('Moved most').waitFor();
    leads.insertRowsAfter(1, 2);
    await press(sidebar, 'bo@shop.example: go to cell Leads!A3');
    await expect
      .poll(() => sidebar.workbook.services.SpreadsheetApp.getActive().getActiveRange()?.getA1Notation())
      .toBe('A5');
  });

  test('tells scores and moves to their last digit', async () => {
    const scoring = smallScoring().map((row) => row.map((cell) => (cell === 20 ? 20.21 : cell)));
    const sidebar = await openSidebar(
      { Leads: SMALL_LEADS, Scoring: scoring },
      { prepare: ({ script }) => void script.run('scoreLeads') },
    );
    sidebar.sheet('Scoring').getRange('E3').setValue(20.24);
    await sidebar.show('Score');
    await press(sidebar, 'Score leads');
    await sidebar.page.getByText('Moved most').waitFor();
    expect(await text(sidebar)).toMatch(/\+0\.03 since earlier today: Director30\.21 → 30\.24/);
    expect(await text(sidebar)).toContain('Scores run from 0 to 30.24');
  });

  test('says so when no score changed', async () => {
    const sidebar = await openSmall();
    await sidebar.show('Score');
    await press(sidebar, 'Score leads');
    await heading(sidebar, '3 leads in “Leads” scored.');
    await press(sidebar, 'Score leads');
    await sidebar.page.getByText('No score changed: all 3 leads kept theirs.').waitFor();
  });

  test('goes block by block, shows how far it is, and adds up what changed', async () => {
    const sidebar = await openSmall();
    answerWith(
      sidebar,
      {
        ...BLOCK,
        scoredRows: 20_000,
        changes: { ...NO_CHANGES, up: 5, same: 19_995, movers: [mover(2, 30, 55)] },
      },
      {
        ...BLOCK,
        scoredRows: 40_000,
        resumedFrom: 20_000,
        changes: { ...NO_CHANGES, down: 7, same: 19_993 },
      },
      {
        ...BLOCK,
        status: 'done',
        message: 'All done.',
        scoredRows: 45_000,
        resumedFrom: 40_000,
        changes: { ...NO_CHANGES, fresh: 5_000 },
      },
    );
    await sidebar.show('Score');
    await press(sidebar, 'Score leads');
    await heading(sidebar, 'All done.');
    expect(sidebar.calls.filter((name) => name === 'scoreNextBlock')).toHaveLength(3);
    expect(await text(sidebar)).toMatch(
      /Went up\s*5\s*Went down\s*7\s*First score\s*5,000\s*Stayed the same\s*39,988/,
    );
    expect(await text(sidebar)).toMatch(/lead 2\s*\+25\s*30 → 55/);
  });

  test('stops between two blocks, says how far it came, and goes on from there', async () => {
    const sidebar = await openSmall();
    let release = (): void => {};
    let calls = 0;
    sidebar.before('scoreNextBlock', () => {
      calls++;
      const scoredRows = calls * 20_000;
      sidebar.interfere(
        'scoreNextBlock',
        answerOf(scoreReport({ ...BLOCK, scoredRows, resumedFrom: scoredRows - 20_000 })),
      );
      return calls === 2
        ? new Promise<void>((resolve) => {
            release = resolve;
          })
        : undefined;
    });
    await sidebar.show('Score');
    await press(sidebar, 'Score leads');
    await sidebar.page.getByText('20,000 of 45,000 rows scored').waitFor();
    expect(await sidebar.page.getByRole('progressbar').getAttribute('value')).toBe('20000');
    expect(await sidebar.page.getByRole('button', { name: 'Score leads' }).count()).toBe(0);
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
    // The run goes on behind another view.
    await sidebar.show('Backtest');
    await sidebar.show('Score');
    await press(sidebar, 'Cancel');
    await sidebar.page.getByText('Stopping as soon as these rows are written').waitFor();
    release();
    await sidebar.page
      .getByText('Stopped: 40,000 of 45,000 rows are scored. The next run goes on from there.')
      .waitFor();
    expect(calls).toBe(2);
    answerWith(sidebar, {
      ...BLOCK,
      status: 'done',
      message: 'All done.',
      scoredRows: 45_000,
      resumedFrom: 40_000,
    });
    await press(sidebar, 'Go on');
    await heading(sidebar, 'All done.');
  });

  test.each([
    ['busy', 'Another run is under way.', 'Try again'],
    ['called off', 'Nothing was changed: the run was called off.', 'Try again'],
    ['moved', 'Rows were moved. Score again.', 'Score leads'],
  ] as const)('%s: says so, with a button that goes on', async (status, message, button) => {
    const sidebar = await openSmall();
    answerWith(sidebar, { status, message });
    await sidebar.show('Score');
    await press(sidebar, 'Score leads');
    await sidebar.page.getByRole('alert').getByText(message).waitFor();
    sidebar.before('scoreNextBlock', () => {});
    sidebar.interfere('scoreNextBlock', undefined);
    await press(sidebar, button);
    await heading(sidebar, '3 leads in “Leads” scored.');
  });

  test.each<[string, Partial<ScoreReport> | undefined, string]>([
    [
      'was stopped',
      { ...BLOCK, status: 'called off', scoredRows: 20_000, message: 'Called off.' },
      'Try again',
    ],
    [
      'was kept from it by another one',
      { status: 'busy', message: 'Another run is under way.' },
      'Try again',
    ],
    ['was not answered', undefined, 'Try again'],
  ])('that %s is told of until the sheet is read again', async (_, report, button) => {
    const sidebar = await openSmall();
    if (report) answerWith(sidebar, report);
    else sidebar.interfere('scoreNextBlock', { failure: 'NetworkError' });
    await sidebar.show('Score');
    await press(sidebar, 'Score leads');
    await heading(sidebar, 'Not finished');
    sidebar.workbook.script.run('scoreLeads');
    await press(sidebar, 'Refresh: read the sheet again');
    await heading(sidebar, 'Scores are up to date');
    expect(await sidebar.page.getByRole('alert').count()).toBe(0);
    expect(await sidebar.page.getByRole('button', { name: button }).count()).toBe(0);
  });

  test('that stopped half way is told of after its own reading, until the sheet is read once more', async () => {
    const sidebar = await openSmall();
    const readings = () => sidebar.calls.filter((name) => name === 'readSheet').length;
    let letGo = (): void => {};
    sidebar.before('scoreNextBlock', () => {
      sidebar.interfere('scoreNextBlock', answerOf(scoreReport({ ...BLOCK, scoredRows: 20_000 })));
      return new Promise((resolve) => {
        letGo = resolve;
      });
    });
    await sidebar.show('Score');
    await press(sidebar, 'Score leads');
    await press(sidebar, 'Cancel');
    letGo();
    const stopped = sidebar.page.getByText('Stopped: 20,000 of 45,000 rows are scored.');
    await stopped.waitFor();
    await sidebar.page.getByRole('button', { name: 'Refresh: read the sheet again' }).waitFor();
    expect(readings()).toBe(2);
    expect(await stopped.count()).toBe(1);
    await sidebar.page.getByRole('button', { name: 'Go on' }).waitFor();
    sidebar.workbook.script.run('scoreLeads');
    await press(sidebar, 'Refresh: read the sheet again');
    await heading(sidebar, 'Scores are up to date');
    expect(await stopped.count()).toBe(0);
  });

  test('whose own reading failed is told of until the sheet is read', async () => {
    const sidebar = await openSmall();
    answerWith(sidebar, { status: 'moved', message: 'Rows were moved. Score again.' });
    await sidebar.show('Score');
    sidebar.interfere('readSheet', { failure: 'gone' });
    await press(sidebar, 'Score leads');
    await sidebar.page.getByRole('alert').getByText('Rows were moved.').waitFor();
    sidebar.interfere('readSheet', undefined);
    await press(sidebar, 'Try again');
    await heading(sidebar, 'Not scored yet');
    expect(await text(sidebar)).not.toContain('Rows were moved.');
  });

  test('a call that fails in mid-run says how far it came, and can be gone on with', async () => {
    const sidebar = await openSmall();
    let calls = 0;
    sidebar.before('scoreNextBlock', () => {
      calls++;
      sidebar.interfere(
        'scoreNextBlock',
        calls === 1
          ? answerOf(scoreReport({ ...BLOCK, scoredRows: 20_000 }))
          : { failure: 'ScriptError: boom' },
      );
    });
    await sidebar.show('Score');
    await press(sidebar, 'Score leads');
    const alert = sidebar.page.getByRole('alert');
    await alert.getByText('20,000 of 45,000 rows are scored so far').waitFor();
    expect(await alert.textContent()).not.toContain('boom');
    answerWith(sidebar, {
      ...BLOCK,
      status: 'done',
      message: 'All done.',
      scoredRows: 45_000,
      resumedFrom: 20_000,
    });
    await press(sidebar, 'Go on');
    await heading(sidebar, 'All done.');
  });

  test('a call that never answers is given up, with a way out', async () => {
    const sidebar = await openSmall();
    await sidebar.page.clock.install();
    sidebar.interfere('scoreNextBlock', 'hang');
    await sidebar.show('Score');
    await press(sidebar, 'Score leads');
    await heading(sidebar, 'Scoring');
    await sidebar.page.clock.fastForward(371_000);
    await sidebar.page.getByRole('alert').getByText('Google Sheets has not answered').waitFor();
    await sidebar.page.getByRole('button', { name: 'Try again' }).waitFor();
  });

  test('leads that change all the time end the run with a sentence, not never', async () => {
    const sidebar = await openSmall();
    answerWith(sidebar, { ...BLOCK, scoredRows: 20_000 });
    await sidebar.show('Score');
    await press(sidebar, 'Score leads');
    await sidebar.page.getByRole('alert').getByText('The leads keep changing').waitFor();
  });

  test('a second press starts no second run', async () => {
    const sidebar = await openSmall();
    await sidebar.show('Score');
    await sidebar.page.getByRole('button', { name: 'Score leads' }).evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await heading(sidebar, '3 leads in “Leads” scored.');
    expect(sidebar.calls.filter((name) => name === 'scoreNextBlock')).toHaveLength(1);
  });

  test('shows the first of many warnings, the rest at a click', async () => {
    const sidebar = await openSmall();
    const issues = Array.from({ length: 60 }, (_, index) => ({
      level: 'warning' as const,
      code: 'odd',
      cell: `Leads!A${index + 2}`,
      message: `Warning ${index + 1} of a Donaudampfschifffahrtsgesellschaftskapitänsmützenverzeichnis.`,
    }));
    answerWith(sidebar, { ...BLOCK, status: 'done', message: 'All done.', scoredRows: 45_000, issues });
    await sidebar.show('Score');
    await press(sidebar, 'Score leads');
    await heading(sidebar, 'All done.');
    expect(await sidebar.page.getByText(/^Warning \d+ of/).count()).toBe(20);
    expect(await overhang(sidebar.page)).toBe(0);
    await press(sidebar, 'Show 40 more warnings');
    expect(await sidebar.page.getByText(/^Warning \d+ of/).count()).toBe(60);
  });
});
