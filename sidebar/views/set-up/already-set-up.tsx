import { Button, Buttons } from '../../kit/button.tsx';
import { CellLink } from '../../kit/cell-link.tsx';
import { Section } from '../../kit/section.tsx';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import type { ViewId } from '../../sheet/sheet-state.ts';
import { SENTENCES } from './sentences.ts';

interface AlreadySetUpProps {
  readonly sheet: LeadSheet;
  readonly show: (view: ViewId) => void;
}

/** There is a Scoring tab: nothing to set up, and nothing is overwritten. */
export function AlreadySetUp({ sheet, show }: AlreadySetUpProps) {
  return (
    <>
      <h2>{SENTENCES.isSetUp}</h2>
      <p>{words(sheet)}</p>
      <Buttons>
        <Button kind="primary" onClick={() => show('score')}>
          {SENTENCES.score}
        </Button>
        <Button onClick={() => show('model')}>{SENTENCES.model}</Button>
      </Buttons>
      <p class="below">
        <CellLink cell="Scoring!A1" text={SENTENCES.goToScoring} />
      </p>
      <Section title={SENTENCES.startOver}>
        <p class="quiet">{SENTENCES.startOverHow}</p>
      </Section>
    </>
  );
}

function words({ leads, current, leadIndexes }: LeadSheet): string {
  if (!leads || !current) return SENTENCES.alreadyBroken;
  return leadIndexes.length === 1
    ? SENTENCES.alreadyForOne(leads.tab)
    : SENTENCES.alreadyFor(leadIndexes.length, leads.tab);
}
