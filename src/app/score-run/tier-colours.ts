import { columnLetters } from '../../core/table/a1.ts';
import type { Area, ColourRule } from '../ports.ts';
import type { LeadTable, ReadConfig } from './lead-table.ts';
import type { OwnedPlaces } from './owned-columns.ts';

/** Part of every formula of ours, by which our rules are told from the user's: rules carry no id. */
const SIGNATURE = '"Scoresheet"<>""';
const WHITE = '#ffffff';

/** The colour of each tier, by its name: the background of its name cell; tiers without a colour are left out. */
export function tierColours({ scoringTab, model: { tiers } }: ReadConfig): Map<string, string> {
  const colours = new Map<string, string>();
  if (tiers.length === 0) return colours;
  const rows = tiers.map(({ nameCell }) => nameCell.rowIndex);
  const columns = tiers.map(({ nameCell }) => nameCell.columnIndex);
  const top = Math.min(...rows);
  const left = Math.min(...columns);
  const backgrounds = scoringTab.readBackgrounds({
    rowNumber: top + 1,
    columnNumber: left + 1,
    rows: Math.max(...rows) - top + 1,
    columns: Math.max(...columns) - left + 1,
  });
  for (const { name, nameCell } of tiers) {
    const colour = backgrounds[nameCell.rowIndex - top]?.[nameCell.columnIndex - left] ?? WHITE;
    if (colour.toLowerCase() !== WHITE && !colours.has(name)) colours.set(name, colour);
  }
  return colours;
}

/**
 * Replaces our colour rules in the lead tab, one a tier, keyed on the tier's name; the user's rules stay as
 * they are and in order.
 */
export function colourTiers(
  table: LeadTable,
  places: OwnedPlaces,
  colours: ReadonlyMap<string, string>,
): void {
  const before = table.tab.colourRules();
  const ours = tierRules(table, places, colours);
  const firstOfOurs = before.findIndex(isOurs);
  const theirs = before.filter((rule) => !isOurs(rule));
  if (firstOfOurs < 0 && ours.length === 0) return;
  const at = firstOfOurs < 0 ? theirs.length : firstOfOurs;
  table.tab.replaceColourRules([...theirs.slice(0, at), ...ours, ...theirs.slice(at)]);
}

function isOurs(rule: ColourRule): boolean {
  return rule.formula?.includes(SIGNATURE) === true;
}

function tierRules(
  table: LeadTable,
  places: OwnedPlaces,
  colours: ReadonlyMap<string, string>,
): ColourRule[] {
  const tierColumn = places.get('Lead tier');
  const { colour } = table.model.settings;
  if (colour === 'off' || tierColumn === undefined || table.rows.length === 0) return [];
  const rowNumber = table.headerRowIndex + 2;
  const areas = colouredColumns(table, places).map(
    ([columnNumber, columns]): Area => ({ rowNumber, columnNumber, rows: table.rows.length, columns }),
  );
  return [...colours].map(([name, background]) => ({
    kind: 'formula',
    formula: `=AND($${columnLetters(tierColumn)}${rowNumber}="${name.replace(/"/g, '""')}",${SIGNATURE})`,
    areas,
    background,
    fontColor: readableOn(background),
  }));
}

/** First column and number of columns of each stretch to colour. */
function colouredColumns(table: LeadTable, places: OwnedPlaces): [number, number][] {
  if (table.model.settings.colour === 'whole row') {
    return [[1, Math.max(table.headers.length, ...places.values())]];
  }
  return [places.get('Lead score'), places.get('Lead tier')].flatMap((columnNumber): [number, number][] =>
    columnNumber === undefined ? [] : [[columnNumber, 1]],
  );
}

/** Black or white, whichever reads better on a colour (relative luminance of WCAG 2). */
export function readableOn(background: string): string {
  const channel = (from: number): number => {
    const value = Number.parseInt(background.slice(from, from + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) ? '#202124' : '#ffffff';
}
