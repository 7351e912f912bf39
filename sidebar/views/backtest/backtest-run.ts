import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { BacktestRun } from '../../../src/app/api.ts';
import type { BacktestReport } from '../../../src/core/backtest/report.ts';
import { callScript } from '../../script/call-script.ts';
import type { SheetState } from '../../sheet/sheet-state.ts';
import { type Applying, useApplying } from './use-applying.ts';

/** A backtest that ran through. */
export interface BacktestResult extends BacktestRun {
  readonly report: BacktestReport;
  /** Of the model that it judged; undefined until the sheet has been read again. */
  readonly configDigest: string | undefined;
}

/** The backtest of this sidebar: it stays while other views are in front, until it is run again. */
export interface Backtest {
  readonly isRunning: boolean;
  /** Leads of the sheet when the run was started. */
  readonly leads: number;
  /** Why no answer came to the last run; `''` where one came. */
  readonly failure: string;
  /** An answer other than a report; undefined where the last run ended with one. */
  readonly refusal: BacktestRun | undefined;
  /** The last run that came to a report. */
  readonly result: BacktestResult | undefined;
  readonly applying: Applying;
  /** Does nothing while a run is under way. */
  start(): Promise<void>;
}

interface RunState {
  readonly isRunning: boolean;
  readonly leads: number;
  readonly failure: string;
  readonly refusal: BacktestRun | undefined;
  readonly result: BacktestResult | undefined;
}

const IDLE: RunState = { isRunning: false, leads: 0, failure: '', refusal: undefined, result: undefined };

/** Runs the backtest, and reads the sheet again since it fills cells of the Scoring tab. */
export function useBacktestRun(state: SheetState): Backtest {
  const { sheet, reload } = state;
  const [run, setRun] = useState(IDLE);
  const isRunning = useRef(false);
  const latest = useRef(sheet);
  latest.current = sheet;
  const setDigest = useCallback(
    (configDigest: string) =>
      setRun((before) =>
        before.result ? { ...before, result: { ...before.result, configDigest } } : before,
      ),
    [],
  );
  const applying = useApplying(state, run.result?.configDigest, setDigest);
  const start = useCallback(async () => {
    // State comes too late for the second click of a double click.
    if (isRunning.current) return;
    isRunning.current = true;
    const leads = latest.current?.leadIndexes.length ?? 0;
    setRun(({ result }) => ({ ...IDLE, isRunning: true, leads, result }));
    const answer = await callScript('runBacktest', []);
    isRunning.current = false;
    if (!answer.ok) {
      setRun(({ result }) => ({ ...IDLE, failure: answer.sentence, result }));
      return;
    }
    const { report } = answer.result;
    if (answer.result.status !== 'done' || !report) {
      setRun(({ result }) => ({ ...IDLE, refusal: answer.result, result }));
      return;
    }
    applying.forget();
    setRun({ ...IDLE, result: { ...answer.result, report, configDigest: undefined } });
    readingBefore.current = latest.current?.reading;
    await reload();
  }, [reload, applying.forget]);
  const readingBefore = useRef(sheet?.reading);
  const needsDigest = run.result !== undefined && run.result.configDigest === undefined;
  useEffect(() => {
    // Not the reading from before the run: someone may have edited the tab between the two.
    if (needsDigest && sheet && sheet.reading !== readingBefore.current)
      setDigest(sheet.reading.configDigest);
  }, [needsDigest, sheet, setDigest]);
  return { ...run, applying, start };
}

export const BacktestContext = createContext<Backtest | undefined>(undefined);

/** @throws Error outside the app */
export function useBacktest(): Backtest {
  const found = useContext(BacktestContext);
  if (!found) throw new Error('useBacktest: the view stands outside the app');
  return found;
}
