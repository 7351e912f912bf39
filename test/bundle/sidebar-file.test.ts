import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { DIST } from '../addon/open-addon.ts';

const page = readFileSync(join(DIST, 'Sidebar.html'), 'utf8');
const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '');

describe('Sidebar.html survives HtmlService', () => {
  test('it is one page with one script, and nothing in it ends that script or begins a comment', () => {
    expect(scripts).toHaveLength(1);
    expect(page.match(/<\/script/g)).toHaveLength(1);
    expect(page).not.toContain('<!--');
    expect(page.trimEnd().endsWith('</html>')).toBe(true);
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
