import type { BoundCriterion, BoundModel } from '../../../src/core/scoring/bind-model.ts';
import type { Breakdown } from '../../../src/core/scoring/breakdown.ts';
import { signedPoints } from '../../../src/core/scoring/reasons.ts';
import { criteriaFor, fullAward, matchedCriteria } from '../../../src/core/scoring/what-if.ts';
import { awardText, SENTENCES } from './sentences.ts';

interface WhatIfListProps {
  readonly bound: BoundModel;
  /** The lead as it is. */
  readonly breakdown: Breakdown;
  /** Whether the lead is to match, by criterion; those left out stay as they are. */
  readonly switches: ReadonlyMap<BoundCriterion, boolean>;
  readonly onSwitch: (criterion: BoundCriterion, isOn: boolean) => void;
}

/** The criteria that count for a lead, group by group, each with a checkbox: ticked is matched. */
export function WhatIfList({ bound, breakdown, switches, onSwitch }: WhatIfListProps) {
  const matched = matchedCriteria(breakdown);
  const given = new Map(breakdown.contributions.map(({ criterion, points }) => [criterion, points]));
  const groups = byGroup(criteriaFor(bound, breakdown.model));
  return (
    <div class="what-if">
      <p class="lead-quiet">{SENTENCES.whatIfAbout}</p>
      {[...groups].map(([group, criteria]) => (
        <fieldset key={group} class="what-if-group">
          <legend class={groups.size === 1 && group === '' ? 'unseen' : ''}>
            {group || SENTENCES.noGroup}
          </legend>
          {criteria.map((criterion) => {
            const own = given.get(criterion);
            return (
              <label key={criterion.criterion.cell} class="what-if-line">
                <input
                  type="checkbox"
                  checked={switches.get(criterion) ?? matched.has(criterion)}
                  onChange={(event) => onSwitch(criterion, event.currentTarget.checked)}
                />
                <span class="points-text">{criterion.criterion.label}</span>
                <span class="points-figure what-if-points">
                  {own ? signedPoints(own) : awardText(fullAward(bound, criterion))}
                </span>
              </label>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}

/** Criteria by the name of their group, groups in the order of their first criterion. */
function byGroup(criteria: readonly BoundCriterion[]): ReadonlyMap<string, readonly BoundCriterion[]> {
  const groups = new Map<string, BoundCriterion[]>();
  for (const criterion of criteria) {
    const { group } = criterion.criterion;
    groups.set(group, [...(groups.get(group) ?? []), criterion]);
  }
  return groups;
}
