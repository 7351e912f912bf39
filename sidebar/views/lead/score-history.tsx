import type { LeadHistory } from '../../../src/app/api.ts';
import { isDisqualifiedTier } from '../../../src/core/scoring/config/tiers.ts';
import type { Tier } from '../../../src/core/scoring/model.ts';
import { exactText } from '../../../src/core/scoring/points-words.ts';
import { isFor } from '../../../src/core/scoring/tiers.ts';
import type { CalendarDay } from '../../../src/core/table/calendar-day.ts';
import { cellText } from '../../../src/core/table/text.ts';
import { Button } from '../../kit/button.tsx';
import { Section } from '../../kit/section.tsx';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { HISTORY, lineWords, shortDay, tierWords } from './history-words.ts';
import { type ScoreLine, scoreLine } from './score-line.ts';
import { useLeadHistory } from './use-lead-history.ts';

interface ScoreHistoryProps {
  readonly sheet: LeadSheet;
  readonly rowIndex: number;
  /** The score that is written for the lead; undefined for none. */
  readonly written: number | undefined;
  /** The day that the sheet gives for it; 0 for none. */
  readonly scoredOn: CalendarDay;
  /** Name of the lead's model; `''` for none. */
  readonly model: string;
  readonly tiers: readonly Tier[];
  readonly isVisible: boolean;
}

/** A lead's scores over time: a line, and in words. */
export function ScoreHistory(props: ScoreHistoryProps) {
  const { sheet, rowIndex, written, scoredOn, model, tiers, isVisible } = props;
  const { keyColumnIndex = -1, today = 0 } = sheet.leads ?? {};
  const key = cellText(sheet.rows[rowIndex]?.[keyColumnIndex]);
  const { history, failure, retry } = useLeadHistory(sheet.reading, key, `${written} ${scoredOn}`, isVisible);
  const bounds = tiers
    .filter((tier) => isFor(tier.models, model) && !isDisqualifiedTier(tier))
    .flatMap(({ name, from }) => (from === undefined ? [] : [{ name, from }]));
  return (
    <Section title={HISTORY.title}>
      {key === '' && <p class="lead-quiet">{HISTORY.keyless}</p>}
      {key !== '' && !history && failure === '' && <p class="lead-quiet">{HISTORY.reading}</p>}
      {failure !== '' && (
        <p class="lead-quiet">
          {HISTORY.failed(failure)}{' '}
          <Button kind="link" onClick={retry}>
            {HISTORY.retry}
          </Button>
        </p>
      )}
      {history && <History history={history} scoredOn={scoredOn} today={today} bounds={bounds} />}
    </Section>
  );
}

interface HistoryProps {
  readonly history: LeadHistory;
  readonly scoredOn: CalendarDay;
  readonly today: number;
  readonly bounds: readonly { readonly name: string; readonly from: number }[];
}

function History({ history, scoredOn, today, bounds }: HistoryProps) {
  const { entries } = history;
  const last = entries[entries.length - 1];
  const until = Math.max(last?.day ?? 0, scoredOn);
  const line = scoreLine(history, until, bounds);
  const tier = tierWords(entries, today);
  return (
    <>
      {tier !== '' && <p>{tier}</p>}
      <p class={line || entries.length === 0 ? 'lead-quiet' : ''}>{lineWords(entries, until, today)}</p>
      {line && <Drawing line={line} from={shortDay(entries[0]?.day ?? 0, today)} to={dayOf(until, today)} />}
      {line && line.modelChanges.length > 0 && (
        <p class="lead-small">
          {HISTORY.modelChanges(line.modelChanges.map(({ day }) => shortDay(day, today)))}
        </p>
      )}
    </>
  );
}

function dayOf(day: number, today: number): string {
  return day === today ? 'today' : shortDay(day, today);
}

/** In units of the drawing, which is stretched to the width at hand. */
const WIDTH = 200;
const HEIGHT = 56;

/** What it shows stands beside it in words. */
function Drawing({
  line,
  from,
  to,
}: {
  readonly line: ScoreLine;
  readonly from: string;
  readonly to: string;
}) {
  const { corners, tiers, modelChanges, lowest, highest } = line;
  const top = (y: number): number => HEIGHT - y * HEIGHT;
  return (
    <figure class="score-line" aria-hidden="true">
      <div class="score-line-figures figure">
        <span>{exactText(highest)}</span>
        <span>{highest === lowest ? '' : exactText(lowest)}</span>
      </div>
      <svg viewBox={`0 -3 ${WIDTH} ${HEIGHT + 6}`} preserveAspectRatio="none" aria-hidden="true">
        {tiers.map(({ name, y }) => (
          <line key={name} class="score-line-tier" x1={0} x2={WIDTH} y1={top(y)} y2={top(y)} />
        ))}
        {modelChanges.map(({ x }) => (
          <line key={x} class="score-line-model" x1={x * WIDTH} x2={x * WIDTH} y1={0} y2={HEIGHT} />
        ))}
        <polyline
          class="score-line-scores"
          points={corners.map(({ x, y }) => `${x * WIDTH},${top(y)}`).join(' ')}
        />
        <path class="score-line-end" d={`M${WIDTH} ${top(corners[corners.length - 1]?.y ?? 0)}h0`} />
      </svg>
      <div class="score-line-days">
        <span>{from}</span>
        <span>{to}</span>
      </div>
      {tiers.length > 0 && <p class="lead-small">{HISTORY.tierLines(tiers)}</p>}
    </figure>
  );
}
