import type { SavedHead } from '../saving/saved-workbook.ts';
import type { WorkbookStore } from '../saving/workbook-store.ts';
import type { TabIdentity } from './tab-identity.ts';

/** Workbooks that were saved in this browser and that no tab shows. */
export interface EarlierWorkbooks {
  /** To go on with unasked: what this tab showed before a reload, else the newest of this start. */
  readonly ofThisStart: SavedHead | undefined;
  readonly newest: SavedHead | undefined;
}

export async function earlierWorkbooks(
  store: WorkbookStore | undefined,
  identity: TabIdentity,
  startId: string,
): Promise<EarlierWorkbooks> {
  const heads = (await store?.heads()) ?? [];
  const previousId = await identity.previous();
  const free: SavedHead[] = [];
  for (const head of heads) {
    if (await identity.isFree(head.id)) {
      free.push(head);
    }
  }
  const ofThisStart = free.filter((head) => head.startId === startId);
  return {
    ofThisStart: ofThisStart.find(({ id }) => id === previousId) ?? ofThisStart[0],
    newest: free[0],
  };
}
