import { describe, expect, test } from 'vitest';
import { seriousFlaws } from './axe.ts';
import {
  button,
  headless,
  itemOf,
  MODEL_LEADS,
  MODEL_TABS,
  modelScoring,
  panel,
  pointsOf,
  tiersShown,
} from './model-sheet.ts';
import { type OpenSidebar, openSidebar } from './open-sidebar.ts';

async function openModel(tabs: Parameters<typeof openSidebar>[0] = MODEL_TABS): Promise<OpenSidebar> {
  const sidebar = await openSidebar(tabs);
  await sidebar.show('Model');
  return sidebar;
}

/** Waits until the view tells what the engine says. */
async function showsTiers(sidebar: OpenSidebar, expected: Readonly<Record<string, number>>): Promise<void> {
  await expect.poll(async () => (await tiersShown(sidebar)).after).toEqual(expected);
}

describe('criteria', () => {
  test('stand under their groups, with conditions, limits and hits', async () => {
    const sidebar = await openModel();
    const { page } = sidebar;
    expect(await page.locator('.model-view .section h3').allTextContents()).toEqual([
      'Fit',
      'Visits',
      'No group',
    ]);
    const visits = page.getByRole('region', { name: 'Visits' });
    await expect
      .poll(() => visits.textContent())
      .toContain('Counts toward Engagement. Between 0 and 15 points together.');
    expect(await itemOf(sidebar, 'Director').textContent()).toContain('Title is Director');
    expect(await itemOf(sidebar, 'Director').textContent()).toContain('2 leads, 33%');
    expect(await pointsOf(sidebar, 'Came back').inputValue()).toBe('5.5');
  });

  test('that disqualify say so and have no points to tune', async () => {
    const sidebar = await openModel();
    expect(await itemOf(sidebar, 'Student').textContent()).toContain('Disqualifies');
    expect(await pointsOf(sidebar, 'Student').count()).toBe(0);
  });

  test('that are off say so, and are counted once they are switched on', async () => {
    const sidebar = await openModel();
    expect(await itemOf(sidebar, 'Came back').textContent()).toContain('Off, counts for nothing');
    await sidebar.page.getByRole('checkbox', { name: 'Came back' }).check();
    const { hits, tiers } = headless([5, 0, true]);
    await expect
      .poll(() => itemOf(sidebar, 'Came back').textContent())
      .toContain(`${hits['Came back']} leads, 50%`);
    await showsTiers(sidebar, tiers);
  });

  test('show what a backtest found, where it did', async () => {
    const scoring = modelScoring();
    scoring[1]?.push('Win rate', 'Lift');
    scoring[2]?.push(0.25, 1.8);
    const sidebar = await openModel({ Leads: MODEL_LEADS, Scoring: scoring });
    expect(await itemOf(sidebar, 'Director').textContent()).toContain('Win rate 25% · Lift 1.8');
  });
});

describe('tuning', () => {
  test('tells leads per tier before and after as the engine scores them, and sends nothing', async () => {
    const sidebar = await openModel();
    expect((await tiersShown(sidebar)).after).toEqual(headless().tiers);
    await pointsOf(sidebar, 'Director').fill('9.5');
    await pointsOf(sidebar, 'Visited').fill('-3');
    const expected = headless([2, 6, 9.5], [3, 6, -3]);
    await showsTiers(sidebar, expected.tiers);
    expect((await tiersShown(sidebar)).before).toEqual(headless().tiers);
    expect(sidebar.calls).toEqual(['readSheet']);
  });

  test('names who changes tier, biggest moves first, and goes to their rows', async () => {
    const sidebar = await openModel();
    await pointsOf(sidebar, 'Director').fill('40');
    await button(sidebar, 'Show who changes tier').click();
    const moves = panel(sidebar).locator('.tier-moves li');
    expect(await moves.count()).toBe(1);
    expect(await moves.first().textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await moves.first().textContent()).toContain('20 → 40');
    expect(await moves.first().locator('.tier-name').allTextContents()).toEqual(['Warm', 'Hot']);
    await moves.first().getByRole('button').click();
    await expect.poll(() => sidebar.calls).toContain('goToCell');
    expect(sidebar.workbook.services.SpreadsheetApp.getActive().getActiveRange()?.getA1Notation()).toBe('A4');
    expect(await sidebar.page.locator('img').count()).toBe(0);
  });

  test('names twenty and counts the others', async () => {
    const leads = [
      MODEL_LEADS[0] ?? [],
      ...Array.from({ length: 51 }, (_, index) => [
        `Lead ${index}`,
        `l${index}@firm.example`,
        'Director',
        0,
        '',
      ]),
    ];
    const sidebar = await openModel({ Leads: leads, Scoring: modelScoring() });
    await pointsOf(sidebar, 'Director').fill('30');
    await button(sidebar, 'Show who changes tier').click();
    expect(await panel(sidebar).locator('.tier-moves li').count()).toBe(20);
    expect(await panel(sidebar).textContent()).toContain('and 31 more');
    expect(await panel(sidebar).textContent()).toContain('51 leads change tier, all up');
  });

  test('tells leads by score in a table for those who do not see the bars', async () => {
    const sidebar = await openModel();
    await pointsOf(sidebar, 'Director').fill('25');
    await expect
      .poll(() => panel(sidebar).getByRole('row', { name: '25 to 30' }).textContent())
      .toBe('25 to 3001');
    expect(await panel(sidebar).textContent()).toContain('Not shown: 1 disqualified.');
  });

  test('marks what is changed with its old value, and takes it back alone', async () => {
    const sidebar = await openModel();
    await pointsOf(sidebar, 'Director').fill('25');
    await sidebar.page.getByRole('checkbox', { name: 'Visited' }).uncheck();
    expect(await itemOf(sidebar, 'Director').textContent()).toContain('Changed, was 20.');
    expect(await itemOf(sidebar, 'Visited').textContent()).toContain('Changed, was on.');
    await button(sidebar, 'Undo the change to Director').click();
    expect(await pointsOf(sidebar, 'Director').inputValue()).toBe('20');
    await showsTiers(sidebar, headless([3, 0, false]).tiers);
  });

  test('is discarded at one click', async () => {
    const sidebar = await openModel();
    await pointsOf(sidebar, 'Director').fill('25');
    await sidebar.page.getByRole('checkbox', { name: 'Visited' }).uncheck();
    await button(sidebar, 'Discard changes').click();
    expect(await pointsOf(sidebar, 'Director').inputValue()).toBe('20');
    expect(await sidebar.page.getByRole('checkbox', { name: 'Visited' }).isChecked()).toBe(true);
    await showsTiers(sidebar, headless().tiers);
    expect(await button(sidebar, 'Save…').count()).toBe(0);
  });

  test('says at the field what is no number, and does not save it', async () => {
    const sidebar = await openModel();
    const field = pointsOf(sidebar, 'Director');
    await field.fill('many');
    expect(await itemOf(sidebar, 'Director').getByRole('alert').textContent()).toContain('no number');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await pointsOf(sidebar, 'Visited').fill('12');
    expect(await button(sidebar, 'Save…').isDisabled()).toBe(true);
    expect(await panel(sidebar).textContent()).toContain('Before saving, mend the points of Director.');
    await showsTiers(sidebar, headless([3, 6, 12]).tiers);
    await field.fill('2000000000');
    expect(await itemOf(sidebar, 'Director').getByRole('alert').textContent()).toContain('a billion');
  });

  test('says nothing of a number that is only begun', async () => {
    const sidebar = await openModel();
    const field = pointsOf(sidebar, 'Director');
    await field.fill('-');
    expect(await itemOf(sidebar, 'Director').getByRole('alert').count()).toBe(0);
    await field.blur();
    expect(await itemOf(sidebar, 'Director').getByRole('alert').count()).toBe(1);
  });

  test('survives a look at another view, and a refresh', async () => {
    const sidebar = await openModel();
    await pointsOf(sidebar, 'Director').fill('25');
    await sidebar.show('Score');
    await sidebar.show('Model');
    expect(await pointsOf(sidebar, 'Director').inputValue()).toBe('25');
    await sidebar.page.getByRole('button', { name: /^Refresh|Read the sheet again/ }).click();
    await expect.poll(() => sidebar.calls.length).toBe(2);
    expect(await pointsOf(sidebar, 'Director').inputValue()).toBe('25');
    await showsTiers(sidebar, headless([2, 6, 25]).tiers);
  });

  test('gives way to what someone else has changed meanwhile, and names it', async () => {
    const sidebar = await openModel();
    await pointsOf(sidebar, 'Director').fill('25');
    await pointsOf(sidebar, 'Visited').fill('12');
    sidebar.sheet('Scoring').getRange('G3').setValue(7);
    await sidebar.page.getByRole('button', { name: /^Refresh|Read the sheet again/ }).click();
    await expect
      .poll(() => panel(sidebar).textContent())
      .toContain('Director: the points went from 20 to 7; you had 25.');
    expect(await pointsOf(sidebar, 'Director').inputValue()).toBe('7');
    expect(await pointsOf(sidebar, 'Visited').inputValue()).toBe('12');
    await button(sidebar, 'OK').click();
    expect(await panel(sidebar).textContent()).not.toContain('you had');
  });
});

describe('the keyboard alone', () => {
  test('tunes, switches and undoes', async () => {
    const sidebar = await openModel();
    const { page } = sidebar;
    await page.getByRole('tab', { name: 'Model' }).focus();
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    // Refresh, then the switch and the points of the first criterion.
    await press('Tab', 'Tab', 'Tab');
    await press('ArrowUp', 'ArrowUp', 'PageDown', 'ArrowDown');
    expect(await pointsOf(sidebar, 'Director').inputValue()).toBe('11');
    await showsTiers(sidebar, headless([2, 6, 11]).tiers);
    await press('Tab', 'Enter');
    expect(await pointsOf(sidebar, 'Director').inputValue()).toBe('20');
    await page.getByRole('checkbox', { name: 'Visited' }).focus();
    await press(' ');
    await showsTiers(sidebar, headless([3, 0, false]).tiers);
  });

  test('never leads under the panel or the tabs', async () => {
    const sidebar = await openModel();
    const { page } = sidebar;
    await page.setViewportSize({ width: 300, height: 520 });
    await pointsOf(sidebar, 'Director').fill('25');
    await page.getByRole('tab', { name: 'Model' }).focus();
    for (let step = 0; step < 14; step++) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() => {
        const focused = document.activeElement;
        const box = focused?.getBoundingClientRect();
        const below = document.querySelector('.draft-panel');
        return {
          name: focused?.getAttribute('aria-label') ?? focused?.textContent,
          isInPanel: below?.contains(focused ?? null) === true,
          top: (box?.top ?? 0) - (document.querySelector('.tabs')?.getBoundingClientRect().bottom ?? 0),
          bottom: (below?.getBoundingClientRect().top ?? 0) - (box?.bottom ?? 0),
        };
      });
      if (place.isInPanel) continue;
      expect(place.top, place.name ?? '').toBeGreaterThanOrEqual(0);
      expect(place.bottom, place.name ?? '').toBeGreaterThanOrEqual(0);
    }
  });
});

describe('where there is nothing to tune or to try it on', () => {
  test('without a Scoring tab the view leads to Set up', async () => {
    const sidebar = await openModel({ Leads: MODEL_LEADS });
    await button(sidebar, 'Set up scoring').click();
    await sidebar.page.getByRole('tabpanel', { name: 'Set up' }).waitFor();
  });

  test('without criteria it says where they go', async () => {
    const sidebar = await openModel({ Leads: MODEL_LEADS, Scoring: modelScoring([]) });
    expect(await sidebar.page.getByRole('tabpanel').textContent()).toContain('No criteria yet');
  });

  test('without leads points can be tuned all the same', async () => {
    const sidebar = await openModel({ Leads: MODEL_LEADS.slice(0, 1), Scoring: modelScoring() });
    await pointsOf(sidebar, 'Director').fill('25');
    await expect.poll(() => panel(sidebar).textContent()).toContain('No leads could be read to try this on');
    expect(await button(sidebar, 'Save…').isEnabled()).toBe(true);
  });

  test('with a setting that cannot be read it says that nothing can be tried, and speaks of no preview', async () => {
    const scoring = modelScoring().map((row) => (row[0] === 'As of' ? ['Capacity per week', 'lots'] : row));
    const sidebar = await openModel({ Leads: MODEL_LEADS, Scoring: scoring });
    const view = sidebar.page.getByRole('tabpanel', { name: 'Model' });
    expect(await view.textContent()).toContain('needs a number, 0 or more, but its Value is “lots”');
    await pointsOf(sidebar, 'Director').fill('');
    await expect
      .poll(() => panel(sidebar).textContent())
      .toContain('Nothing can be tried out until what stands above is mended.');
    await expect
      .poll(() => panel(sidebar).textContent())
      .toContain('Before saving, mend the points of Director.');
    expect(await view.textContent()).not.toMatch(/this preview|No leads could be read/);
    await pointsOf(sidebar, 'Director').fill('25');
    await expect
      .poll(() => panel(sidebar).textContent())
      .toContain('Before saving, mend what is listed above.');
    // It is not the change that is at fault.
    expect(await panel(sidebar).textContent()).not.toContain('Changed like this');
  });

  test('errors are listed with their cells, and a criterion that is wrong can be switched off', async () => {
    const [first, ...others] = modelScoring();
    const scoring = [
      first ?? [],
      ...others.map((row) =>
        row[2] === 'Director' ? ['', 'Fit', 'Director', 'Titel', 'is', 'Director', 20] : row,
      ),
    ];
    const sidebar = await openModel({ Leads: MODEL_LEADS, Scoring: scoring });
    const view = sidebar.page.getByRole('tabpanel', { name: 'Model' });
    expect(await view.textContent()).toContain('Did you mean “Title”?');
    expect(await view.getByRole('button', { name: /Scoring!D3/ }).count()).toBe(1);
    await sidebar.page.getByRole('checkbox', { name: 'Director' }).uncheck();
    expect(await button(sidebar, 'Save…').isEnabled()).toBe(true);
  });

  test('switching on a criterion whose Value is unfinished says what is wrong, and blocks saving', async () => {
    const scoring = modelScoring([
      [true, 'Fit', 'Director', 'Title', 'is', 'Director', 20],
      [false, 'Fit', 'Half-written', 'Visits', 'at least', '', 5],
    ]);
    const sidebar = await openModel({ Leads: MODEL_LEADS, Scoring: scoring });
    await sidebar.page.getByRole('checkbox', { name: 'Half-written' }).check();
    await expect.poll(() => panel(sidebar).textContent()).toContain('but its Value is blank');
    expect(
      await panel(sidebar)
        .getByRole('button', { name: /Scoring!F4/ })
        .count(),
    ).toBe(1);
    expect(await button(sidebar, 'Save…').isDisabled()).toBe(true);
    await sidebar.page.getByRole('checkbox', { name: 'Half-written' }).uncheck();
    await expect.poll(() => panel(sidebar).textContent()).not.toContain('but its Value is blank');
  });
});

describe('accessibility', () => {
  test('axe finds nothing serious, with a draft, its details and the question for a reason', async () => {
    const sidebar = await openModel();
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
    await pointsOf(sidebar, 'Director').fill('40');
    await pointsOf(sidebar, 'From Germany').fill('x');
    await button(sidebar, 'Show who changes tier').click();
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
    await pointsOf(sidebar, 'From Germany').fill('5');
    await button(sidebar, 'Save…').click();
    await button(sidebar, 'Save to the sheet').click();
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
  });

  test('nothing is wider than the sidebar, also at 125 % and with words of German length', async () => {
    const scoring = modelScoring([
      [
        true,
        'Zusammenarbeitsvereinbarungen',
        'Geschäftsführungsentscheidungsbefugnis',
        'Title',
        'is any of',
        'Rechtsschutzversicherungsgesellschaftsvertreterin, Donaudampfschifffahrtskapitän',
        1234567.25,
      ],
    ]);
    const sidebar = await openModel({ Leads: MODEL_LEADS, Scoring: scoring });
    const { page } = sidebar;
    await page.setViewportSize({ width: 240, height: 700 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '125%';
    });
    await pointsOf(sidebar, 'Geschäftsführungsentscheidungsbefugnis').fill('x');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(240);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('.model-view *')]
        .filter((own) => !own.closest('.unseen') && own.getBoundingClientRect().right > 240)
        .map((own) => own.className),
    );
    expect(wide).toEqual([]);
  });
});
