import type { Menu, MenuEntry } from '../../../services/interaction.ts';
import { SENTENCES } from '../../sentences.ts';
import type { BarMenu } from '../frame/menu-bar.ts';
import type { MenuLine } from '../frame/menu-popup.ts';
import type { OpenWorkbook } from './open-workbook.ts';

/** What the script of a workbook has put into the menu bar: menus of its own, and those under *Extensions*. */
export function scriptMenus(workbook: OpenWorkbook): readonly BarMenu[] {
  const own = workbook.scriptMenus.filter(({ isAddonMenu }) => !isAddonMenu);
  const addon = workbook.scriptMenus.filter(({ isAddonMenu }) => isAddonMenu);
  const extensions: BarMenu = {
    caption: SENTENCES.menuExtensions,
    lines: () =>
      addon.map((menu) => ({ kind: 'submenu', caption: SENTENCES.product, lines: linesOf(menu, workbook) })),
  };
  return [
    ...own.map((menu): BarMenu => ({ caption: menu.caption, lines: () => linesOf(menu, workbook) })),
    ...(addon.length > 0 ? [extensions] : []),
  ];
}

function linesOf({ entries }: Menu, workbook: OpenWorkbook): readonly MenuLine[] {
  return entries.map((entry) => lineOf(entry, workbook));
}

function lineOf(entry: MenuEntry, workbook: OpenWorkbook): MenuLine {
  switch (entry.kind) {
    case 'item':
      return {
        kind: 'item',
        caption: entry.caption,
        act: () => void workbook.runFromMenu(entry.functionName),
      };
    case 'separator':
      return entry;
    case 'submenu':
      return { kind: 'submenu', caption: entry.menu.caption, lines: linesOf(entry.menu, workbook) };
  }
}
