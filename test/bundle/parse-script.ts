import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One statement of a script, as far as these tests look at it. */
export interface Statement {
  readonly type: string;
  readonly start: number;
  readonly directive?: string;
  readonly id?: { readonly name: string };
  readonly params?: readonly { readonly name: string }[];
}

interface Parser {
  parse(
    code: string,
    options: { ecmaVersion: number; sourceType: 'script' },
  ): { readonly body: readonly Statement[] };
}

/** The parser that the check of the arrows between folders uses, in the version that it brings along. */
const { parse }: Parser = createRequire(
  join(dirname(fileURLToPath(import.meta.resolve('dependency-cruiser'))), 'index.js'),
)('acorn');

/** The top-level statements of a script. @throws SyntaxError for what is not in that edition of the language */
export function parseScript(code: string, ecmaVersion: number): readonly Statement[] {
  return parse(code, { ecmaVersion, sourceType: 'script' }).body;
}
