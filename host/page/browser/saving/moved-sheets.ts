/** Changes of Univer's model that put cells elsewhere. */
const CHANGES_OF_ROWS = /^sheet\.mutation\.(insert-|remove-|move-|reorder-|copy-)/;

/** Where the changes name the sheets that they change. */
interface SheetNames {
  readonly subUnitId?: string;
  /** A sheet that is inserted. */
  readonly sheet?: { readonly id: string };
  /** Cells that are dragged, or cut and pasted. */
  readonly from?: { readonly subUnitId?: string };
  readonly to?: { readonly subUnitId?: string };
}

/**
 * Sheets in which a change of Univer's model has put cells elsewhere; none for a change of another kind.
 *
 * @param id of the change
 * @param allSheets what is given for a change that names no sheet: better too much is saved than too little
 */
export function movedSheets(
  id: string,
  params: object | undefined,
  allSheets: () => readonly string[],
): readonly string[] {
  if (!CHANGES_OF_ROWS.test(id)) {
    return [];
  }
  const { subUnitId, sheet, from, to }: SheetNames = params ?? {};
  const named = [subUnitId, sheet?.id, from?.subUnitId, to?.subUnitId].filter((each) => each !== undefined);
  return named.length > 0 ? [...new Set(named)] : allSheets();
}
