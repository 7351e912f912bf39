import type { Issue } from '../../core/scoring/issue.ts';

const MOVED = 'Rows or columns were moved while the leads were being scored';

/** Every sentence that a score run may say. */
export const SENTENCES = {
  noScoringTab:
    'There is no tab called Scoring yet. Choose Extensions ▸ Scoresheet ▸ Set up scoring… to make one.',
  noLeadTab:
    'The Scoring tab holds no leads. Open the tab with your leads, or name it in the setting Lead tab, and score again.',
  unknownLeadTab: (name: string, nearest: string | undefined): string =>
    `The setting Lead tab names “${name}”, but there is no such tab.${nearest ? ` Did you mean “${nearest}”?` : ''}`,
  emptyTab: (tab: string): string =>
    `The tab “${tab}” is empty. Paste your leads there, with headers in the first row.`,
  noHeaders: (tab: string): string =>
    `No row of “${tab}” looks like headers. Give the columns names, or say in the setting Header row which row holds them.`,
  headerRowBlank: (tab: string, rowNumber: number): string =>
    `The setting Header row says ${rowNumber}, but that row of “${tab}” is blank.`,
  noLeads: (tab: string): string => `The tab “${tab}” has headers but no leads beneath them.`,
  namesakeTitle: (names: readonly string[]): string =>
    names.length === 1
      ? `A column “${names[0]}” is already there`
      : 'Columns of these names are already there',
  namesakeQuestion: (names: readonly string[]): string => {
    const [columns, them] = names.length === 1 ? ['column', 'it'] : ['columns', 'them'];
    return `Scoresheet did not make the ${columns} ${list(names)}. Yes: write over ${them}. No: leave ${them} alone and add new columns at the end.`;
  },
  formulasTitle: 'Live formulas are in place',
  formulasQuestion:
    'The score columns hold live formulas. Replace them by plain values? The values stay as they are until the next run.',
  calledOff: 'Nothing was changed: the run was called off.',
  busy: 'Another run is under way in this spreadsheet. Wait until it is done, then try again.',
  moved: (scored: number, total: number): string =>
    scored === 0
      ? `${MOVED}, so nothing was written. Score again.`
      : `${MOVED}. The first ${figure(scored)} of ${figure(total)} rows are written, the rest is not. Score again.`,
  scoringChanged:
    'The Scoring tab changed while the leads were scored: hits and “Scored as of” are written at the next run.',
  paused: (scored: number, total: number): string =>
    `${figure(scored)} of ${figure(total)} rows are scored so far. Choose Score leads again: it goes on from there.`,
  goesOn: (from: number, total: number): string =>
    `Went on from row ${figure(from)} of ${figure(total)}, where the last run stopped.`,
  done: (leads: number, tab: string): string =>
    `${leads === 1 ? '1 lead' : `${figure(leads)} leads`} in “${tab}” scored.`,
  errors: (issues: readonly Issue[]): string =>
    `${things(issues.filter(({ level }) => level === 'error').length)} must be mended before leads can be scored:`,
  warnings: (count: number): string => `${things(count)} to look at:`,
  more: (count: number): string => `… and ${figure(count)} more; the sidebar lists them all.`,
  columnsInTheWay:
    'The score columns stand between the columns of your leads, so a formula over the leads would run in a circle. Move them behind the last column of your leads, then insert live formulas again.',
  formulasInserted: (tab: string): string =>
    `Live formulas are in “${tab}”. They follow every change of the leads and of the Scoring tab.`,
} as const;

function things(count: number): string {
  return count === 1 ? 'One thing' : `${count} things`;
}

function figure(count: number): string {
  return count.toLocaleString('en');
}

function list(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}
