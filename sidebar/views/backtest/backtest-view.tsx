import { useEffect, useRef } from 'preact/hooks';
import { Button, Buttons } from '../../kit/button.tsx';
import { CellLink } from '../../kit/cell-link.tsx';
import { IssueList } from '../../kit/issue-list.tsx';
import { Failure } from '../../kit/notice.tsx';
import { Progress } from '../../kit/progress.tsx';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { useSurroundings, type ViewProps } from '../../sheet/sheet-state.ts';
import './backtest.css';
import { type Backtest, type BacktestResult, useBacktest } from './backtest-run.ts';
import { Needs } from './needs.tsx';
import { Report } from './report.tsx';
import { SENTENCES } from './sentences.ts';

/** Holds the scores against how leads ended: what that needs, the run, and what came of it. */
export function BacktestView({ sheet, isVisible }: ViewProps) {
  const backtest = useBacktest();
  const { isRunning, result, refusal, failure } = backtest;
  const heading = useRef<HTMLHeadingElement>(null);
  const hasEnded = !isRunning && (result !== undefined || refusal !== undefined || failure !== '');
  useEffect(() => {
    // The button that was pressed is gone.
    if (hasEnded && isVisible && document.activeElement === document.body) heading.current?.focus();
  }, [hasEnded, isVisible]);
  const isOutdated = result !== undefined && hasOtherModel(result, sheet);
  return (
    <div class="backtest-view">
      <p class="unseen" role="status">
        {statusOf(backtest)}
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {SENTENCES.title}
      </h2>
      {isRunning ? (
        <Running leads={backtest.leads} />
      ) : (
        <>
          <Trouble backtest={backtest} />
          {result ? (
            <>
              {isOutdated && <p class="outdated">{SENTENCES.changed}</p>}
              {(isOutdated || refusal || failure !== '') && <Start backtest={backtest} sheet={sheet} />}
              <Report result={result} isOutdated={isOutdated} sheet={sheet} />
              {!isOutdated && <Start backtest={backtest} sheet={sheet} isQuiet />}
            </>
          ) : (
            <BeforeRun backtest={backtest} sheet={sheet} />
          )}
        </>
      )}
    </div>
  );
}

/** Whether the Scoring tab, as it was last read, is another than the one that was judged. */
function hasOtherModel({ configDigest }: BacktestResult, { reading }: LeadSheet): boolean {
  return configDigest !== undefined && configDigest !== reading.configDigest;
}

function statusOf({ isRunning, leads, result, refusal, failure }: Backtest): string {
  if (isRunning) return SENTENCES.running(leads);
  return result && !refusal && failure === '' ? `${SENTENCES.done} ${result.report.verdict.sentence}` : '';
}

function Running({ leads }: { readonly leads: number }) {
  return (
    <>
      <p class="below">{SENTENCES.running(leads)}</p>
      <Progress label={SENTENCES.runningLabel} />
      <p class="quiet run-words">{SENTENCES.runningHow}</p>
    </>
  );
}

/** Why the last run came to nothing, with what to mend. */
function Trouble({ backtest: { failure, refusal, result } }: { readonly backtest: Backtest }) {
  const sentence = failure || refusal?.sentence || '';
  if (sentence === '') return null;
  const errors = refusal?.issues.filter(({ level }) => level === 'error') ?? [];
  // What the sentence says already needs its cell alone.
  const told = errors.find(({ message }) => message === sentence);
  return (
    <div class="trouble">
      <Failure sentence={sentence} />
      {told && (
        <p class="below">
          <CellLink cell={told.cell} />
        </p>
      )}
      <IssueList issues={errors.filter((error) => error !== told)} />
      {result && <p class="below">{SENTENCES.earlier}</p>}
    </div>
  );
}

interface StartProps {
  readonly backtest: Backtest;
  readonly sheet: LeadSheet;
  /** Whether it stands beside something that matters more. */
  readonly isQuiet?: boolean;
}

function Start({ backtest, sheet, isQuiet = false }: StartProps) {
  const isFirst = backtest.result === undefined && backtest.failure === '' && !backtest.refusal;
  return (
    <Buttons>
      <Button
        kind={isQuiet ? 'plain' : 'primary'}
        onClick={() => void backtest.start()}
        disabled={!sheet.leads?.hasOutcome}
      >
        {isFirst ? SENTENCES.run : SENTENCES.again}
      </Button>
    </Buttons>
  );
}

function BeforeRun({ backtest, sheet }: StartProps) {
  const { show } = useSurroundings();
  const { leads, reading } = sheet;
  if (!leads) {
    const view = reading.hasScoringTab ? 'score' : 'set-up';
    return (
      <>
        <p class="quiet">{SENTENCES.about}</p>
        <p class="below">{reading.hasScoringTab ? SENTENCES.broken : SENTENCES.noScoring}</p>
        <Buttons>
          <Button kind="primary" onClick={() => show(view)}>
            {reading.hasScoringTab ? SENTENCES.toScore : SENTENCES.setUp}
          </Button>
        </Buttons>
      </>
    );
  }
  return (
    <>
      <p class="quiet">{SENTENCES.about}</p>
      <Needs sheet={sheet} />
      <Start backtest={backtest} sheet={sheet} />
      <p class="hint">{SENTENCES.writes}</p>
    </>
  );
}
