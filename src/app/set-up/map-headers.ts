import type { Cells } from '../../core/table/cell.ts';
import type { ReadingStyle } from '../../core/table/cell-reading.ts';
import { findColumn } from '../../core/table/find-column.ts';
import type { KnownLeadField, LeadFieldId } from '../lead-fields/all-lead-fields.ts';
import { leadFields } from '../lead-fields/lead-fields.ts';
import { type ColumnProfile, profileColumns } from './column-profile.ts';
import { type HeaderWords, headerWords, namePhrase } from './header-words.ts';

/** A lead field and the column that carries it. */
export interface MappedField {
  readonly field: LeadFieldId;
  readonly columnIndex: number;
  readonly header: string;
  /**
   * `sure`: the header is a name of the field; `likely`: it contains one, or names several things; `chosen`: somebody
   * said so.
   */
  readonly certainty: 'sure' | 'likely' | 'chosen';
}

/** Which column carries which lead field; no column carries two. */
export type HeaderMapping = Readonly<Partial<Record<LeadFieldId, MappedField>>>;

/** Headers by field as somebody chose them; `''`: no column carries the field. */
export type ChosenMapping = Readonly<Partial<Record<LeadFieldId, string>>>;

/** How cells are read where nothing is known of the sheet yet. */
const PLAIN_STYLE: ReadingStyle = {
  decimalComma: false,
  dayFirst: false,
  timeZone: 'UTC',
  blankTexts: new Set(['select']),
};

/**
 * Finds the lead fields among a sheet's headers. A name of the field beats a phrase in a longer header; of
 * equal names the column with more filled cells wins, then the first. Sample rows rule out columns whose
 * cells cannot be the field. A header that occurs twice is left alone, since no criterion could name it.
 *
 * @param sampleRows rows below the headers; without any, names alone decide
 */
export function mapHeaders(
  headers: readonly string[],
  sampleRows: Cells = [],
  style: ReadingStyle = PLAIN_STYLE,
): HeaderMapping {
  return mapProfiledHeaders(headers, profileColumns(sampleRows, headers.length, style));
}

/** `mapHeaders` over columns that have been profiled already. */
export function mapProfiledHeaders(
  headers: readonly string[],
  profiles: readonly ColumnProfile[],
): HeaderMapping {
  const counts = new Map<string, number>();
  for (const header of headers) counts.set(header, (counts.get(header) ?? 0) + 1);
  const words = headers.map(headerWords);
  const companies = listsCompanies(words);
  const candidates: Candidate[] = [];
  headers.forEach((header, columnIndex) => {
    const columnWords = words[columnIndex];
    const profile = profiles[columnIndex];
    if (!columnWords || !profile || header === '' || counts.get(header) !== 1) return;
    const own: Candidate[] = [];
    for (const field of leadFields()) {
      const strength = matchStrength(field, columnWords, companies);
      if (strength > 0 && cellsFit(field, profile)) own.push({ field, columnIndex, strength, profile });
    }
    const best = Math.max(...own.map((candidate) => candidate.strength));
    candidates.push(...own.filter((candidate) => candidate.strength > best - NEARLY_AS_GOOD));
  });
  return assign(headers, candidates);
}

/** A mapping with what somebody chose in place of guesses: a column that was chosen carries no guessed field too. */
export function withChosen(
  guessed: HeaderMapping,
  headers: readonly string[],
  chosen: ChosenMapping,
): HeaderMapping {
  const entries = Object.entries(chosen) as [LeadFieldId, string][];
  const found = entries.flatMap(([field, header]): MappedField[] => {
    const search = findColumn(headers, header);
    if (search.kind !== 'found') return [];
    const { columnIndex } = search;
    return [{ field, columnIndex, header: headers[columnIndex] ?? '', certainty: 'chosen' }];
  });
  const taken = new Set(found.map(({ columnIndex }) => columnIndex));
  const kept = Object.values(guessed).filter(
    ({ field, columnIndex }) => chosen[field] === undefined && !taken.has(columnIndex),
  );
  return Object.fromEntries([...kept, ...found].map((mapped) => [mapped.field, mapped]));
}

/** A header that means one field much better than another is never taken for the other. */
const NEARLY_AS_GOOD = 40;

interface Candidate {
  readonly field: KnownLeadField;
  readonly columnIndex: number;
  readonly strength: number;
  readonly profile: ColumnProfile;
}

/** Strengths: a name of the field, best names first; then names among other words. */
const EXACT = 1000;
const BESIDE_SLASH = 500;
const BEHIND_ENTITY = 400;
const IN_PHRASE = 200;

function matchStrength(field: KnownLeadField, header: HeaderWords, companies: boolean): number {
  if (header.entity !== '' && isOfAnother(field, header)) return 0;
  const names = comparableNames(field);
  const phrase = companies ? companyPhrase(header.phrase, field) : header.phrase;
  const exact = Math.max(
    position(names, phrase, EXACT),
    position(names, header.outsideParentheses, EXACT - 50),
  );
  if (exact > 0) return exact;
  const entityName = `${header.entity} ${phrase}`.trim();
  const behindEntity =
    header.entity !== ''
      ? position(names, entityName, EXACT)
      : position(names, phrase.replace(/^(?:contact|lead|prospect|person|customer|hs) /, ''), BEHIND_ENTITY);
  if (behindEntity > 0 && !(field.notOf ?? []).some((entity) => phrase.startsWith(`${entity} `)))
    return behindEntity;
  const beside = Math.max(0, ...header.parts.map((part) => position(names, part, BESIDE_SLASH)));
  if (beside > 0) return beside;
  return phraseStrength(field, header.phrase);
}

/** A lead's `Title` is a job title in Salesforce's `Lead: Title`, and the deal's name in `Lead - Title`. */
function isOfAnother(field: KnownLeadField, header: HeaderWords): boolean {
  if (!(field.notOf ?? []).includes(header.entity)) return false;
  return header.dashed || header.entity !== 'lead';
}

/** In a list of companies, the bare `Name` is the company's. */
function companyPhrase(phrase: string, field: KnownLeadField): string {
  if (phrase !== 'name') return phrase;
  return field.id === 'company' ? 'company name' : '';
}

function listsCompanies(words: readonly HeaderWords[]): boolean {
  const phrases = new Set(words.map((header) => header.phrase));
  const person = ['first name', 'last name', 'full name', 'job title'].some((name) => phrases.has(name));
  return !person && ['company id', 'company owner', 'company domain name'].some((name) => phrases.has(name));
}

interface ComparableName {
  readonly phrase: string;
  readonly compact: string;
}

const comparable = new Map<LeadFieldId, readonly ComparableName[]>();

function comparableNames(field: KnownLeadField): readonly ComparableName[] {
  let names = comparable.get(field.id);
  if (!names) {
    names = field.names.map((name) => {
      const phrase = namePhrase(name);
      return { phrase, compact: phrase.replace(/ /g, '') };
    });
    comparable.set(field.id, names);
  }
  return names;
}

function position(names: readonly ComparableName[], phrase: string, strength: number): number {
  if (phrase === '') return 0;
  const compact = phrase.replace(/ /g, '');
  const index = names.findIndex((name) => name.phrase === phrase || name.compact === compact);
  return index < 0 ? 0 : strength - index;
}

function phraseStrength(field: KnownLeadField, phrase: string): number {
  const padded = ` ${phrase} `;
  if ((field.vetoes ?? []).some((word) => padded.includes(` ${word} `))) return 0;
  const index = (field.phrases ?? []).findIndex((words) => padded.includes(` ${namePhrase(words)} `));
  return index < 0 ? 0 : IN_PHRASE - index;
}

const SALUTATIONS = 3;

/** Whether a column's cells can be the field; blank columns can be anything. */
function cellsFit(field: KnownLeadField, profile: ColumnProfile): boolean {
  if (profile.filled === 0) return true;
  switch (field.kind) {
    case 'email':
      return profile.emails >= 0.5;
    case 'words':
      return profile.words >= 0.5 && (profile.yesNo < 0.9 || profile.filled < SALUTATIONS);
    case 'number':
      return profile.numbersOrBands >= 0.6 && profile.dates < 0.6;
    case 'size':
      return profile.dates < 0.6;
    case 'date':
      return profile.dates >= 0.5;
    case 'event':
    case 'any':
      return true;
  }
}

function assign(headers: readonly string[], candidates: readonly Candidate[]): HeaderMapping {
  const mapping: Partial<Record<LeadFieldId, MappedField>> = {};
  const taken = new Set<number>();
  for (const candidate of [...candidates].sort(byPreference)) {
    const { field, columnIndex, strength } = candidate;
    if (mapping[field.id] || taken.has(columnIndex)) continue;
    taken.add(columnIndex);
    mapping[field.id] = {
      field: field.id,
      columnIndex,
      header: headers[columnIndex] ?? '',
      certainty: strength > BESIDE_SLASH ? 'sure' : 'likely',
    };
  }
  return mapping;
}

function byPreference(left: Candidate, right: Candidate): number {
  return (
    Number(right.profile.filled > 0) - Number(left.profile.filled > 0) ||
    right.strength - left.strength ||
    right.profile.filledShare - left.profile.filledShare ||
    left.columnIndex - right.columnIndex
  );
}
