import type { SetUpTab } from '../../../src/app/api.ts';
import { Button } from '../../kit/button.tsx';
import { Failure } from '../../kit/notice.tsx';
import { RadioCards } from '../../kit/radio-cards.tsx';
import { SENTENCES } from './sentences.ts';
import type { Plan } from './use-plan.ts';

interface LeadsStepProps {
  readonly tabs: readonly SetUpTab[];
  readonly tab: string;
  readonly plan: Plan;
  readonly choose: (tab: string) => void;
  readonly lookAgain: () => void;
  readonly loadDemo: () => void;
}

/** Which tab holds the leads. */
export function LeadsStep({ tabs, tab, plan, choose, lookAgain, loadDemo }: LeadsStepProps) {
  const refusal = plan.failure || plan.preview?.refusal || '';
  return (
    <>
      <RadioCards
        legend={SENTENCES.leads}
        cards={tabs.map(({ name, rows, columns }) => ({
          value: name,
          title: name,
          about: SENTENCES.tab(rows, columns),
        }))}
        value={tab}
        onChange={choose}
      />
      {refusal !== '' && (
        <div class="step-refusal">
          <Failure sentence={refusal} retry={plan.failure === '' ? lookAgain : plan.retry} />
        </div>
      )}
      <p class="quiet below">
        {SENTENCES.orDemo}{' '}
        <Button kind="link" onClick={loadDemo}>
          {SENTENCES.loadDemo}
        </Button>
      </p>
    </>
  );
}
