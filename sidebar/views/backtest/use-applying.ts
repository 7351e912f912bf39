import { useCallback, useRef, useState } from 'preact/hooks';
import type { Answer, ApplyRequest, SaveReport } from '../../../src/app/api.ts';
import type { TierSuggestion } from '../../../src/core/backtest/report/thresholds.ts';
import type { Cells } from '../../../src/core/table/cell.ts';
import { cellText } from '../../../src/core/table/text.ts';
import { callScript } from '../../script/call-script.ts';
import type { SheetState } from '../../sheet/sheet-state.ts';
import { APPLY } from './sentences.ts';

/** One cell is written; after this long there is no answer to come. */
const APPLYING_PATIENCE_MS = 60_000;

/** How the last attempt to write a From went. */
export interface ApplyNote {
  /** The tier's From in the Scoring tab, by which its card is known. */
  readonly place: string;
  readonly isGood: boolean;
  readonly sentence: string;
}

/** Writing suggested thresholds and taking them back, one thing at a time. */
export interface Applying {
  readonly busy: { readonly place: string; readonly what: 'apply' | 'undo' } | undefined;
  readonly note: ApplyNote | undefined;
  /** What was applied here and can be taken back, the latest last. */
  readonly applied: readonly ApplyRequest[];
  apply(suggestion: TierSuggestion): Promise<void>;
  /** Takes back what was applied to a suggestion's cell. */
  undo(suggestion: TierSuggestion): Promise<void>;
  /** Before another backtest: its suggestions are others. */
  forget(): void;
}

/** Where a suggestion's From stands. */
export function placeOf({ rowIndex, columnIndex }: { rowIndex: number; columnIndex: number }): string {
  return `${rowIndex} ${columnIndex}`;
}

/**
 * @param configDigest of the model that the backtest judged, as far as it is known
 * @param setDigest called where the model has changed by nothing but an applied From
 */
export function useApplying(
  { sheet, reload }: SheetState,
  configDigest: string | undefined,
  setDigest: (digest: string) => void,
): Applying {
  const [busy, setBusy] = useState<Applying['busy']>(undefined);
  const [note, setNote] = useState<ApplyNote | undefined>(undefined);
  const [applied, setApplied] = useState<readonly ApplyRequest[]>([]);
  // State comes too late for the second click of a double click.
  const isBusy = useRef(false);
  const write = async (
    what: 'apply' | 'undo',
    request: ApplyRequest,
    call: () => Promise<Answer<SaveReport>>,
  ): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    const place = placeOf(request);
    setBusy({ place, what });
    setNote(undefined);
    const answer = await call();
    const isWritten = answer.ok && answer.result.status === 'saved';
    if (what === 'undo' && answer.ok && answer.result.status !== 'refused') {
      // Taken back, or changed since, so that it never can be.
      setApplied((before) => before.filter((own) => own !== request));
    } else if (what === 'apply' && isWritten) setApplied((before) => [...before, request]);
    // Whatever came of it, the cards show what stands in the sheet.
    const fresh = await reload();
    const wasJudged = configDigest !== undefined && configDigest === sheet?.reading.configDigest;
    if (isWritten && fresh && wasJudged && onlyDiffersAt(sheet.config, fresh.config, request)) {
      setDigest(fresh.reading.configDigest);
    }
    isBusy.current = false;
    setBusy(undefined);
    setNote({
      place,
      isGood: isWritten,
      sentence: answer.ok ? answer.result.sentence : `${answer.sentence} ${APPLY.unsure}`,
    });
  };
  const options = { patienceMs: APPLYING_PATIENCE_MS };
  return {
    busy,
    note,
    applied,
    apply: async ({ tier, fromCell, current, from }) => {
      const request: ApplyRequest = { tier, ...fromCell, from: current, to: from };
      await write('apply', request, () => callScript('applyThreshold', [JSON.stringify(request)], options));
    },
    undo: async ({ fromCell }) => {
      const request = applied.filter((own) => placeOf(own) === placeOf(fromCell)).pop();
      if (!request) return;
      await write('undo', request, () => callScript('undoThreshold', [JSON.stringify(request)], options));
    },
    forget: useCallback(() => {
      setApplied([]);
      setNote(undefined);
    }, []),
  };
}

/** Whether two readings of the Scoring tab say the same but for one cell. */
function onlyDiffersAt(before: Cells, after: Cells, at: ApplyRequest): boolean {
  if (before.length !== after.length) return false;
  return before.every((row, rowIndex) => {
    const other = after[rowIndex] ?? [];
    if (row.length !== other.length) return false;
    return row.every(
      (value, columnIndex) =>
        (rowIndex === at.rowIndex && columnIndex === at.columnIndex) ||
        cellText(value) === cellText(other[columnIndex]),
    );
  });
}
