import { button, element } from './element.ts';
import { type MenuLine, MenuPopup } from './menu-popup.ts';

/** One menu of the bar; its lines are asked for when it opens. */
export interface BarMenu {
  readonly caption: string;
  readonly lines: () => readonly MenuLine[];
}

/** The menus above the grid, by the WAI-ARIA menu bar pattern. */
export class MenuBar {
  readonly root: HTMLElement;
  private openers: readonly HTMLButtonElement[] = [];
  private menus: readonly BarMenu[] = [];
  private open: { readonly popup: MenuPopup; readonly index: number } | undefined;

  /** @param afterChoice called when an item is chosen, before it does anything */
  constructor(private readonly afterChoice: () => void) {
    this.root = element('div', { className: 'menu-bar', attributes: { role: 'menubar' } });
    this.root.addEventListener('keydown', (event) => this.onKey(event));
    document.addEventListener('pointerdown', ({ target }) => {
      if (!(target instanceof Node && this.root.contains(target))) {
        this.close(false);
      }
    });
    // A click into a sidebar is no event of this page, but takes the focus away.
    window.addEventListener('blur', () => this.close(false));
  }

  /** What takes the focus when somebody comes to the bar. */
  get firstOpener(): HTMLElement | undefined {
    return this.openers[0];
  }

  show(menus: readonly BarMenu[]): void {
    this.close(false);
    this.menus = menus;
    this.openers = menus.map(({ caption }, index) => {
      const opener = button(caption, 'menu-opener', () => {
        if (this.open?.index === index) {
          this.close(true);
        } else {
          this.openMenu(index).focusFirst();
        }
      });
      opener.setAttribute('role', 'menuitem');
      opener.setAttribute('aria-haspopup', 'menu');
      opener.setAttribute('aria-expanded', 'false');
      opener.tabIndex = index === 0 ? 0 : -1;
      opener.addEventListener('pointerenter', () => {
        if (this.open !== undefined && this.open.index !== index) {
          this.openMenu(index);
        }
      });
      return opener;
    });
    this.root.replaceChildren(
      ...this.openers.map((opener) => element('div', { className: 'menu-place', children: [opener] })),
    );
  }

  private openMenu(index: number): MenuPopup {
    this.close(false);
    const { caption = '', lines = () => [] } = this.menus[index] ?? {};
    const popup = new MenuPopup(caption, lines(), {
      close: () => this.close(true),
      chosen: () => {
        this.close(false);
        this.afterChoice();
      },
      leave: (direction) => this.openMenu(this.indexFrom(index, direction)).focusFirst(),
    });
    const opener = this.openers[index];
    opener?.setAttribute('aria-expanded', 'true');
    opener?.parentElement?.append(popup.root);
    this.open = { popup, index };
    return popup;
  }

  private close(returnsFocus: boolean): void {
    if (this.open === undefined) {
      return;
    }
    const opener = this.openers[this.open.index];
    this.open.popup.root.remove();
    this.open = undefined;
    opener?.setAttribute('aria-expanded', 'false');
    if (returnsFocus) {
      opener?.focus();
    }
  }

  private indexFrom(index: number, direction: -1 | 1): number {
    return (index + direction + this.menus.length) % this.menus.length;
  }

  private onKey(event: KeyboardEvent): void {
    const index = this.openers.indexOf(document.activeElement as HTMLButtonElement);
    if (index < 0) {
      return;
    }
    switch (event.key) {
      case 'ArrowDown':
        this.openMenu(index).focusFirst();
        break;
      case 'ArrowUp':
        this.openMenu(index).focusLast();
        break;
      case 'ArrowRight':
        this.openers[this.indexFrom(index, 1)]?.focus();
        break;
      case 'ArrowLeft':
        this.openers[this.indexFrom(index, -1)]?.focus();
        break;
      case 'Escape':
        this.close(true);
        break;
      default:
        return;
    }
    event.preventDefault();
  }
}
