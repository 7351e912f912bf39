import type { CustomData, Worksheet } from '@univerjs/presets';
import { type MetadataEntry, metadataIn, withMetadata } from '../files/cells/developer-metadata.ts';
import type { SheetTabs } from './sheet-tabs.ts';
import type { SheetAddress, SpreadsheetDocument } from './spreadsheet-document.ts';

/** A change of Univer's model of our own, so that saving hears of it at once, as of those of columns. */
const SET_SHEET_METADATA = 'spreadsheet.mutation.set-sheet-metadata';

interface SetSheetMetadata extends SheetAddress {
  readonly entries: readonly MetadataEntry[];
}

/** Where an entry is kept. */
export type MetadataPlace =
  | { readonly kind: 'sheet'; readonly sheet: Worksheet }
  | { readonly kind: 'column'; readonly sheet: Worksheet; readonly columnIndex: number };

export interface PlacedMetadata {
  readonly entry: MetadataEntry;
  readonly place: MetadataPlace;
}

/**
 * Developer metadata of sheets and columns. An entry of a column lies in Univer's own column data, which every
 * insertion, deletion, move and undo takes along, whether a script or the grid asked for it.
 */
export class DeveloperMetadataStore {
  constructor(
    private readonly document: SpreadsheetDocument,
    private readonly tabs: SheetTabs,
  ) {
    const { CommandType, ICommandService } = document.modules;
    document.get(ICommandService).registerCommand({
      id: SET_SHEET_METADATA,
      type: CommandType.MUTATION,
      handler: (_, params: object) => this.keepOfSheet(params as SetSheetMetadata),
    });
  }

  /** Every entry, sheet by sheet, that of the sheet itself before those of its columns from left to right. */
  all(): readonly PlacedMetadata[] {
    return this.tabs.all().flatMap((sheet) => this.ofSheet(sheet));
  }

  ofSheet(sheet: Worksheet): readonly PlacedMetadata[] {
    const columns = Object.keys(sheet.getColumnManager().getColumnData()).map(Number);
    return [
      ...this.at({ kind: 'sheet', sheet }),
      ...columns
        .sort((a, b) => a - b)
        .flatMap((columnIndex) => this.at({ kind: 'column', sheet, columnIndex })),
    ];
  }

  at(place: MetadataPlace): readonly PlacedMetadata[] {
    return metadataIn(this.customOf(place)).map((entry) => ({ entry, place }));
  }

  byId(id: number): PlacedMetadata | undefined {
    return this.all().find(({ entry }) => entry.id === id);
  }

  add(place: MetadataPlace, entry: Omit<MetadataEntry, 'id'>): void {
    const id = Math.max(0, ...this.all().map((placed) => placed.entry.id)) + 1;
    this.save(place, [...metadataIn(this.customOf(place)), { id, ...entry }]);
  }

  setValue(id: number, value: string): void {
    this.edit(id, (entries) => entries.map((entry) => (entry.id === id ? { ...entry, value } : entry)));
  }

  remove(id: number): void {
    this.edit(id, (entries) => entries.filter((entry) => entry.id !== id));
  }

  private edit(id: number, change: (entries: readonly MetadataEntry[]) => readonly MetadataEntry[]): void {
    const placed = this.byId(id);
    if (placed !== undefined) {
      this.save(placed.place, change(metadataIn(this.customOf(placed.place))));
    }
  }

  private customOf(place: MetadataPlace): CustomData | undefined {
    return place.kind === 'sheet'
      ? place.sheet.getCustomMetadata()
      : place.sheet.getColumnManager().getCustomMetadata(place.columnIndex);
  }

  private save(place: MetadataPlace, entries: readonly MetadataEntry[]): void {
    const address = this.document.addressOf(place.sheet);
    if (place.kind === 'sheet') {
      const change: SetSheetMetadata = { ...address, entries };
      this.document.execute({ id: SET_SHEET_METADATA }, change);
      return;
    }
    this.document.execute(this.document.modules.SetColDataMutation, {
      ...address,
      columnData: { [place.columnIndex]: { custom: withMetadata(this.customOf(place), entries) } },
    });
  }

  private keepOfSheet({ subUnitId, entries }: SetSheetMetadata): boolean {
    const sheet = this.document.workbook.getSheetBySheetId(subUnitId);
    sheet?.setCustomMetadata(withMetadata(sheet.getCustomMetadata(), entries));
    return sheet != null;
  }
}
