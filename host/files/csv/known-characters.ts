import iconv from 'iconv-lite';

/** Share of characters that a damaged file may hold and its encoding not know. */
const MOST_UNKNOWN = 0.01;

/**
 * Whether an encoding has a character for nearly all of the bytes beyond ASCII. Read in an encoding that is not theirs,
 * bytes of two-byte letters are left over, and letters of Windows become the control characters of ISO.
 */
export function isKnownTo(encoding: string, bytes: Uint8Array): boolean {
  const beyond = iconv.decode(bytes, encoding).match(/\P{ASCII}/gu) ?? [];
  const unknown = beyond.filter((character) => /[\u0080-\u009f\ufffd]/.test(character));
  return unknown.length <= MOST_UNKNOWN * beyond.length;
}
