import type { ApplyRequest, ModelChange, SaveRequest, SetUpRequest } from '../api.ts';
import { partsOf, textsIn } from '../json-parts.ts';
import { LEAD_FIELDS } from '../lead-fields/lead-fields.ts';

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

function readChange(given: unknown): ModelChange {
  const { rowIndex, columnIndex, what, criterion, from, to } = partsOf(given);
  if (what !== 'Points' && what !== 'On') throw new RangeError('saveModel: changes Points and On only');
  return {
    rowIndex: Number(rowIndex),
    columnIndex: Number(columnIndex),
    what,
    criterion: String(criterion ?? ''),
    from: from as ModelChange['from'],
    // What no number is, JSON carries as null.
    to: what === 'On' ? to === true : typeof to === 'number' ? to : Number.NaN,
  };
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
    // What no number is, JSON carries as null.
    to: typeof to === 'number' ? to : Number.NaN,
  };
}

/** @throws for a text that is no `SetUpRequest` */
export function readSetUpRequest(text: unknown): SetUpRequest {
  const { tab, template, mapping, settings } = parsed(text);
  const chosen = textsIn(mapping);
  for (const id of Object.keys(chosen)) {
    if (!LEAD_FIELDS.some((field) => field.id === id)) throw new RangeError(`no lead field ${id}`);
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
