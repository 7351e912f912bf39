import type { Conversation, Lock } from '../ports.ts';

/** A question that stands in the way; asked outside of the lock. */
class Unanswered {
  constructor(readonly ask: () => void) {}
}

/** More questions than this are no conversation. */
const MOST_QUESTIONS = 10;

/**
 * Runs work alone in the document, and asks the questions that it has outside of the lock: a dialog would give the lock
 * up, and another run could write meanwhile. After each answer the work begins anew, with what then stands in the
 * sheet, so it must ask before it writes anything.
 *
 * @param work asks through the conversation that it is given
 */
export function aloneAsking<Result>(
  { lock, conversation }: { readonly lock: Lock; readonly conversation: Conversation },
  work: (conversation: Conversation) => Result,
): Result | 'busy' {
  const answers = new Map<string, unknown>();
  const answered = <Answer>(question: string, ask: () => Answer): Answer => {
    if (answers.has(question)) return answers.get(question) as Answer;
    throw new Unanswered(() => answers.set(question, ask()));
  };
  const prepared: Conversation = {
    tell: (title, text) => conversation.tell(title, text),
    mention: (text) => conversation.mention(text),
    confirm: (title, question) => answered(question, () => conversation.confirm(title, question)),
    choose: (title, question) => answered(question, () => conversation.choose(title, question)),
    ask: (title, question) => answered(question, () => conversation.ask(title, question)),
  };
  for (let questions = 0; questions <= MOST_QUESTIONS; questions++) {
    const outcome = lock.alone(() => {
      try {
        return work(prepared);
      } catch (reason) {
        // What stopped the work is a question; anything else is a failure.
        if (reason instanceof Unanswered) return reason;
        throw reason;
      }
    });
    if (!(outcome instanceof Unanswered)) return outcome;
    outcome.ask();
  }
  throw new Error('aloneAsking: the work asks without end');
}
