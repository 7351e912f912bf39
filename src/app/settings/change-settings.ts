import { parseConfig } from '../../core/scoring/config/parse-config.ts';
import { SETTINGS } from '../../core/scoring/config/setting-declarations.ts';
import { readYesNo } from '../../core/table/read-yes-no.ts';
import { foldName } from '../../core/table/text.ts';
import { findScoringTab } from '../find-tab.ts';
import type { Lock, Workbook } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { SENTENCES } from '../score-run/sentences.ts';
import { type SettingEntry, writeSettings } from './write-settings.ts';

/** Settings to write, by name; a blank text clears a setting's Value. */
export type SettingChanges = Readonly<Record<string, string>>;

export interface SettingPorts {
  readonly workbook: Workbook;
  readonly lock: Lock;
}

/**
 * Writes settings into the Scoring tab, into their rows or beneath them.
 *
 * @returns false without a Scoring tab
 * @throws Refusal while a run is under way, which writes there too
 */
export function changeSettings(ports: SettingPorts, changes: SettingChanges): boolean {
  const changed = ports.lock.alone(() => changeAlone(ports.workbook, changes));
  if (changed === 'busy') throw new Refusal(SENTENCES.busy);
  return changed;
}

function changeAlone(workbook: Workbook, changes: SettingChanges): boolean {
  const tab = findScoringTab(workbook);
  if (!tab) return false;
  const cells = tab.readAll();
  const { model } = parseConfig(cells);
  const entries = Object.entries(changes).map(([name, text]) => settingEntry(name, text));
  writeSettings(tab, cells, model, entries);
  return true;
}

/** Kinds whose Value a sheet may read as it does what people type; all others stay the text that they are. */
const TYPED = /^(number|row number|share|date|yes\/no)$/;

/**
 * A setting as a person typed it: under its own spelling, as the value that its cell takes. A name that is no
 * setting's stays as it is, so that the next run can say so.
 */
export function settingEntry(typedName: string, text: string): SettingEntry {
  const declared = SETTINGS.find((setting) => foldName(setting.name) === foldName(typedName));
  const name = declared?.name ?? typedName;
  // A checkbox takes TRUE and FALSE alone.
  if (declared?.kind === 'yes/no') return { name, value: readYesNo(text) ?? text };
  const isTyped = declared !== undefined && TYPED.test(declared.kind) && !/^[=+'@]/.test(text);
  return { name, value: text, format: isTyped || text === '' ? undefined : '@' };
}
