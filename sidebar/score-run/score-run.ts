import { createContext } from 'preact';
import { useCallback, useContext, useRef, useState } from 'preact/hooks';
import { callScript } from '../script/call-script.ts';
import type { SheetState } from '../sheet/sheet-state.ts';
import { type RunSoFar, withBlock } from './run-so-far.ts';
import { ACTIONS, SENTENCES } from './sentences.ts';

/** The score run of this sidebar: one at a time, whichever view started it and whichever is in front. */
export interface ScoreRun extends RunState {
  /** Starts a run, or goes on with one that stopped; does nothing while one is under way. */
  start(): Promise<void>;
  /** Stops before the next block. */
  cancel(): void;
}

interface RunState {
  readonly phase: 'idle' | 'running' | 'ended';
  readonly isStopping: boolean;
  /** Undefined until a block has been answered. */
  readonly soFar: RunSoFar | undefined;
  /** Why no answer came to the last block; `''` where one came. */
  readonly failure: string;
  /** Whether the sheet has been read again since the run ended. */
  readonly isReread: boolean;
}

const IDLE: RunState = { phase: 'idle', isStopping: false, soFar: undefined, failure: '', isReread: false };

/** After so many restarts the leads are taken to change all the time, as under a formula that rolls dice. */
const MOST_RESTARTS = 3;

/** Runs scoring block by block, and reads the sheet again when something was written. */
export function useScoreRun({ reload }: SheetState): ScoreRun {
  const [run, setRun] = useState(IDLE);
  const isRunning = useRef(false);
  const isStopping = useRef(false);
  const latest = useRef<RunSoFar | undefined>(undefined);
  const start = useCallback(async () => {
    if (isRunning.current) return;
    isRunning.current = true;
    isStopping.current = false;
    let soFar = isUnfinished(latest.current) ? latest.current : undefined;
    const restartsBefore = soFar?.restarts ?? 0;
    let failure = '';
    do {
      setRun({ ...IDLE, phase: 'running', isStopping: isStopping.current, soFar });
      const answer = await callScript('scoreNextBlock', soFar ? [soFar.tab] : []);
      if (answer.ok) soFar = withBlock(soFar, answer.result);
      else failure = answer.sentence;
      if (soFar && soFar.restarts - restartsBefore > MOST_RESTARTS) failure = SENTENCES.unsteady;
    } while (failure === '' && soFar?.report.status === 'paused' && !isStopping.current);
    latest.current = soFar;
    isRunning.current = false;
    setRun({ ...IDLE, phase: 'ended', soFar, failure });
    // A block whose answer got lost may have been written all the same.
    const mayDiffer = failure !== '' || (soFar !== undefined && changesWhatIsRead(soFar));
    if (mayDiffer && (await reload())) {
      setRun((now) => (now.soFar === soFar ? { ...now, isReread: true } : now));
    }
  }, [reload]);
  const cancel = useCallback(() => {
    isStopping.current = true;
    setRun((now) => (now.phase === 'running' ? { ...now, isStopping: true } : now));
  }, []);
  return { ...run, start, cancel };
}

function isUnfinished(soFar: RunSoFar | undefined): boolean {
  return soFar !== undefined && soFar.scoredRows > 0 && soFar.scoredRows < soFar.rows;
}

function changesWhatIsRead({ report: { status } }: RunSoFar): boolean {
  return status !== 'busy' && status !== 'called off';
}

/** What the button that starts a run says, given how the last one ended. */
export function actionOf({ phase, soFar, failure }: ScoreRun): string {
  if (phase !== 'ended') return ACTIONS.score;
  if (isUnfinished(soFar) && soFar?.report.status !== 'moved') return ACTIONS.goOn;
  const isTrouble =
    failure !== '' || soFar?.report.status === 'busy' || soFar?.report.status === 'called off';
  return isTrouble ? ACTIONS.again : ACTIONS.score;
}

export const ScoreRunContext = createContext<ScoreRun | undefined>(undefined);

/** @throws Error outside the app */
export function useRun(): ScoreRun {
  const found = useContext(ScoreRunContext);
  if (!found) throw new Error('useRun: the view stands outside the app');
  return found;
}
