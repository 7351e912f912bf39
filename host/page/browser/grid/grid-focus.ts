import { ILayoutService } from '@univerjs/preset-sheets-core';
import type { Univer } from '@univerjs/presets';

/**
 * Lets the grid have the keyboard as an element of the page does, by `focus()` of its place, and gives it back to the
 * grid after a click on a tab of the spreadsheet, as Sheets does: who clicks there goes on in the cells.
 */
export function letFocus(place: HTMLElement, univer: Univer): void {
  const focus = (): void => univer.__getInjector().get(ILayoutService).focus();
  place.tabIndex = -1;
  place.addEventListener('focus', focus);
  place.addEventListener('click', ({ target, detail }) => {
    // Keys that press a tab are a click too, but move among the tabs.
    const tab = detail === 1 && target instanceof Element ? target.closest('[role="tab"]') : null;
    // A second click is for the tab's name, which may be open by then.
    const isNaming = (): boolean => tab?.querySelector('[contenteditable="true"]') !== null;
    if (tab) setTimeout(() => !isNaming() && focus());
  });
}
