import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button, Buttons } from '../../kit/button.tsx';
import { TierBar } from '../../kit/tiers.tsx';
import { reportShares } from '../../score-run/report-shares.ts';
import { RunProgress } from '../../score-run/run-progress.tsx';
import { RunTrouble } from '../../score-run/run-trouble.tsx';
import { actionOf, useRun } from '../../score-run/score-run.ts';
import type { ViewId } from '../../sheet/sheet-state.ts';
import { Noticed } from './noticed.tsx';
import { SENTENCES } from './sentences.ts';

interface FinishedProps {
  /** What was written, in sentences. */
  readonly sentences: readonly string[];
  readonly show: (view: ViewId) => void;
}

/** The Scoring tab is there: the first score run, and where to go from it. */
export function Finished({ sentences, show }: FinishedProps) {
  const run = useRun();
  const heading = useRef<HTMLHeadingElement>(null);
  const isDone = run.phase === 'ended' && run.failure === '' && run.soFar?.report.status === 'done';
  // The button that was pressed is gone: the heading tells what has become of it.
  useLayoutEffect(() => heading.current?.focus(), [run.phase]);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {isDone ? SENTENCES.isSetUp : SENTENCES.written}
      </h2>
      {isDone && run.soFar && (
        <>
          <p>{run.soFar.report.message}</p>
          <div class="below">
            <TierBar shares={reportShares(run.soFar)} />
          </div>
          <Buttons>
            <Button kind="primary" onClick={() => show('next')}>
              {SENTENCES.seeNext}
            </Button>
            <Button onClick={() => show('model')}>{SENTENCES.tune}</Button>
          </Buttons>
          <p class="below">
            <Button kind="link" onClick={() => show('score')}>
              {SENTENCES.seeScore}
            </Button>
          </p>
        </>
      )}
      {run.phase === 'running' && <RunProgress run={run} />}
      {run.phase === 'ended' && !isDone && (
        <>
          <p class="below">{SENTENCES.notScored}</p>
          <div class="below">
            <RunTrouble run={run} />
          </div>
          <Buttons>
            <Button kind="primary" onClick={() => void run.start()}>
              {actionOf(run)}
            </Button>
          </Buttons>
        </>
      )}
      <Noticed sentences={sentences} />
    </>
  );
}
