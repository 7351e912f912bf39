import { useLayoutEffect, useState } from 'preact/hooks';
import type { Issue, ModelChange } from '../../../src/app/api.ts';
import type { LeadSheet, ScoredModel } from '../../sheet/lead-sheet.ts';
import { editsOf } from './draft-changes.ts';

/** The leads under the draft. */
export interface DraftScores {
  /** Undefined where the draft cannot be scored, or there are no leads. */
  readonly scored: ScoredModel | undefined;
  /** What is wrong with the model under the draft; empty while nothing is changed. */
  readonly issues: readonly Issue[];
}

interface Result extends DraftScores {
  readonly sheet: LeadSheet;
}

/** Scores the leads under the draft, once a frame however quickly the changes come. */
export function useDraftScores(
  sheet: LeadSheet,
  changes: readonly ModelChange[],
  isVisible: boolean,
): DraftScores {
  const [result, setResult] = useState<Result>({ sheet, scored: sheet.current, issues: [] });
  const key = JSON.stringify(changes);
  useLayoutEffect(() => {
    if (!isVisible) return;
    if (changes.length === 0) {
      setResult({ sheet, scored: sheet.current, issues: [] });
      return;
    }
    const frame = requestAnimationFrame(() => setResult({ sheet, ...sheet.scoreWith(editsOf(changes)) }));
    return () => cancelAnimationFrame(frame);
    // The key stands for the changes, which are made anew with every keystroke.
  }, [sheet, key, isVisible]);
  return result.sheet === sheet ? result : { scored: sheet.current, issues: [] };
}
