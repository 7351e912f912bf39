/** A part of the page that the keyboard goes to as a whole; neither need be there at all times. */
export interface Pane {
  readonly root: () => Element | null | undefined;
  /** What takes the focus. */
  readonly target: () => HTMLElement | null | undefined;
}

/**
 * F6 brings the keyboard to the next part of the page, Shift+F6 to the one before: a grid keeps Tab and the arrows to
 * itself, and would else never be left.
 */
export class Panes {
  /** @param panes a part inside another one comes after that */
  constructor(private readonly panes: readonly Pane[]) {
    // Before the grid, which takes most keys.
    window.addEventListener('keydown', (event) => this.onKey(event), true);
  }

  /** Goes on from the part that has the focus, else to the first or the last one. */
  move(isBackwards: boolean): void {
    const count = this.panes.length;
    const own = this.panes.findLastIndex(({ root }) => root()?.contains(document.activeElement));
    const start = own < 0 && isBackwards ? 0 : own;
    for (let step = 1; step <= count; step++) {
      const target = this.panes[(start + (isBackwards ? -step : step) + count) % count]?.target();
      if (!target) continue;
      target.focus();
      return;
    }
  }

  private onKey(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    // A dialog is all that can be used while it is open.
    const isOurs = key === 'F6' && !altKey && !ctrlKey && !metaKey && !document.querySelector('dialog[open]');
    if (!isOurs) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.move(shiftKey);
  }
}
