import type { Answer, SidebarCalls } from '../../src/app/api.ts';

/** The part of `google.script.run` that is used here. */
interface ScriptRun {
  withSuccessHandler(handler: (text: string | null) => void): ScriptRun;
  withFailureHandler(handler: (failure: unknown) => void): ScriptRun;
  [functionName: string]: unknown;
}

declare const google: { readonly script: { readonly run: ScriptRun } };

/** A script is stopped after six minutes: an answer that has not come by then never will. */
const LONGEST_RUN_MS = 370_000;

const SENTENCES = {
  lost: 'The answer got lost on its way. Try again.',
  silent: 'Google Sheets has not answered. Reload the page, then try again.',
  refused:
    'Google Sheets did not allow this. If you are signed in with several Google accounts, open the sheet in a browser profile with one account.',
  unreachable: 'Google Sheets could not be reached. Check your connection, then try again.',
} as const;

export interface CallOptions {
  /** Milliseconds after which an answer is no longer waited for. */
  readonly patienceMs?: number;
}

/**
 * Calls a function of the script. Whatever goes wrong comes back as one sentence, never as an exception; an
 * answer that comes too late is passed over.
 */
export function callScript<Name extends keyof SidebarCalls>(
  name: Name,
  args: Parameters<SidebarCalls[Name]>,
  { patienceMs = LONGEST_RUN_MS }: CallOptions = {},
): Promise<Answer<ReturnType<SidebarCalls[Name]>>> {
  return new Promise((resolve) => {
    const fail = (sentence: string): void => resolve({ ok: false, sentence });
    const timer = setTimeout(() => fail(SENTENCES.silent), patienceMs);
    try {
      const run = google.script.run
        .withSuccessHandler((text) => {
          clearTimeout(timer);
          const answer = readAnswer<ReturnType<SidebarCalls[Name]>>(text);
          if (answer) resolve(answer);
          else fail(SENTENCES.lost);
        })
        .withFailureHandler((failure) => {
          clearTimeout(timer);
          fail(sentenceOf(failure));
        });
      (run[name] as (...sent: readonly unknown[]) => void)(...args);
    } catch (failure) {
      clearTimeout(timer);
      fail(sentenceOf(failure));
    }
  });
}

function readAnswer<Result>(text: string | null): Answer<Result> | undefined {
  try {
    const answer: unknown = JSON.parse(text ?? 'null');
    return typeof answer === 'object' && answer !== null && 'ok' in answer
      ? (answer as Answer<Result>)
      : undefined;
  } catch {
    return undefined;
  }
}

function sentenceOf(failure: unknown): string {
  const message = failure instanceof Error ? failure.message : String(failure);
  // For whoever looks after the script; a person is told in plain words.
  console.error(message);
  return /PERMISSION_DENIED|authoriz/i.test(message) ? SENTENCES.refused : SENTENCES.unreachable;
}
