import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openPage } from '../../e2e/open-page.ts';

/** A public list of leads; it lies outside the project. */
const LIST = fileURLToPath(new URL('../../../../shared/data/xeducation/Leads.csv', import.meta.url));

test.skipIf(!existsSync(LIST))(
  `9,240 leads of 37 columns open and are scored while the page goes on (${LIST})`,
  async () => {
    const workbook = await openPage({ file: { name: 'Leads.csv', bytes: readFileSync(LIST) } });
    const { page } = workbook;
    await workbook.chooseMenu('Extensions', 'Scoresheet', 'Set up scoring…');
    await workbook.answer('OK');
    await workbook.answer('OK');
    await workbook.withWorkbook(({ services }) => {
      services.SpreadsheetApp.getActive().getSheetByName('Leads')?.activate();
    });
    await workbook.whenIdle();
    // Counts how often the page gets a turn while it scores.
    await page.evaluate(() => {
      const counter = { turns: 0, isScoring: true };
      Object.assign(window, { counter });
      const count = (): void => {
        counter.turns += 1;
        if (counter.isScoring) setTimeout(count);
      };
      count();
    });
    await workbook.chooseMenu('Extensions', 'Scoresheet', 'Score leads');
    await expect.poll(() => page.locator('.toast, dialog[open]').count(), { timeout: 60_000 }).toBe(1);
    const turns = await page.evaluate(() => {
      const { counter } = window as never as { counter: { turns: number; isScoring: boolean } };
      counter.isScoring = false;
      return counter.turns;
    });
    expect(turns).toBeGreaterThan(30);
    const scores = await workbook.withWorkbook(({ services }) => {
      const rows =
        services.SpreadsheetApp.getActive().getSheetByName('Leads')?.getDataRange().getValues() ?? [];
      const column = rows[0]?.indexOf('Lead score') ?? -1;
      return rows.slice(1).filter((row) => typeof row[column] === 'number').length;
    });
    expect(scores).toBe(9240);
    expect(workbook.errors).toEqual([]);
  },
  180_000,
);
