import type { Calibration } from '../../../src/core/backtest/report/scores.ts';
import { chancesCheckedSentence } from '../../../src/core/backtest/words/chance-words.ts';
import { percentText } from '../../../src/core/backtest/words/figures.ts';
import { Disclosure } from '../../kit/disclosure.tsx';
import { REPORT } from './sentences.ts';

/** What a score stands for, highest scores first; nothing where the data cannot tell. */
export function Chances({ calibration }: { readonly calibration: Calibration | null }) {
  if (!calibration) return null;
  const { scores, chance, won } = REPORT.chancesHead;
  return (
    <Disclosure title={REPORT.chances}>
      <table class="chances">
        <thead>
          <tr>
            <th scope="col">{scores}</th>
            <th scope="col">{chance}</th>
            <th scope="col">{won}</th>
          </tr>
        </thead>
        <tbody>
          {[...calibration.bands].reverse().map((band) => (
            <tr key={band.from}>
              <th scope="row">{REPORT.scores(band.from, band.to)}</th>
              <td>{percentText(band.chance)}</td>
              <td>{REPORT.wonOf(band.won, band.leads)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{chancesCheckedSentence(calibration)}</p>
    </Disclosure>
  );
}
