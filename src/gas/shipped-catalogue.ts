import type { Catalogue } from '../app/catalogue/catalogue.ts';

let read: Catalogue | undefined;

/**
 * The catalogue as the build has written it into Sidebar.html; in the bundle this stands in the place of
 * `src/app/catalogue/whole-catalogue.ts`.
 */
export function wholeCatalogue(): Catalogue {
  if (!read) {
    const page = HtmlService.createHtmlOutputFromFile('Sidebar').getContent();
    const start = page.indexOf('>', page.indexOf('id="catalogue"')) + 1;
    read = JSON.parse(page.slice(start, page.indexOf('</script', start))) as Catalogue;
  }
  return read;
}
