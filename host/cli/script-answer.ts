/** The add-on said no, in one sentence or more. */
export class Refusal extends Error {}

/**
 * What a function of the add-on answered.
 *
 * @throws Refusal with the sentence of a failure
 */
export function answerOf<Result>(text: unknown): Result {
  const answer = JSON.parse(String(text)) as { ok: boolean; result: Result; sentence?: string };
  if (!answer.ok) throw new Refusal(answer.sentence ?? 'The add-on gave no reason.');
  return answer.result;
}
