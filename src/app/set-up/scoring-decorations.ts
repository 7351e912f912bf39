import { COUNTING_COLUMNS } from '../../core/scoring/config/counting-columns.ts';
import { RULES } from '../../core/scoring/rules/registry.ts';
import type { Decoration } from '../ports.ts';
import type { Template } from '../templates/template.ts';
import type { ActivitySurvey } from './activity-survey.ts';
import { onColumn, type PlacedBlock, SPARE_ROWS } from './scoring-layout.ts';
import type { SettingForm, SettingRow } from './settings-rows.ts';

const HEADER_BACKGROUND = '#e8eaed';
const DARK_TEXT = '#202124';
const QUIET_TEXT = '#5f6368';
const PLAIN_TEXT = '@';
/** Spreadsheets take no longer dropdown. */
const MOST_ENTRIES = 500;

/** Widths in pixels of the columns of Criteria, then of the gap and the blocks at the right. */
const CRITERIA_WIDTHS: Readonly<Record<string, number>> = {
  On: 44,
  Group: 130,
  Criterion: 230,
  Activity: 200,
  Column: 190,
  Rule: 150,
  Value: 230,
  'At least': 64,
  'Within days': 84,
  Counting: 72,
  Points: 64,
  Most: 56,
  Fade: 120,
  Model: 90,
  Notes: 260,
  Hits: 56,
  'Win rate': 72,
  Lift: 56,
};
const OTHER_WIDTHS = [28, 150, 190, 260, 110, 140, 90];

/** What hovering over a header of Criteria says. */
const HEADER_NOTES: Readonly<Record<string, string>> = {
  On: 'Untick a row to try the model without it.',
  Column: 'A header of the lead tab.',
  Value: 'Lists are separated by commas. Ranges are written 51 and 200.',
  Points: 'A number, negative ones too, or DQ to disqualify.',
  Model: 'Blank: for all leads. To score kinds of leads apart, add a block Models and name its models here.',
  Hits: 'How many leads match. Filled in by Score leads.',
  'Win rate': 'Filled in by Run backtest.',
  Lift: 'Filled in by Run backtest.',
  ...Object.fromEntries(COUNTING_COLUMNS.map(({ header, help }) => [header, help])),
};

/** Examples for a team that wants to score kinds of leads apart. */
const MODEL_EXAMPLES = ['SMB', 'Enterprise'];

/** All looks of the Scoring tab, for one call. */
export function decorateBlocks(
  blocks: readonly [PlacedBlock, ...PlacedBlock[]],
  headers: readonly string[],
  settings: readonly SettingRow[],
  template: Template,
  activities?: ActivitySurvey,
): readonly Decoration[] {
  const [criteria, ...others] = blocks;
  const widths = [...criteria.headers.map((header) => CRITERIA_WIDTHS[header] ?? 90), ...OTHER_WIDTHS];
  const named = (name: string): readonly PlacedBlock[] => others.filter((block) => block.name === name);
  return [
    ...widths.map((columnWidth, index) => ({
      area: { rowNumber: 1, columnNumber: index + 1, rows: 1, columns: 1 },
      columnWidth,
    })),
    ...blocks.flatMap(headings),
    ...criteriaLooks(criteria, [...headers, ...(activities?.headers ?? [])], template),
    ...countingLooks(criteria, activities?.names ?? []),
    ...named('Tiers').flatMap((block) => tierLooks(block, template)),
    ...named('Groups').flatMap((block) => [
      ...onColumn(block, 'Group', { numberFormat: PLAIN_TEXT }),
      ...onColumn(block, 'Counts toward', { list: ['Fit', 'Engagement'] }),
      ...onColumn(block, 'Min', { align: 'center' as const }),
      ...onColumn(block, 'Max', { align: 'center' as const }),
    ]),
    ...named('Grades').flatMap((block) => [
      ...onColumn(block, 'From', { align: 'center' as const }),
      ...onColumn(block, 'Grade', { numberFormat: PLAIN_TEXT, align: 'center' as const }),
      ...onColumn(block, 'Action', { numberFormat: PLAIN_TEXT }),
    ]),
    ...named('Settings').flatMap((block) => settingLooks(block, settings, headers)),
  ];
}

function headings(block: PlacedBlock): readonly Decoration[] {
  const { rowNumber, columnNumber } = block;
  const notes = block.name === 'Criteria' ? HEADER_NOTES : {};
  return [
    {
      area: { rowNumber, columnNumber, rows: 1, columns: 1 },
      bold: true,
      fontSize: 13,
      fontColor: DARK_TEXT,
    },
    {
      area: { rowNumber: rowNumber + 1, columnNumber, rows: 1, columns: block.headers.length },
      bold: true,
      background: HEADER_BACKGROUND,
      fontColor: DARK_TEXT,
    },
    ...block.headers.flatMap((header, index) => {
      const note = notes[header];
      if (note === undefined) return [];
      return [
        { area: { rowNumber: rowNumber + 1, columnNumber: columnNumber + index, rows: 1, columns: 1 }, note },
      ];
    }),
  ];
}

function criteriaLooks(
  block: PlacedBlock,
  headers: readonly string[],
  template: Template,
): readonly Decoration[] {
  const groups = new Set(['Fit', 'Engagement', ...template.groups.map((group) => group.group)]);
  const look = (header: string, decoration: Omit<Decoration, 'area'>): readonly Decoration[] =>
    onColumn(block, header, decoration, SPARE_ROWS);
  return [
    ...look('On', { checkbox: true }),
    ...look('Group', { numberFormat: PLAIN_TEXT, list: [...groups] }),
    ...look('Criterion', { numberFormat: PLAIN_TEXT }),
    ...look('Column', { numberFormat: PLAIN_TEXT, list: distinctHeaders(headers) }),
    ...look('Rule', { numberFormat: PLAIN_TEXT, list: RULES.map((rule) => rule.sheetName) }),
    ...look('Value', { numberFormat: PLAIN_TEXT }),
    ...look('Points', { align: 'right' }),
    ...look('Model', { numberFormat: PLAIN_TEXT, list: MODEL_EXAMPLES }),
    ...look('Notes', { numberFormat: PLAIN_TEXT, fontColor: QUIET_TEXT }),
    ...look('Hits', { numberFormat: '0', fontColor: QUIET_TEXT }),
    ...look('Win rate', { numberFormat: '0.0%', fontColor: QUIET_TEXT }),
    ...look('Lift', { numberFormat: '0.00', fontColor: QUIET_TEXT }),
  ];
}

/** Where a block has no such columns, nothing. */
function countingLooks(block: PlacedBlock, names: readonly string[]): readonly Decoration[] {
  const look = (header: string, decoration: Omit<Decoration, 'area'>): readonly Decoration[] =>
    onColumn(block, header, decoration, SPARE_ROWS);
  return [
    ...look('Activity', { numberFormat: PLAIN_TEXT, list: ['*', ...names].slice(0, MOST_ENTRIES) }),
    ...look('Counting', { numberFormat: PLAIN_TEXT, list: ['once', 'each'] }),
    ...look('Fade', {
      numberFormat: PLAIN_TEXT,
      list: ['fades over 30', 'halves every 14', 'expires after 60'],
    }),
  ];
}

function distinctHeaders(headers: readonly string[]): readonly string[] {
  return [...new Set(headers.filter((header) => header !== ''))].slice(0, MOST_ENTRIES);
}

function tierLooks(block: PlacedBlock, template: Template): readonly Decoration[] {
  return [
    ...onColumn(block, 'From', { align: 'center' }),
    ...onColumn(block, 'Follow up (hours)', { align: 'center' }),
    ...onColumn(block, 'Action', { numberFormat: PLAIN_TEXT }),
    ...onColumn(block, 'Owner', { numberFormat: PLAIN_TEXT }),
    ...template.tiers.map((tier, index) => ({
      area: { rowNumber: block.rowNumber + 2 + index, columnNumber: block.columnNumber, rows: 1, columns: 1 },
      background: tier.colour,
      fontColor: DARK_TEXT,
      bold: true,
      numberFormat: PLAIN_TEXT,
    })),
  ];
}

function settingLooks(
  block: PlacedBlock,
  settings: readonly SettingRow[],
  headers: readonly string[],
): readonly Decoration[] {
  const columns = distinctHeaders(headers);
  return [
    ...onColumn(block, 'What it is', { numberFormat: PLAIN_TEXT, fontColor: QUIET_TEXT }),
    ...onColumn(block, 'Value', { align: 'left' }),
    ...settings.map((setting, index) => ({
      area: {
        rowNumber: block.rowNumber + 2 + index,
        columnNumber: block.columnNumber + 1,
        rows: 1,
        columns: 1,
      },
      ...valueLook(setting.form, columns),
    })),
  ];
}

function valueLook(form: SettingForm, columns: readonly string[]): Omit<Decoration, 'area'> {
  switch (form) {
    case 'number':
      return { numberFormat: '0.######' };
    case 'share':
      return { numberFormat: '0%' };
    case 'date':
      return { numberFormat: 'yyyy-mm-dd' };
    case 'yes/no':
      return { checkbox: true };
    case 'column':
      return { numberFormat: PLAIN_TEXT, list: columns };
    case 'choice':
      return { numberFormat: PLAIN_TEXT, list: ['score and tier', 'whole row', 'off'] };
    case 'text':
      return { numberFormat: PLAIN_TEXT };
  }
}
