import { IssueList } from '../../kit/issue-list.tsx';
import { Section } from '../../kit/section.tsx';
import { TierBar } from '../../kit/tiers.tsx';
import { reportShares } from '../../score-run/report-shares.ts';
import type { RunSoFar } from '../../score-run/run-so-far.ts';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { ChangesSection } from './changes-section.tsx';
import { SENTENCES } from './sentences.ts';

/** What a run that is done came to. */
export function RunResult({ soFar, sheet }: { readonly soFar: RunSoFar; readonly sheet: LeadSheet }) {
  const { report, changes, tookUpAt } = soFar;
  return (
    <>
      {tookUpAt > 0 && <p class="quiet below">{SENTENCES.tookUp(tookUpAt + 1)}</p>}
      <Section title={SENTENCES.tiers}>
        <TierBar shares={reportShares(soFar)} />
        {report.scores && <p class="spread">{SENTENCES.spread(report.scores)}</p>}
      </Section>
      <ChangesSection changes={changes} leads={report.leads} tab={report.tab} sheet={sheet} />
      <IssueList issues={report.issues} />
    </>
  );
}
