import type {
  ButtonName,
  ButtonSetName,
  Dialog,
  HtmlPage,
  Interaction,
  Menu,
  PromptAnswer,
  Toast,
} from './interaction.ts';

/** One thing that the script showed, in order. */
export type Shown =
  | { readonly kind: 'alert' | 'prompt'; readonly dialog: Dialog; readonly answer: ButtonName }
  | { readonly kind: 'sidebar' | 'dialog'; readonly page: HtmlPage }
  | { readonly kind: 'toast'; readonly toast: Toast }
  | { readonly kind: 'menu'; readonly menu: Menu };

/** What the embedder would answer; undefined leaves it to the default: OK, or YES where there is no OK. */
export interface ScriptedAnswers {
  readonly alert?: (dialog: Dialog) => ButtonName | undefined;
  readonly prompt?: (dialog: Dialog) => PromptAnswer | undefined;
}

export interface RecordingInteraction extends Interaction {
  alert(dialog: Dialog): ButtonName;
  prompt(dialog: Dialog): PromptAnswer;
  readonly shown: readonly Shown[];
  /** Forgets what was shown. */
  clear(): void;
}

/**
 * An interaction without a screen: it keeps everything that is shown and answers as told, by default with the
 * affirmative button.
 *
 * @example
 * const interaction = recordingInteraction({ alert: (dialog) => (dialog.buttons === 'YES_NO' ? 'NO' : undefined) });
 */
export function recordingInteraction(answers: ScriptedAnswers = {}): RecordingInteraction {
  const shown: Shown[] = [];
  return {
    shown,
    clear() {
      shown.length = 0;
    },
    alert(dialog) {
      const answer = answers.alert?.(dialog) ?? affirmative(dialog.buttons);
      shown.push({ kind: 'alert', dialog, answer });
      return answer;
    },
    prompt(dialog) {
      const answer = answers.prompt?.(dialog) ?? { button: affirmative(dialog.buttons), text: '' };
      shown.push({ kind: 'prompt', dialog, answer: answer.button });
      return answer;
    },
    showSidebar(page) {
      shown.push({ kind: 'sidebar', page });
    },
    showDialog(page) {
      shown.push({ kind: 'dialog', page });
    },
    toast(toast) {
      shown.push({ kind: 'toast', toast });
    },
    addMenu(menu) {
      shown.push({ kind: 'menu', menu });
    },
  };
}

function affirmative(buttons: ButtonSetName): ButtonName {
  return buttons === 'YES_NO' || buttons === 'YES_NO_CANCEL' ? 'YES' : 'OK';
}
