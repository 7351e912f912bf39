import type { Answer, SidebarCalls } from '../../../src/app/api.ts';
import type { Addon } from '../open-addon.ts';

type Result<Name extends keyof SidebarCalls> = ReturnType<SidebarCalls[Name]>;

/** Calls a function of the script as the sidebar does, and gives what it answered. */
export function answerOf<Name extends keyof SidebarCalls>(
  addon: Addon,
  name: Name,
  ...args: readonly unknown[]
): Answer<Result<Name>> {
  return JSON.parse(String(addon.workbook.script.callFromSidebar(name, args)));
}

/** The same, where it must have worked. @throws with the sentence of a call that failed */
export function resultOf<Name extends keyof SidebarCalls>(
  addon: Addon,
  name: Name,
  ...args: readonly unknown[]
): Result<Name> {
  const answer = answerOf(addon, name, ...args);
  if (!answer.ok) throw new Error(answer.sentence);
  return answer.result;
}

/** Reads, writes and property calls while some work is done. */
export function serviceCalls(addon: Addon, work: () => void): readonly [number, number, number] {
  const { calls } = addon.workbook;
  calls.reset();
  work();
  return [calls.read, calls.write, calls.property];
}

/** What every call that makes no sense is answered with. */
export const SOMETHING_WRONG = {
  ok: false,
  sentence: 'Something went wrong in Google Sheets. Reload the page, then try again.',
};
