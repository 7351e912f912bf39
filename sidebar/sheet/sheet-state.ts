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
  /** Reads the sheet again; resolves to the fresh sheet, or undefined where it could not be read. */
  reload(): Promise<LeadSheet | undefined>;
  /** Takes over a sheet of which one row was read afresh. */
  replace(sheet: LeadSheet): void;
}

/** Reading 50,000 leads takes the script some seconds; after this long there is no answer to come. */
const READING_PATIENCE_MS = 60_000;

/** Reads the sheet once, and again whenever a view asks for it; of readings that overlap the last one counts. */
export function useSheetState(): SheetState {
  const [sheet, setSheet] = useState<LeadSheet | undefined>(undefined);
  const [failure, setFailure] = useState('');
  const [isReading, setReading] = useState(true);
  const [readAt, setReadAt] = useState<Date | undefined>(undefined);
  const latest = useRef(0);
  const reload = useCallback(async () => {
    const number = ++latest.current;
    setReading(true);
    const answer = await callScript('readSheet', [], { patienceMs: READING_PATIENCE_MS });
    if (number !== latest.current) return undefined;
    setReading(false);
    if (!answer.ok) {
      setFailure(answer.sentence);
      return undefined;
    }
    const fresh = new LeadSheet(answer.result);
    setFailure('');
    setReadAt(new Date());
    setSheet(fresh);
    return fresh;
  }, []);
  useEffect(() => void reload(), [reload]);
  return { sheet, isReading, failure, readAt, reload, replace: setSheet };
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
