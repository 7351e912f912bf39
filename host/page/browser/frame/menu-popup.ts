import { button, element } from './element.ts';

/** One line of a menu. */
export type MenuLine =
  | { readonly kind: 'item'; readonly caption: string; readonly act: () => void }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly caption: string; readonly lines: readonly MenuLine[] };

/** What an open menu asks of its surroundings. */
export interface MenuOwner {
  /** The person left with Esc: the whole menu closes. */
  close(): void;
  /** An item was chosen: the same, and the menu is done with. */
  chosen(): void;
  /** Left or right where there is no submenu in that direction. */
  leave(direction: -1 | 1): void;
}

/** An open list of items, by the WAI-ARIA pattern: arrows, Home, End, first letters, Enter, Esc. */
export class MenuPopup {
  readonly root: HTMLElement;
  private readonly items: readonly HTMLButtonElement[];
  private submenu: { readonly popup: MenuPopup; readonly opener: HTMLButtonElement } | undefined;

  constructor(
    caption: string,
    lines: readonly MenuLine[],
    private readonly owner: MenuOwner,
  ) {
    this.root = element('div', { className: 'menu', attributes: { role: 'menu', 'aria-label': caption } });
    const rows = lines.map((line) => this.row(line));
    this.items = rows.filter((row) => row instanceof HTMLButtonElement);
    this.root.append(...rows);
    this.root.addEventListener('keydown', (event) => this.onKey(event));
  }

  focusFirst(): void {
    this.items[0]?.focus();
  }

  focusLast(): void {
    this.items.at(-1)?.focus();
  }

  private row(line: MenuLine): HTMLElement {
    if (line.kind === 'separator') {
      return element('div', { className: 'separator', attributes: { role: 'separator' } });
    }
    const item = button(line.caption, 'menu-item', () => {
      if (line.kind === 'item') {
        this.owner.chosen();
        line.act();
      } else {
        this.openSubmenu(item, line.caption, line.lines).focusFirst();
      }
    });
    item.setAttribute('role', 'menuitem');
    item.tabIndex = -1;
    if (line.kind === 'submenu') {
      item.setAttribute('aria-haspopup', 'menu');
      item.setAttribute('aria-expanded', 'false');
    }
    item.addEventListener('pointerenter', () => {
      item.focus();
      if (line.kind === 'submenu') {
        this.openSubmenu(item, line.caption, line.lines);
      } else {
        this.closeSubmenu();
      }
    });
    return item;
  }

  private openSubmenu(opener: HTMLButtonElement, caption: string, lines: readonly MenuLine[]): MenuPopup {
    if (this.submenu?.opener === opener) {
      return this.submenu.popup;
    }
    this.closeSubmenu();
    const popup = new MenuPopup(caption, lines, {
      close: () => this.owner.close(),
      chosen: () => this.owner.chosen(),
      leave: (direction) => {
        if (direction < 0) {
          this.closeSubmenu();
          opener.focus();
        } else {
          this.owner.leave(direction);
        }
      },
    });
    popup.root.classList.add('submenu');
    popup.root.style.top = `${opener.offsetTop - 7}px`;
    opener.setAttribute('aria-expanded', 'true');
    this.root.append(popup.root);
    this.submenu = { popup, opener };
    return popup;
  }

  private closeSubmenu(): void {
    this.submenu?.popup.root.remove();
    this.submenu?.opener.setAttribute('aria-expanded', 'false');
    this.submenu = undefined;
  }

  private onKey(event: KeyboardEvent): void {
    const at = this.items.indexOf(document.activeElement as HTMLButtonElement);
    const isHandled = this.handleKey(event.key, at);
    if (isHandled) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  private handleKey(key: string, at: number): boolean {
    switch (key) {
      case 'ArrowDown':
        this.items[(at + 1) % this.items.length]?.focus();
        return true;
      case 'ArrowUp':
        this.items.at(at <= 0 ? -1 : at - 1)?.focus();
        return true;
      case 'Home':
        this.focusFirst();
        return true;
      case 'End':
        this.focusLast();
        return true;
      case 'ArrowRight':
        if (this.items[at]?.getAttribute('aria-haspopup') === 'menu') {
          this.items[at]?.click();
        } else {
          this.owner.leave(1);
        }
        return true;
      case 'ArrowLeft':
        this.owner.leave(-1);
        return true;
      case 'Escape':
      case 'Tab':
        this.owner.close();
        return true;
      default:
        return this.focusByLetter(key, at);
    }
  }

  private focusByLetter(key: string, at: number): boolean {
    if (key.length !== 1 || key === ' ') {
      return false;
    }
    const after = [...this.items.slice(at + 1), ...this.items.slice(0, at + 1)];
    after.find((item) => item.textContent.toLowerCase().startsWith(key.toLowerCase()))?.focus();
    return true;
  }
}
