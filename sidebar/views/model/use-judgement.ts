import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LeadSheet, ScoredModel } from '../../sheet/lead-sheet.ts';
import { type JudgedScores, type Judgement, judgedScores, judgementOf, tooFew } from './judgement.ts';

/** Tiers and bars are drawn first, and nobody who still types waits for this. */
const DELAY_MS = 100;

/**
 * Whether a draft sorts the leads whose outcome is known better than the model as it stands; undefined where no
 * outcome is known, nothing is changed or nothing can be scored. Follows the draft a moment later.
 */
export function useJudgement(
  sheet: LeadSheet,
  scored: ScoredModel | undefined,
  isChanged: boolean,
): Judgement | undefined {
  const judged = sheet.leads?.judged ?? undefined;
  const { current } = sheet;
  const few = useMemo(() => judged && tooFew(judged), [judged]);
  const before = useRef<{ readonly of: ScoredModel; readonly scores: JudgedScores } | undefined>(undefined);
  const [known, setKnown] = useState<{ readonly sheet: LeadSheet; readonly judgement: Judgement }>();
  const isJudgeable = isChanged && !few;
  useEffect(() => {
    if (!isJudgeable || !judged || !current || !scored) return;
    const timer = setTimeout(() => {
      if (before.current?.of !== current) {
        before.current = { of: current, scores: judgedScores(sheet, judged, current) };
      }
      const after = judgedScores(sheet, judged, scored);
      setKnown({ sheet, judgement: judgementOf(before.current.scores, after, judged) });
    }, DELAY_MS);
    return () => clearTimeout(timer);
  }, [sheet, judged, current, scored, isJudgeable]);
  useEffect(() => {
    // The next draft begins without the judgement of the last one.
    if (!isChanged) setKnown(undefined);
  }, [isChanged]);
  if (!judged || !isChanged || !current || !scored) return undefined;
  return few ?? (known?.sheet === sheet ? known.judgement : undefined);
}
