import { useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/field.tsx';
import { callScript } from '../../script/call-script.ts';
import { useSurroundings } from '../../sheet/sheet-state.ts';
import { SENTENCES } from './sentences.ts';

interface CapacityFieldProps {
  /** What the Scoring tab says, where that is less than a lead; null where it says nothing. */
  readonly perWeek: number | null;
}

/** Asks how many leads sales can work in a week, and writes it into the Scoring tab. */
export function CapacityField({ perWeek }: CapacityFieldProps) {
  const { state } = useSurroundings();
  const [text, setText] = useState('');
  const [failure, setFailure] = useState('');
  const [isSaving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    const typed = wholeNumber(text);
    if (typed === undefined) {
      setFailure(SENTENCES.capacityWrong);
      return;
    }
    setSaving(true);
    const answer = await callScript('changeSettings', [JSON.stringify({ 'Capacity per week': typed })]);
    if (answer.ok && answer.result) {
      setFailure('');
      await state.reload();
    } else setFailure(answer.ok ? SENTENCES.capacityNowhere : answer.sentence);
    setSaving(false);
  };
  return (
    <form
      class="capacity"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSaving) void save();
      }}
    >
      <p>{SENTENCES.capacityUnset(perWeek)}</p>
      <div class="capacity-line">
        <TextField label={SENTENCES.capacityLabel} value={text} onInput={setText} disabled={isSaving} />
        <Button onClick={() => void save()} disabled={isSaving}>
          {SENTENCES.capacitySave}
        </Button>
      </div>
      {failure !== '' && (
        <p class="inline-failure" role="alert">
          {failure}
        </p>
      )}
    </form>
  );
}

/** The digits of a whole number above 0; undefined for anything else. */
function wholeNumber(text: string): string | undefined {
  const digits = text.trim();
  return /^[1-9]\d{0,5}$/.test(digits) ? digits : undefined;
}
