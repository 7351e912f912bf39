import type { CriterionRow } from '../../../src/core/scoring/config/criterion-rows.ts';
import { dimensionNamed } from '../../../src/core/scoring/config/groups.ts';
import type { Dimension, Limits, ScoringModel } from '../../../src/core/scoring/model.ts';
import { foldName } from '../../../src/core/table/text.ts';

/** Criteria that stand together, and what holds for their sum. */
export interface CriterionGroup {
  /** As the block Groups spells it, else as its first criterion does; `''` for criteria without a group. */
  readonly name: string;
  readonly limits: Limits;
  /** The dimension that the group is itself, as `Fit` is. */
  readonly isDimension: boolean;
  /** The dimension that its points count toward; undefined for the total alone. */
  readonly toward: Dimension | undefined;
  /** Limits of that dimension as a whole. */
  readonly dimensionLimits: Limits;
  readonly criteria: readonly CriterionRow[];
}

const NO_LIMITS: Limits = { min: undefined, max: undefined };

/** Criteria by group, in the order in which the sheet names the groups; those without one come last. */
export function criterionGroups(
  criteria: readonly CriterionRow[],
  model: Pick<ScoringModel, 'groups' | 'dimensions'>,
): readonly CriterionGroup[] {
  const byName = new Map<string, CriterionRow[]>();
  for (const criterion of criteria) {
    const key = foldName(criterion.group);
    byName.set(key, [...(byName.get(key) ?? []), criterion]);
  }
  const keys = [...byName.keys()];
  return [...keys.filter((key) => key !== ''), ...keys.filter((key) => key === '')].map((key) => {
    const own = byName.get(key) ?? [];
    return { ...describedGroup(own[0]?.group ?? '', model), criteria: own };
  });
}

function describedGroup(
  name: string,
  { groups, dimensions }: Pick<ScoringModel, 'groups' | 'dimensions'>,
): Omit<CriterionGroup, 'criteria'> {
  const dimension = dimensionNamed(name);
  if (dimension) {
    const limits = dimensions[dimension];
    return { name: dimension, limits, isDimension: true, toward: dimension, dimensionLimits: limits };
  }
  const listed = groups.find((group) => foldName(group.name) === foldName(name));
  const toward = listed?.dimension;
  return {
    name: listed?.name ?? name,
    limits: listed ?? NO_LIMITS,
    isDimension: false,
    toward,
    dimensionLimits: toward ? dimensions[toward] : NO_LIMITS,
  };
}
