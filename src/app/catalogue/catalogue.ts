import type { DEMO_WORDS } from '../demo/demo-words.ts';
import type { KnownLeadField } from '../lead-fields/all-lead-fields.ts';
import type { ActivityWay } from '../templates/activity-ways.ts';
import type { Template } from '../templates/template.ts';

/**
 * What *Set up* and the demo know by heart: dictionaries as long as a tenth of the script and needed once in the life of a
 * sheet. Plain JSON.
 */
export interface Catalogue {
  readonly leadFields: readonly KnownLeadField[];
  readonly activityWays: readonly ActivityWay[];
  readonly templates: readonly Template[];
  readonly demoWords: typeof DEMO_WORDS;
}
