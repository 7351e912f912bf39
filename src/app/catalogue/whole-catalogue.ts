import { DEMO_WORDS } from '../demo/demo-words.ts';
import { ALL_LEAD_FIELDS } from '../lead-fields/all-lead-fields.ts';
import { ACTIVITY_WAYS } from '../templates/activity-ways.ts';
import { ALL_TEMPLATES } from '../templates/all-templates.ts';
import type { Catalogue } from './catalogue.ts';

const CATALOGUE: Catalogue = {
  leadFields: ALL_LEAD_FIELDS,
  activityWays: ACTIVITY_WAYS,
  templates: ALL_TEMPLATES,
  demoWords: DEMO_WORDS,
};

/**
 * The whole catalogue. The script is shipped without it: the build writes it into Sidebar.html, and puts
 * `src/gas/shipped-catalogue.ts`, which reads it there, in the place of this file.
 */
export function wholeCatalogue(): Catalogue {
  return CATALOGUE;
}
