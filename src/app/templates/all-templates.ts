import { BANT } from './bant.ts';
import { FIBONACCI } from './fibonacci.ts';
import { FIT_AND_ENGAGEMENT } from './fit-and-engagement.ts';
import type { Template } from './template.ts';
import { UPSELL } from './upsell.ts';

/** All templates, in the order in which they are offered; the first is the default. */
export const ALL_TEMPLATES: readonly Template[] = [FIT_AND_ENGAGEMENT, BANT, FIBONACCI, UPSELL];
