import type { Leak } from '../../../src/core/backtest/report/verdict.ts';
import { criterionName } from '../../../src/core/scoring/config/criterion-rows.ts';
import { foldName } from '../../../src/core/table/text.ts';
import { CellLink } from '../../kit/cell-link.tsx';
import { Section } from '../../kit/section.tsx';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { REPORT } from './sentences.ts';

const LEVELS = ['red', 'amber'] as const;

export interface LeaksProps {
  readonly leaks: readonly Leak[];
  readonly sheet: LeadSheet;
}

/** Columns that may know the answer, the most serious first, with the criteria that read them. */
export function Leaks({ leaks, sheet }: LeaksProps) {
  if (leaks.length === 0) return null;
  return (
    <Section title={REPORT.leaks}>
      <ul>
        {LEVELS.flatMap((level) => leaks.filter((leak) => leak.level === level)).map((leak) => (
          <LeakItem key={`${leak.column} ${leak.reason}`} leak={leak} sheet={sheet} />
        ))}
      </ul>
    </Section>
  );
}

function LeakItem({ leak: { column, level, reason }, sheet }: { leak: Leak; sheet: LeadSheet }) {
  const readers = sheet.criteria.filter(
    ({ isOn, conditions }) => isOn && conditions.some((own) => foldName(own.column) === foldName(column)),
  );
  return (
    <li class={`leak ${level}`}>
      <p class="leak-column">{column}</p>
      <p>{reason}</p>
      {readers.length > 0 && (
        <>
          <p class="leak-do">{REPORT.leakDo[level]}</p>
          <ul class="leak-readers">
            {readers.map((criterion) => (
              <li key={criterion.cell}>
                <CellLink cell={criterion.cell} text={criterionName(criterion) || criterion.cell} />
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
