import type { Breakdown } from '../../../src/core/scoring/breakdown.ts';
import { exactText } from '../../../src/core/scoring/points-words.ts';
import { subtractDecimals } from '../../../src/core/table/exact-decimal.ts';
import { TierTag } from '../../kit/tiers.tsx';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { SENTENCES } from './sentences.ts';
import type { Standing } from './standing.ts';

interface LeadStandingProps {
  readonly sheet: LeadSheet;
  readonly standing: Standing;
  readonly breakdown: Breakdown;
  /** Whether the figures are only supposed. */
  readonly isWhatIf: boolean;
}

/** A lead's score, tier, grade and model, what is to be done with it, and first of all what disqualifies it. */
export function LeadStanding({ sheet, standing, breakdown, isWhatIf }: LeadStandingProps) {
  const { tier, grade, gradeAction } = standing;
  const { model } = sheet.current ?? {};
  return (
    <>
      <Disqualification breakdown={breakdown} />
      <div class={isWhatIf ? 'lead-standing supposed' : 'lead-standing'}>
        <p class="lead-score figure">
          <span class="unseen">Score </span>
          {exactText(breakdown.total)}
        </p>
        <div class="lead-places">
          {model && model.tiers.length > 0 && (
            <TierTag tier={tier?.name ?? ''} colour={sheet.colourOf(tier?.name ?? '')} />
          )}
          {grade !== '' && <p>{SENTENCES.grade(grade)}</p>}
          {model && model.routes.length > 0 && (
            <p>{breakdown.model === '' ? SENTENCES.noModel : SENTENCES.model(breakdown.model)}</p>
          )}
          {isWhatIf && <p class="what-if-mark">{SENTENCES.whatIfBar}</p>}
        </div>
      </div>
      <dl class="lead-todo">
        <Entry term={SENTENCES.action} text={tier?.action ?? ''} />
        <Entry term={SENTENCES.gradeAction(grade)} text={gradeAction} />
        <Entry term={SENTENCES.owner} text={tier?.owner ?? ''} />
      </dl>
    </>
  );
}

function Entry({ term, text }: { readonly term: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function Disqualification({ breakdown }: { readonly breakdown: Breakdown }) {
  const { disqualifiedBy, total, disqualificationChange } = breakdown;
  if (disqualifiedBy.length === 0) return null;
  return (
    <div class="lead-disqualified">
      <h3>{SENTENCES.disqualifiedTitle}</h3>
      <p>
        {SENTENCES.disqualified(
          disqualifiedBy.map(({ criterion }) => criterion.label),
          exactText(total),
          exactText(subtractDecimals(total, disqualificationChange)),
        )}
      </p>
    </div>
  );
}
