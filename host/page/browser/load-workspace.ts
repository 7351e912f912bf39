/** Large parts of Univer, each after those that it needs. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('@univerjs/presets'),
  () => import('@univerjs/engine-formula'),
  () => import('@univerjs/engine-render'),
  () => import('@univerjs/design'),
  () => import('@univerjs/sheets-ui'),
  () => import('@univerjs/preset-sheets-core'),
];

/**
 * Loads what a workbook needs, which is nearly all of the page. The page shows its frame meanwhile, and is never busy
 * for long: each part is read in a turn of its own.
 */
export async function loadWorkspace(): Promise<typeof import('./workspace/workspace.ts')> {
  for (const load of PARTS) {
    await load();
  }
  return import('./workspace/workspace.ts');
}
