import type { Catalogue } from '../app/catalogue/catalogue.ts';
import { Refusal } from '../app/refusal.ts';

/** Its element, whose quotes HtmlService may leave out. */
const ELEMENT = /id=["']?catalogue["']?[^>]*>\s*(\{[^<]*)</;

let read: Catalogue | undefined;

/**
 * The catalogue as the build has written it into Sidebar.html; in the bundle this stands in the place of
 * `src/app/catalogue/whole-catalogue.ts`.
 *
 * @throws Refusal where the page holds none
 */
export function wholeCatalogue(): Catalogue {
  if (!read) {
    const page = HtmlService.createHtmlOutputFromFile('Sidebar').getContent();
    const [, text] = ELEMENT.exec(page) ?? [];
    if (!text)
      throw new Refusal('Sidebar.html is not the one that was built with this script. Push both again.');
    read = JSON.parse(text) as Catalogue;
  }
  return read;
}
