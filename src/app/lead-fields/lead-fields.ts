import { wholeCatalogue } from '../catalogue/whole-catalogue.ts';
import type { KnownLeadField, LeadFieldId } from './all-lead-fields.ts';

/** Every lead field that *Set up* knows. */
export function leadFields(): readonly KnownLeadField[] {
  return wholeCatalogue().leadFields;
}

/** @throws RangeError for an id that the dictionary does not have */
export function leadField(id: LeadFieldId): KnownLeadField {
  const field = leadFields().find((known) => known.id === id);
  if (!field) throw new RangeError(`leadField: no field ${id}`);
  return field;
}
