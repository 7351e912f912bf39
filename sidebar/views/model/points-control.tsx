import { useId, useState } from 'preact/hooks';
import type { NumberStyle } from '../../../src/core/table/read-number.ts';
import { readPoints, steppedPoints } from './points-text.ts';
import { POINTS_PROBLEMS, SENTENCES } from './sentences.ts';

export interface PointsControlProps {
  readonly criterion: string;
  readonly text: string;
  readonly style: NumberStyle;
  readonly onChange: (text: string) => void;
  /** Nobody types there any more. */
  readonly onLeave: () => void;
}

/** Points of a key, or of a key held with Shift. */
const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
/** What stands in a field on the way to a number. */
const UNFINISHED = /^\s*[+\-−]?[.,]?$/;

/** A field for points with a button on either side; arrow keys do what the buttons do, so the Tab key passes them by. */
export function PointsControl({ criterion, text, style, onChange, onLeave }: PointsControlProps) {
  const id = useId();
  const [isTyping, setTyping] = useState(false);
  const read = readPoints(text, style);
  const points = 'points' in read ? read.points : undefined;
  const isTold = 'problem' in read && !(isTyping && UNFINISHED.test(text));
  const step = (by: number): void => onChange(steppedPoints(text, by, style));
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    step(event.shiftKey ? Math.sign(by) * 10 : by);
  };
  return (
    <div class="points">
      <div class="points-control">
        <button
          type="button"
          class="points-step"
          tabIndex={-1}
          aria-label={SENTENCES.less(criterion)}
          onClick={() => step(-1)}
        >
          −
        </button>
        <input
          class="points-field figure"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          role="spinbutton"
          aria-label={SENTENCES.pointsOf(criterion)}
          aria-valuenow={points}
          aria-valuetext={points === undefined ? text : undefined}
          aria-invalid={isTold}
          aria-describedby={isTold ? id : undefined}
          value={text}
          onInput={(event) => onChange(event.currentTarget.value)}
          onFocus={() => setTyping(true)}
          onBlur={() => {
            setTyping(false);
            onLeave();
          }}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          class="points-step"
          tabIndex={-1}
          aria-label={SENTENCES.more(criterion)}
          onClick={() => step(1)}
        >
          +
        </button>
      </div>
      {isTold && (
        <p class="points-problem" id={id} role="alert">
          {POINTS_PROBLEMS[read.problem]}
        </p>
      )}
    </div>
  );
}
