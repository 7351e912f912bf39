import { exactText } from '../../../src/core/scoring/points-words.ts';
import type { ScoreHistogram } from '../../../src/core/scoring/score-histogram.ts';
import { figure } from '../../kit/figures.ts';
import { PREVIEW } from './sentences.ts';

/** A score at which a tier begins. */
export interface Threshold {
  readonly name: string;
  readonly from: number;
}

export interface HistogramProps {
  /** Counted over the leads before and after. */
  readonly histogram: ScoreHistogram;
  readonly thresholds: readonly Threshold[];
  /** Whether there is a before that differs from the after. */
  readonly isChanged: boolean;
}

/** In units of the drawing, which is stretched to the width at hand. */
const BIN_WIDTH = 10;
const GAP = 1;
const HEIGHT = 60;
/** Labels of the axis nearer to each other than this share of its width would touch. */
const LABEL_ROOM = 0.13;

/** Leads by score: filled bars as they would be, an outline as they are; the same in a table for those who do not see it. */
export function Histogram({ histogram, thresholds, isChanged }: HistogramProps) {
  const { edges, counts, disqualified } = histogram;
  const [before = [], after = []] = counts;
  const first = edges[0] ?? 0;
  const last = edges[edges.length - 1] ?? 1;
  const tallest = Math.max(1, ...before, ...after);
  const width = after.length * BIN_WIDTH;
  const inside = thresholds.filter(({ from }) => from > first && from < last);
  const share = (score: number): number => (score - first) / (last - first);
  const top = (leads: number): number => HEIGHT - (leads / tallest) * HEIGHT;
  return (
    <figure class="score-histogram">
      <figcaption class="score-histogram-head">
        <span class="preview-title">{PREVIEW.scoresTitle}</span>
        <span class="score-histogram-keys">
          {isChanged && <Key kind="before" word={PREVIEW.before} />}
          <Key kind="after" word={isChanged ? PREVIEW.after : PREVIEW.now} />
        </span>
      </figcaption>
      <svg viewBox={`0 -2 ${width} ${HEIGHT + 3}`} preserveAspectRatio="none" aria-hidden="true">
        {after.map((leads, bin) => (
          <rect
            key={edges[bin]}
            class="bar-after"
            x={bin * BIN_WIDTH + GAP}
            y={top(leads)}
            width={BIN_WIDTH - 2 * GAP}
            height={HEIGHT - top(leads)}
          />
        ))}
        {inside.map(({ from }) => (
          <line
            key={from}
            class="tier-line"
            x1={share(from) * width}
            x2={share(from) * width}
            y1={0}
            y2={HEIGHT}
          />
        ))}
        {isChanged && <path class="outline-before" d={outline(before.map(top))} />}
        <line class="score-axis" x1={0} x2={width} y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <div class="score-axis-labels figure" aria-hidden="true">
        <span>{exactText(first)}</span>
        {apart(
          inside.map(({ from }) => from).sort((left, right) => left - right),
          share,
        ).map((from) => (
          <span key={from} class="score-axis-tier" style={{ left: `${share(from) * 100}%` }}>
            {exactText(from)}
          </span>
        ))}
        <span>{exactText(last)}</span>
      </div>
      <p class="hint">
        {inside.length > 0 && `${PREVIEW.thresholds(inside)} `}
        {PREVIEW.tallest(tallest)}.
        {Math.max(...disqualified) > 0 &&
          ` ${PREVIEW.disqualified(disqualified[0] ?? 0, disqualified[1] ?? 0)}`}
      </p>
      <HistogramTable edges={edges} before={before} after={after} />
    </figure>
  );
}

function Key({ kind, word }: { readonly kind: 'before' | 'after'; readonly word: string }) {
  return (
    <span class="score-histogram-key">
      <span class={`key-${kind}`} aria-hidden="true" />
      {word}
    </span>
  );
}

/** The tops of the bars in one line, steps and all. */
function outline(tops: readonly number[]): string {
  const steps = tops.map((top, bin) => `V${top}H${(bin + 1) * BIN_WIDTH}`).join('');
  return `M0 ${HEIGHT}${steps}V${HEIGHT}`;
}

/** The scores whose labels touch neither each other nor those at the ends. */
function apart(scores: readonly number[], share: (score: number) => number): readonly number[] {
  const kept: number[] = [];
  for (const score of scores) {
    const place = share(score);
    const previous = kept.length === 0 ? 0 : share(kept[kept.length - 1] as number);
    if (place - previous >= LABEL_ROOM && 1 - place >= LABEL_ROOM) kept.push(score);
  }
  return kept;
}

function HistogramTable({
  edges,
  before,
  after,
}: {
  readonly edges: readonly number[];
  readonly before: readonly number[];
  readonly after: readonly number[];
}) {
  return (
    <div class="unseen">
      <table>
        <caption>{PREVIEW.scoresTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{PREVIEW.score}</th>
            <th scope="col">{PREVIEW.before}</th>
            <th scope="col">{PREVIEW.after}</th>
          </tr>
        </thead>
        <tbody>
          {after.map((leads, bin) => (
            <tr key={edges[bin]}>
              <th scope="row">{PREVIEW.bin(edges[bin] ?? 0, edges[bin + 1] ?? 0)}</th>
              <td>{figure(before[bin] ?? 0)}</td>
              <td>{figure(leads)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
