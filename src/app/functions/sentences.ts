/** Every sentence that a custom function may show in its cell. */
export const SENTENCES = {
  noScoringTab:
    'There is no tab called Scoring. Choose Extensions ▸ Scoresheet ▸ Set up scoring… to make one, or pass its range as config.',
  noHeaders: 'Pass the header row of the leads as the second argument, such as A1:K1.',
  headersOneRow: (rows: number): string => `Headers are one row, such as A1:K1; this range has ${rows} rows.`,
  widthsDiffer: (leads: number, headers: number): string =>
    `The leads have ${columns(leads)} and the headers ${columns(headers)}: pass ranges of the same columns, such as A2:K and A1:K1.`,
  unknownPart: (part: string, nearest: string | undefined): string =>
    `There is no part “${part}”: ask for total, fit, engagement or the name of a group.${nearest ? ` Did you mean “${nearest}”?` : ''}`,
  tiersDiffer:
    'Tiers differ by model here, so LEADTIER needs the models as its third argument: the LEADMODEL column.',
  modelsDiffer: (scores: string, models: string): string =>
    `The scores are ${scores} cells and the models ${models}: pass ranges of the same rows.`,
  unknownModel: (model: string, nearest: string | undefined): string =>
    `The models name “${model}”, which the block Models does not have.${nearest ? ` Did you mean “${nearest}”?` : ''}`,
  noActivities: (cell: string): string =>
    `${cell} counts activities: pass them as the last argument, headers included, such as Activities!A:F.`,
  mostIsNumber: 'The last argument is the most reasons to show: a number, 1 or more.',
} as const;

function columns(count: number): string {
  return count === 1 ? '1 column' : `${count} columns`;
}
