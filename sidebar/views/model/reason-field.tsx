import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { SAVE } from './sentences.ts';

export interface ReasonFieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Whether someone tried to go on without a reason. */
  readonly isMissed: boolean;
}

/** Asks why; takes the focus when it appears, and again when it was passed over. */
export function ReasonField({ value, onInput, isMissed }: ReasonFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), [isMissed]);
  return (
    <div class="field">
      <label for={id}>{SAVE.reason}</label>
      <textarea
        id={id}
        ref={field}
        class="control"
        rows={2}
        required
        value={value}
        aria-invalid={isMissed}
        aria-describedby={`${id}-hint`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p class={isMissed ? 'points-problem' : 'hint'} id={`${id}-hint`} role={isMissed ? 'alert' : undefined}>
        {isMissed ? SAVE.reasonMissing : SAVE.reasonHint}
      </p>
    </div>
  );
}
