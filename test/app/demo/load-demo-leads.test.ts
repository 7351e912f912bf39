import { describe, expect, test } from 'vitest';
import { loadDemoLeads } from '../../../src/app/demo/load-demo-leads.ts';
import { MemoryWorkbook } from '../set-up/memory-workbook.ts';
import { scorePlan } from '../set-up/scored-plan.ts';

const clock = { now: () => new Date(2024, 5, 30, 12) };

describe('loadDemoLeads', () => {
  test('writes a new tab, sets up scoring for it, and shows it', () => {
    const workbook = new MemoryWorkbook({ Sheet1: [] });
    const report = loadDemoLeads({ workbook, clock });
    expect(report).toMatchObject({ tabName: 'Demo leads', leads: 500, scoringSetUp: true });
    expect(workbook.tabNames()).toEqual(['Sheet1', 'Demo leads', 'Scoring']);
    expect(workbook.shown).toBe('Demo leads');
    expect(workbook.tab('Demo leads')).toMatchObject({ frozen: 1, calls: ['decorate', 'writeValues'] });
    expect(report.sentences.join('\n')).toContain('500 invented leads');
  });

  test('never writes into a tab that is there', () => {
    const workbook = new MemoryWorkbook({ 'Demo leads': [['mine']], 'demo leads 2': [['mine too']] });
    expect(loadDemoLeads({ workbook, clock }).tabName).toBe('Demo leads 3');
    expect(workbook.tab('Demo leads')?.cells).toEqual([['mine']]);
  });

  test('leaves an existing Scoring tab as it is, and says so', () => {
    const workbook = new MemoryWorkbook({ Scoring: [['mine']] });
    const report = loadDemoLeads({ workbook, clock });
    expect(report.scoringSetUp).toBe(false);
    expect(report.sentences.join('\n')).toContain('There is a Scoring tab already');
    expect(workbook.tab('Scoring')?.cells).toEqual([['mine']]);
  });

  test('keeps size bands from turning into dates: their column is plain text before it is filled', () => {
    const workbook = new MemoryWorkbook({ Sheet1: [] });
    loadDemoLeads({ workbook, clock });
    const tab = workbook.tab('Demo leads');
    const column = (tab?.cells[0]?.indexOf('Employees') ?? -1) + 1;
    expect(
      tab?.decorations.some((look) => look.numberFormat === '@' && look.area.columnNumber === column),
    ).toBe(true);
  });

  test('gives tiers that look like a real list: 5 to 20 % Hot, 20 to 40 % Warm, a few disqualified', () => {
    const workbook = new MemoryWorkbook({ Sheet1: [] });
    loadDemoLeads({ workbook, clock });
    const [headers = [], ...rows] = workbook.tab('Demo leads')?.cells ?? [];
    const { tiers, issues } = scorePlan(
      workbook.tab('Scoring')?.cells ?? [],
      headers.map(String),
      rows,
      '2024-06-30',
    );
    expect(issues).toEqual([]);
    const share = (tier: string): number => tiers.filter((name) => name === tier).length / rows.length;
    expect(share('Hot')).toBeGreaterThan(0.05);
    expect(share('Hot')).toBeLessThan(0.2);
    expect(share('Warm')).toBeGreaterThan(0.2);
    expect(share('Warm')).toBeLessThan(0.4);
    expect(share('Disqualified')).toBeGreaterThan(0);
    expect(share('Disqualified')).toBeLessThan(0.05);
  });
});
