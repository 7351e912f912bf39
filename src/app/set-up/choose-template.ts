import type { Conversation } from '../ports.ts';
import { DEFAULT_TEMPLATE, findTemplate, templates } from '../templates/templates.ts';

/**
 * Asks which template to start from, by number or name; nothing typed takes the first.
 *
 * @returns its id; `undefined` when the question was dismissed
 */
export function chooseTemplate(conversation: Conversation): string | undefined {
  const list = templates()
    .map(({ name }, index) => `${index + 1}  ${name}`)
    .join('\n');
  const question = `Which template shall it start from? Type its number; nothing takes the first.\n\n${list}`;
  const typed = conversation.ask('Set up scoring', question);
  if (typed === undefined) return undefined;
  const text = typed.trim();
  if (text === '') return DEFAULT_TEMPLATE;
  return templates()[Number(text) - 1]?.id ?? findTemplate(text)?.id ?? text;
}
