import { describe, expect, test } from 'vitest';
import { leadField } from '../../../src/app/lead-fields/lead-fields.ts';
import { findTemplate, templates } from '../../../src/app/templates/templates.ts';
import { findRule, RULES } from '../../../src/core/scoring/rules/registry.ts';
import { isValueProblem } from '../../../src/core/scoring/rules/rule.ts';

const style = { decimalComma: false, dayFirst: false, timeZone: 'UTC', blankTexts: new Set<string>() };

describe.each(templates())('$name', (template) => {
  const criteria = [...template.criteria, ...template.standIns];
  const ways = criteria.flatMap((criterion) => criterion.ways);

  test('writes rules under names that no sheet takes for a formula', () => {
    const names = new Set(RULES.map((rule) => rule.sheetName));
    expect(ways.filter((way) => !names.has(way.rule)).map((way) => way.rule)).toEqual([]);
    expect(ways.filter((way) => /^[=+\-<>@]/.test(way.rule))).toEqual([]);
  });

  test('gives every rule a Value that it can read, in a sheet with decimal commas too', () => {
    for (const way of ways) {
      for (const condition of [way, ...(way.and ? [way.and] : [])]) {
        if (typeof condition.value !== 'string') continue;
        for (const decimalComma of [false, true]) {
          const rule = findRule(condition.rule, /^\d+$/.test(condition.value));
          const ready = rule?.prepare(condition.value, { style: { ...style, decimalComma }, asOf: 0 });
          expect(ready && isValueProblem(ready), `${condition.rule} ${condition.value}`).toBe(false);
        }
      }
    }
  });

  test('looks at nothing that is known only after the call', () => {
    expect(ways.filter((way) => leadField(way.field).afterTheCall)).toEqual([]);
  });

  test('lists every group that its criteria name', () => {
    const groups = new Set(template.groups.map((group) => group.group));
    expect(criteria.filter((criterion) => !groups.has(criterion.group))).toEqual([]);
  });

  test('has Hot, Warm, Cold and Disqualified in colours that dark text is legible on', () => {
    expect(template.tiers.map((tier) => tier.tier)).toEqual(['Hot', 'Warm', 'Cold', 'Disqualified']);
    for (const tier of template.tiers) {
      expect(contrast('#202124', tier.colour)).toBeGreaterThan(7);
    }
  });
});

/** Contrast ratio of WCAG 2 between two colours, 1 to 21. */
function contrast(left: string, right: string): number {
  const [dark = 0, light = 0] = [luminance(left), luminance(right)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('the default template gives the points of the literature', () => {
  const points = Object.fromEntries(
    templates()[0]?.criteria.map(({ label, points: given }) => [label, given]) ?? [],
  );
  expect(points).toEqual({
    'Decision maker': 15,
    'Demo requested': 50,
    'Target industry': 10,
    'Pricing page visited': 20,
    'Company size in the ideal range': 10,
    'Webinar or event attended': 15,
    'Target region': 5,
    'Whitepaper or guide downloaded': 10,
    'Annual revenue fits': 5,
    'Active in the last 7 days': 10,
    'Personal e-mail address': -5,
    '3 or more visits': 10,
    'Invalid e-mail address': -10,
    '3 or more marketing e-mails opened': 5,
    'Student or competitor': 'DQ',
    'No activity in 30 days': -10,
    'Outside the served regions': -10,
    Unsubscribed: -15,
  });
});

test('Fibonacci points are 1, 2, 3, 5, 8, 13 and 21, negative or not', () => {
  const fibonacci = templates().find((template) => template.id === 'fibonacci');
  const sizes = [...(fibonacci?.criteria ?? []), ...(fibonacci?.standIns ?? [])].map(({ points }) =>
    Math.abs(Number(points)),
  );
  expect(sizes.filter((size) => ![1, 2, 3, 5, 8, 13, 21].includes(size))).toEqual([]);
});

test('findTemplate finds a template by id or name, in any case', () => {
  expect(findTemplate(' BANT ')?.id).toBe('bant');
  expect(findTemplate('fit + engagement 40/60')?.id).toBe('fit-and-engagement');
  expect(findTemplate('none such')).toBeUndefined();
});
