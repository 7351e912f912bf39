import type { ScoreReport } from '../src/app/api.ts';

type Issue = ScoreReport['issues'][number];

function heading(text: string): HTMLElement {
  const made = document.createElement('h2');
  made.textContent = text;
  return made;
}

/** The leads per tier, each with its colour, its name and its number. */
export function tierList({ tiers, leads }: ScoreReport): HTMLElement[] {
  if (tiers.length === 0 || leads === 0) return [];
  const list = document.createElement('ul');
  list.className = 'tiers';
  for (const { tier, leads: count, colour } of tiers) {
    const row = document.createElement('li');
    const swatch = document.createElement('span');
    swatch.className = 'swatch';
    if (colour !== '') swatch.style.background = colour;
    const name = document.createElement('span');
    name.className = 'name';
    name.textContent = tier;
    const figure = document.createElement('span');
    figure.className = 'figure';
    figure.textContent = `${count} (${Math.round((100 * count) / leads)}%)`;
    row.append(swatch, name, figure);
    list.append(row);
  }
  return [heading('Leads per tier'), list];
}

/** Errors first, then warnings; each names its cell, and a click goes there. */
export function issueList(issues: readonly Issue[], goTo: (cell: string) => void): HTMLElement[] {
  const levels = [
    ['error', 'To mend'],
    ['warning', 'To look at'],
  ] as const;
  return levels.flatMap(([level, title]) => {
    const own = issues.filter((issue) => issue.level === level);
    if (own.length === 0) return [];
    const list = document.createElement('ul');
    list.className = `issues ${level}`;
    for (const issue of own) list.append(issueRow(issue, goTo));
    return [heading(`${title} (${own.length})`), list];
  });
}

function issueRow({ cell, message }: Issue, goTo: (cell: string) => void): HTMLElement {
  const row = document.createElement('li');
  const link = document.createElement('button');
  link.type = 'button';
  link.className = 'cell';
  link.textContent = cell;
  link.addEventListener('click', () => goTo(cell));
  const text = document.createElement('span');
  text.textContent = message;
  row.append(link, text);
  return row;
}
