import type { LeadReading } from '../../../src/app/api.ts';
import { Button, Buttons } from '../../kit/button.tsx';
import { NoScores } from '../../kit/no-scores.tsx';
import { EmptyState } from '../../kit/notice.tsx';
import { useSurroundings, type ViewProps } from '../../sheet/sheet-state.ts';
import { LeadExplanation } from './lead-explanation.tsx';
import type { SelectedRow } from './selected-row.ts';
import { noLeadWords, SENTENCES } from './sentences.ts';
import { useSelectedRow } from './use-selected-row.ts';
import { writtenDay, writtenScore, writtenTier } from './written-score.ts';
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
  const { row, rowNumber, selection, fresh, failure } = useSelectedRow(sheet, leads, isVisible);
  return (
    <>
      {failure !== '' && (
        <p class="lead-failure" role="status">
          {SENTENCES.notFollowed(failure)}
        </p>
      )}
      {!row && failure === '' && <p class="lead-quiet">{SENTENCES.looking}</p>}
      {row?.kind === 'lead' && fresh.current && (
        <LeadExplanation
          key={row.rowIndex}
          sheet={fresh}
          current={fresh.current}
          rowIndex={row.rowIndex}
          written={writtenScore(leads, row.rowIndex, selection)}
          writtenTier={writtenTier(leads, row.rowIndex, selection)}
          scoredOn={writtenDay(leads, row.rowIndex, selection)}
          isVisible={isVisible}
        />
      )}
      {row && row.kind !== 'lead' && <NoLead kind={row.kind} leadTab={leads.tab} rowNumber={rowNumber} />}
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
