import type { Gate, Verdict } from '../../../src/core/backtest/report/verdict.ts';
import { REPORT } from './sentences.ts';

/** Said by shape and word too, for whoever does not tell red from green. */
const MARKS: Readonly<Record<Verdict['light'], string>> = { green: '✓', amber: '!', red: '✕' };

/** Whether the scores can be relied on: a light with its word, the sentence, and what else to know at once. */
export function VerdictLight({ verdict, gate }: { readonly verdict: Verdict; readonly gate: Gate }) {
  const { light, sentence, notes } = verdict;
  return (
    <div class={`verdict ${light}`}>
      <p class="verdict-word">
        <span class="verdict-mark" aria-hidden="true">
          {MARKS[light]}
        </span>
        {light === 'amber' && gate === 'counts' ? REPORT.tooEarly : REPORT.lights[light]}
      </p>
      <p class="verdict-sentence">{sentence}</p>
      {notes.length > 0 && (
        <ul class="sentences quiet">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
