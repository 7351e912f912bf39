import { dayBeforeSentence } from '../../../src/core/backtest/words/day-words.ts';
import { callsPerWinSentence, headlineSentence } from '../../../src/core/backtest/words/headline-words.ts';
import {
  leftOutSentences,
  outcomeSentence,
  scoredAsOfSentence,
  unusedLeaksSentence,
  whoCountsSentence,
} from '../../../src/core/backtest/words/who-words.ts';
import { withheldSentence } from '../../../src/core/backtest/words/withheld-words.ts';
import { Button } from '../../kit/button.tsx';
import { CellLink } from '../../kit/cell-link.tsx';
import { Disclosure } from '../../kit/disclosure.tsx';
import { IssueList } from '../../kit/issue-list.tsx';
import { Section } from '../../kit/section.tsx';
import { useSurroundings } from '../../sheet/sheet-state.ts';
import { Chances } from './chances.tsx';
import { Leaks } from './leaks.tsx';
import { OtherThresholds } from './other-thresholds.tsx';
import type { ReportProps } from './report-props.ts';
import { RulesToCheck } from './rules-to-check.tsx';
import { REPORT, SENTENCES } from './sentences.ts';
import { Suggestions } from './suggestions.tsx';
import { TierResults } from './tier-results.tsx';
import { VerdictLight } from './verdict-light.tsx';

/** What a backtest found: what must be mended first, then whether the scores can be relied on, then what to do. */
export function Report({ result, isOutdated, sheet }: ReportProps) {
  const { report, tab, warnings } = result;
  return (
    <>
      <Leaks leaks={report.leaks} sheet={sheet} />
      <VerdictLight verdict={report.verdict} gate={report.gate} />
      <DayBefore result={result} />
      <IssueList issues={warnings} />
      <Headline result={result} sheet={sheet} />
      <TierResults report={report} sheet={sheet} />
      <Suggestions result={result} isOutdated={isOutdated} sheet={sheet} />
      <OtherThresholds report={report} />
      <RulesToCheck rules={report.rules} />
      <Chances calibration={report.calibration} />
      <Withheld result={result} />
      <Counted result={result} />
      {tab !== '' && (
        <p class="open-tab">
          <CellLink cell={`${tab}!A1`} text={SENTENCES.openTab} />
          <span class="hint">{SENTENCES.openTabHow}</span>
        </p>
      )}
    </>
  );
}

/** What the score would look like if the days before the outcome counted too. */
function DayBefore({ result: { report } }: Pick<ReportProps, 'result'>) {
  const sentence = dayBeforeSentence(report);
  return sentence === '' ? null : <p class="hint">{sentence}</p>;
}

/** What a week's calls would win; without a capacity, the way to say one. */
function Headline({ result, sheet }: Pick<ReportProps, 'result' | 'sheet'>) {
  const { show } = useSurroundings();
  const { headline } = result.report;
  if (headline) {
    return (
      <>
        <p class="headline">{headlineSentence(headline)}</p>
        <p class="quiet">{callsPerWinSentence(headline)}</p>
      </>
    );
  }
  if (sheet.leads?.capacityPerWeek !== null) return null;
  return (
    <p class="below">
      {REPORT.noCapacity}{' '}
      <Button kind="link" onClick={() => show('next')}>
        {REPORT.toNext}
      </Button>
    </p>
  );
}

/** Which parts are missing, and what would bring them. */
function Withheld({ result: { report } }: Pick<ReportProps, 'result'>) {
  const sentences = [
    report.sorting ? '' : withheldSentence(report.who, 'sorting'),
    report.thresholds ? '' : withheldSentence(report.who, 'thresholds'),
    report.calibration ? '' : withheldSentence(report.who, 'chances'),
  ].filter((sentence) => sentence !== '');
  if (sentences.length === 0) return null;
  return (
    <Section title={REPORT.withheld}>
      <ul class="sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}

/** Which leads took part, and why others did not. */
function Counted({ result: { report } }: Pick<ReportProps, 'result'>) {
  const { who, outcome, unusedLeaks } = report;
  const sentences = [
    ...leftOutSentences(who),
    scoredAsOfSentence(who),
    outcomeSentence(outcome),
    unusedLeaksSentence(unusedLeaks),
  ].filter((sentence) => sentence !== '');
  return (
    <Section title={REPORT.who}>
      <p>{whoCountsSentence(who)}</p>
      <Disclosure title={REPORT.whoMore}>
        <ul class="sentences">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  );
}
