import { ZenEngine } from '@gorules/zen-engine';
import { Engine } from 'json-rules-engine';
import type { Cell } from './bench-leads.ts';

/** A lead as the rule engines take it: the columns of bench-leads.ts as facts, dates as ages in days. */
export interface LeadFacts {
  readonly title: string;
  readonly industry: string;
  readonly country: string;
  readonly employees: number;
  readonly revenue: number;
  readonly domain: string;
  readonly visits: number;
  readonly pricing: number;
  readonly opened: number;
  readonly demo: string;
  readonly unsubscribed: string;
  readonly age: number;
  readonly ahead: number;
  readonly source: string;
}

const MIDDLE: Readonly<Record<string, number>> = {
  '1-10': 5.5,
  '11-50': 30.5,
  '51-200': 125.5,
  '201-500': 350.5,
  '501 – 1000': 750.5,
  '1000+': 1000,
};

/** The engines read facts, not cells: folding, bands and dates are done for them beforehand and not timed. */
export function factsOf(row: readonly Cell[], today: number): LeadFacts {
  const text = (index: number): string =>
    String(row[index] ?? '')
      .trim()
      .replace(/\s+/g, ' ')
      .toLowerCase();
  const day = (index: number): number => Math.floor((row[index] as Date).getTime() / 86_400_000);
  return {
    title: text(2),
    industry: text(3),
    country: text(4),
    employees: MIDDLE[String(row[5])] ?? -1,
    revenue: Number(row[6]),
    domain: text(0).split('@')[1] ?? '',
    visits: Number(row[7]),
    pricing: Number(row[8]),
    opened: Number(row[9]),
    demo: text(10),
    unsubscribed: text(15),
    age: today - day(12),
    ahead: day(14) - today,
    source: text(16),
  };
}

/** Points of each criterion that an engine's rules give; each, decay and limits are left to the caller. */
const RULES = [
  { fact: 'title', operator: 'containsAny', value: ['chief', 'ceo', 'vp', 'head', 'director'], points: 15 },
  { fact: 'industry', operator: 'in', value: ['saas', 'banking, insurance'], points: 10 },
  { fact: 'country', operator: 'equal', value: 'germany', points: 5 },
  { fact: 'employees', operator: 'greaterThanInclusive', value: 51, points: 10 },
  { fact: 'revenue', operator: 'greaterThanInclusive', value: 1_000_000, points: 5 },
  { fact: 'domain', operator: 'in', value: ['gmail.com', 'yahoo.de'], points: -5 },
  { fact: 'title', operator: 'equal', value: 'student', points: -1000 },
  { fact: 'visits', operator: 'greaterThan', value: 0, points: 0.5 },
  { fact: 'pricing', operator: 'greaterThan', value: 0, points: 20 },
  { fact: 'opened', operator: 'greaterThanInclusive', value: 3, points: 5 },
  { fact: 'demo', operator: 'equal', value: 'yes', points: 30 },
  { fact: 'age', operator: 'lessThan', value: 90, points: 10 },
  { fact: 'age', operator: 'greaterThan', value: 90, points: -10 },
  { fact: 'ahead', operator: 'lessThanInclusive', value: 90, points: 15 },
  { fact: 'source', operator: 'startsWith', value: 'part', points: 2.5 },
];

/** Scores leads with json-rules-engine, one run a lead as its documentation has it. */
export async function scoreWithJsonRules(leads: readonly LeadFacts[]): Promise<number[]> {
  const engine = new Engine();
  engine.addOperator<string, string[]>('containsAny', (text, words) =>
    words.some((word) => text.includes(word)),
  );
  engine.addOperator<string, string>('startsWith', (text, start) => text.startsWith(start));
  for (const { fact, operator, value, points } of RULES) {
    engine.addRule({
      conditions: { all: [{ fact, operator, value }] },
      event: { type: 'points', params: { points } },
    });
  }
  const scores: number[] = [];
  for (const lead of leads) {
    const { events } = await engine.run({ ...lead });
    scores.push(events.reduce((sum, { params }) => sum + Number(params?.points ?? 0), 0));
  }
  return scores;
}

/** The same criteria as one expression of ZEN's language. */
const EXPRESSION = [
  '(contains(title, "chief") or contains(title, "ceo") or contains(title, "vp") or contains(title, "head") or contains(title, "director") ? 15 : 0)',
  '(industry in ["saas", "banking, insurance"] ? 10 : 0)',
  '(country == "germany" ? 5 : 0)',
  '(employees >= 51 and employees <= 1000 ? 10 : 0)',
  '(revenue >= 1000000 ? 5 : 0)',
  '(domain in ["gmail.com", "yahoo.de"] ? -5 : 0)',
  '(title == "student" ? -1000 : 0)',
  '(visits > 20 ? 10 : visits * 0.5)',
  '(pricing > 0 ? 20 : 0)',
  '(opened >= 3 ? 5 : 0)',
  '(demo == "yes" and unsubscribed == "false" ? 30 : 0)',
  '(age >= 0 and age < 90 ? 10 * (90 - age) / 90 : 0)',
  '(age > 90 ? -10 : 0)',
  '(ahead >= 0 and ahead <= 90 ? 15 : 0)',
  '(startsWith(source, "part") ? 2.5 : 0)',
].join(' + ');

/** Scores leads with the GoRules ZEN engine, one evaluation a lead. */
export async function scoreWithZen(leads: readonly LeadFacts[]): Promise<number[]> {
  const node = (id: string, type: string, content?: unknown) => ({
    id,
    type,
    name: id,
    position: { x: 0, y: 0 },
    content,
  });
  const engine = new ZenEngine();
  const decision = engine.createDecision(
    Buffer.from(
      JSON.stringify({
        contentType: 'application/vnd.gorules.decision',
        nodes: [
          node('in', 'inputNode'),
          node('sum', 'expressionNode', { expressions: [{ id: 'e', key: 'score', value: EXPRESSION }] }),
          node('out', 'outputNode'),
        ],
        edges: [
          { id: 'a', sourceId: 'in', targetId: 'sum', type: 'edge' },
          { id: 'b', sourceId: 'sum', targetId: 'out', type: 'edge' },
        ],
      }),
    ),
  );
  const scores: number[] = [];
  for (const lead of leads) {
    const { result } = await decision.evaluate(lead);
    scores.push(result.score);
  }
  return scores;
}
