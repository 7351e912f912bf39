import { CellLink } from '../../kit/cell-link.tsx';
import { Section } from '../../kit/section.tsx';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { outcomeSetting } from '../../sheet/outcome-setting.ts';
import { SENTENCES } from './sentences.ts';

/** What a backtest needs of the sheet, and how much of that is there. */
export function Needs({ sheet }: { readonly sheet: LeadSheet }) {
  const { leads } = sheet;
  if (!leads) return null;
  const { column, cell } = outcomeSetting(sheet);
  return (
    <Section title={SENTENCES.needs}>
      <dl class="needs">
        <dt>{SENTENCES.outcomeColumn}</dt>
        <dd>
          {column === ''
            ? SENTENCES.noOutcome
            : leads.hasOutcome
              ? `“${column}”`
              : SENTENCES.unknownOutcome(column)}
          <div>
            <CellLink cell={cell} text={column === '' ? SENTENCES.set : SENTENCES.change} />
          </div>
        </dd>
        {leads.hasOutcome && (
          <>
            <dt>{SENTENCES.decided}</dt>
            <dd>
              {leads.decided.length === 0
                ? SENTENCES.noDecided
                : SENTENCES.decidedOf(leads.decided.length, sheet.leadIndexes.length)}
            </dd>
          </>
        )}
      </dl>
    </Section>
  );
}
