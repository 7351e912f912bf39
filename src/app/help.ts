/** The help of the menu: the way from an export to scores, in the words of the menu itself. */
export const HELP_TEXT = [
  '1. Paste your leads into a tab, with headers in the first row, and keep that tab open.',
  '2. Set up scoring… writes the tab Scoring: one row for each criterion, with its points.',
  '3. Change rules, values and points there. A row with a ticked box counts.',
  '4. Score leads writes score, tier, grade and the reasons into columns of its own.',
  '5. Recolour a tier by changing the background of its name in Scoring.',
  '',
  'Insert live formulas puts LEADSCORE and its sisters in place instead, which follow every change.',
  'Something wrong? Each issue names the cell to look at. Nothing of yours is ever overwritten.',
].join('\n');
