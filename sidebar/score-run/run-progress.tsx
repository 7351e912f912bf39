import { Button, Buttons } from '../kit/button.tsx';
import { Progress } from '../kit/progress.tsx';
import type { ScoreRun } from './score-run.ts';
import { SENTENCES } from './sentences.ts';

/** How far a run is, and the button that stops it. */
export function RunProgress({ run }: { readonly run: ScoreRun }) {
  const { soFar, isStopping } = run;
  const scored = soFar?.scoredRows ?? 0;
  return (
    <div>
      <Progress
        label={SENTENCES.scoring}
        {...(scored > 0 && soFar ? { value: scored, max: soFar.rows } : {})}
      />
      <p class="quiet run-words" role="status">
        {isStopping ? SENTENCES.stopping : soFar ? SENTENCES.rows(scored, soFar.rows) : SENTENCES.scoring}
      </p>
      <Buttons>
        <Button onClick={run.cancel} disabled={isStopping}>
          Cancel
        </Button>
      </Buttons>
    </div>
  );
}
