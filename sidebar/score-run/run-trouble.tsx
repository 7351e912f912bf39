import { IssueList } from '../kit/issue-list.tsx';
import { Failure } from '../kit/notice.tsx';
import type { ScoreRun } from './score-run.ts';
import { SENTENCES } from './sentences.ts';

/** What kept a run from its end, in words, with what to mend; nothing where it is done. */
export function RunTrouble({ run }: { readonly run: ScoreRun }) {
  const { phase, soFar, failure } = run;
  if (phase !== 'ended') return null;
  const far = soFar && soFar.scoredRows > 0 ? SENTENCES.cameSoFar(soFar.scoredRows, soFar.rows) : '';
  if (failure !== '') return <Failure sentence={[failure, far].filter((text) => text !== '').join(' ')} />;
  if (!soFar || soFar.report.status === 'done') return null;
  const { status, message, issues } = soFar.report;
  if (status === 'paused') return <p>{SENTENCES.stopped(soFar.scoredRows, soFar.rows)}</p>;
  if (status !== 'errors') {
    return <Failure sentence={status === 'moved' || far === '' ? message : `${message} ${far}`} />;
  }
  return (
    <>
      <Failure sentence={message} />
      <IssueList issues={issues} />
    </>
  );
}
