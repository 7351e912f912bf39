import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Issue } from '../../../src/app/api.ts';
import { criterionName } from '../../../src/core/scoring/config/criterion-rows.ts';
import { firstError } from '../../../src/core/scoring/issue.ts';
import { Button, Buttons } from '../../kit/button.tsx';
import { IssueList } from '../../kit/issue-list.tsx';
import { StatusLine } from '../../kit/notice.tsx';
import { TOO_MANY_ACTIVITIES } from '../../kit/too-many-activities.ts';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { EMPTY_DRAFT } from './draft.ts';
import type { Judgement } from './judgement.ts';
import { JudgementLine } from './judgement-line.tsx';
import { LostChanges } from './lost-changes.tsx';
import { Preview } from './preview.tsx';
import { SaveNoteLine } from './save-note.tsx';
import { SavePanel } from './save-panel.tsx';
import { PREVIEW, SAVE } from './sentences.ts';
import type { Comparison } from './use-comparison.ts';
import type { DraftState } from './use-draft.ts';
import type { Saving } from './use-saving.ts';
import { useSlow } from './use-slow.ts';

export interface DraftPanelProps {
  readonly sheet: LeadSheet;
  readonly drafted: DraftState;
  /** What is newly wrong with the model under the draft. */
  readonly issues: readonly Issue[];
  readonly comparison: Comparison | undefined;
  readonly judgement: Judgement | undefined;
  readonly saving: Saving;
  readonly showScore: () => void;
}

/** After so long people wonder whether anything happens. */
const SLOW_MS = 8_000;

/** Stays in view: what the draft does, and the way to save it. */
export function DraftPanel(props: DraftPanelProps) {
  const { sheet, drafted, issues, comparison, judgement, saving, showScore } = props;
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const isSlow = useSlow(saving.busy === 'saving' || saving.busy === 'undoing', SLOW_MS);
  const panel = useRef<HTMLElement>(null);
  const { draft, changes, unreadable, refused } = drafted;
  const hasError = firstError(issues) !== undefined;
  const isBlocked = saving.busy !== undefined || unreadable.length > 0 || refused.length > 0 || hasError;
  const isOpen = isAsking && changes.length > 0;
  const { note } = saving;
  useLayoutEffect(() => {
    // Saved, undone or taken back: another draft has another reason.
    if (draft.size === 0 || note?.kind === 'saved') {
      setAsking(false);
      setReason('');
    }
  }, [draft.size === 0, note]);
  const close = (): void => {
    setAsking(false);
    panel.current?.focus();
  };
  const hasPreview = comparison !== undefined;
  const unreadableNames = unreadable.map(criterionName);
  return (
    <section class="draft-panel" aria-label={PREVIEW.title} ref={panel} tabIndex={-1}>
      <div class="draft-panel-scroll">
        <LostChanges lost={drafted.lost} dismiss={drafted.dismissLost} />
        <SaveNoteLine saving={saving} changes={changes.length} showScore={showScore} />
        {isSlow && <StatusLine>{SAVE.slow}</StatusLine>}
        <p class="draft-headline" role="status">
          {headline(sheet, drafted, comparison, hasError)}
        </p>
        {comparison && changes.length > 0 && sheet.current && (
          <p class="draft-sum quiet">{PREVIEW.scores(changes.length, comparison.changedScores)}</p>
        )}
        {judgement && <JudgementLine judgement={judgement} />}
        {hasError && !sheet.isBroken && <p class="draft-error">{PREVIEW.hasErrors}</p>}
        <IssueList issues={issues} />
        {comparison && (
          <Preview
            comparison={comparison}
            isChanged={changes.length > 0 && sheet.current !== undefined}
            isBrief={isOpen}
            sheet={sheet}
          />
        )}
        {isOpen && (
          <SavePanel
            changes={changes}
            reason={reason}
            setReason={setReason}
            isSaving={saving.busy === 'saving'}
            isBlocked={isBlocked}
            save={() => void saving.save(changes, reason)}
            close={close}
          />
        )}
        {unreadable.length > 0 && (
          <p class="draft-error">{SAVE.blockedByPoints(unreadableNames, hasPreview)}</p>
        )}
        {refused.length > 0 && <p class="draft-error">{SAVE.blockedByCounting(refused, hasPreview)}</p>}
        {hasError && <p class="draft-error">{SAVE.blockedByErrors}</p>}
      </div>
      {draft.size > 0 && !isOpen && (
        <Buttons>
          <Button kind="primary" onClick={() => setAsking(true)} disabled={isBlocked || changes.length === 0}>
            {SAVE.open}
          </Button>
          <Button onClick={() => drafted.change(() => EMPTY_DRAFT)} disabled={saving.busy !== undefined}>
            {SAVE.discard}
          </Button>
        </Buttons>
      )}
    </section>
  );
}

function headline(
  { leadIndexes, leads, current, hasTooManyActivities, isBroken }: LeadSheet,
  { changes }: DraftState,
  comparison: Comparison | undefined,
  hasError: boolean,
): string {
  const parts = changes.length > 0 ? [PREVIEW.changes(changes.length)] : [];
  if (!leads) return [...parts, isBroken ? PREVIEW.notMended : PREVIEW.notRead].join('. ');
  if (leadIndexes.length === 0) return [...parts, PREVIEW.noLeads].join('. ');
  if (!comparison) {
    const isTooMuch = hasTooManyActivities && !hasError;
    return (isTooMuch ? [...parts, TOO_MANY_ACTIVITIES.text] : parts).join('. ');
  }
  if (!current) return [...parts, PREVIEW.noBefore].join('. ');
  if (changes.length === 0) return PREVIEW.unchanged;
  return PREVIEW.tierMoves(comparison.up, comparison.down);
}
