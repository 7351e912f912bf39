import { useMemo, useState } from 'preact/hooks';
import type { LeadReading } from '../../../src/app/api.ts';
import { Button } from '../../kit/button.tsx';
import { NoScores } from '../../kit/no-scores.tsx';
import { EmptyState } from '../../kit/notice.tsx';
import type { LeadSheet, ScoredModel } from '../../sheet/lead-sheet.ts';
import { outcomeSetting } from '../../sheet/outcome-setting.ts';
import { useSurroundings, type ViewProps } from '../../sheet/sheet-state.ts';
import { CapacityField } from './capacity-field.tsx';
import { OfferCard } from './offer-card.tsx';
import { findOffers, writtenAgainstModel } from './offers.ts';
import { headline, SENTENCES, USUAL_OFFERS, WRITTEN } from './sentences.ts';
import './next.css';

/** So many cards are drawn at a time, however many leads a team can work. */
const CARDS_AT_A_TIME = 50;

/** The open leads to work now, best first. */
export function NextView({ sheet }: ViewProps) {
  const { current, leads } = sheet;
  return current && leads ? (
    <NextLeads sheet={sheet} current={current} leads={leads} />
  ) : (
    <NoScores sheet={sheet} />
  );
}

interface NextLeadsProps {
  readonly sheet: LeadSheet;
  readonly current: ScoredModel;
  readonly leads: LeadReading;
}

function NextLeads({ sheet, current, leads }: NextLeadsProps) {
  const { offers, open } = useMemo(() => findOffers(sheet), [sheet]);
  const [most, setMost] = useState(CARDS_AT_A_TIME);
  if (open === 0) {
    return (
      <EmptyState title={SENTENCES.allDecided.title}>
        <p>{SENTENCES.allDecided.text}</p>
      </EmptyState>
    );
  }
  if (offers.length === 0) {
    return (
      <EmptyState title={SENTENCES.noneWorth.title}>
        <p>{SENTENCES.noneWorth.text(open)}</p>
      </EmptyState>
    );
  }
  const perWeek = capacityOf(leads);
  const offered = offers.slice(0, perWeek ?? USUAL_OFFERS);
  const waiting = offered.length - most;
  return (
    <>
      <h2>{headline(offered.length, offers.length)}</h2>
      {perWeek === undefined ? (
        <CapacityField perWeek={leads.capacityPerWeek} />
      ) : (
        <p class="next-quiet">{SENTENCES.capacity(perWeek)}</p>
      )}
      <WrittenNote sheet={sheet} />
      <ol class="offers">
        {offered.slice(0, most).map((offer) => (
          <OfferCard key={offer.rowIndex} sheet={sheet} current={current} offer={offer} />
        ))}
      </ol>
      {waiting > 0 && (
        <Button onClick={() => setMost(most + CARDS_AT_A_TIME)}>
          {SENTENCES.more(Math.min(waiting, CARDS_AT_A_TIME))}
        </Button>
      )}
      <div class="next-notes">
        {offered.some(({ due }) => due !== undefined) && <p>{SENTENCES.dueRule}</p>}
        {!leads.hasOutcome && <NoOutcome sheet={sheet} />}
        {open > offers.length && <p>{SENTENCES.notOffered(open - offers.length)}</p>}
      </div>
    </>
  );
}

/** Says why leads that are won or lost are not left out. */
function NoOutcome({ sheet }: { readonly sheet: LeadSheet }) {
  const { column } = useMemo(() => outcomeSetting(sheet), [sheet]);
  return <p>{column === '' ? SENTENCES.noOutcome : SENTENCES.unknownOutcome(column)}</p>;
}

/** Says quietly when the sheet shows other scores or tiers than this list, or none. */
function WrittenNote({ sheet }: { readonly sheet: LeadSheet }) {
  const { show } = useSurroundings();
  const written = useMemo(() => writtenAgainstModel(sheet), [sheet]);
  if (written === 'same') return null;
  return (
    <p class="next-quiet">
      {WRITTEN[written]}{' '}
      <Button kind="link" onClick={() => show('score')}>
        {SENTENCES.toScore}
      </Button>
    </p>
  );
}

/** Leads per week; undefined where it is not set, or to nothing that could be worked. */
function capacityOf({ capacityPerWeek }: LeadReading): number | undefined {
  const perWeek = Math.floor(capacityPerWeek ?? 0);
  return perWeek >= 1 ? perWeek : undefined;
}
