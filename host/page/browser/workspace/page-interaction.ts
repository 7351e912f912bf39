import type { HtmlPage, Interaction, Menu } from '../../../services/interaction.ts';
import { showAlert, showHtmlDialog, showPrompt } from '../frame/dialogs.ts';
import type { Toasts } from '../frame/toasts.ts';
import { type HtmlFrameHost, htmlFrame } from '../html-frame/html-frame.ts';

/** Where what scripts show is shown. */
export interface Stage {
  readonly toasts: Toasts;
  /** Text of the script that gives HTML pages `google.script`. */
  readonly googleScript: string;
  readonly callFromPage: HtmlFrameHost['call'];
  showSidebar(page: HtmlPage): void;
  addMenu(menu: Menu): void;
}

/** A script's way to the person at the page. @param ended closes its dialogs when the script ends */
export function pageInteraction(stage: Stage, ended?: AbortSignal): Interaction {
  return {
    alert: (dialog) => showAlert(dialog, ended),
    prompt: (dialog) => showPrompt(dialog, ended),
    showSidebar: (page) => stage.showSidebar(page),
    showDialog: (page) => {
      const frame = htmlFrame(page, stage.googleScript, {
        call: stage.callFromPage,
        close: () => box.close(),
      });
      const box = showHtmlDialog(page, frame);
    },
    toast: (toast) => stage.toasts.show(toast),
    addMenu: (menu) => stage.addMenu(menu),
  };
}
