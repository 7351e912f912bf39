import { useEffect, useRef } from 'preact/hooks';
import type { TierSuggestion } from '../../../src/core/backtest/report/thresholds.ts';
import { Button, Buttons } from '../../kit/button.tsx';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { useSurroundings } from '../../sheet/sheet-state.ts';
import { useBacktest } from './backtest-run.ts';
import { APPLY } from './sentences.ts';
import { type StandingFrom, standingFrom } from './standing-from.ts';
import { type Applying, placeOf } from './use-applying.ts';

export interface ApplyLineProps {
  readonly suggestion: TierSuggestion;
  readonly isOutdated: boolean;
  readonly sheet: LeadSheet;
}

/** The button that writes a suggested From, and once it is written, the one that takes it back. */
export function ApplyLine({ suggestion, isOutdated, sheet }: ApplyLineProps) {
  const { applying } = useBacktest();
  const place = placeOf(suggestion.fromCell);
  const note = applying.note?.place === place ? applying.note : undefined;
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone or waits: the next thing to do takes its place.
    if (note && document.activeElement === document.body) line.current?.querySelector('button')?.focus();
  }, [note]);
  const stands = standingFrom(sheet, suggestion);
  return (
    <div class="apply-line" ref={line}>
      {stands.from === suggestion.from && (
        <p class="applied">
          <span aria-hidden="true">✓ </span>
          {APPLY.applied}
        </p>
      )}
      {note && (
        <p class={note.isGood ? 'apply-note good' : 'apply-note bad'} role={note.isGood ? 'status' : 'alert'}>
          {note.sentence}
        </p>
      )}
      <NextStep suggestion={suggestion} isOutdated={isOutdated} applying={applying} stands={stands} />
    </div>
  );
}

interface NextStepProps extends Omit<ApplyLineProps, 'sheet'> {
  readonly applying: Applying;
  readonly stands: StandingFrom;
}

function NextStep({ suggestion, isOutdated, applying, stands }: NextStepProps) {
  const { show } = useSurroundings();
  const { tier, from, current, fromCell } = suggestion;
  const { busy, applied } = applying;
  const place = placeOf(fromCell);
  const isOwnBusy = busy?.place === place;
  if (stands.from === from) {
    const isOurs = applied.some((own) => placeOf(own) === place && own.to === from);
    return (
      <>
        <p class="quiet">{APPLY.appliedHow}</p>
        <Buttons>
          {isOurs && (
            <Button
              onClick={() => void applying.undo(suggestion)}
              disabled={busy !== undefined}
              label={APPLY.undoLabel(tier)}
            >
              {isOwnBusy ? APPLY.undoing : APPLY.undo}
            </Button>
          )}
          <Button kind="link" onClick={() => show('score')}>
            {APPLY.scoreLeads}
          </Button>
        </Buttons>
      </>
    );
  }
  if (isOutdated) return <p class="quiet">{APPLY.outdated}</p>;
  if (stands.from !== current) return <p class="quiet">{APPLY.otherwise(tier, stands.text)}</p>;
  return (
    <Buttons>
      <Button
        onClick={() => void applying.apply(suggestion)}
        disabled={busy !== undefined}
        label={APPLY.applyLabel(tier, from)}
      >
        {isOwnBusy ? APPLY.applying : APPLY.apply}
      </Button>
    </Buttons>
  );
}
