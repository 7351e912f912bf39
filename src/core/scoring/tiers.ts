import { decimalToNumber } from '../table/exact-decimal.ts';
import { isDisqualifiedTier } from './config/tiers.ts';
import type { Dimension, GradeStep, ScoringModel, Tier } from './model.ts';

/** Whether something that names models, none for all, holds for a lead of a model. */
export function isFor(models: readonly string[], model: string): boolean {
  return models.length === 0 || models.includes(model);
}

/** The step with the highest From not above the value; steps without a From lie below all others. */
function highestStep<Step extends { readonly from: number | undefined }>(
  steps: readonly Step[],
  value: number,
): Step | undefined {
  let found: Step | undefined;
  for (const step of steps) {
    const from = step.from ?? Number.NEGATIVE_INFINITY;
    if (from <= value && (!found || from > (found.from ?? Number.NEGATIVE_INFINITY))) found = step;
  }
  return found;
}

/**
 * Finds tiers by score.
 *
 * @returns a function of a score and the lead's model (`''` for none) that gives the lead's tier, or
 *   `undefined` below every From
 */
export function tierFinder(model: ScoringModel): (score: number, modelName: string) => Tier | undefined {
  const disqualifiedScore = decimalToNumber(model.settings.disqualifiedScore);
  const byModel = new Map<string, (score: number) => Tier | undefined>();
  const finderFor = (modelName: string): ((score: number) => Tier | undefined) => {
    const tiers = model.tiers.filter((tier) => isFor(tier.models, modelName));
    const disqualified = tiers.find(isDisqualifiedTier);
    const others = tiers.filter((tier) => !isDisqualifiedTier(tier));
    return (score) =>
      disqualified && score === disqualifiedScore ? disqualified : highestStep(others, score);
  };
  return (score, modelName) => {
    let find = byModel.get(modelName);
    if (!find) {
      find = finderFor(modelName);
      byModel.set(modelName, find);
    }
    return find(score);
  };
}

/** Whether a lead's tier depends on its model: also where all tiers name the same models, a lead of none has no tier. */
export function tiersDifferByModel(model: ScoringModel): boolean {
  return model.tiers.some((tier) => tier.models.length > 0);
}

/** Whether all tiers are of the very same models, in whatever order each names them. */
export function tiersShareModels({ tiers }: ScoringModel): boolean {
  return new Set(tiers.map(({ models }) => [...new Set(models)].sort().join('\n'))).size < 2;
}

/** The two halves of a grade; `''` where a dimension is below every From. */
export interface GradeParts {
  readonly fit: string;
  readonly engagement: string;
}

/** Finds the two halves of a grade by the sums of both dimensions and the lead's model (`''` for none). */
export function gradePartsFinder(
  model: ScoringModel,
): (fit: number, engagement: number, modelName: string) => GradeParts {
  const byModel = new Map<string, Readonly<Record<Dimension, readonly GradeStep[]>>>();
  return (fit, engagement, modelName) => {
    let steps = byModel.get(modelName);
    if (!steps) {
      const own = model.grades.filter((step) => isFor(step.models, modelName));
      steps = {
        Fit: own.filter((step) => step.dimension === 'Fit'),
        Engagement: own.filter((step) => step.dimension === 'Engagement'),
      };
      byModel.set(modelName, steps);
    }
    return {
      fit: highestStep(steps.Fit, fit)?.grade ?? '',
      engagement: highestStep(steps.Engagement, engagement)?.grade ?? '',
    };
  };
}

/**
 * Finds grades: the Fit grade and the Engagement grade put together, as `A1`; a dimension below every From
 * leaves its part out.
 */
export function gradeFinder(
  model: ScoringModel,
): (fit: number, engagement: number, modelName: string) => string {
  const find = gradePartsFinder(model);
  return (fit, engagement, modelName) => {
    const parts = find(fit, engagement, modelName);
    return parts.fit + parts.engagement;
  };
}
