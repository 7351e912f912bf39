import type { CellValue } from '../../core/table/cell.ts';
import { readYesNo } from '../../core/table/read-yes-no.ts';
import { foldText } from '../../core/table/text.ts';

/** Words of CRMs, and of people, for a lead that was won; without accents and dashes. */
const WON_WORDS: ReadonlySet<string> = new Set([
  'won',
  'win',
  'closed won',
  'closedwon',
  'deal won',
  'converted',
  'closed converted',
  'qualified',
  'customer',
  'evangelist',
  'client',
  'active customer',
  'became customer',
  'sold',
  'sale',
  'purchased',
  'bought',
  'signed',
  'success',
  'gewonnen',
  'kunde',
  'gagne',
  'ganado',
  'ganada',
  'ganho',
  'ganha',
  'vendido',
]);

const LOST_WORDS: ReadonlySet<string> = new Set([
  'lost',
  'closed lost',
  'closedlost',
  'deal lost',
  'lost lead',
  'not converted',
  'closed not converted',
  'unqualified',
  'not qualified',
  'disqualified',
  'junk',
  'junk lead',
  'dead',
  'rejected',
  'not interested',
  'no sale',
  'verloren',
  'abgelehnt',
  'perdu',
  'perdido',
  'perdida',
]);

const YES_WORDS: ReadonlySet<string> = new Set(['sim', 'si', 'ja', 'oui']);
const NO_WORDS: ReadonlySet<string> = new Set(['nao', 'nein', 'non', 'nee']);

function outcomePhrase(value: CellValue): string {
  return foldText(value)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^\d+\s*[.:)–-]\s*/u, '')
    .replace(/[-–—_:/]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** What a status or stage says of a lead's outcome; `undefined` for an open lead. */
export function outcomeOfWord(value: CellValue): 'won' | 'lost' | undefined {
  const phrase = outcomePhrase(value);
  if (WON_WORDS.has(phrase)) return 'won';
  return LOST_WORDS.has(phrase) ? 'lost' : undefined;
}

/** What a yes or no says of a lead's outcome, in a column that asks whether it was won. */
export function outcomeOfYesNo(value: CellValue): 'won' | 'lost' | undefined {
  const yes = readYesNo(value);
  if (yes !== undefined) return yes ? 'won' : 'lost';
  const phrase = outcomePhrase(value);
  if (YES_WORDS.has(phrase)) return 'won';
  return NO_WORDS.has(phrase) ? 'lost' : undefined;
}
