import { expect, test } from 'vitest';
import { SMALL_LEADS, smallScoring } from '../addon/small-leads.ts';
import { openSidebar } from './open-sidebar.ts';

test('a tier is shown beside its colour, and one without a colour beside an empty dashed circle', async () => {
  const { page, show } = await openSidebar(
    { Leads: SMALL_LEADS, Scoring: smallScoring() },
    {
      prepare({ services }) {
        const scoring = services.SpreadsheetApp.getActive().getSheetByName('Scoring');
        const cells = scoring?.getDataRange().getValues() ?? [];
        const rowIndex = cells.findIndex((row) => row.includes('Hot'));
        scoring?.getRange(rowIndex + 1, (cells[rowIndex]?.indexOf('Hot') ?? 0) + 1).setBackground('#ff0000');
      },
    },
  );
  await show('Score');
  await page.locator('.tier-list .tier-tag').first().waitFor();
  const looks = await page.locator('.tier-list .tier-tag').evaluateAll((tags) =>
    tags.map((tag) => {
      const { backgroundColor, borderTopStyle, borderTopWidth } = getComputedStyle(
        tag.querySelector('.swatch') ?? tag,
      );
      return [tag.textContent, backgroundColor, borderTopStyle, borderTopWidth];
    }),
  );
  expect(looks).toEqual([
    ['Hot', 'rgb(255, 0, 0)', 'solid', '1px'],
    ['Cold', 'rgba(0, 0, 0, 0)', 'dashed', '1px'],
  ]);
});
