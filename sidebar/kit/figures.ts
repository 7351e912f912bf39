/** `1 lead`, `2,500 leads`. */
export function plural(count: number, one: string, many: string = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

/** A number with its thousands apart, as `2,500` or `−3.5`. */
export function figure(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 1 }).replace('-', '−');
}

/** A share in whole per cent; a share that is there is never told as 0%, nor one that lacks something as 100%. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return '<1%';
  if (share < 1 && share > 0.99) return '>99%';
  return `${Math.round(share * 100)}%`;
}
