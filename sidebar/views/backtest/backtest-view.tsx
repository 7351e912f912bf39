import { parseConfig } from '../../../src/core/scoring/config/parse-config.ts';
import { configCell } from '../../../src/core/scoring/issue.ts';
import { cellText } from '../../../src/core/table/text.ts';
import { Button, Buttons } from '../../kit/button.tsx';
import { CellLink } from '../../kit/cell-link.tsx';
import { Section } from '../../kit/section.tsx';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
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

const OUTCOME_COLUMN = 'Outcome column';

/** The outcome column as Settings names it, and the cell that does, or could. */
function outcomeSetting({ config }: LeadSheet): { readonly column: string; readonly cell: string } {
  const { settings, nextSetting } = parseConfig(config).model;
  const own = settings.valueCells.get(OUTCOME_COLUMN);
  const free = nextSetting && { rowIndex: nextSetting.rowIndex, columnIndex: nextSetting.nameColumnIndex };
  const { rowIndex, columnIndex } = own ?? free ?? { rowIndex: 0, columnIndex: 0 };
  return {
    column: cellText(settings.others.get(OUTCOME_COLUMN)),
    cell: configCell(rowIndex, columnIndex),
  };
}
