/** What each figure is called and how it is reckoned, for those who want to check: a term and its text. */
export const DEFINITIONS: readonly (readonly [string, string])[] = [
  [
    'Decided leads',
    'Won and lost leads that are old enough. Open leads are counted, but never taken for lost.',
  ],
  [
    'Sorts right',
    'AUC: pairs of a won and a lost lead in which the won one scores higher, ties as a half (Mann & Whitney 1947; Hanley & McNeil 1982). 95% interval after DeLong, DeLong & Clarke-Pearson 1988, by Sun & Xu 2014, on the logit scale.',
  ],
  ['Correlation', 'Point-biserial; by rank Spearman’s ρ; by pairs Kendall’s τ-b.'],
  [
    'Widest gap',
    'The most by which the shares of won and of lost leads from a score on differ (Kolmogorov–Smirnov).',
  ],
  [
    'Won rate, hit rate',
    'Won of the decided leads in question; at least, at most: 95% interval after Wilson 1927.',
  ],
  ['Proven', 'The 95% interval of the difference of two rates leaves out 0 (Newcombe 1998); else not yet.'],
  [
    'Hits of a rule',
    'Counted among the decided leads, on the day of their score; Hits in the Scoring tab counts all leads as they are today.',
  ],
  ['Lift', 'The rate of some leads over the rate of all decided leads.'],
  [
    'Gains',
    'Leads from the top of the list; where equal scores are cut, wins count in proportion (ALIFT: Moro, Cortez & Rita 2014).',
  ],
  [
    'Parts won from lost best',
    'Youden’s J (Youden 1950); balance of hits and reach: F1; cost and value: Elkan 2001.',
  ],
  [
    'As good',
    'Cuts whose shortfall from the best is within one standard error, reckoned from the leads between the two.',
  ],
  [
    'Chance',
    'Isotonic regression (Zadrozny & Elkan 2002) from 1,000 leads with 200 won and 200 lost, else logistic. Checked by the Brier score on ten held-back parts.',
  ],
  [
    'Weight of evidence',
    'Natural logarithm of the odds, half a lead added; information value: its weighted sum (Siddiqi 2006).',
  ],
  ['Leaks', 'Columns that may be filled in because the outcome is known (Kaufman et al. 2012).'],
];
