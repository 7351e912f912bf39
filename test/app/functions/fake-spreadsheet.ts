import type { FunctionHost } from '../../../src/app/functions/scored-range.ts';
import type { Cells } from '../../../src/core/table/cell.ts';

/** A spreadsheet that counts how often its Scoring tab is read; it is 5 March 2024 there. */
export class FakeSpreadsheet implements FunctionHost {
  reads = 0;

  constructor(private readonly scoring?: Cells) {}

  readConfig(): Cells | undefined {
    this.reads++;
    return this.scoring;
  }

  now(): Date {
    return new Date(2024, 2, 5, 12);
  }

  readActivities(): Cells | undefined {
    return undefined;
  }
}
