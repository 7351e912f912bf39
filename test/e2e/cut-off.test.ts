import { expect, test } from 'vitest';
import { openPage, type WorkbookPage } from './open-page.ts';
import { unseenLeads } from './unseen-leads.ts';

/** More rows than the sidebar scores at a time. */
const ROWS = 20_400;

const press = (workbook: WorkbookPage, name: string): Promise<void> =>
  workbook.sidebar().getByRole('tabpanel').getByRole('button', { name, exact: true }).click();

test('a page that is closed in the middle of a run loses no lead, and the next run scores them all', async () => {
  const file = { name: 'Many leads.csv', bytes: new TextEncoder().encode(unseenLeads(ROWS)) };
  const workbook = await openPage({ file });
  const before = await workbook.values('Many leads', `A1:I${ROWS + 1}`);
  await press(workbook, 'Use defaults');
  await press(workbook, 'Write Scoring tab and score');
  await workbook.sidebar().getByText('of 20,400 rows').first().waitFor();
  await workbook.reload();

  expect(await workbook.values('Many leads', `A1:I${ROWS + 1}`)).toEqual(before);
  await workbook.sidebar().getByRole('tab', { name: 'Score' }).click();
  await press(workbook, 'Score leads');
  await workbook.sidebar().getByRole('heading', { name: '20,400 leads in “Many leads” scored.' }).waitFor();
  await workbook.whenIdle();
  const [headers = [], ...rows] = await workbook.values('Many leads');
  expect(headers.filter((header) => header === 'Lead score')).toHaveLength(1);
  const score = headers.indexOf('Lead score');
  expect(rows.filter((row) => typeof row[score] !== 'number')).toEqual([]);
  expect(workbook.errors).toEqual([]);
}, 180_000);
