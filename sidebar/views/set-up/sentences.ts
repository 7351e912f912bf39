import { figure, plural } from '../../kit/figures.ts';

/** The steps of the wizard, in order. */
export const STEPS = ['Leads', 'Template', 'Columns', 'Outcome', 'Check'] as const;

/** All that the Set up view says. */
export const SENTENCES = {
  looking: 'Looking at the tabs of this spreadsheet…',
  step: (number: number): string => `Step ${number} of ${STEPS.length}`,
  next: 'Next',
  back: 'Back',
  useDefaults: 'Use defaults',
  lookAgain: 'Look again',
  otherTab: 'Choose another tab',
  planning: 'Working out the criteria…',
  planned: 'Up to date.',

  noLeads: 'Paste your CRM export into a tab',
  noLeadsHow: 'Headers in the first row, one lead per row. Then look again.',
  noLeadsDemo: 'Or try it with 500 invented leads first.',
  loadDemo: 'Load demo leads',
  loadingDemo: 'Loading the demo leads…',
  orDemo: 'No leads at hand?',

  leads: 'Which tab holds your leads?',
  leadsHow: 'Set up adds a tab called Scoring. It changes nothing in your leads.',
  tab: (rows: number, columns: number): string =>
    rows === 0 ? 'No rows' : `${plural(rows, 'row')}, ${plural(columns, 'column')}`,
  defaultsHow: 'Use defaults goes straight to the check before anything is written.',

  template: 'How should leads be scored?',
  templateHow: 'Each is a start: every point can be changed later.',
  byDefault: (about: string): string => `${about} The usual choice.`,

  columns: 'Which column is which?',
  allFound: 'Every column that the criteria need was found.',
  likely: 'Please check',
  likelyHow: 'These are likely, by their names.',
  missing: 'Not found',
  missingHow: 'Criteria that need these are left out. If a column holds it, choose it here.',
  recognised: (count: number): string => `${plural(count, 'column')} recognised`,
  others: (count: number): string => `${plural(count, 'more field')} that could serve instead`,
  noColumn: 'No column',
  usedFor: (labels: readonly string[]): string => `For: ${labels.join(', ')}`,
  notUsed: 'Known, but no criterion uses it',

  outcome: 'Which leads did you win?',
  outcomeHow:
    'With it, Next leaves out leads that are won or lost, and a backtest can tell how good the scores are.',
  outcomeColumn: 'Column that says won or lost',
  noneYet: 'None yet',
  noneYetHint: 'Fine for now: scoring works without it.',
  wonValues: 'Values that mean won',
  lostValues: 'Values that mean lost',
  valuesHint: 'Separated by commas. Everything else counts as open.',
  counts: (won: number, lost: number, open: number): string =>
    `${figure(won)} won, ${figure(lost)} lost, ${figure(open)} open`,
  noneWon: 'No lead reads as won yet: write the values of this column that mean won.',
  noneLost: 'No lead reads as lost yet: write the values of this column that mean lost.',
  leadKey: 'Column that tells leads apart',
  leadKeyHint: 'Each value stands there once, such as an e-mail address.',
  capacity: 'Leads your team can call in a week',
  capacityHint: 'Next lists as many. Leave it blank if you do not know yet.',

  check: 'Ready to write',
  summary: (on: number, tab: string, leads: number): string =>
    `${plural(on, 'criterion', 'criteria')} for ${plural(leads, 'lead')} in “${tab}”.`,
  fewCriteria: (on: number): string =>
    on === 0
      ? 'No criterion found a column it can use, so every lead would get the same score. Go back and choose columns, or try another template.'
      : `Only ${plural(on, 'criterion', 'criteria')} found a column, so the score says little yet. Go back and choose more columns, or try another template.`,
  disqualifies: 'Disqualifies',
  off: 'Off',
  offBecause: (because: string): string => `Switched off: ${because}.`,
  leftOut: (count: number): string => `${plural(count, 'criterion', 'criteria')} left out`,
  inWords: 'What Set up noticed',
  noGroup: 'Other',
  write: 'Write Scoring tab and score',
  writing: 'Writing the Scoring tab…',

  written: 'The Scoring tab is written',
  isSetUp: 'Scoring is set up',
  notScored: 'The Scoring tab is written, but the leads are not all scored yet.',
  seeNext: 'See whom to call',
  tune: 'Tune',
  seeScore: 'Scores and warnings',

  alreadyFor: (leads: number, tab: string): string =>
    `${plural(leads, 'lead')} in “${tab}” are scored by the Scoring tab.`,
  alreadyForOne: (tab: string): string => `The one lead in “${tab}” is scored by the Scoring tab.`,
  alreadyBroken: 'The Scoring tab needs mending before leads can be scored.',
  score: 'Score',
  model: 'Model',
  goToScoring: 'Go to Scoring',
  startOver: 'Start over',
  startOverHow:
    'Nothing that exists is ever overwritten. To set up anew, rename or delete the Scoring tab, then refresh here.',
} as const;
