/** A rectangle of cells, 0-based, both ends included. Its members carry Univer's names so that it passes as its range. */
export interface CellArea {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export function rowCountOf(area: CellArea): number {
  return area.endRow - area.startRow + 1;
}

export function columnCountOf(area: CellArea): number {
  return area.endColumn - area.startColumn + 1;
}

/** A matrix as large as an area, filled cell by cell; the indices given are those of the sheet. */
export function mapArea<Value>(
  area: CellArea,
  valueAt: (rowIndex: number, columnIndex: number) => Value,
): Value[][] {
  const rows: Value[][] = [];
  for (let rowIndex = area.startRow; rowIndex <= area.endRow; rowIndex++) {
    const row: Value[] = [];
    for (let columnIndex = area.startColumn; columnIndex <= area.endColumn; columnIndex++) {
      row.push(valueAt(rowIndex, columnIndex));
    }
    rows.push(row);
  }
  return rows;
}
