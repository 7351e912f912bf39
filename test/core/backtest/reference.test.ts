import { readFileSync } from 'node:fs';
import { describe, test } from 'vitest';
import { reportJson } from '../../../src/core/backtest/report-json.ts';
import {
  hasReferenceData,
  readLeads,
  readReference,
  referencePath,
  scoringTab,
} from '../../reference/reference-data.ts';
import { checkFigures, type ReferenceFigures } from '../../reference/reference-figures.ts';
import { backtestOf } from './backtest-of.ts';

const FILES = [
  'reference_xeducation.json',
  'reference_xeducation_sample462.json',
  'reference_bank_additional_10pct.json',
];

describe.skipIf(!hasReferenceData)('the report gives every reference figure', () => {
  for (const name of hasReferenceData ? FILES : []) {
    const reference = readReference(name);
    const leads = readLeads(reference.file, reference.delimiter);
    const outcome = reference.target.column;
    const positive = String(
      (JSON.parse(readFileSync(referencePath(name), 'utf8')) as { target: { positive: unknown } }).target
        .positive,
    );
    for (const [score, figures] of Object.entries(reference.scores) as [string, ReferenceFigures][]) {
      test(`${name}: ${score}`, () => {
        const report = backtestOf({
          leads,
          config: scoringTab(figures),
          outcome,
          isWon: (value) => String(value) === positive,
        });
        checkFigures(reportJson(report), figures);
      });
    }
  }
});
