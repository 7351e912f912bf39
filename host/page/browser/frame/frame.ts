import { SENTENCES } from '../../sentences.ts';
import { button, closeButton, element } from './element.ts';
import { MenuBar } from './menu-bar.ts';
import { Panes } from './panes.ts';
import { SidebarPanel } from './sidebar-panel.ts';
import { Toasts } from './toasts.ts';

/** All that stands around the grid. */
export class Frame {
  readonly menuBar = new MenuBar(() => this.focusGrid());
  readonly toasts = new Toasts();
  readonly sidebar: SidebarPanel;
  /** Where hidden frames of scripts lie. */
  readonly realms = element('div', { attributes: { hidden: '' } });
  /** For the keyboard inside pages of the script, which this page does not hear. */
  readonly panes: Panes;
  private readonly title = element('h1', { className: 'file-name' });
  private readonly status = element('span', { className: 'status', attributes: { role: 'status' } });
  private readonly grid = element('main', { className: 'grid' });
  private readonly offers = element('div', { className: 'offers' });
  private readonly running = element('div', {
    className: 'running',
    text: SENTENCES.running,
    attributes: { role: 'status' },
  });

  constructor(onSidebarChange: () => void) {
    this.sidebar = new SidebarPanel(onSidebarChange);
    this.running.hidden = true;
    const sign = element('span', { className: 'sign', attributes: { 'aria-hidden': 'true' } });
    const names = element('div', {
      className: 'names',
      children: [
        element('div', { className: 'title-line', children: [this.title, this.status] }),
        this.menuBar.root,
      ],
    });
    document.body.replaceChildren(
      element('header', { className: 'page-header', children: [sign, names] }),
      this.offers,
      element('div', { className: 'desk', children: [this.grid, this.sidebar.root] }),
      this.toasts.root,
      this.running,
      this.realms,
    );
    this.panes = new Panes([
      { root: () => this.menuBar.root, target: () => this.menuBar.firstOpener },
      { root: () => this.offers, target: () => this.offers.querySelector('button') },
      { root: () => this.grid, target: () => this.gridPlace() },
      { root: () => this.grid.querySelector('[role="tablist"]'), target: () => this.frontTab() },
      { root: () => this.sidebar.root, target: () => this.sidebar.page },
    ]);
  }

  /** The keyboard goes to the cells. */
  private focusGrid(): void {
    this.gridPlace()?.focus();
  }

  private gridPlace(): HTMLElement | undefined {
    const place = this.grid.lastElementChild;
    return place instanceof HTMLElement ? place : undefined;
  }

  /** The tab of the spreadsheet that is in front. */
  private frontTab(): HTMLElement | null {
    return this.grid.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  }

  /** An empty place for a grid, over the one that is there. */
  newGridPlace(): HTMLElement {
    const place = element('div', { className: 'grid-place' });
    this.grid.append(place);
    return place;
  }

  /** Takes away all grids but the newest, and the worlds of their scripts. */
  dropEarlierGrids(): void {
    this.grid.replaceChildren(...[...this.grid.children].slice(-1));
    this.realms.replaceChildren();
  }

  setName(name: string): void {
    this.title.textContent = name;
    document.title = `${name} – ${SENTENCES.product}`;
  }

  setStatus(text: string): void {
    if (this.status.textContent !== text) {
      this.status.textContent = text;
    }
  }

  setRunning(isRunning: boolean): void {
    this.running.hidden = !isRunning;
  }

  /** A question above the grid that nobody has to answer. */
  offer(question: string, answer: string, act: () => void): void {
    const close = (): void => this.offers.replaceChildren();
    const yes = button(answer, 'plain', () => {
      close();
      act();
    });
    this.offers.replaceChildren(
      element('div', {
        className: 'offer',
        children: [element('span', { text: question }), yes, closeButton(SENTENCES.dismiss, close)],
      }),
    );
  }
}
