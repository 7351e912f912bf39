import type { Answer, SidebarCalls } from '../src/app/api.ts';

/** The part of `google.script.run` that is used here. */
interface ScriptRun {
  withSuccessHandler(handler: (text: string | null) => void): ScriptRun;
  withFailureHandler(handler: (failure: unknown) => void): ScriptRun;
  [functionName: string]: unknown;
}

declare const google: { readonly script: { readonly run: ScriptRun } };

/**
 * Calls a function of the script. Whatever goes wrong comes back as one sentence, never as an exception.
 */
export function callScript<Name extends keyof SidebarCalls>(
  name: Name,
  ...values: Parameters<SidebarCalls[Name]>
): Promise<Answer<ReturnType<SidebarCalls[Name]>>> {
  return new Promise((resolve) => {
    const fail = (sentence: string): void => resolve({ ok: false, sentence });
    const run = google.script.run
      .withSuccessHandler((text) => {
        if (text === null) fail('The answer got lost on its way. Try again.');
        else resolve(JSON.parse(text));
      })
      .withFailureHandler((failure) => fail(sentenceOf(failure)));
    (run[name] as (...sent: unknown[]) => void)(...values);
  });
}

function sentenceOf(failure: unknown): string {
  const message = failure instanceof Error ? failure.message : String(failure);
  return /PERMISSION_DENIED|authoriz/i.test(message)
    ? 'Google Sheets did not allow this. If you are signed in with several Google accounts, open the sheet in a browser profile with one account.'
    : `Google Sheets could not be reached: ${message}`;
}
