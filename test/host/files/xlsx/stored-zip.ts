/** A zip archive of texts, stored without packing: fixtures that no library would write. Check sums are left at 0. */
export function storedZip(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const nameBytes = new TextEncoder().encode(name);
    const content = new TextEncoder().encode(text);
    const local = header(30, 0x04034b50, (view) => {
      view.setUint32(18, content.length, true);
      view.setUint32(22, content.length, true);
      view.setUint16(26, nameBytes.length, true);
    });
    directory.push(
      header(46, 0x02014b50, (view) => {
        view.setUint32(20, content.length, true);
        view.setUint32(24, content.length, true);
        view.setUint16(28, nameBytes.length, true);
        view.setUint32(42, offset, true);
      }),
      nameBytes,
    );
    parts.push(local, nameBytes, content);
    offset += local.length + nameBytes.length + content.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = header(22, 0x06054b50, (view) => {
    view.setUint16(8, Object.keys(files).length, true);
    view.setUint16(10, Object.keys(files).length, true);
    view.setUint32(12, size, true);
    view.setUint32(16, offset, true);
  });
  return Uint8Array.from([...parts, ...directory, end].flatMap((part) => [...part]));
}

function header(length: number, signature: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  fill(view);
  return bytes;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An Excel file of one worksheet with the given XML between `<worksheet>` and its end. */
export function xlsxOf(
  worksheetXml: string,
  workbookXml = '',
  moreFiles: Readonly<Record<string, string>> = {},
): Uint8Array {
  return storedZip({
    ...moreFiles,
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': '<Relationships/>',
    'xl/workbook.xml':
      `<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="Leads &amp; more" sheetId="1" r:id="rId1"/></sheets>` +
      `${workbookXml}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}>${worksheetXml}</worksheet>`,
  });
}
