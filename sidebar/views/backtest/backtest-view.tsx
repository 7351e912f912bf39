import { Button, Buttons } from '../../kit/button.tsx';
import { CellLink } from '../../kit/cell-link.tsx';
import { Section } from '../../kit/section.tsx';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { outcomeSetting } from '../../sheet/outcome-setting.ts';
import { useSurroundings, type ViewProps } from '../../sheet/sheet-state.ts';
import './backtest.css';
import { SENTENCES } from './sentences.ts';

/** The place of the backtest: what it needs of the sheet, and how much of that is there. */
export function BacktestView({ sheet }: ViewProps) {
  return (
    <>
      <h2>{SENTENCES.title}</h2>
      <p class="quiet">{SENTENCES.about}</p>
      <Section title={SENTENCES.needs}>
        <Needs sheet={sheet} />
      </Section>
    </>
  );
}

function Needs({ sheet }: { readonly sheet: LeadSheet }) {
  const { show } = useSurroundings();
  const { leads, reading } = sheet;
  if (!leads) {
    return (
      <>
        <p>{reading.hasScoringTab ? SENTENCES.broken : SENTENCES.noScoring}</p>
        <Buttons>
          <Button kind="primary" onClick={() => show(reading.hasScoringTab ? 'score' : 'set-up')}>
            {reading.hasScoringTab ? SENTENCES.toScore : SENTENCES.setUp}
          </Button>
        </Buttons>
      </>
    );
  }
  const { column, cell } = outcomeSetting(sheet);
  return (
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
  );
}
