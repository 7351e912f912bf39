import type { TierChange } from '../../../src/core/scoring/compare-scores.ts';
import { TierTag } from '../../kit/tiers.tsx';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { PREVIEW } from './sentences.ts';

export interface TierChangesProps {
  readonly tiers: readonly TierChange[];
  readonly isChanged: boolean;
  readonly sheet: LeadSheet;
}

/** Leads per tier, before and after: a bar each, and the numbers in words. */
export function TierChanges({ tiers, isChanged, sheet }: TierChangesProps) {
  return (
    <div class="tier-changes-small">
      <div class="tier-stacks" aria-hidden="true">
        {isChanged && <Stack word={PREVIEW.before} tiers={tiers} when="before" sheet={sheet} />}
        <Stack word={isChanged ? PREVIEW.after : PREVIEW.now} tiers={tiers} when="after" sheet={sheet} />
      </div>
      <ul class="tier-figures" aria-label={PREVIEW.tiers}>
        {tiers.map(({ tier, before, after }) => (
          <li key={tier} class={before === after ? '' : 'is-changed'}>
            <span aria-hidden="true" class="tier-figure">
              <TierTag tier={tier} colour={sheet.colourOf(tier)} />{' '}
              <span class="figure">{PREVIEW.arrow(before, after)}</span>
            </span>
            <span class="unseen">
              {PREVIEW.arrowSpoken(tier === '' ? PREVIEW.noTier : tier, before, after)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Stack({
  word,
  tiers,
  when,
  sheet,
}: Pick<TierChangesProps, 'tiers' | 'sheet'> & {
  readonly word: string;
  readonly when: 'before' | 'after';
}) {
  return (
    <div class="tier-stack-row">
      <span class="tier-stack-word">{word}</span>
      <span class="tier-stack">
        {tiers
          .filter((own) => own[when] > 0)
          .map((own) => {
            const colour = sheet.colourOf(own.tier);
            return (
              <span
                key={own.tier}
                class="tier-part"
                style={{ flexGrow: own[when], ...(colour ? { background: colour } : {}) }}
              />
            );
          })}
      </span>
    </div>
  );
}
