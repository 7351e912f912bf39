import {
  leakedSuggestionsSentence,
  noSuggestionSentence,
} from '../../../src/core/backtest/words/suggestion-words.ts';
import { measuredOnSentence } from '../../../src/core/backtest/words/threshold-words.ts';
import { Section } from '../../kit/section.tsx';
import type { ReportProps } from './report-props.ts';
import { REPORT } from './sentences.ts';
import { SuggestionCard } from './suggestion-card.tsx';
import { placeOf } from './use-applying.ts';

/** Where tiers should begin, each with a button; nothing where no threshold can be judged yet. */
export function Suggestions({ result, isOutdated, sheet }: ReportProps) {
  const { suggestions, thresholds, thresholdsMeasuredOn } = result.report;
  if (!thresholds) return null;
  const leaked = leakedSuggestionsSentence(result.report);
  return (
    <Section title={REPORT.suggestions}>
      {suggestions.length === 0 ? (
        <p>{noSuggestionSentence(result.report) || REPORT.noSuggestions}</p>
      ) : (
        <>
          {leaked !== '' && <p class="suggestions-caution">{leaked}</p>}
          <ul>
            {suggestions.map((suggestion) => (
              <SuggestionCard
                key={placeOf(suggestion.fromCell)}
                suggestion={suggestion}
                result={result}
                isOutdated={isOutdated}
                sheet={sheet}
              />
            ))}
          </ul>
          <p class="hint">{measuredOnSentence(thresholdsMeasuredOn)}</p>
        </>
      )}
    </Section>
  );
}
