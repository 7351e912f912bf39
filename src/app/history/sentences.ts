/** What a score run says of the history. */
export const SENTENCES = {
  notWritten: (tab: string): string =>
    `The scores are written, but what changed could not be noted in “${tab}”. The next run makes up for it.`,
  notThinned: (tab: string, rows: number): string =>
    `“${tab}” has grown to ${rows.toLocaleString('en')} rows. It is not thinned out, because cells of your own stand in it: move them to another tab.`,
} as const;
