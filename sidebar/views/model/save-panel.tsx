import { useState } from 'preact/hooks';
import type { ModelChange } from '../../../src/app/api.ts';
import { changeWords } from '../../../src/core/scoring/points-words.ts';
import { Button, Buttons } from '../../kit/button.tsx';
import { ReasonField } from './reason-field.tsx';
import { SAVE } from './sentences.ts';

export interface SavePanelProps {
  readonly changes: readonly ModelChange[];
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly isSaving: boolean;
  /** Whether something else is under way, or the draft cannot be saved. */
  readonly isBlocked: boolean;
  readonly save: () => void;
  readonly close: () => void;
}

/** Lists what will be written, and asks why before it is. */
export function SavePanel({ changes, reason, setReason, isSaving, isBlocked, save, close }: SavePanelProps) {
  const [isMissed, setMissed] = useState(false);
  const confirm = (): void => {
    if (reason.trim() === '') setMissed(true);
    else save();
  };
  return (
    <form
      class="save-panel"
      aria-label={SAVE.title(changes.length)}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <h3>{SAVE.title(changes.length)}</h3>
      <ul class="save-changes">
        {changes.map((change) => (
          <li key={`${change.rowIndex} ${change.columnIndex}`}>{changeWords(change)}</li>
        ))}
      </ul>
      <ReasonField
        value={reason}
        isMissed={isMissed && reason.trim() === ''}
        onInput={(text) => {
          setReason(text);
          setMissed(false);
        }}
      />
      <Buttons>
        <Button kind="primary" onClick={confirm} disabled={isBlocked || isSaving}>
          {isSaving ? SAVE.saving : SAVE.confirm}
        </Button>
        <Button onClick={close}>{SAVE.cancel}</Button>
      </Buttons>
    </form>
  );
}
