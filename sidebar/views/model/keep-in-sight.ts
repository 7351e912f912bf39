/** Room between what has the focus and what covers the view's edges, in pixels. */
const ROOM = 12;

/**
 * Scrolls so that what has the focus is not covered by what sticks to the top and the bottom of the view.
 *
 * @param above whatever covers the top, if it is there
 * @param below whatever covers the bottom, if it is there
 */
export function keepInSight(focused: Element, above: Element | null, below: Element | null): void {
  if (below?.contains(focused)) return;
  const { top, bottom } = focused.getBoundingClientRect();
  const ceiling = (above?.getBoundingClientRect().bottom ?? 0) + ROOM;
  const floor = (below?.getBoundingClientRect().top ?? window.innerHeight) - ROOM;
  if (bottom > floor) window.scrollBy(0, bottom - floor);
  else if (top < ceiling) window.scrollBy(0, top - ceiling);
}
