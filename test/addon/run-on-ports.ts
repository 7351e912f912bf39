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

/**
 * Scores the leads of a workbook through the adapters of src/gas, as the menu does, but with a clock and limits of the
 * test's own.
 *
 * @param options.millisecondsARead how far the clock goes on each time it is read
 * @param options.onRead what happens elsewhere whenever the clock is read, which is after each block
 */
export function runOnPorts(
  workbook: LocalWorkbook,
  limits: RunLimits,
  { start = '2024-03-05T12:00:00Z', millisecondsARead = 60_000, onRead = (_reads: number): void => {} } = {},
): ScoreReport {
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
        onRead(reads);
        return new Date(now);
      },
    },
  };
  try {
    return scoreRun(ports, limits);
  } finally {
    vi.unstubAllGlobals();
  }
}
