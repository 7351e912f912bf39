import { useMemo } from 'preact/hooks';
import { parseConfig } from '../../../src/core/scoring/config/parse-config.ts';
import { decimalToNumber } from '../../../src/core/table/exact-decimal.ts';
import { CellLink } from '../../kit/cell-link.tsx';
import { IssueList } from '../../kit/issue-list.tsx';
import { NoScores } from '../../kit/no-scores.tsx';
import { EmptyState } from '../../kit/notice.tsx';
import { useSurroundings, type ViewProps } from '../../sheet/sheet-state.ts';
import { criterionGroups } from './criterion-groups.ts';
import { editsOf } from './draft-changes.ts';
import { DraftPanel } from './draft-panel.tsx';
import { GroupSection } from './group-section.tsx';
import { keepInSight } from './keep-in-sight.ts';
import { LastSave } from './last-save.tsx';
import './model.css';
import { hitsByCell, newIssues } from './model-facts.ts';
import { readCounts } from './read-counts.ts';
import { SENTENCES } from './sentences.ts';
import { useComparison } from './use-comparison.ts';
import { useDraft } from './use-draft.ts';
import { useDraftScores } from './use-draft-scores.ts';
import { useJudgement } from './use-judgement.ts';
import { useSaving } from './use-saving.ts';

/** The tabs and the panel with the draft stay in view, over whatever has the focus. */
function showFocused(focused: Element): void {
  // Under a mouse nothing may move between press and release.
  if (!focused.matches(':focus-visible')) return;
  keepInSight(focused, document.querySelector('.tabs'), document.querySelector('.draft-panel'));
}

/** Where points are tuned: nothing reaches the sheet before it is saved. */
export function ModelView({ sheet, isVisible }: ViewProps) {
  const { state, show } = useSurroundings();
  const { reading, config, criteria, current } = sheet;
  const model = useMemo(() => parseConfig(config).model, [config]);
  const { settings } = model;
  const drafted = useDraft(sheet, settings.style);
  const { scored, issues } = useDraftScores(sheet, drafted.changes, isVisible);
  const comparison = useComparison(current, sheet.leadIndexes.length > 0 ? scored : undefined);
  const judgement = useJudgement(sheet, scored, drafted.changes.length > 0);
  const saving = useSaving({
    sheet,
    reloadSheet: state.reload,
    onSave: drafted.startSave,
    onSaveEnd: drafted.endSave,
  });
  const groups = useMemo(() => criterionGroups(criteria, model), [criteria, model]);
  const counts = useMemo(
    () => readCounts(config, criteria, editsOf(drafted.changes)),
    [config, criteria, drafted.changes],
  );
  const hits = useMemo(() => hitsByCell(scored), [scored]);
  if (!reading.hasScoringTab) return <NoScores sheet={sheet} />;
  const errors = reading.issues.filter(({ level }) => level === 'error');
  if (criteria.length === 0) {
    return (
      <EmptyState title={SENTENCES.noCriteria}>
        <p>{SENTENCES.noCriteriaHow}</p>
        <p>
          <CellLink cell="Scoring!A1" text={SENTENCES.openScoring} />
        </p>
        <IssueList issues={errors} />
      </EmptyState>
    );
  }
  const { minimumScore, maximumScore } = settings;
  const bounds = SENTENCES.bounds(
    minimumScore && decimalToNumber(minimumScore),
    maximumScore && decimalToNumber(maximumScore),
  );
  return (
    <div class="model-view" onFocusIn={(event) => showFocused(event.target as Element)}>
      <h2>{SENTENCES.title}</h2>
      <p class="quiet">{[SENTENCES.about, bounds].join(' ')}</p>
      {errors.length > 0 && (
        <>
          <IssueList issues={errors} />
          <p class="mend-how">{SENTENCES.broken}</p>
        </>
      )}
      {groups.map((group) => (
        <GroupSection
          key={group.name}
          group={group}
          draft={drafted.draft}
          counts={counts}
          refused={drafted.refused}
          style={settings.style}
          hits={hits}
          leads={sheet.leadIndexes.length}
          change={drafted.change}
        />
      ))}
      {reading.lastSave && <LastSave lastSave={reading.lastSave} saving={saving} />}
      <DraftPanel
        sheet={sheet}
        drafted={drafted}
        issues={newIssues(issues, reading.issues)}
        comparison={comparison}
        judgement={judgement}
        saving={saving}
        showScore={() => show('score')}
      />
    </div>
  );
}
