import { wholeCatalogue } from '../catalogue/whole-catalogue.ts';
import type { Template, TemplateId } from './template.ts';

export const DEFAULT_TEMPLATE: TemplateId = 'fit-and-engagement';

/** All templates, in the order in which they are offered; the first is the default. */
export function templates(): readonly Template[] {
  return wholeCatalogue().templates;
}

/** Finds a template by its id or by its name, without regard to case; `undefined` when there is none. */
export function findTemplate(name: string): Template | undefined {
  const wanted = name.trim().toLowerCase();
  return templates().find((template) => template.id === wanted || template.name.toLowerCase() === wanted);
}
