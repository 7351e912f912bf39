import type { SetUpPreview } from '../../../src/app/api.ts';
import { listText } from '../../../src/core/table/list-text.ts';
import { SelectField, TextField } from '../../kit/field.tsx';
import { headerOptions } from './columns-step.tsx';
import { SENTENCES } from './sentences.ts';
import {
  capacityFault,
  SETTING,
  type SetUpChoices,
  withOutcomeColumn,
  withSettings,
} from './set-up-choices.ts';

interface OutcomeStepProps {
  readonly preview: SetUpPreview;
  readonly choices: SetUpChoices;
  readonly change: (choices: SetUpChoices) => void;
}

/** How leads ended, what tells them apart, and how many can be called. */
export function OutcomeStep({ preview, choices, change }: OutcomeStepProps) {
  const { settings } = choices;
  const { headers, outcome } = preview;
  const column = settings[SETTING.outcome] ?? outcome?.column ?? '';
  const won = settings[SETTING.won] ?? listText(outcome?.wonValues ?? []);
  const lost = settings[SETTING.lost] ?? listText(outcome?.lostValues ?? []);
  const leadKey = settings[SETTING.key] ?? preview.leadKey;
  const capacity = settings[SETTING.capacity] ?? '';
  const fault = capacityFault(capacity);
  const setWords = (words: { readonly won?: string; readonly lost?: string }): void =>
    change(
      withSettings(choices, {
        [SETTING.outcome]: column,
        [SETTING.won]: words.won ?? won,
        [SETTING.lost]: words.lost ?? lost,
      }),
    );
  return (
    <>
      <SelectField
        label={SENTENCES.outcomeColumn}
        {...(column === '' ? { hint: SENTENCES.noneYetHint } : {})}
        value={column}
        options={headerOptions(headers, SENTENCES.noneYet)}
        onChange={(header) => change(withOutcomeColumn(choices, header))}
      />
      {column !== '' && outcome?.column === column && (
        <>
          <p class="outcome-counts">{SENTENCES.counts(outcome.won, outcome.lost, outcome.open)}</p>
          <TextField label={SENTENCES.wonValues} value={won} onInput={(text) => setWords({ won: text })} />
          {outcome.won === 0 && <p class="step-warning">{SENTENCES.noneWon}</p>}
          <TextField
            label={SENTENCES.lostValues}
            hint={SENTENCES.valuesHint}
            value={lost}
            onInput={(text) => setWords({ lost: text })}
          />
          {outcome.lost === 0 && <p class="step-warning">{SENTENCES.noneLost}</p>}
        </>
      )}
      <SelectField
        label={SENTENCES.leadKey}
        hint={SENTENCES.leadKeyHint}
        value={leadKey}
        options={headerOptions(headers, SENTENCES.noColumn)}
        onChange={(header) => change(withSettings(choices, { [SETTING.key]: header }))}
      />
      <TextField
        label={SENTENCES.capacity}
        hint={SENTENCES.capacityHint}
        value={capacity}
        onInput={(text) => change(withSettings(choices, { [SETTING.capacity]: text }))}
      />
      {fault !== '' && (
        <p class="step-warning" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
