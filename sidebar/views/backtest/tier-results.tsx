import type { TierResult } from '../../../src/core/backtest/report/tiers.ts';
import type { BacktestReport } from '../../../src/core/backtest/report.ts';
import { percentRange, percentText } from '../../../src/core/backtest/words/figures.ts';
import { tierStepSentence } from '../../../src/core/backtest/words/tier-words.ts';
import { Section } from '../../kit/section.tsx';
import { TierTag } from '../../kit/tiers.tsx';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { useBacktest } from './backtest-run.ts';
import { REPORT } from './sentences.ts';

export interface TierResultsProps {
  readonly report: BacktestReport;
  readonly sheet: LeadSheet;
}

/** How often the leads of each tier were won, on one scale, and whether a tier beats the next. */
export function TierResults({ report, sheet }: TierResultsProps) {
  const { applied } = useBacktest().applying;
  const { tiers, tierSteps, who } = report;
  const most = scaleEnd(tiers, who.baseRate ?? 0);
  const hasRates = tiers.some(({ rate }) => rate !== null);
  return (
    <Section title={REPORT.tiers}>
      {applied.length > 0 && <p class="hint tiers-before">{REPORT.tiersBefore}</p>}
      <ul class="tier-results">
        {tiers.map((tier) => (
          <TierRow
            key={`${tier.tier} ${tier.from}`}
            result={tier}
            colour={sheet.colourOf(tier.tier)}
            most={most}
            baseRate={who.baseRate}
          />
        ))}
      </ul>
      {hasRates && (
        <>
          <p class="rate-scale" aria-hidden="true">
            <span>0%</span>
            <span>{percentText(most)}</span>
          </p>
          <p class="hint">
            {REPORT.scale} {who.baseRate !== null && REPORT.baseRate(who.baseRate)}
          </p>
        </>
      )}
      <ul class="sentences tier-steps">
        {tierSteps.map((step) => (
          <li key={`${step.better} ${step.worse}`}>{tierStepSentence(step)}</li>
        ))}
      </ul>
    </Section>
  );
}

/** The next full 10 % above every interval, so that the lines use the width that there is. */
function scaleEnd(tiers: readonly TierResult[], baseRate: number): number {
  const highest = tiers.reduce((most, { rate, high }) => Math.max(most, rate ?? 0, high ?? 0), baseRate);
  return Math.min(1, Math.max(0.1, Math.ceil(highest * 10) / 10));
}

interface TierRowProps {
  readonly result: TierResult;
  readonly colour: string | undefined;
  /** The rate at the right end of the scale. */
  readonly most: number;
  readonly baseRate: number | null;
}

function TierRow({ result, colour, most, baseRate }: TierRowProps) {
  const { tier, leads, won, rate, low, high } = result;
  return (
    <li>
      <div class="tier-result-head">
        <TierTag tier={tier} colour={colour} />
        {rate !== null && <span class="figure tier-rate">{percentText(rate)}</span>}
      </div>
      <div class="tier-result-words">
        <span>{REPORT.won(won, leads)}</span>
        {low !== null && high !== null && <span>{percentRange(low, high)}</span>}
      </div>
      {rate !== null && low !== null && high !== null && (
        <RateLine rate={rate} low={low} high={high} most={most} baseRate={baseRate} />
      )}
    </li>
  );
}

interface RateLineProps {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  readonly most: number;
  readonly baseRate: number | null;
}

/** A rate as a dot on the line of its interval; the words above say the same. */
function RateLine({ rate, low, high, most, baseRate }: RateLineProps) {
  const at = (share: number): string => `${(share / most) * 100}%`;
  return (
    <div class="rate-line" aria-hidden="true">
      {baseRate !== null && <span class="rate-base" style={{ left: at(baseRate) }} />}
      <span class="rate-interval" style={{ left: at(low), width: at(high - low) }} />
      <span class="rate-dot" style={{ left: at(rate) }} />
    </div>
  );
}
