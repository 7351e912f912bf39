import { parseArgs } from 'node:util';

/** What `npm run score` was asked to do. */
export interface ScoreArguments {
  readonly file: string;
  readonly config: string | undefined;
  readonly activities: string | undefined;
  /** Settings to write into the Scoring tab, by name. */
  readonly settings: Readonly<Record<string, string>>;
  readonly out: string | undefined;
  /** A file's path, or `-` for standard output. */
  readonly json: string | undefined;
}

/** Wrong usage: exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /** @param needsHelp whether the list of options would help */
  constructor(
    message: string,
    readonly needsHelp = false,
  ) {
    super(message);
  }
}

export const USAGE = `npm run score -- FILE [options]

  FILE               the leads: .csv, .tsv or .xlsx
  --config FILE      the cells of a Scoring tab (.csv, or an .xlsx that has one); without it
                     scoring is set up from a template
  --activities FILE  what the leads did, a row for each activity: .csv, .tsv or .xlsx (its first
                     tab); comes into the workbook as the tab Activities
  --outcome COLUMN   the column that says won or lost
  --won VALUES       outcomes that mean won, separated by commas
  --lost VALUES      outcomes that mean lost
  --set NAME=VALUE   a setting of the Scoring tab; may be given several times
  --out FILE         where to save: .xlsx (the workbook) or .csv (the scored leads);
                     without it FILE's name with -scored.xlsx, here
  --json FILE        figures as JSON; - for standard output, which then holds nothing else
                     (npm itself prints two lines there: npm run --silent score -- …)`;

/**
 * Reads the command line.
 *
 * @throws UsageError with one sentence
 */
export function readArguments(words: readonly string[]): ScoreArguments {
  const { values, positionals } = parse(words);
  const [file, ...others] = positionals;
  if (file === undefined) throw new UsageError('Name the file that holds the leads.', true);
  if (others.length > 0) throw new UsageError(`One file at a time: “${others[0]}” is a second one.`, true);
  if (values.out !== undefined && !/\.(xlsx|csv)$/i.test(values.out)) {
    throw new UsageError(`--out takes a name that ends in .xlsx or .csv; “${values.out}” does not.`);
  }
  const settings: Record<string, string> = {};
  for (const pair of values.set ?? []) {
    const at = pair.indexOf('=');
    if (at < 1)
      throw new UsageError(`--set takes NAME=VALUE, such as --set "Maximum score=50"; not “${pair}”.`);
    settings[pair.slice(0, at).trim()] = pair.slice(at + 1).trim();
  }
  for (const [name, value] of [
    ['Outcome column', values.outcome],
    ['Won values', values.won],
    ['Lost values', values.lost],
  ] as const) {
    if (value !== undefined) settings[name] = value;
  }
  const { config, activities, out, json } = values;
  return { file, config, activities, settings, out, json };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        config: { type: 'string' },
        activities: { type: 'string' },
        outcome: { type: 'string' },
        won: { type: 'string' },
        lost: { type: 'string' },
        set: { type: 'string', multiple: true },
        out: { type: 'string' },
        json: { type: 'string' },
      },
    });
  } catch (error) {
    const [sentence = 'These options are not known.'] =
      error instanceof Error ? error.message.split('\n') : [];
    throw new UsageError(sentence, true);
  }
}
