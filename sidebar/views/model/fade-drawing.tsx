import type { Criterion } from '../../../src/core/scoring/model.ts';
import { exactText } from '../../../src/core/scoring/points-words.ts';
import { plural } from '../../kit/figures.ts';
import { curveWords, type FadeCurve, fadeCurve } from './fade-curve.ts';

/** In units of the drawing, which is stretched to the width at hand. */
const WIDTH = 200;
const HEIGHT = 40;

/** What one activity is worth by its age, as a curve and in words; nothing for a criterion that gives no points. */
export function FadeDrawing({ criterion }: { readonly criterion: Criterion }) {
  const { points, conditions } = criterion;
  const [{ activity }] = conditions;
  if (points === 'DQ' || !activity) return null;
  const curve = fadeCurve(points, activity);
  const full = curve.points[0]?.points ?? 0;
  if (full === 0) return null;
  const steps = stepsOf(curve, full);
  const end = xOf(curve, curve.points[curve.points.length - 1]?.age ?? 0);
  return (
    <figure class="fade-drawing">
      <svg viewBox={`0 -2 ${WIDTH} ${HEIGHT + 3}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="fade-area" d={`M0 ${HEIGHT}${steps}L${end} ${HEIGHT}Z`} />
        <path
          class="fade-line"
          d={`M0 ${HEIGHT}${steps}${curve.lastAge === undefined ? '' : `L${end} ${HEIGHT}`}`}
        />
        <line class="score-axis" x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <div class="score-axis-labels figure" aria-hidden="true">
        <span>today: {exactText(full)}</span>
        <span>{plural(Math.floor(curve.span), 'day')} ago</span>
      </div>
      <figcaption class="hint">{curveWords(points, activity)}</figcaption>
    </figure>
  );
}

/** Its points from left to right. */
function stepsOf(curve: FadeCurve, full: number): string {
  return curve.points
    .map(({ age, points }) => `L${xOf(curve, age)} ${HEIGHT - (points / full) * HEIGHT}`)
    .join('');
}

function xOf({ span }: FadeCurve, age: number): number {
  return (age / span) * WIDTH;
}
