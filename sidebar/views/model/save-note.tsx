import { useEffect, useRef } from 'preact/hooks';
import { Button, Buttons } from '../../kit/button.tsx';
import { StatusLine } from '../../kit/notice.tsx';
import { SAVE } from './sentences.ts';
import type { Saving } from './use-saving.ts';

export interface SaveNoteProps {
  readonly saving: Saving;
  /** Changes that are not saved. */
  readonly changes: number;
  readonly showScore: () => void;
}

/** How the last save, undo or reload went, and what to do next. */
export function SaveNoteLine({ saving, changes, showScore }: SaveNoteProps) {
  const { note, busy, reload } = saving;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone or waits: the next thing to do takes its place.
    if (note && document.activeElement === document.body) place.current?.querySelector('button')?.focus();
  }, [note]);
  if (busy === 'reloading') return <StatusLine>{SAVE.reloading}</StatusLine>;
  if (!note) return null;
  const { kind, sentence } = note;
  const isDone = kind === 'saved' || kind === 'undone';
  return (
    <div class={`save-note ${isDone || kind === 'reloaded' ? 'good' : 'bad'}`} ref={place}>
      <p role={isDone || kind === 'reloaded' ? 'status' : 'alert'}>
        {kind === 'reloaded' ? SAVE.kept(changes) : sentence}
      </p>
      {isDone && <p class="quiet">{SAVE.savedHow}</p>}
      <Buttons>
        {isDone && (
          <Button kind="primary" onClick={showScore}>
            {SAVE.scoreLeads}
          </Button>
        )}
        {kind === 'edited meanwhile' && (
          <Button kind="primary" onClick={() => void reload()}>
            {SAVE.reloadAndKeep}
          </Button>
        )}
        {kind === 'unsure' && <Button onClick={() => void reload()}>{SAVE.refresh}</Button>}
        {(isDone || kind === 'reloaded' || kind === 'failed') && (
          <Button kind={isDone ? 'plain' : 'link'} onClick={saving.forgetNote}>
            {SAVE.dismiss}
          </Button>
        )}
      </Buttons>
    </div>
  );
}
