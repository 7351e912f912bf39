import type ts from 'typescript';

/** The names of properties that only the program itself reads. */
export function internalNames(
  program: ts.Program,
  isOwn: (file: ts.SourceFile) => boolean,
  libraries?: readonly string[],
): readonly string[];
/** Those of src, as the bundle shortens them. */
export function namesOfSource(root: string): readonly string[];
