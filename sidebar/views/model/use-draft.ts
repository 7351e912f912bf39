import { useMemo, useRef, useState } from 'preact/hooks';
import type { ModelChange } from '../../../src/app/api.ts';
import type { CriterionRow } from '../../../src/core/scoring/config/criterion-rows.ts';
import type { NumberStyle } from '../../../src/core/table/read-number.ts';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { type DraftChanges, draftChanges, withoutSaved } from './draft-changes.ts';
import { type LostChange, ontoSaved, rebaseDraft } from './rebase-draft.ts';

/** A draft with the criteria on which it stands. */
interface StandingDraft {
  readonly base: readonly CriterionRow[];
  readonly draft: Draft;
  readonly lost: readonly LostChange[];
  /** Changes that are being saved, and that no reading has shown yet. */
  readonly saving: readonly ModelChange[];
}

/** What is changed and not saved, on the sheet as it was last read. */
export interface DraftState extends DraftChanges {
  readonly draft: Draft;
  /** Drafted changes that the sheet has overtaken, until they are dismissed. */
  readonly lost: readonly LostChange[];
  change(next: (draft: Draft) => Draft): void;
  dismissLost(): void;
  /** From here on the sheet may hold these changes; whatever is typed now is changed on top of them. */
  startSave(changes: readonly ModelChange[]): void;
  /**
   * The save is over.
   *
   * @param fresh the sheet, read again since; undefined where it was not, or could not be
   */
  endSave(isSaved: boolean, fresh: LeadSheet | undefined): void;
}

/** Keeps a draft through readings of the sheet. */
export function useDraft(sheet: LeadSheet, style: NumberStyle): DraftState {
  const { criteria } = sheet;
  const [kept, keep] = useState<StandingDraft>({
    base: criteria,
    draft: EMPTY_DRAFT,
    lost: [],
    saving: [],
  });
  // Worked out, not stored, so that no draft is ever shown on rows for which it was not made.
  const standing = useMemo(() => onto(kept, criteria, style), [kept, criteria, style]);
  const changes = useMemo(
    () => draftChanges(standing.draft, sheet.config, style),
    [standing, sheet.config, style],
  );
  // Whoever awaits an answer changes the draft on the sheet as it is by then.
  const latest = useRef({ criteria, style });
  latest.current = { criteria, style };
  const update = (next: (own: StandingDraft) => StandingDraft): void =>
    keep((before) => next(onto(before, latest.current.criteria, latest.current.style)));
  return {
    ...standing,
    ...changes,
    change: (next) => update((own) => ({ ...own, draft: next(own.draft) })),
    dismissLost: () => update((own) => ({ ...own, lost: [] })),
    startSave: (saving) => update((own) => ({ ...own, saving })),
    endSave: (isSaved, fresh) =>
      keep((before) => {
        const read = fresh?.criteria ?? latest.current.criteria;
        const own = onto(before, read, latest.current.style);
        const draft =
          isSaved && !fresh ? withoutSaved(own.draft, own.saving, latest.current.style) : own.draft;
        return { ...own, draft, saving: [] };
      }),
  };
}

function onto(kept: StandingDraft, criteria: readonly CriterionRow[], style: NumberStyle): StandingDraft {
  if (kept.base === criteria) return kept;
  const { draft: advanced, unread } = ontoSaved(kept.draft, kept.saving, kept.base, criteria, style);
  const { draft, lost } = rebaseDraft(advanced, criteria, style);
  return { base: criteria, draft, lost: [...kept.lost, ...lost], saving: unread };
}
