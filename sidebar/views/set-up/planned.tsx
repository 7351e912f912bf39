import type { ComponentChildren } from 'preact';
import type { SetUpPreview } from '../../../src/app/api.ts';
import { Button, Buttons } from '../../kit/button.tsx';
import { Failure } from '../../kit/notice.tsx';
import { Progress } from '../../kit/progress.tsx';
import { SENTENCES } from './sentences.ts';
import type { Plan } from './use-plan.ts';

interface PlannedProps {
  readonly plan: Plan;
  /** Goes to the choice of the tab. */
  readonly chooseTab: () => void;
  readonly children: (preview: SetUpPreview) => ComponentChildren;
}

/** What hangs on the plan: its progress while there is none, why it cannot be made, else the children. */
export function Planned({ plan, chooseTab, children }: PlannedProps) {
  const { preview, isCurrent, failure, retry } = plan;
  if (failure !== '') return <Failure sentence={failure} retry={retry} />;
  if (!preview) {
    return (
      <div role="status">
        <p class="quiet planning">{SENTENCES.planning}</p>
        <Progress label={SENTENCES.planning} />
      </div>
    );
  }
  if (preview.refusal !== null) {
    return (
      <>
        <Failure sentence={preview.refusal} retry={retry} />
        <Buttons>
          <Button onClick={chooseTab}>{SENTENCES.otherTab}</Button>
        </Buttons>
      </>
    );
  }
  return (
    <>
      {children(preview)}
      <p class="plan-state" role="status">
        {isCurrent ? <span class="unseen">{SENTENCES.planned}</span> : SENTENCES.planning}
      </p>
    </>
  );
}
