import { COUNTING_HEADERS } from '../../core/scoring/config/activity-cells.ts';
import type { CountingHeader } from '../../core/scoring/config/criterion-rows.ts';
import type { ApplyRequest, ModelChange, SaveRequest, SetUpRequest } from '../api.ts';
import { partsOf, textsIn } from '../json-parts.ts';
import { leadFields } from '../lead-fields/lead-fields.ts';

/**
 * What the sidebar sends, checked: anyone can call the functions of the script, with anything. What makes no sense is
 * a wrong call.
 */

/** @throws for a text that is no `SaveRequest` */
export function readSaveRequest(text: unknown): SaveRequest {
  const { configDigest, changes, reason } = parsed(text);
  if (!Array.isArray(changes)) throw new RangeError('saveModel: no list of changes');
  return {
    configDigest: String(configDigest),
    reason: String(reason ?? ''),
    changes: changes.map(readChange),
  };
}

const CHANGEABLE: readonly ModelChange['what'][] = ['Points', 'On', ...COUNTING_HEADERS];

function readChange(given: unknown): ModelChange {
  const { rowIndex, columnIndex, what, criterion, from, to } = partsOf(given);
  const header = CHANGEABLE.find((name) => name === what);
  if (!header) throw new RangeError(`saveModel: changes ${CHANGEABLE.join(', ')} only`);
  return {
    rowIndex: Number(rowIndex),
    columnIndex: Number(columnIndex),
    what: header,
    criterion: String(criterion ?? ''),
    from: from as ModelChange['from'],
    to: header === 'On' ? to === true : header === 'Points' ? numberOf(to) : countingCell(header, to),
  };
}

/** What no number is, JSON carries as null. */
function numberOf(given: unknown): number {
  return typeof given === 'number' ? given : Number.NaN;
}

/** All that a cell of text can say about how activities are counted; a sheet takes none of it for anything else. */
export const COUNTING_TEXT = /^(once|each|(fades over|halves every|expires after) \d[\d.,]*)$/i;

/** Whether the engine has a use for it is seen when the model is read as it would be. */
function countingCell(header: CountingHeader, given: unknown): number | string {
  const isText = header === 'Counting' || header === 'Fade';
  if (given === '' || (isText && typeof given === 'string' && COUNTING_TEXT.test(given))) return given;
  if (!isText && typeof given === 'number') return given;
  throw new RangeError(`saveModel: no ${header}`);
}

/** @throws for a text that is no `ApplyRequest` */
export function readApplyRequest(text: unknown): ApplyRequest {
  const { tier, rowIndex, columnIndex, from, to } = parsed(text);
  if (typeof from !== 'number') throw new RangeError('applyThreshold: no number to begin with');
  return {
    tier: String(tier),
    rowIndex: Number(rowIndex),
    columnIndex: Number(columnIndex),
    from,
    to: numberOf(to),
  };
}

/** @throws for a text that is no `SetUpRequest` */
export function readSetUpRequest(text: unknown): SetUpRequest {
  const { tab, template, mapping, settings } = parsed(text);
  const chosen = textsIn(mapping);
  for (const id of Object.keys(chosen)) {
    if (!leadFields().some((field) => field.id === id)) throw new RangeError(`no lead field ${id}`);
  }
  return {
    tab: String(tab ?? ''),
    template: String(template ?? ''),
    mapping: chosen,
    settings: textsIn(settings),
  };
}

function parsed(text: unknown): Record<string, unknown> {
  return partsOf(JSON.parse(String(text)));
}
