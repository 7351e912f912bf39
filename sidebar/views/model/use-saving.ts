import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Answer, ModelChange, SaveReport, SaveRequest } from '../../../src/app/api.ts';
import { useRun } from '../../score-run/score-run.ts';
import { callScript } from '../../script/call-script.ts';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { SAVE } from './sentences.ts';

/** A save writes a few cells; after this long there is no answer to come. */
const SAVING_PATIENCE_MS = 60_000;

/** How the last save, undo or reload went. */
export interface SaveNote {
  /**
   * - `saved`, `undone`: written
   * - `edited meanwhile`: nothing was written, and the draft can be brought onto the fresh sheet
   * - `reloaded`: it was brought there
   * - `failed`: nothing was written, for the reason in the sentence
   * - `unsure`: no answer came, so nobody knows; a reload shows it
   */
  readonly kind: 'saved' | 'undone' | 'edited meanwhile' | 'reloaded' | 'failed' | 'unsure';
  readonly sentence: string;
  /** Of the reading that turned out to be old; whoever reads the sheet again has mended that. */
  readonly oldDigest?: string;
}

export interface Saving {
  readonly busy: 'saving' | 'undoing' | 'reloading' | undefined;
  readonly note: SaveNote | undefined;
  save(changes: readonly ModelChange[], reason: string): Promise<void>;
  /** @param when the time of the save to take back */
  undo(when: string): Promise<void>;
  /** Reads the sheet again; the draft goes with it. */
  reload(): Promise<void>;
  forgetNote(): void;
}

export interface SavingSurroundings {
  readonly sheet: LeadSheet;
  readonly reloadSheet: () => Promise<LeadSheet | undefined>;
  /** Called before changes are sent: from then on the sheet may hold them. */
  readonly onSave: (changes: readonly ModelChange[]) => void;
  /** Called once the save is over; with the sheet where it was saved and read again. */
  readonly onSaveEnd: (isSaved: boolean, fresh: LeadSheet | undefined) => void;
}

/** Saves and undoes, one thing at a time: whatever is asked for meanwhile is passed over. */
export function useSaving({ sheet, reloadSheet, onSave, onSaveEnd }: SavingSurroundings): Saving {
  const [busy, setBusy] = useState<Saving['busy']>(undefined);
  const [note, setNote] = useState<SaveNote | undefined>(undefined);
  // State comes too late for the second click of a double click.
  const isBusy = useRef(false);
  const { phase, failure, soFar } = useRun();
  useEffect(() => {
    if (phase === 'ended' && failure === '' && soFar?.report.status === 'done') {
      // It says that the scores are still those from before.
      setNote((now) => (now?.kind === 'saved' || now?.kind === 'undone' ? undefined : now));
    }
  }, [phase, failure, soFar]);
  const { configDigest: digest } = sheet.reading;
  const isReadSince =
    note?.kind === 'edited meanwhile' && note.oldDigest !== undefined && note.oldDigest !== digest;
  useLayoutEffect(() => {
    if (isReadSince) setNote({ kind: 'reloaded', sentence: '' });
  }, [isReadSince]);
  const alone = async (what: NonNullable<Saving['busy']>, act: () => Promise<SaveNote>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setBusy(what);
    setNote(undefined);
    const result = await act();
    isBusy.current = false;
    setBusy(undefined);
    setNote(result);
  };
  return {
    busy,
    note,
    save: (changes, reason) =>
      alone('saving', async () => {
        const { configDigest } = sheet.reading;
        const request: SaveRequest = { configDigest, changes, reason: reason.trim() };
        onSave(changes);
        const answer = await callScript('saveModel', [JSON.stringify(request)], {
          patienceMs: SAVING_PATIENCE_MS,
        });
        const isSaved = answer.ok && answer.result.status === 'saved';
        onSaveEnd(isSaved, isSaved ? await reloadSheet() : undefined);
        return { ...noteOf(answer, 'saved', SAVE.unsureSaved), oldDigest: configDigest };
      }),
    undo: (when) =>
      alone('undoing', async () => {
        const answer = await callScript('undoSave', [when], { patienceMs: SAVING_PATIENCE_MS });
        if (answer.ok && answer.result.status !== 'refused') await reloadSheet();
        const note = noteOf(answer, 'undone', SAVE.unsureUndone);
        // The sheet was read again already, so that there is nothing left to do about it.
        return note.kind === 'edited meanwhile' ? { ...note, kind: 'failed' } : note;
      }),
    reload: () =>
      alone('reloading', async () =>
        (await reloadSheet())
          ? { kind: 'reloaded', sentence: '' }
          : { kind: 'edited meanwhile', sentence: SAVE.reloadFailed },
      ),
    forgetNote: () => setNote(undefined),
  };
}

function noteOf(answer: Answer<SaveReport>, done: 'saved' | 'undone', unsure: string): SaveNote {
  if (!answer.ok) return { kind: 'unsure', sentence: `${answer.sentence} ${unsure}` };
  const { status, sentence } = answer.result;
  if (status === 'saved') return { kind: done, sentence };
  return { kind: status === 'refused' ? 'failed' : status, sentence };
}
