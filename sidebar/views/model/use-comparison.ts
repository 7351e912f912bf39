import { useMemo } from 'preact/hooks';
import { compareScores, type ScoreComparison } from '../../../src/core/scoring/compare-scores.ts';
import type { ScoringModel } from '../../../src/core/scoring/model.ts';
import { type ScoreHistogram, scoreHistogram } from '../../../src/core/scoring/score-histogram.ts';
import { decimalToNumber } from '../../../src/core/table/exact-decimal.ts';
import type { ScoredModel } from '../../sheet/lead-sheet.ts';
import type { Threshold } from './histogram.tsx';

/** What a preview shows of two versions of the model. */
export interface Comparison extends ScoreComparison {
  readonly histogram: ScoreHistogram;
  readonly thresholds: readonly Threshold[];
  /** Leads that climb, and leads that fall. */
  readonly up: number;
  readonly down: number;
}

/**
 * Compares two versions of the model, once for each pair of them.
 *
 * @param before undefined where the sheet cannot be scored as it stands; nothing differs then
 */
export function useComparison(
  before: ScoredModel | undefined,
  after: ScoredModel | undefined,
): Comparison | undefined {
  return useMemo(() => after && comparisonOf(before ?? after, after), [before, after]);
}

function comparisonOf(before: ScoredModel, after: ScoredModel): Comparison {
  const { tiers, settings } = after.model;
  const comparison = compareScores(before, after, tiers);
  const up = comparison.moves.filter(({ steps }) => steps > 0).length;
  return {
    ...comparison,
    histogram: scoreHistogram([before.scores, after.scores], {
      least: settings.minimumScore && decimalToNumber(settings.minimumScore),
      most: settings.maximumScore && decimalToNumber(settings.maximumScore),
    }),
    thresholds: thresholdsOf(tiers),
    up,
    down: comparison.moves.length - up,
  };
}

/** Where tiers begin, the highest first; a tier of some models only says which. */
function thresholdsOf(tiers: ScoringModel['tiers']): readonly Threshold[] {
  return tiers
    .flatMap(({ name, from, models }) =>
      from === undefined ? [] : [{ name: models.length > 0 ? `${name} (${models.join(', ')})` : name, from }],
    )
    .sort((left, right) => right.from - left.from);
}
