import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds serious or critical in the page as it is shown: rule and element of each. */
export async function seriousFlaws(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    type Found = {
      readonly violations: readonly {
        readonly id: string;
        readonly impact: string;
        readonly nodes: readonly { readonly html: string }[];
      }[];
    };
    const inPage = globalThis as unknown as { readonly axe: { run(): Promise<Found> } };
    const { violations } = await inPage.axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

/** By how many pixels the page is wider than its frame; 0 when nothing sticks out. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
