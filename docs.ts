/** Writes the tables of README.md that derive from declarations, between their markers: `npm run docs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { templates } from './src/app/templates/templates.ts';
import { COUNTING_COLUMNS } from './src/core/scoring/config/counting-columns.ts';
import { SETTINGS } from './src/core/scoring/config/setting-declarations.ts';
import { RULES } from './src/core/scoring/rules/registry.ts';

const README = fileURLToPath(new URL('README.md', import.meta.url));

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function code(text: string): string {
  return text === '' ? '' : `\`${cell(text)}\``;
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The rule table: one row a rule, straight from the registry. */
function ruleTable(): string {
  return table(
    ['kind', 'rule', 'also written', 'what it says', 'Value, such as'],
    RULES.map(({ kind, name, synonyms, help, example }) => [
      kind,
      code(name),
      synonyms.slice(0, 2).map(code).join(', '),
      cell(help),
      code(example),
    ]),
  );
}

/** The columns that count activities. */
function activityTable(): string {
  return table(
    ['column', 'what it says', 'such as'],
    COUNTING_COLUMNS.map(({ header, help, example }) => [code(header), cell(help), code(example)]),
  );
}

function settingTable(): string {
  return table(
    ['setting', 'what it is', 'left out'],
    SETTINGS.map(({ name, help, byDefault }) => [code(name), cell(help), cell(byDefault)]),
  );
}

function templateTable(): string {
  return table(
    ['template', 'criteria it looks for'],
    templates().map(({ name, criteria }) => [name, criteria.map(({ label }) => label).join(', ')]),
  );
}

const TABLES = {
  rules: ruleTable,
  activities: activityTable,
  settings: settingTable,
  templates: templateTable,
};

/** The text of the README with every derived table made anew. */
export function withTables(readme: string): string {
  return Object.entries(TABLES).reduce((text, [name, make]) => {
    const marker = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- end of ${name} -->)`);
    if (!marker.test(text)) throw new Error(`docs: README.md has no place for the table of ${name}`);
    return text.replace(marker, (_, start: string, end: string) => `${start}${make()}\n${end}`);
  }, readme);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(README, withTables(readFileSync(README, 'utf8')));
}
