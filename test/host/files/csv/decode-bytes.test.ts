import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../../../host/files/csv/decode-bytes.ts';
import { FileError } from '../../../../host/files/file-error.ts';

const encode = (text: string, encoding: string, addBOM = false) =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM }));

const LEADS = 'Name,City\nZoë Müller,Köln\n王小明,北京\nשרה,תל אביב\n🎉 Party,x\n';

describe('decodeBytes', () => {
  test.each([
    ['UTF-8', encode(LEADS, 'utf8')],
    ['UTF-8 with a byte order mark', encode(LEADS, 'utf8', true)],
    ['UTF-16LE with a byte order mark', encode(LEADS, 'utf-16le', true)],
    ['UTF-16BE with a byte order mark', encode(LEADS, 'utf-16be', true)],
    ['UTF-16LE without one', encode(LEADS, 'utf-16le')],
    ['UTF-16BE without one', encode(LEADS, 'utf-16be')],
    ['UTF-16LE cut off in the middle of a character', encode(`${LEADS}x`, 'utf-16le').slice(0, -1)],
  ])('reads %s without a note', (_, bytes) => {
    const { text, notes } = decodeBytes('leads.csv', bytes);
    expect(text.slice(0, LEADS.length)).toBe(LEADS);
    expect(notes).toEqual([]);
  });

  test('reads Chinese UTF-16 without a mark, whose low bytes may be 0 too', () => {
    const text = '一丁,七万\n丈三,上下\n';
    expect(decodeBytes('leads.csv', encode(text, 'utf-16le')).text).toBe(text);
    expect(decodeBytes('leads.csv', encode(text, 'utf-16be')).text).toBe(text);
  });

  test.each([
    ['windows-1252', 'Name,Ort\nJürgen Müller,Köln\nRenée Côté,Montréal\n'],
    ['windows-1252', 'Name;Preis\n“Müller” – Söhne;5 €\n'],
    ['windows-1252', 'a\né\n'],
    ['windows-1252', 'a,b\nJosé,Muñoz\n'],
    [
      'windows-1251',
      'Имя,Город,Должность\nИван Петров,Москва,Директор по маркетингу\nАнна Сидорова,Санкт-Петербург,Менеджер\n' +
        'Сергей Кузнецов,Новосибирск,Инженер\nЕлена Соколова,Нижний Новгород,Руководитель отдела продаж\n',
    ],
    [
      'windows-1250',
      'Jméno,Město\nŽofie Dvořáková,Brno\nŁukasz Wiśniewski,Łódź\nJiří Novák,Plzeň\nTomáš Černý,Praha\n' +
        'Petra Horáková,Ústí nad Labem\nMarek Zieliński,Poznań\nAgnieszka Wójcik,Wrocław\n',
    ],
    ['Shift_JIS', '名前,会社\n山田太郎,株式会社トヨタ\n佐藤花子,ソニー\n'],
    ['GB18030', '姓名,公司\n张伟,阿里巴巴集团\n李娜,腾讯科技有限公司\n'],
  ])('reads %s and says so', (encoding, text) => {
    const decoded = decodeBytes('leads.csv', encode(text, encoding));
    expect(decoded.text).toBe(text);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.notes).toEqual([
      `The file is not UTF-8; it was read as ${encoding}. If accented letters look wrong, export it again as UTF-8.`,
    ]);
  });

  test('keeps UTF-8 that lost single bytes, and names the first damaged line', () => {
    const whole = encode('Name,City\nZoë Müller,Köln\nRenée,Montréal\n', 'utf8');
    const broken = Uint8Array.from(whole, (byte, index) => (index === whole.lastIndexOf(0xc3) ? 0xff : byte));
    const { text, encoding, notes } = decodeBytes('leads.csv', broken);
    expect(text.startsWith('Name,City\nZoë Müller,Köln\nRenée')).toBe(true);
    expect(encoding).toBe('UTF-8');
    expect(notes).toEqual([
      'Some characters are damaged and show as �, first in line 3; the rest was read as UTF-8.',
    ]);
  });

  test('refuses a file without bytes', () => {
    expect(() => decodeBytes('leads.csv', new Uint8Array())).toThrow(
      new FileError(
        'empty',
        'leads.csv is empty: it holds no cell with text. Export it again, with its header row.',
      ),
    );
  });

  test('refuses a file that is larger than any table, before it reads it', () => {
    expect(() => decodeBytes('leads.csv', new Uint8Array(200 * 2 ** 20 + 1))).toThrow(
      'leads.csv has 201 MB; files of up to 200 MB can be opened.',
    );
  });

  test.each([
    ['NUL bytes in text', [...new TextEncoder().encode('a,b\n1,'), 0, 50]],
    [
      'the start of a PNG picture',
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82],
    ],
    ['control characters without NUL', Array.from({ length: 200 }, (_, index) => (index % 8) + 1)],
    ['UTF-32', [0xff, 0xfe, 0, 0, 97, 0, 0, 0, 44, 0, 0, 0, 98, 0, 0, 0]],
  ])('refuses binary data: %s', (_, bytes) => {
    expect(() => decodeBytes('leads.csv', Uint8Array.from(bytes))).toThrow(
      'leads.csv is no text file: it holds binary data. Choose a .csv, .tsv or .xlsx file.',
    );
  });
});
