import type { Toast } from '../../../services/interaction.ts';
import { SENTENCES } from '../../sentences.ts';
import { closeButton, element } from './element.ts';

/** Messages in the corner that go by themselves; a new one takes the place of the one before, as in Sheets. */
export class Toasts {
  readonly root = element('div', { className: 'toasts', attributes: { role: 'status' } });
  private timer: ReturnType<typeof setTimeout> | undefined;

  show({ title, message, seconds }: Toast): void {
    clearTimeout(this.timer);
    const close = (): void => this.root.replaceChildren();
    this.root.replaceChildren(
      element('div', {
        className: 'toast',
        children: [
          closeButton(SENTENCES.dismiss, close),
          ...(title === '' ? [] : [element('strong', { text: title })]),
          element('p', { text: message }),
        ],
      }),
    );
    if (seconds >= 0) {
      this.timer = setTimeout(close, seconds * 1000);
    }
  }
}
