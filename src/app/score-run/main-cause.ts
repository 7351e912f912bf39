/** A reason in Why: its label and its points, as `Pricing page visit +20`. */
const REASON = /^(.*) ([+−])([\d.]+)$/;

/**
 * What moved a score most, by what Why said before and says now: so it is known whatever changed, a date, another cell,
 * what a lead did, or a weight.
 *
 * @param isRise whether the score rose
 * @returns a criterion's label; `''` where none rose, or none fell
 */
export function mainCause(before: string, now: string, isRise: boolean): string {
  const changes = pointsByLabel(now);
  for (const [label, points] of pointsByLabel(before)) changes.set(label, (changes.get(label) ?? 0) - points);
  let cause = '';
  let most = 0;
  for (const [label, change] of changes) {
    const towards = isRise ? change : -change;
    if (towards <= most) continue;
    most = towards;
    cause = label;
  }
  return cause;
}

function pointsByLabel(why: string): Map<string, number> {
  const points = new Map<string, number>();
  for (const reason of why.split(' · ')) {
    const [, label, sign, figure] = REASON.exec(reason) ?? [];
    if (label === undefined) continue;
    points.set(label, (points.get(label) ?? 0) + Number(figure) * (sign === '+' ? 1 : -1));
  }
  return points;
}
