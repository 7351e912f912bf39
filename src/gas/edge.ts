import type { Answer } from '../app/api.ts';
import { Refusal } from '../app/refusal.ts';
import {
  documentLock,
  documentMemory,
  scriptClock,
  scriptUser,
  sheetConversation,
  sheetWorkbook,
} from './sheet-workbook.ts';

/** Everything a use case may ask of the spreadsheet. */
export const PORTS = {
  workbook: sheetWorkbook,
  clock: scriptClock,
  memory: documentMemory,
  lock: documentLock,
  conversation: sheetConversation,
  person: scriptUser,
};

/** Failures of the platform that people meet, and what to do about each. */
const CURES: readonly (readonly [RegExp, string])[] = [
  [
    /permission|authoriz|PERMISSION_DENIED/i,
    'Google Sheets did not allow this. If you are signed in with several Google accounts, open the sheet in a browser profile with one account.',
  ],
  [
    /protected/i,
    'A protected range or tab is in the way. Ask its owner to let you edit it, or score in a copy of the tab.',
  ],
  [
    /too many times|quota|rate limit/i,
    'Google Sheets is busy with too many calls. Wait a minute, then try again.',
  ],
  [
    /maximum execution time|timed? ?out|Service Spreadsheets failed/i,
    'Google Sheets took too long. Try again: a run that was cut off goes on where it stopped.',
  ],
];

/** One sentence for a failure of the host; a refusal brings its own. */
export function sentenceFor(failure: unknown): string {
  if (failure instanceof Refusal) return failure.message;
  const message = failure instanceof Error ? failure.message : String(failure);
  const cure = CURES.find(([pattern]) => pattern.test(message));
  // For whoever looks after the script; a person is told in plain words.
  console.error(message);
  return cure?.[1] ?? 'Something went wrong in Google Sheets. Reload the page, then try again.';
}

/** Runs a menu command; a failure of the host is caught here, once, and told in one sentence. */
export function fromMenu(command: () => string | undefined): string | undefined {
  try {
    return command();
  } catch (failure) {
    const sentence = sentenceFor(failure);
    sheetConversation.tell('Scoresheet', sentence);
    return JSON.stringify({ ok: false, sentence });
  }
}

/** Answers a call of the sidebar as a JSON text: dates and failures do not cross. */
export function answer<Result>(call: () => Result): string {
  let given: Answer<Result>;
  try {
    given = { ok: true, result: call() };
  } catch (failure) {
    given = { ok: false, sentence: sentenceFor(failure) };
  }
  return JSON.stringify(given);
}
