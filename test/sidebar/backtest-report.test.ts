import { describe, expect, test } from 'vitest';
import { REPORT } from '../../sidebar/views/backtest/sentences.ts';
import type { TierResult } from '../../src/core/backtest/report/tiers.ts';
import type { BacktestReport } from '../../src/core/backtest/report.ts';
import { judgedEarly, sampleReport, smallReport } from '../core/backtest/sample-report.ts';
import { overhang, seriousFlaws } from './axe.ts';
import { openReport, panel, press, reportOf, runOf } from './backtest-sidebar.ts';
import type { OpenSidebar } from './open-sidebar.ts';

const text = async (sidebar: OpenSidebar) => (await panel(sidebar).textContent()) ?? '';
const open = (parts: Partial<BacktestReport> = {}) => openReport(runOf(reportOf(parts)));
const disclose = (sidebar: OpenSidebar, title: string | RegExp) =>
  panel(sidebar).locator('summary').filter({ hasText: title }).first().click();
const selection = ({ workbook }: OpenSidebar) => {
  const spreadsheet = workbook.services.SpreadsheetApp.getActive();
  return `${spreadsheet.getActiveSheet().getName()}!${spreadsheet.getActiveRange()?.getA1Notation()}`;
};

const SCRIPT = '<img src=x onerror=alert(1)>';
const LONG_NAMES = [
  'Vertriebsqualifizierter Interessentenkontakt',
  'Donaudampfschifffahrtsgesellschaftskapitänsanwärter',
  SCRIPT,
  ...Array.from({ length: 9 }, (_, index) => `Stufe ${index + 4}`),
];

function tierNamed(tier: string, index: number): TierResult {
  const rate = 0.9 - index * 0.07;
  return {
    tier,
    from: 100 - index * 8,
    leads: 1000,
    won: rate * 1000,
    rate,
    low: rate - 0.03,
    high: rate + 0.03,
    lift: rate / 0.5,
    revenue: null,
    daysToOutcome: null,
  };
}

const LONG: Partial<BacktestReport> = {
  tiers: LONG_NAMES.map(tierNamed),
  tierSteps: LONG_NAMES.slice(1).map((worse, index) => ({
    better: LONG_NAMES[index] ?? '',
    worse,
    difference: 0.07,
    low: 0.01,
    high: 0.13,
    proven: true,
  })),
  leaks: [{ column: 'Abschlusswahrscheinlichkeitsbewertungsdatum', level: 'amber', reason: SCRIPT, iv: 1.2 }],
  suggestions: reportOf().suggestions.map((suggestion) => ({
    ...suggestion,
    tier: LONG_NAMES[1] ?? '',
    result: {
      ...suggestion.result,
      missed: [{ rowIndex: 0, name: `${LONG_NAMES[1]}, ${SCRIPT}`, score: -12.5 }],
    },
  })),
  rules: sampleReport.rules.map((rule) => ({ ...rule, criterion: `${LONG_NAMES[1]} ${SCRIPT}` })),
};

describe('leaks', () => {
  test('come before everything else, red before amber, with the criteria that read the column', async () => {
    const sidebar = await open({
      leaks: [
        { column: 'Country', level: 'amber', reason: 'Tells much.', iv: 1.2 },
        { column: 'Demo status', level: 'red', reason: 'Is filled in for won leads alone.', iv: 4 },
      ],
    });
    const all = await text(sidebar);
    const places = ['Demo status', 'Country', 'The scores sort leads well', '40 calls a week'].map((words) =>
      all.indexOf(words, all.indexOf('Check this first')),
    );
    expect(places).toEqual([...places].sort((left, right) => left - right));
    expect(places[0]).toBeGreaterThan(0);
    expect(all).toContain('Switch these criteria off, then run the backtest again:');
    await panel(sidebar)
      .getByRole('button', { name: /^Held a demo/ })
      .click();
    await expect.poll(() => selection(sidebar)).toBe('Scoring!A5');
  });

  test('are not spoken of where there are none', async () => {
    const sidebar = await open({ leaks: [] });
    expect(await text(sidebar)).not.toContain('Check this first');
  });
});

test.each([
  ['green', 'Reliable', '✓'],
  ['amber', 'With care', '!'],
  ['red', 'Not reliable', '✕'],
] as const)('a %s light is told by word and mark too', async (light, word, mark) => {
  const sidebar = await open({ verdict: { light, sentence: 'So it is.', notes: ['And so.'] } });
  const verdict = panel(sidebar).locator('.verdict');
  expect(await verdict.locator('.verdict-word').textContent()).toBe(mark + word);
  expect(await verdict.textContent()).toContain('So it is.And so.');
  expect(await seriousFlaws(sidebar.page)).toEqual([]);
});

test('what keeps a setting from being used stands below the verdict, with the way to its cell', async () => {
  const message = 'There is no column “Won on”.';
  const warnings = [{ level: 'warning', code: 'unknown-column', cell: 'Scoring!B16', message }] as const;
  const other = { ...warnings[0], cell: 'Scoring!A3', message: 'Never matches.' };
  const sidebar = await openReport(runOf(reportOf(), { warnings, issues: [...warnings, other] }));
  const all = await text(sidebar);
  expect(all.indexOf(message)).toBeGreaterThan(all.indexOf('The scores sort leads well'));
  expect(all).not.toContain('Never matches.');
  await press(sidebar, 'Go to Scoring!B16');
  await expect.poll(() => selection(sidebar)).toBe('Scoring!B16');
  expect(await seriousFlaws(sidebar.page)).toEqual([]);
});

test('the figure of the day before the outcome is one quiet line below the verdict', async () => {
  const sidebar = await open(judgedEarly);
  const lines = panel(sidebar).locator('.verdict + p.hint');
  expect(await lines.allTextContents()).toEqual([
    'As they stood 14 days after they came in, the score ranks the won lead higher 85 times in 100 (84 to 87). As the same 3,200 leads stood the day before the outcome, it would be 93 times in 100 (92 to 94): the busy days before a win flatter it, so the first figure is the one to trust.',
  ]);
  await disclose(sidebar, REPORT.whoMore);
  expect(await text(sidebar)).toContain(
    '212 leads were decided within 14 days of coming in and are left out.',
  );
  expect(await seriousFlaws(sidebar.page)).toEqual([]);
});

test('scores of two decimals are told to the last digit', async () => {
  const [hot] = reportOf().suggestions;
  const sidebar = await open({
    suggestions: hot ? [{ ...hot, from: 0.26, current: 70, range: [0.25, 0.29] }] : [],
  });
  expect(await text(sidebar)).toContain('Hot from 0.26 instead of 70');
  expect(await text(sidebar)).toContain('Any cut from 0.25 to 0.29 does about as well.');
});

describe('tiers', () => {
  test('stand with won of leads, rate, and an interval on one scale', async () => {
    const sidebar = await open();
    const rows = panel(sidebar).locator('.tier-results > li');
    expect(await rows.allTextContents()).toEqual([
      'Hot68%209 of 307 won63 to 73%',
      'Warm32%303 of 933 won30 to 36%',
      'Cold5.1%100 of 1,960 won4.2 to 6.2%',
    ]);
    // The scale goes from 0 to 80 %, the next full ten above the highest interval.
    const style = (part: string) => rows.first().locator(part).getAttribute('style');
    expect(await style('.rate-dot')).toMatch(/left: 85\.09/);
    expect(await style('.rate-interval')).toMatch(/left: 78\.33.*width: 12\.96/);
    expect(await style('.rate-base')).toMatch(/left: 23\.9/);
    expect(await text(sidebar)).toContain('Hot beats Warm: proven.');
  });

  test('of a tier without decided leads say so and draw nothing', async () => {
    const none = { won: 0, leads: 0, rate: null, low: null, high: null, lift: null };
    const sidebar = await open({ tiers: [{ ...tierNamed('Hot', 0), ...none }], tierSteps: [] });
    expect(await panel(sidebar).locator('.tier-results').textContent()).toBe('HotNo decided lead');
    expect(await panel(sidebar).locator('.rate-line').count()).toBe(0);
  });
});

describe('suggestions', () => {
  test('say what they do, and name the winners that they would miss with the way to each', async () => {
    const sidebar = await open();
    const card = panel(sidebar).locator('.suggestion').first();
    const words = await card.locator('.unseen').allTextContents();
    expect(words).toEqual([
      'Leads at or above it: from 307 to 545',
      'Such leads a week: from 12 to 20',
      'Wins among them: from 209 to 327',
      'Share of all wins: from 34% to 53%',
      'Calls per win: from 1.5 to 1.7',
      'Hot: from 402 to 716',
      'Warm: from 1,218 to 904',
      'Cold: 2,590, as before',
    ]);
    await disclose(sidebar, 'Winners it would miss: 285');
    expect(await card.textContent()).toContain('and 281 more');
    await card.getByRole('button', { name: 'Lindgren & Sons: go to cell Leads!A46' }).click();
    await expect.poll(() => sidebar.calls.at(-1)).toBe('goToCell');
  });

  test('that are what stands there have no button', async () => {
    const [hot] = reportOf().suggestions;
    const sidebar = await open({ suggestions: hot ? [{ ...hot, from: 70 }] : [] });
    expect(await text(sidebar)).toContain('Hot stays at 70');
    expect(
      await panel(sidebar)
        .getByRole('button', { name: /^Apply/ })
        .count(),
    ).toBe(0);
  });

  test('leave the other questions to a disclosure', async () => {
    const sidebar = await open();
    await disclose(sidebar, 'Other ways to draw the line');
    const answers = panel(sidebar).locator('.answers dt');
    expect(await answers.allTextContents()).toEqual([
      'How many can sales work?',
      'Which calls hit often enough?',
      'Parts won from lost best',
      'Balances hits and reach',
      'Catches every win',
    ]);
    expect(await text(sidebar)).toContain('No Minimum hit rate is set.');
  });

  test('are none where none can be made, and why is said as far as it is known', async () => {
    const sidebar = await open({ suggestions: [] });
    expect(await text(sidebar)).toContain('No other beginning of a tier can be suggested');
    const other = await open({ suggestions: [], whyNoSuggestion: 'the tiers differ by model' });
    expect(await text(other)).toContain('No From is suggested: the tiers differ by model.');
  });

  test('come with a caution where the scores know how leads ended', async () => {
    const leak = { column: 'Demo status', reason: 'Is filled in for won leads alone.', iv: 4 };
    const red = await open({ leaks: [{ ...leak, level: 'red' }] });
    expect(await text(red)).toContain('mend the leaks first');
    const amber = await open({ leaks: [{ ...leak, level: 'amber' }] });
    expect(await text(amber)).not.toContain('mend the leaks first');
  });
});

test('rules that need a look come with what is wrong and the way to their cell; others do not', async () => {
  const sidebar = await open();
  const rules = panel(sidebar).locator('.rules-to-check > li');
  expect(await rules.locator('button').allTextContents()).toEqual([
    'Requested a demo',
    'Personal email',
    'Opened a newsletter',
    'In the Antarctic',
  ]);
  expect(await rules.nth(1).textContent()).toContain('24% won with it, 18% without');
  await rules.first().getByRole('button').click();
  await expect.poll(() => selection(sidebar)).toBe('Scoring!C4');
});

test('the chance of a score stands in a disclosure, the highest first', async () => {
  const sidebar = await open();
  await disclose(sidebar, 'The chance of a score');
  const rows = panel(sidebar).locator('.chances tbody tr');
  expect(await rows.first().textContent()).toBe('89 to 10073%36 of 49');
  expect(await rows.last().textContent()).toBe('0 to 121.4%7 of 520');
});

test('a link opens the tab that was written', async () => {
  const sidebar = await openReport(runOf(reportOf(), { tab: "Bob's “Backtest” (2)!" }), {
    prepare: (workbook) => {
      workbook.services.SpreadsheetApp.getActive().insertSheet("Bob's “Backtest” (2)!");
    },
  });
  await panel(sidebar)
    .getByRole('button', { name: /^Open the Backtest tab/ })
    .click();
  await expect.poll(() => selection(sidebar)).toBe("Bob's “Backtest” (2)!!A1");
});

test('without a capacity it asks for one, and leads to where it is said', async () => {
  const sidebar = await open({ headline: null });
  expect(await text(sidebar)).toContain('How many calls can you make in a week?');
  await press(sidebar, 'Say it in Next');
  await sidebar.page.getByRole('tabpanel', { name: 'Next' }).waitFor();
});

describe('where too few leads are decided', () => {
  test('it says what is missing, and shows counts', async () => {
    const sidebar = await openReport(
      runOf({ ...smallReport, verdict: { light: 'amber', sentence: 'Few.', notes: [] } }),
    );
    const all = await text(sidebar);
    expect(all).toContain('Too early to say');
    expect(all).toContain('8 won leads: too few to say how well the score sorts; 2 more will do.');
    expect(all).toContain('too few to judge a threshold; 22 more will do.');
    expect(all).toContain('too few to tell the chance of a score');
    expect(all).toContain('4 of 6 won');
    expect(all).not.toContain('Where the tiers should begin');
    expect(all).not.toMatch(/null|NaN|undefined|Infinity/);
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
  });

  test('nothing at all is decided: it still stands', async () => {
    const none = { leads: 0, won: 0, rate: null, low: null, high: null };
    const sidebar = await openReport(
      runOf({
        ...smallReport,
        who: { ...smallReport.who, won: 0, lost: 0, baseRate: null },
        tiers: smallReport.tiers.map((tier) => ({ ...tier, ...none })),
        tierSteps: [],
        rules: [],
      }),
    );
    const all = await text(sidebar);
    expect(all).toContain('No decided lead');
    expect(all).not.toMatch(/null|NaN|undefined|Infinity/);
  });
});

describe('long names, markup and twelve tiers', () => {
  test.each([
    [300, 100],
    [240, 125],
  ])('nothing sticks out of %i pixels at %i per cent, and markup is text', async (width, size) => {
    const sidebar = await openReport(runOf(reportOf(LONG)), { width });
    const alerts: string[] = [];
    sidebar.page.on('dialog', (dialog) => alerts.push(dialog.message()));
    await sidebar.page.addStyleTag({ content: `html { font-size: ${size}% }` });
    await panel(sidebar).evaluate((view) => {
      for (const details of view.querySelectorAll('details')) details.open = true;
    });
    expect(await overhang(sidebar.page)).toBe(0);
    expect(await panel(sidebar).locator('img').count()).toBe(0);
    expect(await panel(sidebar).locator('.tier-results > li').count()).toBe(12);
    expect(await panel(sidebar).locator('.tier-results').textContent()).toContain(SCRIPT);
    expect(alerts).toEqual([]);
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
  });
});
