import { auditLeads } from '../../core/scoring/audit-leads.ts';
import type { Issue } from '../../core/scoring/issue.ts';
import { type LeadScores, scoreLeads } from '../../core/scoring/score-leads.ts';
import { disqualifiedEntries } from '../history/disqualified-entries.ts';
import { modelVersion } from '../history/model-version.ts';
import { lastEntries, leadKeys, recordScores } from '../history/record-scores.ts';
import { baselines, riseMarks } from '../history/rises.ts';
import { readHistory } from '../history/score-history.ts';
import { scoringDigest } from '../history/scoring-digest.ts';
import type { Conversation, Workbook } from '../ports.ts';
import { aloneAsking } from './alone-asking.ts';
import { type LeadTable, readLeads } from './lead-table.ts';
import { hasLiveFormulas } from './live-formulas.ts';
import { planPlaces } from './owned-columns.ts';
import { ownedValues } from './owned-values.ts';
import type { RunPorts } from './run-ports.ts';
import { fingerprintOf, forgetProgress, resumeAt } from './run-progress.ts';
import { scoreChanges } from './score-changes.ts';
import { countLeads, emptyReport, type ScoreReport } from './score-report.ts';
import { SENTENCES } from './sentences.ts';
import { colourTiers, tierColours } from './tier-colours.ts';
import { type RunLimits, writeColumns } from './write-columns.ts';
import { writeHits, writeScoredAsOf, writeUnlessChanged } from './write-config.ts';

/**
 * Scores the leads and writes the owned columns, block by block; goes on where an earlier run over the same
 * leads was cut off. With an error it writes nothing.
 *
 * @param begunIn the tab in which the run's first block was, whichever is open by now; `''` for a first block
 */
export function scoreRun(ports: RunPorts, limits: RunLimits, begunIn = ''): ScoreReport {
  const report = aloneAsking(ports, (conversation) => runAlone({ ...ports, conversation }, limits, begunIn));
  return report === 'busy' ? emptyReport('busy', SENTENCES.busy, []) : report;
}

function runAlone(ports: RunPorts, limits: RunLimits, begunIn: string): ScoreReport {
  const started = ports.clock.now().getTime();
  const { table, issues } = readLeads(openAt(ports.workbook, begunIn), ports.clock);
  if (!table) return errorReport(issues);
  const plan = planPlaces(table.owned, table.headers, ports.conversation);
  if (!plan || !mayReplaceFormulas(table, ports.conversation)) {
    return emptyReport('called off', SENTENCES.calledOff, issues);
  }
  const history = readHistory(ports.workbook);
  const version = modelVersion(history.entries, scoringDigest(table.model));
  const keys = leadKeys(table);
  const scores = scoreLeads(table.bound, table.rows, table.isLead, { activities: table.activities });
  const isDisqualified = disqualifiedEntries(table.model.settings);
  const baselineOf = baselines(history.entries, version, table.today, isDisqualified);
  const columns = ownedValues(table, scores, riseMarks(scores, keys, baselineOf, table.today));
  const lastOf = lastEntries(history.entries, keys, table.today);
  let known = '';
  // Reckoned when it is first asked for.
  const fingerprint = (): string => (known ||= fingerprintOf(table));
  const { row: resumedFrom, hasNotes } = resumeAt(ports.memory, table, plan, columns, fingerprint);
  const outcome = writeColumns(ports, limits, {
    table,
    plan,
    columns,
    fingerprint,
    firstRow: resumedFrom,
    started,
  });
  const colours = tierColours(table);
  let unwritten: readonly Issue[] = [];
  if (outcome.status === 'done') {
    colourTiers(table, plan.places, colours);
    unwritten = writeUnlessChanged(table, () => {
      writeHits(table, scores);
      writeScoredAsOf(table);
    });
    // A run that fits one block leaves no notes.
    if (hasNotes || table.rows.length > limits.blockRows) forgetProgress(ports.memory);
  }
  const scored = { table, keys, columns, version, start: resumedFrom, end: outcome.scoredRows };
  const unnoted = recordScores(ports.workbook, history, scored, limits.historyRows);
  return {
    ...countLeads(table, scores, columns['Lead tier'], colours),
    ...outcome,
    issues: [...issues, ...audit(table, scores), ...unwritten, ...unnoted],
    resumedFrom,
    changes: scoreChanges(table, columns, resumedFrom, outcome.scoredRows, lastOf),
  };
}

/** The workbook as if this tab were open, where there is one of that name. */
function openAt(workbook: Workbook, tabName: string): Workbook {
  return { ...workbook, activeTab: () => workbook.tab(tabName) ?? workbook.activeTab() };
}

function mayReplaceFormulas(table: LeadTable, conversation: Conversation): boolean {
  return !hasLiveFormulas(table) || conversation.confirm(SENTENCES.formulasTitle, SENTENCES.formulasQuestion);
}

function audit(table: LeadTable, scores: LeadScores): readonly Issue[] {
  return auditLeads({
    scores,
    rows: table.rows,
    headers: table.headers,
    tabName: table.tab.name,
    firstRowIndex: table.headerRowIndex + 1,
    keyColumnIndex: table.keyIsSet ? table.keyColumnIndex : undefined,
    footerStart: table.footerStart,
  });
}

function errorReport(issues: readonly Issue[]): ScoreReport {
  return emptyReport('errors', SENTENCES.errors(issues), issues);
}
