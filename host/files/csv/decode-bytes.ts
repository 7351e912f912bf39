import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { FileError } from '../file-error.ts';
import { MOST_BYTES } from '../grid-limits.ts';
import { SENTENCES } from '../sentences.ts';
import { encodingByLetters, isLatin, WESTERN } from './encoding-by-letters.ts';
import { isKnownTo } from './known-characters.ts';

export interface DecodedText {
  /** The text without a byte order mark. */
  readonly text: string;
  /** What it was read as, e.g. `UTF-8`, `UTF-16LE`, `windows-1252`. */
  readonly encoding: string;
  /** Sentences about what was guessed or damaged. */
  readonly notes: readonly string[];
}

/** Bytes looked at when a file without a byte order mark might be UTF-16. */
const UTF16_SAMPLE = 8192;
/** Bytes with accented letters given to the guesser; more make it slower, not surer. */
const GUESS_SAMPLE = 65_536;

/**
 * The text of a file's bytes: byte order marks, UTF-16 without one (LinkedIn and Meta export it), UTF-8 where the
 * bytes are valid, UTF-8 with single damaged characters, else a legacy encoding; in doubt Windows-1252, which is what
 * Excel's "CSV" writes in the western world.
 *
 * @throws FileError `empty` for no bytes, `too-large` for too many, `binary` for what is no text
 */
export function decodeBytes(fileName: string, bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw new FileError('empty', SENTENCES.empty(fileName));
  if (bytes.length > MOST_BYTES)
    throw new FileError('too-large', SENTENCES.tooManyBytes(fileName, bytes.length));
  const utf16 = utf16Encoding(bytes);
  if (utf16) return plainText(fileName, decodeUtf16(bytes, utf16), utf16);
  if (bytes.includes(0)) throw new FileError('binary', SENTENCES.binary(fileName));
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined) return plainText(fileName, utf8, 'UTF-8');
  return decodeOtherBytes(fileName, bytes);
}

function plainText(fileName: string, text: string, encoding: string, notes: string[] = []): DecodedText {
  if (text.includes('\0') || controlCharacters(text.slice(0, UTF16_SAMPLE)) > 0.02) {
    throw new FileError('binary', SENTENCES.binary(fileName));
  }
  return { text: text.startsWith('\uFEFF') ? text.slice(1) : text, encoding, notes };
}

/** Share of control characters that no text file has. */
function controlCharacters(text: string): number {
  return (text.match(/[^\P{Cc}\t\n\v\f\r]/gu)?.length ?? 0) / Math.max(text.length, 1);
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

type Utf16 = 'UTF-16LE' | 'UTF-16BE';

function decodeUtf16(bytes: Uint8Array, encoding: Utf16): string {
  return iconv.decode(bytes.subarray(0, bytes.length - (bytes.length % 2)), encoding, { stripBOM: false });
}

/**
 * Which UTF-16 it is, by the mark, or else by trying both on the start of the file: text decoded the right way round
 * has no control characters, and has the line ends or delimiters that a table cannot do without.
 */
function utf16Encoding(bytes: Uint8Array): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  const sample = bytes.subarray(0, UTF16_SAMPLE);
  if (bytes.length < 4 || !sample.includes(0)) return undefined;
  return (['UTF-16LE', 'UTF-16BE'] as const).find((encoding) => {
    const text = decodeUtf16(sample, encoding);
    return controlCharacters(text) === 0 && /[\r\n,;\t|]/.test(text) && mostlyLetters(text);
  });
}

/** Whether most characters belong to scripts that are in use: two swapped bytes seldom make a letter. */
function mostlyLetters(text: string): boolean {
  const known = text.match(/[\p{L}\p{N}\p{P}\p{S}\p{M}\s]/gu)?.length ?? 0;
  return known >= 0.9 * [...text].length;
}

function decodeOtherBytes(fileName: string, bytes: Uint8Array): DecodedText {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  if (isDamagedUtf8(bytes, lossy)) {
    const lineNumber = lossy.slice(0, lossy.indexOf('\uFFFD')).split(/\r\n|\n|\r/).length;
    return plainText(fileName, lossy, 'UTF-8', [SENTENCES.damagedUtf8(lineNumber)]);
  }
  const encoding = guessEncoding(bytes);
  return plainText(fileName, iconv.decode(bytes, encoding), encoding, [SENTENCES.readAs(encoding)]);
}

/**
 * UTF-8 with some bytes lost (cut off at the end, or glued from several exports) is still UTF-8 when it is marked so,
 * or when most of its accented letters are whole: in a legacy encoding next to none would be by chance.
 */
function isDamagedUtf8(bytes: Uint8Array, lossy: string): boolean {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return true;
  const damaged = lossy.match(/\uFFFD/g)?.length ?? 0;
  const whole = (lossy.match(/\P{ASCII}/gu)?.length ?? 0) - damaged;
  return whole > damaged;
}

/** Legacy encodings with two bytes a letter: a guess of one of them is seldom wrong, their byte pairs are rare elsewhere. */
const DOUBLE_BYTE = new Set(['Shift_JIS', 'EUC-JP', 'EUC-KR', 'GB18030', 'Big5']);
/** Confidence, of 100, from which a guess is taken; tables hold names, and name few words that the statistics know. */
const SURE_OF_DOUBLE_BYTE = 50;
const SURE_OF_SINGLE_BYTE = 20;
/** How much surer than of a western encoding, and by how many letters at least. */
const SURER_THAN_WESTERN = 2;
const LEAST_LETTERS = 20;

/** Windows' encodings that have all letters of an ISO one, and some more that files under that name hold. */
const WINDOWS_TWINS: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-9': 'windows-1254',
};

function guessEncoding(bytes: Uint8Array): string {
  const sample = linesBeyondAscii(bytes);
  const guesses = analyse(sample)
    .filter(({ name }) => !/^(UTF|ASCII|ISO-2022)/.test(name) && iconv.encodingExists(name))
    .map(({ name, confidence }) => ({ name: WINDOWS_TWINS[name] ?? name, confidence }));
  const western = guesses.find(({ name }) => name === WESTERN)?.confidence ?? 0;
  const best = guesses.find(({ name }) => isKnownTo(name, sample));
  const isSure =
    best !== undefined &&
    (DOUBLE_BYTE.has(best.name)
      ? best.confidence >= SURE_OF_DOUBLE_BYTE
      : best.confidence >= Math.max(SURE_OF_SINGLE_BYTE, SURER_THAN_WESTERN * western) &&
        sample.filter((byte) => byte >= 0x80).length >= LEAST_LETTERS);
  if (isSure && !isLatin(best.name)) return best.name;
  return encodingByLetters(sample, isSure ? best.name : undefined);
}

/** The lines that hold accented letters: the rest says nothing about the encoding and would dilute the statistics. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  let lineStart = 0;
  let isBeyond = false;
  for (let index = 0; index <= bytes.length && sample.length < GUESS_SAMPLE; index++) {
    const byte = bytes[index] ?? 10;
    isBeyond ||= byte >= 0x80;
    if (byte !== 10 && byte !== 13) continue;
    if (isBeyond) for (let place = lineStart; place < index; place++) sample.push(bytes[place] ?? 10);
    lineStart = index;
    isBeyond = false;
  }
  return Uint8Array.from(sample);
}
