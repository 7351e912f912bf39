import type { SetUpOptions, SetUpRequest } from '../../../src/app/api.ts';

/** What the person has chosen so far; whatever is not said is left to the guesses of *Set up*. */
export interface SetUpChoices {
  readonly tab: string;
  readonly template: string;
  /** Header by lead field id, where it was corrected. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Settings by name, where they were changed. */
  readonly settings: Readonly<Record<string, string>>;
}

/** The names of the settings that the wizard asks for. */
export const SETTING = {
  outcome: 'Outcome column',
  won: 'Won values',
  lost: 'Lost values',
  key: 'Lead key',
  capacity: 'Capacity per week',
} as const;

/** The open tab if there are leads in it, else the one with the most rows; the default template. */
export function firstChoices({ tabs, activeTab, templates }: SetUpOptions): SetUpChoices {
  const filled = tabs.filter(({ rows }) => rows > 0);
  const most = filled.reduce<(typeof filled)[number] | undefined>(
    (best, tab) => (best && best.rows >= tab.rows ? best : tab),
    undefined,
  );
  const open = filled.find(({ name }) => name === activeTab);
  return { tab: (open ?? most)?.name ?? '', template: templates[0]?.id ?? '', mapping: {}, settings: {} };
}

/** Choices made for one tab say nothing about the columns of another; those made for all leads stay. */
export function withTab(choices: SetUpChoices, tab: string): SetUpChoices {
  if (tab === choices.tab) return choices;
  const capacity = choices.settings[SETTING.capacity];
  return {
    ...choices,
    tab,
    mapping: {},
    settings: capacity === undefined ? {} : { [SETTING.capacity]: capacity },
  };
}

/** Another outcome column has other words for won and lost, which are guessed anew. */
export function withOutcomeColumn(choices: SetUpChoices, column: string): SetUpChoices {
  const { [SETTING.won]: _won, [SETTING.lost]: _lost, ...others } = choices.settings;
  return { ...choices, settings: { ...others, [SETTING.outcome]: column } };
}

export function withSettings(choices: SetUpChoices, changes: Readonly<Record<string, string>>): SetUpChoices {
  return { ...choices, settings: { ...choices.settings, ...changes } };
}

/** As the script takes it. A number that is none is left out; the step that asks for it says so. */
export function requestOf({ tab, template, mapping, settings }: SetUpChoices): SetUpRequest {
  const { [SETTING.capacity]: capacity = '', ...others } = settings;
  const isGiven = capacity.trim() !== '' && capacityFault(capacity) === '';
  return {
    tab,
    template,
    mapping,
    settings: { ...others, ...(isGiven ? { [SETTING.capacity]: capacity.trim() } : {}) },
  };
}

/** Why a capacity cannot be taken; `''` when it can, or is left blank. */
export function capacityFault(text: string): string {
  return text.trim() === '' || /^0*[1-9]\d{0,5}$/.test(text.trim())
    ? ''
    : 'Write a whole number, such as 20.';
}
