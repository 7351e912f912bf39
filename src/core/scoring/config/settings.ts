import { isTimeZone } from '../../table/calendar-day.ts';
import { type CellValue, isEmptyCell } from '../../table/cell.ts';
import type { ReadingStyle } from '../../table/cell-reading.ts';
import { compareDecimals, type ExactDecimal, exactDecimal } from '../../table/exact-decimal.ts';
import { readDate } from '../../table/read-date.ts';
import { readList } from '../../table/read-list.ts';
import { readNumber } from '../../table/read-number.ts';
import { readYesNo } from '../../table/read-yes-no.ts';
import { cellText, foldCase, foldName } from '../../table/text.ts';
import { nearestName } from '../did-you-mean.ts';
import type { IssueList } from '../issue.ts';
import type { Settings } from '../model.ts';
import type { Block, BlockRow } from './blocks.ts';
import { SETTINGS, type SettingDeclaration } from './setting-declarations.ts';
import { shortened } from './shortened.ts';

const declarationByName = new Map(SETTINGS.map((setting) => [foldName(setting.name), setting]));
const COLOURS = ['score and tier', 'whole row', 'off'] as const;

interface Given {
  readonly declaration: SettingDeclaration;
  readonly value: CellValue;
  readonly cell: string;
}

/**
 * Reads the Settings block; what is not there takes its default.
 *
 * @param blocks the Settings blocks found, usually one or none
 */
export function readSettings(blocks: readonly Block[], issues: IssueList): Settings {
  const given = new Map<string, Given>();
  const valueCells = new Map<string, { rowIndex: number; columnIndex: number }>();
  for (const block of blocks) {
    for (const row of block.rows) {
      const setting = readSettingRow(row, given, issues);
      const columnIndex = block.columns.get('Value');
      if (setting && columnIndex !== undefined) {
        given.set(setting.declaration.name, setting);
        valueCells.set(setting.declaration.name, { rowIndex: row.rowIndex, columnIndex });
      }
    }
  }
  return settingsFrom(new SettingReader(given, issues), given, valueCells);
}

function readSettingRow(
  row: BlockRow,
  given: ReadonlyMap<string, Given>,
  issues: IssueList,
): Given | undefined {
  const name = row.text('Setting');
  if (name === '') {
    issues.error(
      'missing-setting',
      row.cell('Setting'),
      'This row has a Value but does not say of which Setting.',
    );
    return undefined;
  }
  const declaration = declarationByName.get(foldName(name));
  if (!declaration) {
    const nearest = nearestName(
      name,
      SETTINGS.map((setting) => setting.name),
    );
    issues.error(
      'unknown-setting',
      row.cell('Setting'),
      `There is no setting “${shortened(name)}”.${nearest ? ` Did you mean “${nearest}”?` : ''}`,
    );
    return undefined;
  }
  if (given.has(declaration.name)) {
    issues.error(
      'duplicate-setting',
      row.cell('Setting'),
      `The setting “${declaration.name}” is listed twice. Keep one row.`,
    );
    return undefined;
  }
  return { declaration, value: row.value('Value'), cell: row.cell('Value') };
}

/** Reads single settings by name; a Value that cannot be read is an error and takes the default. */
class SettingReader {
  style: ReadingStyle = { decimalComma: false, dayFirst: false, timeZone: '', blankTexts: new Set() };

  constructor(
    private readonly given: ReadonlyMap<string, Given>,
    private readonly issues: IssueList,
  ) {}

  cell(name: string): string {
    return this.given.get(name)?.cell ?? '';
  }

  isGiven(name: string): boolean {
    return this.given.has(name);
  }

  text(name: string): string {
    return cellText(this.given.get(name)?.value);
  }

  /** The reading of a filled Value; `undefined` when blank, missing or unreadable. */
  read<T>(name: string, read: (value: CellValue) => T | undefined, needs: string): T | undefined {
    const setting = this.given.get(name);
    if (!setting || this.text(name) === '') return undefined;
    const result = read(setting.value);
    if (result === undefined) {
      this.issues.error(
        'unreadable-setting',
        setting.cell,
        `The setting “${name}” needs ${needs}, but its Value is “${shortened(this.text(name))}”.`,
      );
    }
    return result;
  }

  yesNo(name: string): boolean {
    return this.read(name, readYesNo, 'yes or no') ?? false;
  }

  number(name: string): ExactDecimal | undefined {
    const number = this.read(name, (value) => readNumber(value, this.style), 'a number');
    return number === undefined ? undefined : exactDecimal(number);
  }

  /** A bound: its default where the row is left out, none where its Value is blank. */
  bound(name: string, byDefault: number): ExactDecimal | undefined {
    return this.isGiven(name) ? this.number(name) : exactDecimal(byDefault);
  }

  date(name: string): number | undefined {
    return this.read(name, (value) => readDate(value, this.style), 'a date, such as 2024-03-05');
  }
}

function settingsFrom(
  reader: SettingReader,
  given: ReadonlyMap<string, Given>,
  valueCells: Settings['valueCells'],
): Settings {
  const zone = reader.read(
    'Time zone',
    (value) => (isTimeZone(cellText(value)) ? cellText(value) : undefined),
    'the name of a time zone, such as Europe/Berlin',
  );
  const blanks = readList(given.get('Treat as blank')?.value);
  reader.style = {
    decimalComma: reader.yesNo('Decimal comma'),
    dayFirst: reader.yesNo('Day first'),
    timeZone: zone ?? '',
    blankTexts: new Set(blanks.entries.map(foldCase)),
  };
  const others = new Map<string, CellValue>();
  for (const [name, setting] of given) {
    if (!isEmptyCell(setting.value) && cellText(setting.value) !== '') others.set(name, setting.value);
    checkKind(reader, setting.declaration);
  }
  const minimumScore = reader.bound('Minimum score', 0);
  const maximumScore = reader.bound('Maximum score', 100);
  if (minimumScore && maximumScore && compareDecimals(minimumScore, maximumScore) > 0) {
    reader.read('Minimum score', () => undefined, 'a number that is not above Maximum score');
    if (!reader.isGiven('Minimum score')) {
      reader.read('Maximum score', () => undefined, 'a number that is not below Minimum score');
    }
  }
  return {
    leadTab: reader.text('Lead tab'),
    activitiesTab: reader.text('Activities tab'),
    headerRow: reader.read(
      'Header row',
      (value) => rowNumber(value, reader.style),
      'the number of a row, such as 1',
    ),
    leadKey: reader.text('Lead key'),
    asOf: reader.date('As of'),
    scoredAsOf: reader.date('Scored as of'),
    style: reader.style,
    startingScore: reader.number('Starting score') ?? exactDecimal(0),
    minimumScore,
    maximumScore,
    disqualifiedScore: reader.number('Disqualified score') ?? exactDecimal(-1),
    colour: reader.read('Colour', colourOf, 'score and tier, whole row, or off') ?? 'score and tier',
    others,
    valueCells,
  };
}

/** Settings that are read elsewhere are checked here, so that every error is found at once. */
function checkKind(reader: SettingReader, { name, kind }: SettingDeclaration): void {
  const alreadyRead = ['Starting score', 'Minimum score', 'Maximum score', 'Disqualified score'].includes(
    name,
  );
  if (kind === 'number' && !alreadyRead) {
    reader.read(name, (value) => notNegative(readNumber(value, reader.style)), 'a number, 0 or more');
  } else if (kind === 'share') {
    reader.read(name, (value) => shareOf(readNumber(value, reader.style)), 'a share between 0% and 100%');
  } else if (kind === 'list') {
    reader.read(
      name,
      (value) => (readList(value).openQuote ? undefined : true),
      'a list whose quotes are closed',
    );
  }
}

function notNegative(number: number | undefined): number | undefined {
  return number !== undefined && number >= 0 ? number : undefined;
}

function shareOf(number: number | undefined): number | undefined {
  return number !== undefined && number >= 0 && number <= 1 ? number : undefined;
}

function rowNumber(value: CellValue, style: ReadingStyle): number | undefined {
  const number = readNumber(value, style);
  return number !== undefined && Number.isInteger(number) && number >= 1 ? number : undefined;
}

function colourOf(value: CellValue): Settings['colour'] | undefined {
  const folded = foldName(value);
  return COLOURS.find((colour) => foldName(colour) === folded);
}
