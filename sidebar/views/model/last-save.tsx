import type { SheetReading } from '../../../src/app/api.ts';
import { Button, Buttons } from '../../kit/button.tsx';
import { Section } from '../../kit/section.tsx';
import { SAVE } from './sentences.ts';
import type { Saving } from './use-saving.ts';

export interface LastSaveProps {
  readonly lastSave: NonNullable<SheetReading['lastSave']>;
  readonly saving: Saving;
}

/** The save that can be taken back. */
export function LastSave({ lastSave, saving }: LastSaveProps) {
  return (
    <Section title={SAVE.lastSave} aside={SAVE.when(lastSave.when)}>
      <p>{lastSave.summary}</p>
      <Buttons>
        <Button onClick={() => void saving.undo(lastSave.when)} disabled={saving.busy !== undefined}>
          {saving.busy === 'undoing' ? SAVE.undoing : SAVE.undo}
        </Button>
      </Buttons>
    </Section>
  );
}
