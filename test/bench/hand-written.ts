import { AS_OF, type Cell } from './bench-leads.ts';

/** The model of bench-leads.ts as a programmer would write it straight into a loop. */
const FREE_MAIL = new Set(['gmail.com', 'yahoo.de', 'outlook.com', 'hotmail.com', 'gmx.de', 'web.de']);
const DECISION_WORDS = ['chief', 'ceo', 'vp', 'head', 'director'];
const TARGET_INDUSTRIES = new Set(['saas', 'banking, insurance']);
const YES = new Set(['true', 'yes', 'y', '1', '✓', 'x', 'on']);
const NO = new Set(['false', 'no', 'n', '0', 'off']);
const ADDRESS = /^[^\s@]+@([^\s@]+\.[^\s@]+)$/;
const BAND = /^([\d.]+)\s*[-–]\s*([\d.]+)$/;

function text(cell: Cell | undefined): string {
  return String(cell ?? '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

function number(cell: Cell | undefined): number | undefined {
  if (typeof cell === 'number') return cell;
  const words = text(cell);
  if (words === '') return undefined;
  if (words.endsWith('+')) return Number(words.slice(0, -1));
  const band = BAND.exec(words);
  if (band) return (Number(band[1]) + Number(band[2])) / 2;
  const value = Number(words);
  return Number.isNaN(value) ? undefined : value;
}

function dayNumber(date: Date): number {
  return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

export function handWrittenScores(rows: readonly (readonly Cell[])[]): number[] {
  const today = Date.parse(AS_OF) / 86_400_000;
  return rows.map((row) => {
    // Points in tenths, so that sums are exact.
    let fit = 0;
    let web = 0;
    let engagement = 0;
    let rest = 0;
    let disqualified = false;
    const title = text(row[2]);
    if (DECISION_WORDS.some((word) => title.includes(word))) fit += 150;
    if (TARGET_INDUSTRIES.has(text(row[3]))) fit += 100;
    if (text(row[4]) === 'germany') fit += 50;
    const employees = number(row[5]);
    if (employees !== undefined && employees >= 51 && employees <= 1000) fit += 100;
    const revenue = number(row[6]);
    if (revenue !== undefined && revenue >= 1_000_000) fit += 50;
    const address = ADDRESS.exec(text(row[0]));
    if (address && FREE_MAIL.has(address[1] ?? '')) fit -= 50;
    if (title === 'student') disqualified = true;
    const visits = number(row[7]);
    if (visits !== undefined && visits > 0) web += 5 * Math.min(visits, 20);
    const pricing = number(row[8]);
    if (pricing !== undefined && pricing > 0) web += 200;
    const opened = number(row[9]);
    if (opened !== undefined && opened >= 3) engagement += 50;
    if (YES.has(text(row[10])) && NO.has(text(row[15]))) engagement += 300;
    const activity = row[12];
    let inactive = true;
    if (activity instanceof Date) {
      const age = today - dayNumber(activity);
      if (age >= 0 && age < 90) engagement += Math.round((100 * (90 - age)) / 90);
      inactive = age < 0 || age > 90;
    }
    if (inactive) engagement -= 100;
    const renewal = row[14];
    if (renewal instanceof Date) {
      const ahead = dayNumber(renewal) - today;
      if (ahead >= 0 && ahead <= 90) engagement += 150;
    }
    if (text(row[16]).startsWith('part')) rest += 25;
    const score = Math.min(fit, 400) + clamp(web, -100, 450) + engagement + rest;
    return disqualified ? -1 : clamp(score, 0, 1000) / 10;
  });
}
