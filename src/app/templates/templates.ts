import { BANT } from './bant.ts';
import { FIBONACCI } from './fibonacci.ts';
import { FIT_AND_ENGAGEMENT } from './fit-and-engagement.ts';
import type { Template, TemplateId } from './template.ts';
import { UPSELL } from './upsell.ts';

/** All templates, in the order in which they are offered; the first is the default. */
export const TEMPLATES: readonly Template[] = [FIT_AND_ENGAGEMENT, BANT, FIBONACCI, UPSELL];

export const DEFAULT_TEMPLATE: TemplateId = FIT_AND_ENGAGEMENT.id;

/** Finds a template by its id or by its name, without regard to case; `undefined` when there is none. */
export function findTemplate(name: string): Template | undefined {
  const wanted = name.trim().toLowerCase();
  return TEMPLATES.find((template) => template.id === wanted || template.name.toLowerCase() === wanted);
}
