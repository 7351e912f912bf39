import { readFileSync } from 'node:fs';
import { hasReferenceData, readLeads, referencePath } from '../../reference/reference-data.ts';

/** A rule of a reference score. */
interface Rule {
  readonly column: string;
  readonly op: string;
  readonly value?: string | number | readonly (string | number)[];
  readonly points: number;
}

/** Counts of some leads with the interval of their rate. */
interface CountedRate {
  readonly n: number;
  readonly positives: number;
  readonly wilson95: readonly [number, number] | null;
}

/** One reference score with the figures that were reckoned from it, rounded to 12 digits. */
export interface ScoreFigures {
  readonly spec: {
    readonly rules?: readonly Rule[];
    readonly column?: string;
    readonly base?: number;
    readonly clamp?: readonly [number, number];
  };
  readonly score_vector_sha256: string;
  readonly positives: number;
  readonly negatives: number;
  readonly distinct_scores: number;
  readonly auc: {
    readonly twice_U: number;
    readonly pairs: number;
    readonly auc: number;
    readonly gini: number;
    readonly delong_se: number;
    readonly delong_ci95: readonly [number, number];
    readonly delong_ci95_logit: readonly [number, number];
  };
  readonly correlation: {
    readonly point_biserial: number;
    readonly spearman: number;
    readonly kendall_tau_b: number;
  };
  readonly best_thresholds: Readonly<
    Record<'youden' | 'f1', { readonly threshold: number; readonly tied_thresholds: readonly number[] }>
  >;
  readonly ks: { readonly statistic: number; readonly threshold_score_ge: readonly number[] };
  readonly average_precision: number;
  readonly alift: number;
  readonly gains_stable: readonly {
    readonly decile: number;
    readonly n: number;
    readonly positives: number;
    readonly score_high: number;
    readonly score_low: number;
    readonly conversion: number;
    readonly lift: number;
  }[];
  readonly gains_expected: readonly {
    readonly depth: number;
    readonly expected_positives: number;
    readonly cum_gain: number;
    readonly cum_lift: number;
  }[];
  readonly buckets: readonly CountedRate[];
  readonly distribution?: readonly (CountedRate & { readonly score: number })[];
  readonly isotonic: {
    readonly blocks:
      | readonly {
          readonly score_min: number;
          readonly score_max: number;
          readonly n: number;
          readonly positives: number;
          readonly p: number;
        }[]
      | null;
    readonly n_blocks: number;
    readonly brier: number;
  };
  readonly logistic_1d: { readonly intercept: number; readonly slope: number; readonly brier: number };
  readonly base_brier: number;
}

/** One reference file. */
export interface ReferenceFigures {
  readonly file: string;
  readonly delimiter: string;
  readonly target: { readonly column: string; readonly positive: string };
  readonly scores: Readonly<Record<string, ScoreFigures>>;
  readonly paired_delong: readonly {
    readonly a: string;
    readonly b: string;
    readonly auc_difference: number;
    readonly variance_of_difference: number;
    readonly z: number;
    readonly p_two_sided: number;
  }[];
  readonly woe: Readonly<
    Record<
      string,
      { readonly levels: readonly (CountedRate & { readonly woe_adj: number })[]; readonly iv_adj: number }
    >
  >;
}

/** Names of the reference files; none where they are not at hand. */
export const REFERENCE_FILES = hasReferenceData
  ? ['xeducation', 'xeducation_sample462', 'bank_additional_10pct'].map((name) => `reference_${name}.json`)
  : [];

export function readFigures(name: string): ReferenceFigures {
  return JSON.parse(readFileSync(referencePath(name), 'utf8'));
}

/** The leads of a reference file, ready to be scored by its rules: a small engine of its own. */
export class ReferenceLeads {
  private readonly headers: readonly string[];
  private readonly leads: readonly (readonly string[])[];
  readonly isWon: readonly number[];

  constructor({ file, delimiter, target }: ReferenceFigures) {
    const [headers = [], ...leads] = readLeads(file, delimiter).map((cells) => cells.map(String));
    this.headers = headers;
    this.leads = leads;
    this.isWon = this.cellsOf(target.column).map((cell) => (cell === target.positive ? 1 : 0));
  }

  scoresOf({ spec: { rules = [], column, base = 0, clamp } }: ScoreFigures): readonly number[] {
    if (column !== undefined) return this.cellsOf(column).map((cell) => numberIn(cell) ?? 0);
    // Tenths are added as whole numbers: in floating point, equal scores would differ.
    const scale = rules.every(({ points }) => Number.isInteger(points)) ? 1 : 10;
    const sums = this.leads.map(() => base * scale);
    for (const rule of rules) {
      this.cellsOf(rule.column).forEach((cell, index) => {
        if (matches(rule, cell)) sums[index] = (sums[index] as number) + Math.round(rule.points * scale);
      });
    }
    const [low, high] = clamp ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    return sums.map((sum) => Math.min(high, Math.max(low, sum / scale)));
  }

  private cellsOf(column: string): readonly string[] {
    const index = this.headers.indexOf(column);
    if (index < 0) throw new Error(`no column ${column}`);
    return this.leads.map((cells) => (cells[index] as string).trim());
  }
}

function numberIn(cell: string): number | null {
  return cell === '' || !Number.isFinite(Number(cell)) ? null : Number(cell);
}

function matches({ op, value }: Rule, cell: string): boolean {
  const list = Array.isArray(value) ? value : [value];
  const number = numberIn(cell);
  const [low, high = low] = list.map(Number) as [number, number?];
  switch (op) {
    case 'eq':
    case 'in':
      return list.includes(cell);
    case 'not_in':
      return !list.includes(cell);
    case 'contains':
      return cell.includes(String(value));
    case 'is_empty':
      return cell === '';
    case 'not_empty':
      return cell !== '';
    case 'gte':
      return number !== null && number >= low;
    case 'gt':
      return number !== null && number > low;
    case 'lte':
      return number !== null && number <= low;
    case 'lt':
      return number !== null && number < low;
    case 'between':
      return number !== null && number >= low && number <= high;
    default:
      throw new Error(`no rule ${op}`);
  }
}
