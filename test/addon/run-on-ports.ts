import { vi } from 'vitest';
import type { LocalWorkbook } from '../../host/workbook/local-workbook.ts';
import type { RunPorts } from '../../src/app/score-run/run-ports.ts';
import type { ScoreReport } from '../../src/app/score-run/score-report.ts';
import { scoreRun } from '../../src/app/score-run/score-run.ts';
import type { RunLimits } from '../../src/app/score-run/write-columns.ts';
import {
  documentLock,
  documentMemory,
  sheetConversation,
  sheetWorkbook,
} from '../../src/gas/sheet-workbook.ts';

/** A clock of the test's own. */
export interface TestClock {
  readonly start?: string;
  /** How far the clock goes on each time it is read. */
  readonly millisecondsARead?: number;
  /** What happens elsewhere whenever the clock is read: once the leads have been read, and after each block. */
  readonly onRead?: (reads: number) => void;
}

/** Scores the leads of a workbook through the adapters of src/gas, as the menu does, but with limits of the test's own. */
export function runOnPorts(workbook: LocalWorkbook, limits: RunLimits, clock: TestClock = {}): ScoreReport {
  return onPorts(workbook, (ports) => scoreRun(ports, limits), clock);
}

/** Does what the menu does through the adapters of src/gas, but with a clock of the test's own. */
export function onPorts<Report>(
  workbook: LocalWorkbook,
  act: (ports: RunPorts) => Report,
  { start = '2024-03-05T12:00:00Z', millisecondsARead = 60_000, onRead }: TestClock = {},
): Report {
  for (const [name, service] of Object.entries(workbook.services)) vi.stubGlobal(name, service);
  let now = new Date(start).getTime();
  let reads = 0;
  const ports: RunPorts = {
    workbook: sheetWorkbook,
    memory: documentMemory,
    lock: documentLock,
    conversation: sheetConversation,
    clock: {
      now() {
        now += millisecondsARead;
        reads++;
        onRead?.(reads);
        return new Date(now);
      },
    },
  };
  try {
    return act(ports);
  } finally {
    vi.unstubAllGlobals();
  }
}
