import type { Breakdown } from '../../../src/core/scoring/breakdown.ts';
import { exactText } from '../../../src/core/scoring/points-words.ts';
import { reasonsText } from '../../../src/core/scoring/reasons.ts';
import { compareDecimals, ZERO } from '../../../src/core/table/exact-decimal.ts';
import { Disclosure } from '../../kit/disclosure.tsx';
import { TierTag } from '../../kit/tiers.tsx';
import { useGoToCell } from '../../kit/use-go-to-cell.ts';
import type { LeadSheet, ScoredModel } from '../../sheet/lead-sheet.ts';
import type { Offer } from './offers.ts';
import { type DueWords, dueWords, SENTENCES, unbroken } from './sentences.ts';

/** So many reasons are enough to know what to talk about. */
const TOP_REASONS = 3;

interface OfferCardProps {
  readonly sheet: LeadSheet;
  readonly current: ScoredModel;
  readonly offer: Offer;
}

/** One lead to work: who, how good, why, what to do, who does it and by when. A click goes to its row. */
export function OfferCard({ sheet, current, offer: { rowIndex, score, tier, due } }: OfferCardProps) {
  const { leads } = sheet;
  const rowNumber = sheet.rowNumber(rowIndex);
  const { go, failure } = useGoToCell(`${leads?.tab ?? ''}!A${rowNumber}`, sheet.keyOf(rowIndex));
  const { title, detail } = sheet.nameOf(rowIndex);
  return (
    <li class="offer">
      <div class="offer-head">
        <button type="button" class="offer-name" onClick={go}>
          {title}
          <span class="unseen"> row {rowNumber}</span>
        </button>
        <span class="offer-score figure">
          <span class="unseen">Score </span>
          {exactText(score)}
        </span>
      </div>
      {detail !== '' && <p class="offer-detail">{detail}</p>}
      {(tier || due !== undefined) && (
        <div class="offer-standing">
          {tier && <TierTag tier={tier.name} colour={sheet.colourOf(tier.name)} />}
          {due !== undefined && leads && <Due words={dueWords(due, leads.today)} />}
        </div>
      )}
      <Reasons breakdown={current.scores.breakdown(rowIndex)} />
      {tier && tier.action !== '' && <p class="offer-action">{tier.action}</p>}
      {tier && tier.owner !== '' && <p class="offer-owner">Owner: {tier.owner}</p>}
      {failure !== '' && (
        <p class="inline-failure" role="alert">
          {failure}
        </p>
      )}
    </li>
  );
}

function Due({ words: { text, isOverdue } }: { readonly words: DueWords }) {
  return isOverdue ? (
    <span class="overdue">
      <span class="overdue-mark" aria-hidden="true">
        !
      </span>
      {text}
    </span>
  ) : (
    <span class="due">{text}</span>
  );
}

/** What speaks for the lead, the largest first; all else behind a disclosure. */
function Reasons({ breakdown }: { readonly breakdown: Breakdown }) {
  const { contributions } = breakdown;
  const gains = contributions
    .filter(({ points }) => compareDecimals(points, ZERO) > 0)
    .sort((left, right) => compareDecimals(right.points, left.points));
  const top = gains.slice(0, TOP_REASONS);
  const others = contributions.filter((one) => !top.includes(one) && compareDecimals(one.points, ZERO) !== 0);
  return (
    <div class="reasons">
      <p>
        {top.length > 0 ? unbroken(reasonsText({ ...breakdown, contributions: top })) : SENTENCES.noReasons}
      </p>
      {others.length > 0 && (
        <Disclosure title={SENTENCES.otherReasons(others.length)}>
          <p>{unbroken(reasonsText({ ...breakdown, contributions: others }))}</p>
        </Disclosure>
      )}
    </div>
  );
}
