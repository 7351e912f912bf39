export type MetadataVisibility = 'DOCUMENT' | 'PROJECT';

/** An entry of developer metadata, as a sheet or a column holds it. */
export interface MetadataEntry {
  readonly id: number;
  readonly key: string;
  /** null where none was given. */
  readonly value: string | null;
  readonly visibility: MetadataVisibility;
}

/** Under this name a column's or a worksheet's `custom` holds its metadata, in a running workbook and in a saved one. */
const METADATA_KEY = 'developerMetadata';

/** Metadata of a column or a worksheet by what its `custom` holds, if it has any. */
export function metadataIn(custom: unknown): readonly MetadataEntry[] {
  return (
    (custom as { readonly [METADATA_KEY]?: readonly MetadataEntry[] } | null | undefined)?.[METADATA_KEY] ??
    []
  );
}

/** The `custom` of a column or a worksheet with these entries in place of its own. */
export function withMetadata(custom: unknown, entries: readonly MetadataEntry[]): Record<string, unknown> {
  return { ...(custom as object | null | undefined), [METADATA_KEY]: entries };
}
