import { existsSync, realpathSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from './arguments.ts';

/** A file to write. */
export interface ResultFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** A name that no file has yet: without --out nothing is ever overwritten. */
export function freeName(name: string): string {
  let free = name;
  for (let number = 2; existsSync(free); number++) free = name.replace(/\.xlsx$/, `-${number}.xlsx`);
  return free;
}

/**
 * Makes sure, before any work is done, that results can go where they are to go: into a folder that is there, and
 * over none of the files that are read.
 *
 * @param targets paths by the option that names them
 * @throws UsageError
 */
export function checkTargets(
  targets: Readonly<Record<string, string | undefined>>,
  sources: readonly (string | undefined)[],
): void {
  const taken = new Set(sources.map((source) => (source === undefined ? '' : realPath(source))));
  for (const [option, target] of Object.entries(targets)) {
    if (target === undefined) continue;
    if (taken.has(realPath(target))) {
      throw new UsageError(
        `${option} names “${target}”, which is already in use here: give the result a name of its own.`,
      );
    }
    taken.add(realPath(target));
    if (isFolder(target))
      throw new UsageError(`“${target}” is a folder: ${option} takes the name of a file.`);
    const folder = dirname(target);
    if (!isFolder(folder)) throw new UsageError(`There is no folder “${folder}” to write into.`);
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * Writes all of the files or none: each beside its place first, so that a stop in the middle leaves old files whole.
 *
 * @throws UsageError where one cannot be written
 */
export async function writeAll(files: readonly ResultFile[]): Promise<void> {
  const parts = files.map(({ path }) => `${path}.${process.pid}.part`);
  let current = '';
  try {
    for (const [index, { path, content }] of files.entries()) {
      current = path;
      await writeFile(parts[index] ?? '', content);
    }
    for (const [index, { path }] of files.entries()) {
      current = path;
      await rename(parts[index] ?? '', path);
    }
  } catch (error) {
    for (const part of parts) await rm(part, { force: true });
    throw new UsageError(`“${current}” cannot be written: ${reasonFor(error)}`);
  }
}

function reasonFor(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'you may not write there.';
    case 'ENOSPC':
      return 'the disk is full.';
    default:
      return 'the system refused it. Choose another place.';
  }
}
