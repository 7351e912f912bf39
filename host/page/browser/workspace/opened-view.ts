import { SheetCells } from '../../../workbook/sheet-cells.ts';
import type { SavedHead } from '../saving/saved-workbook.ts';
import type { OpenWorkbook } from './open-workbook.ts';

/** What the add-on's own functions do for a workbook that is just opened. */
const OPEN_SIDEBAR = 'openSidebar';
const DEMO_FUNCTIONS = ['loadDemoLeads', 'scoreLeads'];

/** The add-on's sidebar, where the script has one. */
export async function openSidebar(workbook: OpenWorkbook): Promise<void> {
  if (workbook.hasFunction(OPEN_SIDEBAR)) {
    await workbook.runFromMenu(OPEN_SIDEBAR);
  }
}

/** Demo leads, scored and coloured, in a workbook that is empty. */
export function fillWithDemo(workbook: OpenWorkbook): void {
  for (const functionName of DEMO_FUNCTIONS.filter((name) => workbook.hasFunction(name))) {
    workbook.runAtOnce(functionName);
  }
  removeBlankSheet(workbook);
  workbook.takeAsOpened();
}

/** The tab that was in front when the workbook was saved, and the sidebar that was open. */
export async function restoreView(
  workbook: OpenWorkbook,
  { activeSheetId, sidebarFunction }: SavedHead,
): Promise<void> {
  const { document, backstage } = workbook.hosted;
  const sheet = document.workbook.getSheetBySheetId(activeSheetId);
  if (sheet) {
    backstage.context.tabs.activate(sheet);
  }
  if (sidebarFunction !== undefined) {
    await workbook.runFromMenu(sidebarFunction);
  }
}

/** The demo leads came into a new workbook, whose first sheet nobody needs. */
function removeBlankSheet({ hosted }: OpenWorkbook): void {
  const { document, tabs } = hosted.backstage.context;
  const [first, ...others] = tabs.all();
  if (
    first !== undefined &&
    others.length > 0 &&
    new SheetCells(document, first).lastContent().rowIndex < 0
  ) {
    tabs.remove(first);
  }
}
