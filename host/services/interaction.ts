import type { Answer } from './answer.ts';

/** Buttons of `Ui.ButtonSet`. */
export type ButtonSetName = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
/** Members of `Ui.Button`; `CLOSE` is the dialog's ×. */
export type ButtonName = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** A question or a message that stops the script until it is answered. */
export interface Dialog {
  readonly title: string;
  readonly message: string;
  readonly buttons: ButtonSetName;
}

export interface PromptAnswer {
  readonly button: ButtonName;
  readonly text: string;
}

/** An HTML page of `HtmlService`, as a sidebar or a dialog shows it. */
export interface HtmlPage {
  readonly html: string;
  readonly title: string;
  /** Pixels; undefined when the script did not say. */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** One entry of a menu; an item calls a function of the script by its name. */
export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly menu: Menu };

/** A menu as `addToUi` leaves it. An add-on menu has no caption of its own: it is the add-on's. */
export interface Menu {
  readonly caption: string;
  readonly isAddonMenu: boolean;
  readonly entries: readonly MenuEntry[];
}

export interface Toast {
  readonly message: string;
  readonly title: string;
  /** Seconds on screen; negative: until it is closed. */
  readonly seconds: number;
}

/**
 * Where a script meets its user. The script waits for what `alert` and `prompt` answer: without a screen they
 * answer at once, in a page when the person has.
 */
export interface Interaction {
  alert(dialog: Dialog): Answer<ButtonName>;
  prompt(dialog: Dialog): Answer<PromptAnswer>;
  showSidebar(page: HtmlPage): void;
  showDialog(page: HtmlPage): void;
  toast(toast: Toast): void;
  /** A menu of the same caption replaces the one before. */
  addMenu(menu: Menu): void;
}
