import { useLayoutEffect, useState } from 'preact/hooks';
import { ErrorBoundary } from './kit/error-boundary.tsx';
import { Failure } from './kit/notice.tsx';
import { Progress } from './kit/progress.tsx';
import { ReadingLine } from './reading-line.tsx';
import { ScoreRunContext, useScoreRun } from './score-run/score-run.ts';
import type { LeadSheet } from './sheet/lead-sheet.ts';
import { SurroundingsContext, useSheetState, type ViewId } from './sheet/sheet-state.ts';
import { panelId, tabId, ViewTabs } from './view-tabs.tsx';
import { BacktestContext, useBacktestRun } from './views/backtest/backtest-run.ts';
import { VIEWS } from './views.ts';

/** The sidebar: its views behind tabs, over one reading of the sheet. */
export function App() {
  const state = useSheetState();
  const { sheet, failure, isReading } = state;
  const run = useScoreRun(state);
  const backtest = useBacktestRun(state);
  const [chosen, setChosen] = useState<ViewId | undefined>(undefined);
  const [visited, setVisited] = useState<ReadonlySet<ViewId>>(new Set());
  const active = chosen ?? (sheet && firstView(sheet));
  // Before anyone can click: what was chosen meanwhile stays.
  useLayoutEffect(() => {
    if (active && sheet) {
      setChosen((choice) => choice ?? active);
      setVisited((before) => new Set(before).add(active));
    }
  }, [active, sheet]);
  return (
    <SurroundingsContext.Provider value={{ state, show: setChosen }}>
      <ScoreRunContext.Provider value={run}>
        <BacktestContext.Provider value={backtest}>
          <h1 class="unseen">Scoresheet</h1>
          <ViewTabs active={active} choose={setChosen} />
          <ReadingLine state={state} />
          {failure !== '' && <Failure sentence={failure} retry={() => void state.reload()} />}
          {!sheet && isReading && (
            <div class="waiting">
              <p>Reading the sheet…</p>
              <Progress label="Reading the sheet" />
            </div>
          )}
          {sheet &&
            VIEWS.filter(({ id }) => id === active || visited.has(id)).map(({ id, View }) => (
              <div
                key={id}
                id={panelId(id)}
                role="tabpanel"
                aria-labelledby={tabId(id)}
                hidden={id !== active}
                class="view"
              >
                <ErrorBoundary source={sheet} retry={() => void state.reload()}>
                  <View sheet={sheet} isVisible={id === active} />
                </ErrorBoundary>
              </div>
            ))}
        </BacktestContext.Provider>
      </ScoreRunContext.Provider>
    </SurroundingsContext.Provider>
  );
}

/** A rep wants the next call; a sheet that cannot be scored yet wants to be set up or mended first. */
function firstView({ reading, current }: LeadSheet): ViewId {
  if (!reading.hasScoringTab) return 'set-up';
  return current ? 'next' : 'score';
}
