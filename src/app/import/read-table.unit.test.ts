import { describe, expect, test } from 'vitest';
import { readTable } from './read-table.ts';
import { readClientTable } from './read-client-table.ts';
import { makeArchive, makeWorkbook } from './workbook.testdata.ts';

const rows = [
  ['Kunde', 'Org.nr', 'E-post'],
  ['Ødegård Bygg AS', '312457806', 'post@odegard.example'],
  ['Åse; Ærlig, & Co', '', 'ase@co.example'],
];

function csv(delimiter: string, lineEnd = '\r\n'): string {
  return rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join(lineEnd);
}

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

async function cellsOf(bytes: Buffer): Promise<(readonly string[])[]> {
  return (await readTable(bytes)).map(({ cells }) => cells);
}

async function codeOf(bytes: Buffer): Promise<string> {
  try {
    readClientTable(await readTable(bytes));
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('a file', () => {
  test.each<[string, Buffer]>([
    ['UTF-8 and ;', Buffer.from(csv(';'))],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${csv(';')}`)],
    ['UTF-8 and ,', Buffer.from(csv(','))],
    ['UTF-8 and tab, as it is pasted', Buffer.from(csv('\t', '\n'))],
    ['Latin-1', Buffer.from(csv(';'), 'latin1')],
    ['UTF-16, as Excel calls Unicode text', utf16(csv('\t'), false)],
    ['UTF-16 the other way', utf16(csv(';'), true)],
    ['old line ends', Buffer.from(csv(';', '\r'))],
    ['an Excel workbook', makeWorkbook(rows)],
  ])('in %s is read alike', async (_what, bytes) => {
    expect(await cellsOf(bytes)).toEqual(rows);
  });

  test('in Windows-1252 has its dashes and quotes', async () => {
    expect(await cellsOf(Buffer.from([0x4b, 0x3b, 0x93, 0xd8, 0x94, 0x96]))).toEqual([['K', '“Ø”–']]);
  });

  test('may have line breaks in quotes', async () => {
    expect(await cellsOf(Buffer.from('Kunde;E-post\n"Brattli\r\nBygg";a@b.example\n'))).toEqual([
      ['Kunde', 'E-post'],
      ['Brattli\r\nBygg', 'a@b.example'],
    ]);
  });

  test('with a quote in a name that nobody closes is read as it stands', async () => {
    expect(await cellsOf(Buffer.from('Kunde;E-post\nKafé "Hos Liv" AS;a@b.example\n"Uten slutt;c@d.example'))).toEqual([
      ['Kunde', 'E-post'],
      ['Kafé "Hos Liv" AS', 'a@b.example'],
      ['"Uten slutt', 'c@d.example'],
    ]);
  });

  test.each([
    ['Kundeliste, hentet 1.1.2026\nKunde;E-post\nÅse;a@b.example\n', ['Åse', 'a@b.example']],
    ['Kunde;E-post\nHansen, Olsen, Berg og Co;a@b.example\n', ['Hansen, Olsen, Berg og Co', 'a@b.example']],
    ['Kunde,E-post\nÅse; ærlig,a@b.example\n', ['Åse; ærlig', 'a@b.example']],
    ['Kunde\nHansen og Olsen\n', ['Hansen og Olsen']],
  ])('like %j is separated by what stands in every line', async (text, last) => {
    expect((await cellsOf(Buffer.from(text))).at(-1)).toEqual(last);
  });

  test('keeps the line of each row when empty ones lie between', async () => {
    const table = readClientTable(await readTable(Buffer.from('Kunde;E-post\n\n;\nBrattli;a@b.example\n')));
    expect(table.rows.map(({ line }) => line)).toEqual([4]);
  });

  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'import.empty-file'],
    ['blank lines', Buffer.from('\n \n;;\n'), 'import.empty-file'],
    ['a heading only', Buffer.from('Kunde;Org.nr\n'), 'import.no-rows'],
    ['no heading', Buffer.from('Brattli;312457806\n'), 'import.no-name-column'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff]), 'import.no-name-column'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'import.no-name-column'],
    ['the Excel of 2003', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'import.old-excel'],
    ['half a workbook', makeWorkbook(rows).subarray(0, 400), 'import.unreadable-file'],
    ['an archive that is no workbook', makeArchive({ 'a.txt': 'hei' }), 'import.unreadable-file'],
    ['more than 5 MB', Buffer.alloc(5_000_001, 'a'), 'import.file-too-large'],
    ['millions of blank lines', Buffer.from(`Kunde\n${'\n'.repeat(4_900_000)}`), 'import.sheet-too-large'],
    ['5 001 rows', Buffer.from(`Kunde\n${'Brattli\n'.repeat(5001)}`), 'import.too-many-rows'],
    ['5 000 rows', Buffer.from(`Kunde\n${'Brattli\n'.repeat(5000)}`), 'none'],
  ])('with %s is told of', async (_what, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });
});

describe('a workbook', () => {
  test('gives numbers, dates and worked-out values as they are shown', async () => {
    const bytes = makeWorkbook([
      ['Kunde', 'Org.nr', 'Akseptert dato', 'Mobil'],
      [{ formula: 'A1&" AS"', value: 'Kunde AS' }, 312_457_806, { serialDate: 46_027 }, { formula: '1+1', value: 2 }],
    ]);
    expect(await cellsOf(bytes)).toEqual([
      ['Kunde', 'Org.nr', 'Akseptert dato', 'Mobil'],
      ['Kunde AS', '312457806', '2026-01-05', '2'],
    ]);
  });

  test('that unpacks to gigabytes is refused, whatever it says of its size', async () => {
    const zeros = Buffer.alloc(61_000_000);
    expect(await codeOf(makeArchive({ 'xl/workbook.xml': zeros }))).toBe('import.file-too-large');
    expect(await codeOf(makeArchive({ 'xl/workbook.xml': zeros }, 1000))).toBe('import.file-too-large');
  });

  test('that claims to become gigabytes is refused before room is made for them', async () => {
    expect(await codeOf(makeArchive({ 'xl/workbook.xml': 'hei' }, 4_000_000_000))).toBe('import.file-too-large');
  });

  test('whose two lists of contents differ is refused, since the reader may believe the other one', async () => {
    const bytes = makeWorkbook(rows);
    bytes.writeUInt16LE(0, bytes.length - 12);
    expect(await codeOf(bytes)).toBe('import.unreadable-file');
  });

  test.each([
    ['in the last row and column', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 'import.sheet-too-large'],
    ['in the last row', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', 'import.sheet-too-large'],
    [
      'with its address in other quotes',
      `<row r='99999'><c r = 'XFD99999'><v>1</v></c></row>`,
      'import.sheet-too-large',
    ],
    ['in rows without numbers', '<row><c r="XFD9"><v>1</v></c></row>'.repeat(62), 'import.sheet-too-large'],
    ['at an address beyond all sheets', '<row><c r="ZZZZZZZ1"><v>1</v></c></row>', 'import.unreadable-file'],
    ['at an address in disguise', '<row><c r="&#88;FD1048576"><v>1</v></c></row>', 'import.unreadable-file'],
    ['in an endless row', '<row r="1e999"><c><v>1</v></c></row>', 'import.unreadable-file'],
  ])('with a cell %s is refused before its empty places are filled', async (_where, sheetRows, code) => {
    const archive = makeArchive({
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetRows}</sheetData></worksheet>`,
    });
    expect(await codeOf(archive)).toBe(code);
  });

  test('of five thousand clients with all the letters as columns is read', async () => {
    const row = Array.from({ length: 26 }, (_, column) => `celle ${column}`);
    expect((await cellsOf(makeWorkbook(Array.from({ length: 5_000 }, () => row)))).length).toBe(5_000);
  });

  test('that shows one long text in thousands of cells is refused', async () => {
    const sheet = Array.from(
      { length: 4_000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>0</v></c></row>`,
    );
    const bytes = makeWorkbook([], {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet.join('')}</sheetData></worksheet>`,
      'xl/sharedStrings.xml': `<sst><si><t>${'å'.repeat(100_000)}</t></si></sst>`,
    });
    expect(bytes.length).toBeLessThan(50_000);
    expect(await codeOf(bytes)).toBe('import.file-too-large');
  });

  test('whose list of contents leads nowhere is refused', async () => {
    const bytes = makeWorkbook(rows);
    bytes.writeUInt32LE(4_000_000_000, bytes.length - 6);
    expect(await codeOf(bytes)).toBe('import.unreadable-file');
  });
});
