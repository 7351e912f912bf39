import { leadFields } from '../lead-fields/lead-fields.ts';
import { headerWords, namePhrase } from './header-words.ts';

/** Names of columns that tell, or may tell, how a lead ended: statuses, stages, scores, ratings, results. */
const ANSWER_WORDS =
  /\b(?:status|stages?|outcome|result|converted|converteu|convertido|closed?|won|lost|loss|deals?|customer date|scores?|index|grade|tiers?|rating|quality|priority|tags?|labels?|profile|notable|likelihood|probability|reason|disposition|duration|opportunity|qualified|contacted|owner|modified|call notes?)\b|^amount$/;

/** Whether a header sounds like something that is known only after the lead was worked. */
export function soundsLikeTheAnswer(header: string): boolean {
  const { phrase } = headerWords(header);
  if (ANSWER_WORDS.test(phrase)) return true;
  return leadFields().some(
    (field) => field.afterTheCall === true && field.names.some((name) => namePhrase(name) === phrase),
  );
}
