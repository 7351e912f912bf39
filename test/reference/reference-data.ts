import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

/** Real leads with exact figures lie beside the project, never in it. */
const FOLDER = new URL('../../../shared/data/', import.meta.url);

export const hasReferenceData = existsSync(FOLDER);

export function referencePath(name: string): string {
  return fileURLToPath(new URL(name, FOLDER));
}

/** One rule of a reference model. */
interface ReferenceRule {
  readonly column: string;
  readonly op: string;
  readonly value?: string | number | readonly (string | number)[];
  readonly points: number;
}

/** One reference model with the digest of its scores. */
export interface ReferenceScore {
  readonly spec: {
    readonly rules?: readonly ReferenceRule[];
    readonly column?: string;
    readonly base?: number;
    readonly clamp?: readonly [number, number];
  };
  readonly score_vector_sha256: string;
  readonly first_20_scores: readonly number[];
}

interface ReferenceFile {
  readonly file: string;
  readonly delimiter: string;
  readonly target: { readonly column: string };
  readonly scores: Readonly<Record<string, ReferenceScore>>;
}

export function readReference(name: string): ReferenceFile {
  return JSON.parse(readFileSync(referencePath(name), 'utf8'));
}

/** A CSV file as text cells; plain numbers become numbers, as a sheet makes them. */
export function readLeads(name: string, delimiter: string): (string | number)[][] {
  const text = readFileSync(referencePath(name), 'utf8').replace(/^\uFEFF/, '');
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true });
  return data.map((row) =>
    row.map((cell) => (cell !== '' && String(Number(cell)) === cell ? Number(cell) : cell)),
  );
}

const OPS: Readonly<Record<string, string>> = {
  eq: 'is',
  in: 'is any of',
  contains: 'contains',
  is_empty: 'is blank',
  not_empty: 'is not blank',
  gte: '>=',
  gt: '>',
  lte: '<=',
  lt: '<',
  between: 'between',
};

/** The Scoring tab that says what a reference model says. */
export function scoringTab({ spec }: ReferenceScore): (string | number)[][] {
  const criteria: (string | number)[][] = spec.rules
    ? spec.rules.flatMap(criterionRows)
    : [['All of it', spec.column ?? '', 'each', '', 1]];
  const [low, high] = spec.clamp ?? ['', ''];
  return [
    ['Criteria', '', '', '', ''],
    ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
    ...criteria,
    ['', '', '', '', ''],
    ['Settings', '', '', '', ''],
    ['Setting', 'Value', '', '', ''],
    ['Starting score', spec.base ?? 0, '', '', ''],
    ['Minimum score', low, '', '', ''],
    ['Maximum score', high, '', '', ''],
  ];
}

function criterionRows(rule: ReferenceRule, index: number): (string | number)[][] {
  const label = `${index + 1}. ${rule.column}`;
  if (rule.op === 'not_in') {
    const values = (rule.value as readonly string[]).filter((value) => value !== '');
    return [
      [label, rule.column, 'is none of', quoted(values), rule.points],
      ['', rule.column, 'is not blank', '', ''],
    ];
  }
  const name = OPS[rule.op];
  if (!name) throw new Error(`no rule for ${rule.op}`);
  return [[label, rule.column, name, valueText(rule), rule.points]];
}

function valueText({ op, value }: ReferenceRule): string | number {
  if (op === 'between') return (value as readonly number[]).join(' to ');
  return Array.isArray(value) ? quoted(value.map(String)) : ((value as string | number | undefined) ?? '');
}

function quoted(values: readonly string[]): string {
  return values.map((value) => `"${value.replaceAll('"', '""')}"`).join(', ');
}
