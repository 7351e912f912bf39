import { ENGAGEMENT_FIELDS } from './engagement-fields.ts';
import { FIT_FIELDS } from './fit-fields.ts';
import type { LeadField } from './lead-field.ts';
import { RECORD_FIELDS } from './record-fields.ts';

const ALL = [...FIT_FIELDS, ...ENGAGEMENT_FIELDS, ...RECORD_FIELDS] as const;

export type LeadFieldId = (typeof ALL)[number]['id'];

/** A field of the dictionary: its id is one of the known ones. */
export type KnownLeadField = LeadField & { readonly id: LeadFieldId };

/** Every lead field that *Set up* knows, under the names that CRM, form and list exports give it. */
export const ALL_LEAD_FIELDS: readonly KnownLeadField[] = ALL;
