import { useEffect, useMemo, useRef } from 'preact/hooks';
import { firstError, type Issue } from '../../../src/core/scoring/issue.ts';
import { Button, Buttons } from '../../kit/button.tsx';
import { IssueList } from '../../kit/issue-list.tsx';
import { NoScores } from '../../kit/no-scores.tsx';
import { Section } from '../../kit/section.tsx';
import { TierBar } from '../../kit/tiers.tsx';
import { TOO_MANY_ACTIVITIES } from '../../kit/too-many-activities.ts';
import { RunProgress } from '../../score-run/run-progress.tsx';
import { RunTrouble } from '../../score-run/run-trouble.tsx';
import { actionOf, type ScoreRun, useRun } from '../../score-run/score-run.ts';
import type { LeadSheet, ScoredModel } from '../../sheet/lead-sheet.ts';
import type { ViewProps } from '../../sheet/sheet-state.ts';
import { tierShares } from '../../sheet/tier-shares.ts';
import { RunResult } from './run-result.tsx';
import './score.css';
import { SENTENCES, whenWords } from './sentences.ts';
import { useReadSince } from './use-read-since.ts';
import { type WrittenState, writtenState } from './written-scores.ts';

/** Scores the leads and says what became of them. */
export function ScoreView({ sheet, isVisible }: ViewProps) {
  const latest = useRun();
  const isReadSince = useReadSince(latest, sheet);
  const run = isOutdated(latest, sheet, isReadSince) ? { ...latest, phase: 'idle' as const } : latest;
  const written = useMemo(() => writtenState(sheet), [sheet]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever pressed Cancel, or the button that waits meanwhile, would else have lost the place.
    if (run.phase === 'ended' && isVisible && document.activeElement === document.body)
      heading.current?.focus();
  }, [run.phase, isVisible]);
  if (!sheet.reading.hasScoringTab && run.phase !== 'running') {
    return <NoScores sheet={sheet} />;
  }
  const isRunning = run.phase === 'running';
  const isDone = run.phase === 'ended' && run.failure === '' && run.soFar?.report.status === 'done';
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {headline(run, sheet, written)}
      </h2>
      <p class="unseen" role="status">
        {run.phase === 'idle' ? '' : headline(run, sheet, written)}
      </p>
      {run.phase === 'idle' ? <Lead sheet={sheet} written={written} /> : <RunTrouble run={run} />}
      {isRunning && <p class="quiet">{SENTENCES.runningHow}</p>}
      {isDone && run.isReread && written && isBehind(written) && (
        <p class="below">{SENTENCES.since(behindWords(written).join(', '))}</p>
      )}
      {isRunning ? (
        <RunProgress run={run} />
      ) : (
        <Buttons>
          <Button kind="primary" onClick={() => void run.start()}>
            {actionOf(run)}
          </Button>
        </Buttons>
      )}
      {isDone && run.soFar && <RunResult soFar={run.soFar} sheet={sheet} />}
      {run.phase === 'idle' && sheet.current && (
        <Standing sheet={sheet} scored={sheet.current} written={written} />
      )}
    </>
  );
}

/**
 * Whether the sheet, read again since the run, has been mended, or has errors that the run did not meet. What kept a run
 * from its end says nothing of a sheet that was read later: it may have been scored since, or be free again.
 */
function isOutdated(run: ScoreRun, { leads }: LeadSheet, isReadSince: boolean): boolean {
  const { phase, failure, isReread, soFar } = run;
  if (phase !== 'ended') return false;
  if (isReadSince && (failure !== '' || soFar?.report.status !== 'done')) return true;
  if (failure !== '' || !isReread) return false;
  return soFar?.report.status === 'errors' ? leads !== null : leads === null;
}

function headline(run: ScoreRun, sheet: LeadSheet, written: WrittenState | undefined): string {
  if (run.phase === 'running') return SENTENCES.running;
  if (run.phase === 'ended') {
    const { report } = run.soFar ?? {};
    return run.failure === '' && report?.status === 'done' ? report.message : unfinishedWords(run);
  }
  if (!sheet.current && sheet.hasTooManyActivities) return TOO_MANY_ACTIVITIES.title;
  if (!sheet.current) return SENTENCES.mend(errorsIn(sheet.reading.issues));
  if (!written) return SENTENCES.never;
  return behindWords(written)[0] ?? SENTENCES.upToDate;
}

function unfinishedWords({ failure, soFar }: ScoreRun): string {
  return failure === '' && soFar?.report.status === 'errors'
    ? SENTENCES.mend(errorsIn(soFar.report.issues))
    : SENTENCES.unfinished;
}

function errorsIn(issues: readonly Issue[]): number {
  return issues.filter(({ level }) => level === 'error').length;
}

function isBehind(written: WrittenState): boolean {
  return behindWords(written).length > 0;
}

function behindWords({ otherScore, otherTier, unscored }: WrittenState): readonly string[] {
  return [
    ...(otherScore > 0 ? [SENTENCES.otherScores(otherScore)] : []),
    ...(otherTier > 0 ? [SENTENCES.otherTiers(otherTier)] : []),
    ...(unscored > 0 ? [SENTENCES.unscored(unscored)] : []),
  ];
}

/** Under the headline, before any run: what to do, and why. */
function Lead({ sheet, written }: { readonly sheet: LeadSheet; readonly written: WrittenState | undefined }) {
  const { leads, current, reading } = sheet;
  if (!current && sheet.hasTooManyActivities) return <p>{TOO_MANY_ACTIVITIES.text}</p>;
  if (!leads || !current) {
    return (
      <>
        <IssueList issues={reading.issues} />
        <p class="below">{SENTENCES.mendHow(errorsIn(reading.issues))}</p>
      </>
    );
  }
  if (!written) {
    return <p>{SENTENCES.neverHow(sheet.leadIndexes.length, leads.tab, current.bound.criteria.length)}</p>;
  }
  const [, ...more] = behindWords(written);
  return (
    <>
      {more.map((words) => (
        <p key={words}>{words}.</p>
      ))}
      <p class="quiet">
        {isBehind(written) && `${SENTENCES.whyBehind} `}
        {written.lastScoredOn !== undefined &&
          SENTENCES.lastScored(whenWords(written.lastScoredOn, leads.today))}
      </p>
    </>
  );
}

/** The leads under the model as it stands, and what the sheet warns of. */
function Standing({
  sheet,
  scored,
  written,
}: {
  readonly sheet: LeadSheet;
  readonly scored: ScoredModel;
  readonly written: WrittenState | undefined;
}) {
  const { issues } = sheet.reading;
  return (
    <>
      <Section title={written && !isBehind(written) ? SENTENCES.tiers : SENTENCES.wouldFall}>
        <TierBar shares={tierShares(sheet, scored)} />
      </Section>
      {!firstError(issues) && <IssueList issues={issues} />}
      <p class="quiet formulas">{SENTENCES.formulas}</p>
    </>
  );
}
