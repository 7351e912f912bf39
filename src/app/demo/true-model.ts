/** What is true of a demo lead, as far as the outcome depends on it. */
export interface DemoTraits {
  readonly demoRequested: boolean;
  readonly pricingVisited: boolean;
  readonly decisionMaker: boolean;
  readonly webinarAttended: boolean;
  readonly targetIndustry: boolean;
  readonly idealSize: boolean;
  readonly manyVisits: boolean;
  readonly contentDownloaded: boolean;
  readonly manyEmailsOpened: boolean;
  readonly personalEmail: boolean;
  readonly unsubscribed: boolean;
  readonly invalidEmail: boolean;
  readonly student: boolean;
}

/**
 * How the outcomes of the demo leads come about: the log-odds of winning are the intercept plus the weight of
 * everything that is true of the lead. Which source, country or owner a lead has makes no difference.
 */
export const trueModel: {
  readonly intercept: number;
  readonly weights: Readonly<Record<keyof DemoTraits, number>>;
} = {
  intercept: -3.2,
  weights: {
    demoRequested: 2.1,
    pricingVisited: 1.5,
    decisionMaker: 1.2,
    webinarAttended: 0.9,
    targetIndustry: 0.7,
    idealSize: 0.6,
    manyVisits: 0.5,
    contentDownloaded: 0.4,
    manyEmailsOpened: 0.3,
    personalEmail: -0.6,
    unsubscribed: -1,
    invalidEmail: -1.6,
    student: -6,
  },
};

/** Industries and company sizes in which the demo company does best. */
export const TRUE_TARGETS = {
  industries: ['Software', 'Financial services'],
  employees: [51, 500],
} as const;

/** The log-odds of winning a lead with these traits. */
export function trueLogOdds(traits: DemoTraits): number {
  let sum = trueModel.intercept;
  for (const trait of Object.keys(traits) as (keyof DemoTraits)[]) {
    if (traits[trait]) sum += trueModel.weights[trait];
  }
  return sum;
}

/** The chance of winning a lead with these traits, 0 to 1. */
export function trueChance(traits: DemoTraits): number {
  return 1 / (1 + Math.exp(-trueLogOdds(traits)));
}
