type SettingKind =
  | 'text'
  | 'list'
  | 'column'
  | 'number'
  | 'row number'
  | 'share'
  | 'yes/no'
  | 'date'
  | 'time zone'
  | 'colour';

/** One setting, declared once: its kind, its default in words, and what it is for. */
export interface SettingDeclaration {
  readonly name: string;
  readonly kind: SettingKind;
  readonly byDefault: string;
  readonly help: string;
}

export const SETTINGS: readonly SettingDeclaration[] = [
  { name: 'Lead tab', kind: 'text', byDefault: 'the active tab', help: 'The tab that holds the leads.' },
  {
    name: 'Header row',
    kind: 'row number',
    byDefault: 'found',
    help: 'Number of the row that holds the headers.',
  },
  {
    name: 'Lead key',
    kind: 'column',
    byDefault: '',
    help: 'The column that identifies a lead, usually the e-mail address.',
  },
  { name: 'As of', kind: 'date', byDefault: 'today', help: 'The day from which ages count.' },
  {
    name: 'Scored as of',
    kind: 'date',
    byDefault: '',
    help: 'Written by Score leads: the day the functions count from while As of is blank.',
  },
  {
    name: 'Time zone',
    kind: 'time zone',
    byDefault: "the script's own",
    help: 'The zone in which a time falls on a day, such as Europe/Berlin.',
  },
  { name: 'Starting score', kind: 'number', byDefault: '0', help: 'What every lead starts with.' },
  {
    name: 'Minimum score',
    kind: 'number',
    byDefault: '0',
    help: 'No score is lower; a blank Value is no bound.',
  },
  {
    name: 'Maximum score',
    kind: 'number',
    byDefault: '100',
    help: 'No score is higher; a blank Value is no bound.',
  },
  { name: 'Disqualified score', kind: 'number', byDefault: '−1', help: 'The score of a disqualified lead.' },
  {
    name: 'Treat as blank',
    kind: 'list',
    byDefault: '',
    help: 'Texts that mean nothing, such as Select, unknown, N/A.',
  },
  { name: 'Day first', kind: 'yes/no', byDefault: 'no', help: 'Whether 5/3/2024 is the fifth of March.' },
  { name: 'Decimal comma', kind: 'yes/no', byDefault: 'no', help: 'Whether 1.234,5 is written for 1,234.5.' },
  {
    name: 'Colour',
    kind: 'colour',
    byDefault: 'score and tier',
    help: 'What tier colours cover: score and tier, whole row, or off.',
  },
  {
    name: 'Outcome column',
    kind: 'column',
    byDefault: '',
    help: 'The column that says whether a lead was won.',
  },
  { name: 'Won values', kind: 'list', byDefault: 'known words', help: 'Outcomes that mean won.' },
  { name: 'Lost values', kind: 'list', byDefault: 'known words', help: 'Outcomes that mean lost.' },
  { name: 'Outcome date', kind: 'column', byDefault: '', help: 'The column with the day of the outcome.' },
  { name: 'Created date', kind: 'column', byDefault: '', help: 'The column with the day the lead came in.' },
  { name: 'Revenue column', kind: 'column', byDefault: '', help: 'The column with the money won.' },
  {
    name: 'Source column',
    kind: 'column',
    byDefault: '',
    help: 'The column that says where the lead came from.',
  },
  { name: 'Capacity per week', kind: 'number', byDefault: '', help: 'Leads that sales can work in a week.' },
  { name: 'Leads per week', kind: 'number', byDefault: 'counted', help: 'New leads in a week.' },
  { name: 'Cost per call', kind: 'number', byDefault: '', help: 'What one call costs.' },
  { name: 'Value per win', kind: 'number', byDefault: '', help: 'What one won lead is worth.' },
  {
    name: 'Minimum hit rate',
    kind: 'share',
    byDefault: '',
    help: 'The least share of flagged leads that should be won.',
  },
  {
    name: 'Winners we may miss',
    kind: 'share',
    byDefault: '10%',
    help: 'The share of won leads that a threshold may miss.',
  },
  {
    name: 'Judge after days',
    kind: 'number',
    byDefault: '14',
    help: 'Where activities are read: days after its Created date on which a backtest scores a lead.',
  },
  {
    name: 'Activities tab',
    kind: 'text',
    byDefault: 'Activities, where criteria count them',
    help: 'The tab that holds what leads did: lead key, activity, date.',
  },
];
