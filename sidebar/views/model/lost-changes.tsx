import { Button } from '../../kit/button.tsx';
import type { LostChange } from './rebase-draft.ts';
import { lostWords, SAVE } from './sentences.ts';

/** Drafted changes that someone else's edits have overtaken. */
export function LostChanges({
  lost,
  dismiss,
}: {
  readonly lost: readonly LostChange[];
  readonly dismiss: () => void;
}) {
  if (lost.length === 0) return null;
  return (
    <div class="save-note bad" role="alert">
      <p>{SAVE.lost}</p>
      <ul>
        {lost.map((own) => (
          <li key={lostWords(own)}>{lostWords(own)}</li>
        ))}
      </ul>
      <Button kind="link" onClick={dismiss}>
        {SAVE.dismiss}
      </Button>
    </div>
  );
}
