import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import { callScript } from '../script/call-script.ts';
import { LeadSheet } from './lead-sheet.ts';

/** What the frame knows of the sheet. */
export interface SheetState {
  /** The sheet as it was last read; undefined before the first reading. */
  readonly sheet: LeadSheet | undefined;
  readonly isReading: boolean;
  /** Why the last reading failed; `''` where it did not. */
  readonly failure: string;
  /** When the sheet was last read. */
  readonly readAt: Date | undefined;
  /**
   * Reads the sheet again; resolves to the fresh sheet, or undefined where it could not be read. Where another reading
   * was asked for meanwhile, to what that one came to.
   */
  reload(): Promise<LeadSheet | undefined>;
  /** Takes over a sheet of which one row was read afresh, unless the whole was read since. */
  replace(sheet: LeadSheet): void;
}

/** Reading 50,000 leads takes the script some seconds; after this long there is no answer to come. */
const READING_PATIENCE_MS = 60_000;

/** What to say of an answer that this page cannot read, as when the script was renewed under it. */
const NOT_UNDERSTOOD =
  'Scoresheet seems to have been updated while it was open here. Close this sidebar and open it again from the menu.';

/** Reads the sheet once, and again whenever a view asks for it; of readings that overlap the last one counts. */
export function useSheetState(): SheetState {
  const [sheet, setSheet] = useState<LeadSheet | undefined>(undefined);
  const [failure, setFailure] = useState('');
  const [isReading, setReading] = useState(true);
  const [readAt, setReadAt] = useState<Date | undefined>(undefined);
  const latest = useRef<Promise<LeadSheet | undefined> | undefined>(undefined);
  const reload = useCallback(() => {
    const read = async (): Promise<LeadSheet | undefined> => {
      const answer = await readLeadSheet();
      // Whoever asked for a reading that was overtaken gets the one that overtook it.
      if (latest.current !== own) return latest.current;
      setReading(false);
      if ('sentence' in answer) {
        setFailure(answer.sentence);
        return undefined;
      }
      setFailure('');
      setReadAt(new Date());
      setSheet(answer.sheet);
      return answer.sheet;
    };
    setReading(true);
    const own = read();
    latest.current = own;
    return own;
  }, []);
  const replace = useCallback(
    // Not where the sheet was read again since that row was asked for.
    (own: LeadSheet) => setSheet((known) => (known?.reading === own.reading ? own : known)),
    [],
  );
  useEffect(() => void reload(), [reload]);
  useRefreshOnReturn(isReading, readAt, reload);
  return { sheet, isReading, failure, readAt, reload, replace };
}

/** What was read within this time is taken for what stands in the sheet: nobody edits a cell and comes back sooner. */
const FRESH_MS = 1_500;

/**
 * Reads the sheet again when the person comes back to the sidebar: no event tells what they did in the sheet, and no
 * figure here may speak of a sheet that is gone.
 */
function useRefreshOnReturn(isReading: boolean, readAt: Date | undefined, reload: () => unknown): void {
  useEffect(() => {
    const refresh = (): void => {
      if (!isReading && readAt && Date.now() - readAt.getTime() > FRESH_MS) reload();
    };
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [isReading, readAt, reload]);
}

async function readLeadSheet(): Promise<{ readonly sheet: LeadSheet } | { readonly sentence: string }> {
  const answer = await callScript('readSheet', [], { patienceMs: READING_PATIENCE_MS });
  if (!answer.ok) return { sentence: answer.sentence };
  try {
    return { sheet: new LeadSheet(answer.result) };
  } catch (failure) {
    // For whoever looks after the script; a person is told in plain words.
    console.error(failure);
    return { sentence: NOT_UNDERSTOOD };
  }
}

export type ViewId = 'next' | 'lead' | 'model' | 'score' | 'backtest' | 'set-up';

/** What every view can reach. */
export interface Surroundings {
  readonly state: SheetState;
  /** Brings another view to the front. */
  show(view: ViewId): void;
}

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

/** @throws Error outside the app */
export function useSurroundings(): Surroundings {
  const found = useContext(SurroundingsContext);
  if (!found) throw new Error('useSurroundings: the view stands outside the app');
  return found;
}

/** What every view is given. */
export interface ViewProps {
  readonly sheet: LeadSheet;
  /** Views stay where they are while another one is in front, so that nothing typed or running is lost. */
  readonly isVisible: boolean;
}
