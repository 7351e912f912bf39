import { useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { Histogram } from './histogram.tsx';
import { PREVIEW } from './sentences.ts';
import { TierChanges } from './tier-changes.tsx';
import { TierMoves } from './tier-moves.tsx';
import type { Comparison } from './use-comparison.ts';

export interface PreviewProps {
  readonly comparison: Comparison;
  readonly isChanged: boolean;
  /** Whether something else needs the room. */
  readonly isBrief: boolean;
  readonly sheet: LeadSheet;
}

/** What the draft does to the leads: tiers at a glance; scores and names where there is room, or at a click. */
export function Preview({ comparison, isChanged, isBrief, sheet }: PreviewProps) {
  const [isOpen, setOpen] = useState(false);
  const { tiers, moves, histogram, thresholds } = comparison;
  const states = [
    ...(isOpen && !isBrief ? ['is-open'] : []),
    ...(isChanged ? ['is-changed'] : []),
    ...(isBrief ? ['is-brief'] : []),
    ...(moves.length === 0 ? ['is-calm'] : []),
  ];
  return (
    <div class={['preview', ...states].join(' ')}>
      <TierChanges tiers={tiers} isChanged={isChanged} sheet={sheet} />
      <div class="preview-scores">
        <Histogram histogram={histogram} thresholds={thresholds} isChanged={isChanged} />
      </div>
      {isOpen && !isBrief && moves.length > 0 && <TierMoves moves={moves} sheet={sheet} />}
      {!isBrief && (
        <p class="preview-toggle">
          <Button kind="link" onClick={() => setOpen(!isOpen)}>
            {isOpen ? PREVIEW.fewer : moves.length > 0 ? PREVIEW.more : PREVIEW.scoresOnly}
          </Button>
        </p>
      )}
    </div>
  );
}
