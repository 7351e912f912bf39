import { SETTINGS } from '../../core/scoring/config/setting-declarations.ts';
import type { CellValue } from '../../core/table/cell.ts';
import { listText } from '../../core/table/list-text.ts';
import type { LeadFieldId } from '../lead-fields/all-lead-fields.ts';
import type { Template } from '../templates/template.ts';
import type { LeadSurvey } from './lead-survey.ts';
import type { GuessedStyle } from './reading-style.ts';

/** Values of settings by their names. */
export type SettingValues = Readonly<Record<string, CellValue>>;

/** What a Value cell of Settings holds, for its format and its dropdown. */
export type SettingForm = 'text' | 'number' | 'share' | 'yes/no' | 'date' | 'column' | 'choice';

export interface SettingRow {
  readonly name: string;
  readonly value: CellValue;
  readonly help: string;
  readonly form: SettingForm;
}

export interface GuessedSettings {
  readonly tabName: string;
  readonly headerRow: number | undefined;
  readonly leadKey: number | undefined;
  readonly survey: LeadSurvey;
  readonly guessed: GuessedStyle;
  readonly template: Template;
  /** `''` for none. */
  readonly activitiesTab: string;
}

const FORM_OF_KIND: Readonly<Record<string, SettingForm>> = {
  number: 'number',
  'row number': 'number',
  share: 'share',
  'yes/no': 'yes/no',
  date: 'date',
  column: 'column',
  colour: 'choice',
};

/**
 * One row for every setting, in the order of the dictionary, with what was guessed for it, else its default,
 * else blank.
 *
 * @param overrides values that the caller knows better
 */
export function settingsRows(from: GuessedSettings, overrides: SettingValues): readonly SettingRow[] {
  const values = { ...defaults(from), ...guesses(from), ...overrides };
  return SETTINGS.map(({ name, kind, byDefault, help }) => {
    const value = values[name] ?? '';
    const unset = value === '' && byDefault !== '' && !/^\W?\d/.test(byDefault);
    return {
      name,
      value,
      help: unset ? `${help} Blank: ${byDefault}.` : help,
      form: FORM_OF_KIND[kind] ?? 'text',
    };
  });
}

function defaults({ template }: GuessedSettings): SettingValues {
  return {
    'Starting score': 0,
    'Minimum score': 0,
    'Maximum score': template.maximumScore ?? '',
    'Disqualified score': -1,
    Colour: 'score and tier',
    'Winners we may miss': 0.1,
    'Judge after days': 14,
  };
}

function guesses({
  tabName,
  headerRow,
  leadKey,
  survey,
  guessed,
  activitiesTab,
}: GuessedSettings): SettingValues {
  const { style, blankWords } = guessed;
  const { outcome } = survey;
  const mapped = (field: LeadFieldId): string => {
    const found = survey.mapping[field];
    return found && found.columnIndex !== outcome?.columnIndex ? found.header : '';
  };
  return {
    'Lead tab': tabName,
    'Activities tab': activitiesTab,
    'Header row': headerRow ?? '',
    'Lead key': leadKey === undefined ? '' : (survey.headers[leadKey] ?? ''),
    'Time zone': style.timeZone,
    'Treat as blank': listText(blankWords),
    'Day first': style.dayFirst,
    'Decimal comma': style.decimalComma,
    'Outcome column': outcome?.header ?? '',
    'Won values': listText(outcome?.wonValues ?? []),
    'Lost values': listText(outcome?.lostValues ?? []),
    'Outcome date': outcome ? mapped('outcomeDate') : '',
    'Created date': mapped('createdDate'),
    'Revenue column': mapped('dealValue'),
    'Source column': mapped('leadSource') || mapped('leadOrigin'),
  };
}
