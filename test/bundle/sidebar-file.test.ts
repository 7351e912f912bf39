import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { wholeCatalogue } from '../../src/app/catalogue/whole-catalogue.ts';
import { DIST } from '../addon/open-addon.ts';

const page = readFileSync(join(DIST, 'Sidebar.html'), 'utf8');
const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '');

describe('Sidebar.html survives HtmlService', () => {
  test('it is one page with one script beside its data, and nothing in them ends them or begins a comment', () => {
    expect(scripts).toHaveLength(1);
    expect(page.match(/<\/script/g)).toHaveLength(2);
    expect(page).not.toContain('<!--');
    expect(page.trimEnd().endsWith('</html>')).toBe(true);
  });

  test('its data are the catalogue, in which HtmlService finds nothing to strip', () => {
    const [, text = ''] =
      /<script type="application\/json" id="catalogue">([\s\S]*?)<\/script>/.exec(page) ?? [];
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(wholeCatalogue())));
    expect(text).not.toMatch(/\/\/|\/\*|</);
    expect(page.indexOf('id="catalogue"')).toBe(page.lastIndexOf('id="catalogue"'));
  });

  test('it loads nothing from elsewhere', () => {
    expect(page).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=/);
    expect(page).not.toMatch(/url\(|@import/);
    expect(page).toContain('<base target="_blank">');
  });

  test('its script holds no template literal, in which HtmlService would take // for a comment', () => {
    const source = ts.createSourceFile('sidebar.js', scripts[0] ?? '', ts.ScriptTarget.ES2019, false);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isTemplateLiteral(node) || ts.isTaggedTemplateExpression(node)) found.push(node.getText(source));
      ts.forEachChild(node, visit);
    };
    visit(source);
    expect(found).toEqual([]);
  });

  test('nothing of a template of HtmlService stands in it', () => {
    expect(page).not.toMatch(/<\?/);
  });
});
