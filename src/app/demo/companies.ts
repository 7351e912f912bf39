/** Words of invented company names; their mail domains end in `.example`, which nobody can own. */
export const COMPANY_WORDS = {
  first: [
    'Blue Harbor',
    'Nordlicht',
    'Copperfield',
    'Silverpine',
    'Atlas',
    'Brightwater',
    'Kestrel',
    'Juniper',
    'Ironbridge',
    'Lumen',
    'Monarch',
    'Oakline',
    'Pinnacle',
    'Redwood',
    'Solstice',
    'Tidewater',
    'Verdant',
    'Westgate',
    'Zephyr',
    'Cobalt',
    'Fernhill',
    'Granite',
    'Halcyon',
    'Meridian',
  ],
  second: {
    Software: ['Software', 'Systems', 'Cloud', 'Labs'],
    Manufacturing: ['Works', 'Industries', 'Precision', 'Components'],
    'Financial services': ['Capital', 'Advisors', 'Finance', 'Assurance'],
    Healthcare: ['Health', 'Care', 'Clinics', 'Diagnostics'],
    Retail: ['Stores', 'Market', 'Goods', 'Outfitters'],
    Logistics: ['Logistics', 'Freight', 'Shipping'],
    Education: ['Academy', 'Learning', 'College'],
    Construction: ['Builders', 'Construction', 'Engineering'],
    'Non-profit': ['Foundation', 'Trust', 'Alliance'],
  },
} as const;

export type Industry = keyof typeof COMPANY_WORDS.second;

export const INDUSTRIES: readonly (readonly [Industry, number])[] = [
  ['Software', 28],
  ['Financial services', 15],
  ['Manufacturing', 14],
  ['Healthcare', 11],
  ['Retail', 10],
  ['Logistics', 8],
  ['Education', 6],
  ['Construction', 5],
  ['Non-profit', 3],
];

/** Ranges of company size, and how common each is among the leads. */
export const SIZES: readonly (readonly [readonly [number, number], number])[] = [
  [[2, 10], 16],
  [[11, 50], 24],
  [[51, 200], 27],
  [[201, 500], 16],
  [[501, 1000], 9],
  [[1001, 5000], 6],
  [[5001, 12_000], 2],
];

/** Titles by seniority; the first three make decisions. */
export const TITLES: readonly (readonly [
  { readonly seniority: string; readonly decides: boolean; readonly titles: readonly string[] },
  number,
])[] = [
  [
    {
      seniority: 'C-level',
      decides: true,
      titles: ['Chief Operating Officer', 'CEO', 'CFO', 'Chief Marketing Officer', 'Founder & CEO', 'Owner'],
    },
    9,
  ],
  [
    { seniority: 'VP', decides: true, titles: ['VP Sales', 'VP of Operations', 'Vice President Marketing'] },
    8,
  ],
  [
    {
      seniority: 'Director',
      decides: true,
      titles: [
        'Director of Marketing',
        'Sales Director',
        'Head of Growth',
        'Head of IT',
        'Director Customer Success',
      ],
    },
    17,
  ],
  [
    {
      seniority: 'Manager',
      decides: false,
      titles: ['Marketing Manager', 'Sales Manager', 'Operations Manager', 'Project Manager', 'IT Manager'],
    },
    32,
  ],
  [
    {
      seniority: 'Individual',
      decides: false,
      titles: [
        'Analyst',
        'Consultant',
        'Account Executive',
        'Marketing Specialist',
        'Software Engineer',
        'Coordinator',
      ],
    },
    29,
  ],
  [{ seniority: 'Student', decides: false, titles: ['Student', 'PhD Student'] }, 3],
];

export const SOURCES: readonly (readonly [string, number])[] = [
  ['Organic search', 28],
  ['Paid search', 18],
  ['Referral', 10],
  ['Social media', 14],
  ['Webinar', 10],
  ['Trade show', 7],
  ['Direct', 13],
];
