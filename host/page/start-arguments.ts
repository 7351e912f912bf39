import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { SENTENCES } from './sentences.ts';
import type { StartFile } from './serve.ts';

/** What `npm start` was told. */
export interface StartArguments {
  readonly file: StartFile | undefined;
  readonly port: number | undefined;
  readonly opensBrowser: boolean;
}

/** Wrong usage; its message is one sentence, or the usage. */
export class StartError extends Error {}

/**
 * Reads the command line and the file that it names.
 *
 * @throws StartError
 */
export function readStartArguments(words: readonly string[]): StartArguments {
  const { values, positionals } = parsed(words);
  const [path, ...others] = positionals;
  if (others.length > 0) {
    throw new StartError(SENTENCES.oneFile);
  }
  return {
    file: path === undefined ? undefined : readFile(path),
    port: values.port === undefined ? undefined : portOf(values.port),
    opensBrowser: values['no-open'] !== true,
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
    });
  } catch (error) {
    const unknown = words.find((word) => word.startsWith('-') && !/^--(port(=.*)?|no-open)$/.test(word));
    throw new StartError(unknown === undefined ? SENTENCES.usage : SENTENCES.unknownOption(unknown), {
      cause: error,
    });
  }
}

function portOf(word: string): number {
  const port = Number(word);
  if (!/^\d{1,5}$/.test(word) || port > 65_535) {
    throw new StartError(SENTENCES.badPort(word));
  }
  return port;
}

function readFile(path: string): StartFile {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) {
    throw new StartError(SENTENCES.missingFile(path));
  }
  if (found.isDirectory()) {
    throw new StartError(SENTENCES.folder(path));
  }
  try {
    return { name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    throw new StartError(SENTENCES.unreadableFile(path), { cause: error });
  }
}
