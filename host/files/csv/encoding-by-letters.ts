import iconv from 'iconv-lite';
import { isKnownTo } from './known-characters.ts';

/** What Excel writes in western countries, and what is read in doubt. */
export const WESTERN = 'windows-1252';

const CENTRAL_EUROPEAN = ['áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'ąćęłńóśźż', 'áéíóöőúüű', 'ăâîşţ', 'čćđšž'];

/**
 * Letters beyond ASCII of the languages that are written in each encoding (Unicode CLDR, exemplar letters). Lists of
 * leads hold names: too few words for the statistics of a language, which know its common words, but letters enough to
 * tell whose alphabet they are of.
 */
const ALPHABETS: Readonly<Record<string, readonly string[]>> = {
  [WESTERN]: [
    'äöüßéèáà',
    'àâæçèéêëîïôœùûüÿ',
    'áéíñóúüªº',
    'àáâãçéêíóôõúüªº',
    'àèéìíîòóùú',
    'áäéèëíïóöúü',
    'æøåéèáíóòôúäöü',
    'åäöéüèáàšž',
    'áðéíóúýþæö',
    'àçèéíïòóúü',
  ],
  'windows-1250': CENTRAL_EUROPEAN,
  'ISO-8859-2': CENTRAL_EUROPEAN,
  'windows-1254': ['âçğıi\u0307îöşüû'],
  'windows-1257': ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äõöüšž'],
  'windows-1255': ['אבגדהוזחטיךכלםמןנסעףפץצקרשת'],
  'windows-1251': ['абвгдеёжзийклмнопрстуфхцчшщъыьэюя', 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'],
};

/** No letter of theirs is ASCII: whole words are beyond it, and the statistics of their languages can be trusted. */
const OTHER_SCRIPTS: readonly string[] = ['windows-1251', 'windows-1255'];

/** Fewer letters than this prove nothing. */
const LEAST_LETTERS = 20;
/** A foreign name may hold a letter that another encoding turns into one of its own; a language has several. */
const LEAST_DIFFERENT = 2;
/** Share of the letters that must be a language's own; the rest are foreign names. */
const OWN_SHARE = 0.97;

/** Whether the statistics of an encoding's languages are not to be trusted with lists of names. */
export function isLatin(encoding: string): boolean {
  return encoding in ALPHABETS && !OTHER_SCRIPTS.includes(encoding);
}

/**
 * Which encoding some bytes are in, as far as their letters tell: another one than the western where nearly all of the
 * letters are of one of its languages, and of no western one.
 *
 * @param guess what the statistics take it for: there, two languages may share the letters
 */
export function encodingByLetters(bytes: Uint8Array, guess?: string): string {
  const western = iconv.decode(bytes, WESTERN);
  const letters = lettersOf(western);
  if (letters.length < LEAST_LETTERS) return WESTERN;
  const isOther = (encoding: string, shareOf: typeof oneShare): boolean => {
    if (shareOf(letters, WESTERN) >= OWN_SHARE) return false;
    const text = iconv.decode(bytes, encoding);
    if (OTHER_SCRIPTS.includes(encoding) && MIXED_WORD.test(text)) return false;
    const different = [...text].filter((letter, index) => letter !== western[index]);
    const differentLetters = new Set(different.map((letter) => letter.toLowerCase()));
    return differentLetters.size >= LEAST_DIFFERENT && shareOf(lettersOf(text), encoding) >= OWN_SHARE;
  };
  const others = Object.keys(ALPHABETS).filter(
    (encoding) => encoding !== WESTERN && isKnownTo(encoding, bytes),
  );
  return (
    others.find((encoding) => isOther(encoding, oneShare)) ??
    others.find((encoding) => encoding === guess && isOther(encoding, twoShare)) ??
    WESTERN
  );
}

/** A word of letters of two scripts, as a western name becomes. */
const MIXED_WORD = /[a-z][^\P{L}\p{ASCII}]|[^\P{L}\p{ASCII}][a-z]/iu;

/** Letters beyond ASCII and marks on them, in lower case, and signs that stand as a letter does in `£ukasz`. */
function lettersOf(text: string): string[] {
  const found =
    text.match(
      /[^\P{L}\p{ASCII}]|\p{M}|[^\P{S}\p{ASCII}](?=\p{L})|(?<=\p{L})[^\P{S}\p{ASCII}]|(?<=\p{L})[^\P{No}\p{ASCII}]/gu,
    ) ?? [];
  return found.map((letter) => letter.toLowerCase());
}

/** The largest share of letters that one language of an encoding has. */
function oneShare(letters: readonly string[], encoding: string): number {
  return Math.max(...(ALPHABETS[encoding] ?? []).map((alphabet) => shareIn(letters, alphabet)));
}

/** The largest share of letters that two languages of an encoding have together. */
function twoShare(letters: readonly string[], encoding: string): number {
  const alphabets = ALPHABETS[encoding] ?? [];
  return Math.max(...alphabets.flatMap((one) => alphabets.map((other) => shareIn(letters, one + other))));
}

function shareIn(letters: readonly string[], alphabet: string): number {
  return letters.filter((letter) => alphabet.includes(letter)).length / letters.length;
}
