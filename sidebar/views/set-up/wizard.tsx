import { useState } from 'preact/hooks';
import type { SetUpOptions } from '../../../src/app/api.ts';
import { Button, Buttons } from '../../kit/button.tsx';
import { Failure } from '../../kit/notice.tsx';
import { Progress } from '../../kit/progress.tsx';
import { RadioCards } from '../../kit/radio-cards.tsx';
import { CheckDetails, CheckSummary } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { LeadsStep } from './leads-step.tsx';
import { OutcomeStep } from './outcome-step.tsx';
import { Planned } from './planned.tsx';
import { SENTENCES, STEPS } from './sentences.ts';
import {
  capacityFault,
  firstChoices,
  requestOf,
  SETTING,
  type SetUpChoices,
  withTab,
} from './set-up-choices.ts';
import { StepFrame } from './step-frame.tsx';
import { usePlan } from './use-plan.ts';

interface WizardProps {
  readonly options: SetUpOptions;
  /** Whether the Scoring tab is being written. */
  readonly isWriting: boolean;
  /** Why it could not be written; `''` where nothing went wrong. */
  readonly failure: string;
  /** Writes the Scoring tab; the text of a `SetUpRequest`. */
  readonly write: (request: string) => void;
  readonly lookAgain: () => void;
  readonly loadDemo: () => void;
}

const LAST = STEPS.length - 1;

/** From the leads to a Scoring tab in five short screens, each with an answer filled in. */
export function Wizard({ options, isWriting, failure, write, lookAgain, loadDemo }: WizardProps) {
  const [choices, setChoices] = useState<SetUpChoices>(() => firstChoices(options));
  const [step, setStep] = useState(0);
  const [furthest, setFurthest] = useState(0);
  const plan = usePlan(choices, options);
  const go = (to: number): void => {
    if (isWriting) return;
    setStep(to);
    setFurthest(Math.max(furthest, to));
  };
  const isRefused = plan.failure !== '' || (plan.preview?.refusal ?? null) !== null;
  const hasFault = capacityFault(choices.settings[SETTING.capacity] ?? '') !== '';
  const planned = { plan, chooseTab: () => go(0) };
  const frame = { step, furthest: hasFault ? Math.min(furthest, step) : furthest, go };
  const back = (
    <Button onClick={() => go(step - 1)} disabled={isWriting}>
      {SENTENCES.back}
    </Button>
  );
  const next = (
    <Button kind="primary" onClick={() => go(step + 1)} disabled={isRefused || hasFault}>
      {SENTENCES.next}
    </Button>
  );
  if (step === 0) {
    return (
      <StepFrame {...frame} title={SENTENCES.leads} about={SENTENCES.leadsHow}>
        <LeadsStep
          tabs={options.tabs}
          tab={choices.tab}
          plan={plan}
          choose={(tab) => setChoices(withTab(choices, tab))}
          lookAgain={lookAgain}
          loadDemo={loadDemo}
        />
        <Buttons>
          {next}
          <Button onClick={() => go(LAST)} disabled={isRefused || hasFault}>
            {SENTENCES.useDefaults}
          </Button>
        </Buttons>
        <p class="hint">{SENTENCES.defaultsHow}</p>
      </StepFrame>
    );
  }
  if (step === 1) {
    return (
      <StepFrame {...frame} title={SENTENCES.template} about={SENTENCES.templateHow}>
        <RadioCards
          legend={SENTENCES.template}
          cards={options.templates.map(({ id, name, about }, index) => ({
            value: id,
            title: name,
            about: index === 0 ? SENTENCES.byDefault(about) : about,
          }))}
          value={choices.template}
          onChange={(template) => setChoices({ ...choices, template })}
        />
        <Buttons>
          {next}
          {back}
        </Buttons>
      </StepFrame>
    );
  }
  if (step === 2) {
    return (
      <StepFrame {...frame} title={SENTENCES.columns}>
        <Planned {...planned}>
          {(preview) => (
            <ColumnsStep
              preview={preview}
              mapping={choices.mapping}
              choose={(fieldId, header) =>
                setChoices({ ...choices, mapping: { ...choices.mapping, [fieldId]: header } })
              }
            />
          )}
        </Planned>
        <Buttons>
          {next}
          {back}
        </Buttons>
      </StepFrame>
    );
  }
  if (step < LAST) {
    return (
      <StepFrame {...frame} title={SENTENCES.outcome} about={SENTENCES.outcomeHow}>
        <Planned {...planned}>
          {(preview) => <OutcomeStep preview={preview} choices={choices} change={setChoices} />}
        </Planned>
        <Buttons>
          {next}
          {back}
        </Buttons>
      </StepFrame>
    );
  }
  return (
    <StepFrame {...frame} title={SENTENCES.check}>
      <Planned {...planned}>{(preview) => <CheckSummary preview={preview} tab={choices.tab} />}</Planned>
      {failure !== '' && (
        <div class="step-refusal">
          <Failure sentence={failure} />
        </div>
      )}
      {isWriting && (
        <div role="status">
          <p class="quiet planning">{SENTENCES.writing}</p>
          <Progress label={SENTENCES.writing} />
        </div>
      )}
      <Buttons>
        <Button
          kind="primary"
          onClick={() => write(JSON.stringify(requestOf(choices)))}
          disabled={isWriting || isRefused || !plan.isCurrent}
        >
          {SENTENCES.write}
        </Button>
        {back}
      </Buttons>
      {plan.preview?.refusal === null && <CheckDetails preview={plan.preview} />}
    </StepFrame>
  );
}
