import type { ComponentType } from 'preact';
import type { ViewId, ViewProps } from './sheet/sheet-state.ts';
import { BacktestView } from './views/backtest/backtest-view.tsx';
import { LeadView } from './views/lead/lead-view.tsx';
import { ModelView } from './views/model/model-view.tsx';
import { NextView } from './views/next/next-view.tsx';
import { ScoreView } from './views/score/score-view.tsx';
import { SetUpView } from './views/set-up/set-up-view.tsx';

export interface ViewEntry {
  readonly id: ViewId;
  readonly name: string;
  readonly View: ComponentType<ViewProps>;
}

/** The views in the order of their tabs: the daily ones first. */
export const VIEWS: readonly ViewEntry[] = [
  { id: 'next', name: 'Next', View: NextView },
  { id: 'lead', name: 'Lead', View: LeadView },
  { id: 'score', name: 'Score', View: ScoreView },
  { id: 'model', name: 'Model', View: ModelView },
  { id: 'backtest', name: 'Backtest', View: BacktestView },
  { id: 'set-up', name: 'Set up', View: SetUpView },
];
