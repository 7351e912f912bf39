import type {
  ButtonName,
  ButtonSetName,
  Dialog,
  HtmlPage,
  PromptAnswer,
} from '../../../services/interaction.ts';
import { SENTENCES } from '../../sentences.ts';
import { button, closeButton, element } from './element.ts';

const CAPTIONS: Readonly<Record<ButtonName, string>> = {
  OK: SENTENCES.ok,
  CANCEL: SENTENCES.cancel,
  YES: SENTENCES.yes,
  NO: SENTENCES.no,
  CLOSE: SENTENCES.close,
};

/** The affirmative button comes first, as Sheets has it at the left. */
const BUTTONS: Readonly<Record<ButtonSetName, readonly ButtonName[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** Shows a message or a question; resolves with the button, `CLOSE` for × and Esc, or when the signal says so. */
export function showAlert(dialog: Dialog, ended?: AbortSignal): Promise<ButtonName> {
  return show(dialog, [], ended);
}

/** As `showAlert`, with a line to write into. */
export async function showPrompt(dialog: Dialog, ended?: AbortSignal): Promise<PromptAnswer> {
  const input = element('input', {
    className: 'answer',
    attributes: { type: 'text', 'aria-label': dialog.message || dialog.title, autofocus: '' },
  });
  const answer = await show(dialog, [input], ended);
  return { button: answer, text: input.value };
}

function show(
  { title, message, buttons }: Dialog,
  fields: readonly HTMLElement[],
  ended: AbortSignal | undefined,
): Promise<ButtonName> {
  if (ended?.aborted) {
    return Promise.resolve('CLOSE');
  }
  return new Promise((resolve) => {
    const box = modal(title, ended, (answer) => resolve(answer as ButtonName));
    const text = element('p', { className: 'message', text: message, attributes: { id: 'dialog-message' } });
    const [primary = 'OK', ...others] = BUTTONS[buttons];
    const choices = element('div', {
      className: 'buttons',
      children: [
        button(CAPTIONS[primary], 'primary', () => box.close(primary)),
        ...others.map((name) => button(CAPTIONS[name], 'plain', () => box.close(name))),
      ],
    });
    const form = element('form', { attributes: { method: 'dialog' }, children: [text, ...fields, choices] });
    // Enter in the line answers as the first button does.
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      box.close(primary);
    });
    box.setAttribute('aria-describedby', 'dialog-message');
    box.append(form);
    box.showModal();
    const [first] = fields;
    (first ?? choices.querySelector('button'))?.focus();
  });
}

/** Shows an HTML page over the grid. */
export function showHtmlDialog(page: HtmlPage, frame: HTMLElement): { close(): void } {
  const box = modal(page.title, undefined, () => undefined);
  frame.style.width = `${page.width ?? 600}px`;
  frame.style.height = `${page.height ?? 400}px`;
  box.append(frame);
  box.showModal();
  return { close: () => box.close('CLOSE') };
}

/** The browser itself keeps the focus inside and closes on Esc. */
function modal(
  title: string,
  ended: AbortSignal | undefined,
  onClose: (answer: string) => void,
): HTMLDialogElement {
  const close = closeButton(SENTENCES.close, () => box.close('CLOSE'));
  const heading = element('h2', { text: title, attributes: { id: 'dialog-title' } });
  const box = element('dialog', {
    className: 'dialog',
    attributes: title === '' ? { 'aria-label': SENTENCES.product } : { 'aria-labelledby': 'dialog-title' },
    children: [element('header', { children: [heading, close] })],
  });
  const end = (): void => box.close('CLOSE');
  ended?.addEventListener('abort', end);
  box.addEventListener('close', () => {
    ended?.removeEventListener('abort', end);
    box.remove();
    onClose(box.returnValue === '' ? 'CLOSE' : box.returnValue);
  });
  document.body.append(box);
  return box;
}
