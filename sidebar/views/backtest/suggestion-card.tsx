import type { TierSuggestion } from '../../../src/core/backtest/report/thresholds.ts';
import { countText } from '../../../src/core/backtest/words/figures.ts';
import { suggestionReason } from '../../../src/core/backtest/words/suggestion-words.ts';
import { exactText } from '../../../src/core/scoring/points-words.ts';
import { CellLink } from '../../kit/cell-link.tsx';
import { Disclosure } from '../../kit/disclosure.tsx';
import { TierTag } from '../../kit/tiers.tsx';
import { ApplyLine } from './apply-line.tsx';
import type { BacktestResult } from './backtest-run.ts';
import { useLeadsPerTier } from './leads-per-tier.ts';
import type { ReportProps } from './report-props.ts';
import { APPLY, cutFigures } from './sentences.ts';

export interface SuggestionCardProps extends ReportProps {
  readonly suggestion: TierSuggestion;
}

/** One suggested beginning of a tier: what it does, whom it misses, and the button that writes it. */
export function SuggestionCard({ suggestion, ...props }: SuggestionCardProps) {
  const { result, isOutdated, sheet } = props;
  const { tier, from, current, result: then, currentResult } = suggestion;
  const leadsPerTier = useLeadsPerTier(suggestion, props);
  const isChange =
    from !== current && suggestion.leadsPerTier.some(({ before: was, after }) => was !== after);
  const before = cutFigures(currentResult);
  return (
    <li class="suggestion">
      <h4>{isChange ? APPLY.title(tier, from, current) : APPLY.stays(tier, current)}</h4>
      <p class="suggestion-why">{suggestionReason(suggestion)}</p>
      <ul class="moves">
        {Object.entries(cutFigures(then)).map(([name, after]) => (
          <MoveRow key={name} name={name} before={before[name] ?? after} after={after} />
        ))}
      </ul>
      {isChange && (
        <>
          <p class="moves-title">{APPLY.allLeads}</p>
          <ul class="moves">
            {leadsPerTier.map(({ tier: name, before: was, after }) => (
              <MoveRow
                key={name}
                name={name}
                colour={sheet.colourOf(name)}
                isTier
                before={countText(was)}
                after={countText(after)}
              />
            ))}
          </ul>
        </>
      )}
      <Missed suggestion={suggestion} result={result} />
      {isChange && <ApplyLine suggestion={suggestion} isOutdated={isOutdated} sheet={sheet} />}
    </li>
  );
}

interface MoveRowProps {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly isTier?: boolean;
  readonly colour?: string | undefined;
}

/** A figure with the From of today, and with the suggested one. */
function MoveRow({ name, before, after, isTier = false, colour }: MoveRowProps) {
  return (
    <li>
      <span aria-hidden="true" class="move-row">
        {isTier ? <TierTag tier={name} colour={colour} /> : <span>{name}</span>}
        <span class="move-figures">
          {before !== after && (
            <>
              <span class="figure">{before}</span> →{' '}
            </>
          )}
          <span class="figure">{after}</span>
        </span>
      </span>
      <span class="unseen">{APPLY.moveSpoken(name === '' ? 'No tier' : name, before, after)}</span>
    </li>
  );
}

/** Won leads below the cut by name, the lowest score first. */
function Missed({ suggestion, result }: { suggestion: TierSuggestion; result: BacktestResult }) {
  const { missed, missedCount } = suggestion.result;
  if (missedCount === 0) return <p class="below">{APPLY.missesNone}</p>;
  const rest = missedCount - missed.length;
  return (
    <Disclosure title={APPLY.misses(suggestion.result)}>
      <ul class="missed">
        {missed.map(({ rowIndex, name, score }) => (
          <li key={rowIndex}>
            <CellLink cell={`${result.leadTab}!A${result.headerRowIndex + 2 + rowIndex}`} text={name} />
            <span class="figure">{exactText(score)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="quiet">{APPLY.more(rest)}</p>}
    </Disclosure>
  );
}
