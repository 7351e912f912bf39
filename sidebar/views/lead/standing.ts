import type { BoundModel } from '../../../src/core/scoring/bind-model.ts';
import type { Breakdown } from '../../../src/core/scoring/breakdown.ts';
import type { Tier } from '../../../src/core/scoring/model.ts';
import { gradeFinder, isFor, tierFinder } from '../../../src/core/scoring/tiers.ts';
import { decimalToNumber } from '../../../src/core/table/exact-decimal.ts';

/** Where a score puts a lead. */
export interface Standing {
  /** Undefined below every From, and in a model without tiers. */
  readonly tier: Tier | undefined;
  /** `''` where the model has no grades. */
  readonly grade: string;
  /** What is to be done with leads of that grade; `''` for nothing. */
  readonly gradeAction: string;
}

/** Tier and grade of a breakdown, also of one that is only supposed. */
export function standingOf({ model }: BoundModel, breakdown: Breakdown): Standing {
  const grade = gradeFinder(model)(
    decimalToNumber(breakdown.dimensions.Fit),
    decimalToNumber(breakdown.dimensions.Engagement),
    breakdown.model,
  );
  const own = model.gradeActions.find(
    (action) => action.grade === grade && isFor(action.models, breakdown.model),
  );
  return {
    tier: tierFinder(model)(decimalToNumber(breakdown.total), breakdown.model),
    grade,
    gradeAction: own?.action ?? '',
  };
}
