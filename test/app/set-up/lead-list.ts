import { planSetUp, type SetUpInput, type SetUpPlan } from '../../../src/app/set-up/plan-set-up.ts';
import type { Cells, CellValue } from '../../../src/core/table/cell.ts';

/** Rows of a lead list from one function of the row's index per column. */
export function leadList(
  columns: Readonly<Record<string, (index: number) => CellValue>>,
  count = 60,
): { readonly headers: readonly string[]; readonly rows: Cells } {
  const headers = Object.keys(columns);
  const rows = Array.from({ length: count }, (_, index) =>
    headers.map((header) => columns[header]?.(index) ?? ''),
  );
  return { headers, rows };
}

/** A plan for a lead list with the default template, in an American workbook. */
export function planFor(
  list: { readonly headers: readonly string[]; readonly rows: Cells },
  input: Partial<SetUpInput> = {},
): SetUpPlan {
  return planSetUp({
    tabName: 'Leads',
    template: 'fit-and-engagement',
    locale: 'en_US',
    timeZone: 'UTC',
    ...list,
    ...input,
  });
}

/** The conditions of a planned criterion as one text, such as `Industry is any of Software`. */
export function conditionsOf(plan: SetUpPlan, label: string): string | undefined {
  const criterion = plan.criteria.find((row) => row.label === label);
  return criterion?.conditions
    .map(({ column, rule, value }) => `${column} ${rule} ${value}`.trim())
    .join(' and ');
}

/** A setting's value in a plan. */
export function settingOf(plan: SetUpPlan, name: string): CellValue {
  return plan.settings.find((setting) => setting.name === name)?.value;
}
