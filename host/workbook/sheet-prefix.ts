/** A sheet's name as references write it: `Leads!`, or `'My leads'!` where the bare name would not do. */
export function sheetPrefix(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? `${name}!` : `'${name.replace(/'/g, "''")}'!`;
}
