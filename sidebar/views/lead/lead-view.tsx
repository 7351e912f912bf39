import { useEffect, useMemo } from 'preact/hooks';
import type { LeadReading } from '../../../src/app/api.ts';
import { cellOf } from '../../../src/core/table/packed-cells.ts';
import { Button, Buttons } from '../../kit/button.tsx';
import { NoScores } from '../../kit/no-scores.tsx';
import { EmptyState } from '../../kit/notice.tsx';
import { useSurroundings, type ViewProps } from '../../sheet/sheet-state.ts';
import { LeadExplanation } from './lead-explanation.tsx';
import { type SelectedRow, selectedRow } from './selected-row.ts';
import { noLeadWords, SENTENCES } from './sentences.ts';
import { useSelection } from './use-selection.ts';
import './lead.css';

/** The score of the lead whose row is selected. */
export function LeadView({ sheet, isVisible }: ViewProps) {
  const { current, leads } = sheet;
  return current && leads ? (
    <FollowedLead sheet={sheet} leads={leads} isVisible={isVisible} />
  ) : (
    <NoScores sheet={sheet} />
  );
}

function FollowedLead({ sheet, leads, isVisible }: ViewProps & { readonly leads: LeadReading }) {
  const { state } = useSurroundings();
  const { selection, failure } = useSelection(leads, isVisible);
  const row = useMemo(() => selection && selectedRow(sheet, selection), [sheet, selection]);
  // What is explained is what stands in the sheet now, not what stood there when it was read.
  const fresh = useMemo(
    () =>
      row?.kind === 'lead' && selection?.cells
        ? sheet.withRow(row.rowIndex, selection.cells.map(cellOf))
        : sheet,
    [sheet, selection, row],
  );
  useEffect(() => {
    if (fresh !== sheet) state.replace(fresh);
  }, [fresh, sheet, state.replace]);
  const isMoved = row?.kind === 'moved';
  useEffect(() => {
    if (isMoved) void state.reload();
  }, [isMoved, state.reload]);
  return (
    <>
      {failure !== '' && (
        <p class="lead-failure" role="status">
          {SENTENCES.notFollowed(failure)}
        </p>
      )}
      {!row && failure === '' && <p class="lead-quiet">{SENTENCES.looking}</p>}
      {row?.kind === 'lead' && fresh.current && (
        <LeadExplanation key={row.rowIndex} sheet={fresh} current={fresh.current} rowIndex={row.rowIndex} />
      )}
      {row && row.kind !== 'lead' && (
        <NoLead kind={row.kind} leadTab={leads.tab} rowNumber={selection?.rowNumber ?? 0} />
      )}
    </>
  );
}

interface NoLeadProps {
  readonly kind: Exclude<SelectedRow['kind'], 'lead'>;
  readonly leadTab: string;
  readonly rowNumber: number;
}

function NoLead({ kind, leadTab, rowNumber }: NoLeadProps) {
  const { state } = useSurroundings();
  const { title, text, offersRefresh } = noLeadWords(kind, leadTab, rowNumber);
  return (
    <EmptyState title={title}>
      <p>{text}</p>
      {offersRefresh && (
        <Buttons>
          <Button onClick={() => void state.reload()} disabled={state.isReading}>
            {SENTENCES.refresh}
          </Button>
        </Buttons>
      )}
    </EmptyState>
  );
}
