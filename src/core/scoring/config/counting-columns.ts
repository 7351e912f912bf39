/** One column of Criteria that counts activities, declared once: for the notes on its header and for the documentation. */
export interface CountingColumn {
  readonly header: string;
  /** One sentence or two for the marketer. */
  readonly help: string;
  readonly example: string;
}

/** In the order in which they stand; in a row without an Activity all of them are blank. */
export const COUNTING_COLUMNS: readonly CountingColumn[] = [
  {
    header: 'Activity',
    help: 'What the lead did: a name, a list of names, or * for all. Column, Rule and Value, if given, then test columns of the activities.',
    example: 'Pricing page visit',
  },
  { header: 'At least', help: 'With fewer of them the row gives nothing. Blank: 1.', example: '3' },
  {
    header: 'Within days',
    help: 'Only those of the last so many days count. Blank: all so far.',
    example: '14',
  },
  {
    header: 'Counting',
    help: 'each: every one gives the points. once, or blank: the newest alone.',
    example: 'each',
  },
  { header: 'Most', help: 'The most points of all of them together.', example: '20' },
  {
    header: 'Fade',
    help: 'How points fall with the age of an activity in days: fades over, halves every, expires after.',
    example: 'fades over 30',
  },
];
