import type { HtmlPage } from '../../../services/interaction.ts';
import { SENTENCES } from '../../sentences.ts';
import { closeButton, element } from './element.ts';

/** The panel at the right that shows one page at a time. */
export class SidebarPanel {
  readonly root: HTMLElement;
  private readonly heading = element('h2');
  private readonly place = element('div', { className: 'sidebar-page' });

  /** @param onChange called when it opens or closes */
  constructor(private readonly onChange: () => void) {
    const header = element('header', {
      children: [this.heading, closeButton(SENTENCES.close, () => this.close())],
    });
    this.root = element('aside', { className: 'sidebar', children: [header, this.place] });
    this.root.hidden = true;
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  /** The page that it shows. */
  get page(): HTMLElement | undefined {
    const [frame] = this.isOpen ? this.place.children : [];
    return frame instanceof HTMLElement ? frame : undefined;
  }

  show({ title }: HtmlPage, frame: HTMLElement): void {
    this.heading.textContent = title === '' ? SENTENCES.product : title;
    this.root.setAttribute('aria-label', this.heading.textContent);
    this.place.replaceChildren(frame);
    this.root.hidden = false;
    this.onChange();
  }

  close(): void {
    this.place.replaceChildren();
    this.root.hidden = true;
    this.onChange();
  }
}
