import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailHead, rawZip } from './hostile.testdata.ts';
import { invoicePage, makePdf, makeScan, rasterise, type Placed } from './papers.testdata.ts';
import { openReader, type ApartReading, type DocumentReader } from './read-apart.ts';
import { closeLetters } from './read-letters.ts';
import { readPdf } from './read-pdf.ts';
import { readingLimits } from './reading-limits.ts';
import { readTree } from './read-tree.ts';

let folder: string;
let reader: DocumentReader;
let photo: Buffer;
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'takt-papers-'));
  reader = openReader();
  photo = (await rasterise(await makePdf([invoicePage({ number: '10023' })])))[0]!;
});
afterAll(async () => {
  await reader.close();
  await fs.rm(folder, { recursive: true, force: true });
});

let count = 0;
async function read(bytes: Buffer, fileName = 'fil', pictures = 0): Promise<ApartReading> {
  const file = path.join(folder, `in-${(count += 1)}`);
  await fs.writeFile(file, bytes);
  return reader.read({ file, fileName, scratch: folder }, pictures);
}

const faultsOf = ({ document }: ApartReading): string[] => document.faults.map(({ fault }) => fault);

const invoice = {
  issuedOn: '2026-11-01',
  dueOn: '2026-11-15',
  number: '10023',
  seller: { name: 'Fjord Rør AS', orgnr: '987654325' },
  buyer: { name: 'Bakeriet Sentrum AS' },
  currency: 'NOK',
  account: '15030000002',
  totalMinor: 375000,
  vatMinor: 75000,
  kid: '001002317',
};

describe('a PDF', () => {
  test('with text is read with the place of each field', async () => {
    const { document } = await read(await makePdf([invoicePage({ number: '10023' })]), '6540 rør.pdf');
    expect(document).toMatchObject({
      format: 'pdf',
      kind: 'invoice',
      source: 'text',
      pages: 1,
      faults: [],
      sumFaults: [],
    });
    expect(document.fields).toEqual({ ...invoice, netMinor: 300000 });
    expect(document.where.totalMinor).toMatchObject({ page: 1, text: expect.stringContaining('3 750,00') as string });
    const { left, top, width } = document.where.totalMinor!.box!;
    expect([left, top, left + width].map((share) => Math.round(share * 100))).toEqual([64, 51, 91]);
    expect(document.codings).toMatchObject([{ account: '6540', from: 'file-name' }]);
  });

  test('is read again in far less than a tenth of a second', async () => {
    const bytes = await makePdf([invoicePage({ number: '10023' })]);
    await read(bytes);
    const started = performance.now();
    for (let times = 0; times < 5; times++) await read(bytes);
    expect((performance.now() - started) / 5).toBeLessThan(100);
  });

  test('of several invoices tells where each begins', async () => {
    const second: Placed[] = [
      { text: 'Spesifikasjon av timer', x: 50, y: 50 },
      { text: 'Side 2 av 2', x: 480, y: 800 },
    ];
    const pages = [
      invoicePage({ number: '10023' }),
      second,
      invoicePage({ number: '10024', issued: '03.11.2026', total: '1 250,00' }),
      invoicePage({ number: '77', seller: 'Nordlys Elektro AS', orgnr: '923 456 783' }),
    ];
    const { document } = await read(await makePdf(pages));
    expect(document.vouchers.map(({ page, number, sellerOrgnr }) => [page, number, sellerOrgnr])).toEqual([
      [1, '10023', '987654325'],
      [3, '10024', '987654325'],
      [4, '77', '923456783'],
    ]);
    expect(document.fields.totalMinor).toBe(375000);
  });

  test('whose sums do not add up says so', async () => {
    const { document } = await read(await makePdf([invoicePage({ number: '10023', total: '3 950,00' })]));
    expect(document.sumFaults).toMatchObject([{ what: 'total', statedMinor: 395000, foundMinor: 375000 }]);
  });

  test('with a password is encrypted', async () => {
    expect(faultsOf(await read(await makePdf([invoicePage({ number: '1' })], { password: 'hemmelig' })))).toEqual([
      'encrypted',
    ]);
  });

  test('with a file in it names it', async () => {
    const attachment = { name: 'faktura.xml', bytes: Buffer.from('<x/>') };
    expect((await read(await makePdf([invoicePage({ number: '1' })], { attachment }))).document.attachments).toEqual([
      'faktura.xml',
    ]);
  });

  test('with a few bytes before it is read all the same', async () => {
    const bytes = Buffer.concat([
      Buffer.from('\r\nScanner 3000\r\n'),
      await makePdf([invoicePage({ number: '10023' })]),
    ]);
    expect((await read(bytes)).document.fields.number).toBe('10023');
  });

  test('with an empty page says which', async () => {
    const { document } = await read(await makePdf([invoicePage({ number: '1' }), []]));
    expect(document.faults).toEqual([{ fault: 'blank-page', evidence: { page: 2 } }]);
  });

  test('that was cut in the middle is damaged or read as far as it goes', async () => {
    const bytes = await makePdf([invoicePage({ number: '1' })]);
    expect(faultsOf(await read(bytes.subarray(0, 400)))).toEqual(['damaged']);
  });

  test('of a scanner is read by its letters', async () => {
    const { document } = await read(await makeScan([photo]));
    expect(document).toMatchObject({ format: 'pdf', kind: 'invoice', source: 'ocr', faults: [] });
    expect(document.fields).toMatchObject(invoice);
    expect(document.confidence).toBeGreaterThan(0.8);
  });

  test('of many pages that a telephone photographed is read and shown to its end', async () => {
    const taken = await sharp(photo).resize(3024, 4032, { fit: 'fill' }).jpeg().toBuffer();
    const own = openReader();
    try {
      const file = path.join(folder, 'many-pages');
      await fs.writeFile(file, await makeScan(Array<Buffer>(6).fill(taken)));
      const { document, pictures } = await own.read({ file, scratch: folder }, 6);
      expect(document).toMatchObject({ source: 'ocr', pages: 6, faults: [], fields: { number: '10023' } });
      expect(document.vouchers.map(({ page }) => page)).toEqual([1]);
      expect(pictures).toHaveLength(6);
      // What shows pages and what recognises letters, held at the same time, would be some 460.
      expect(own.peakBytes() / 1024 ** 2).toBeLessThan(430);
    } finally {
      await own.close();
    }
  });
  test('of a scanner with more pages than are read says from which page on, and counts no empty backs', async () => {
    const empty = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    const bytes = await makeScan([photo, empty, photo, empty, photo]);
    const limits = { ...readingLimits, pagesOfLettersMax: 2 };
    const { faults } = await readPdf(bytes, { letters: true }, limits);
    expect(faults.map(({ fault, evidence }) => `${fault} ${evidence.page}`)).toEqual([
      'too-many-pages 5',
      'blank-page 2',
      'blank-page 4',
    ]);
    await closeLetters();
  });

  test('with a printed bank statement gives its lines', async () => {
    const at = (y: number, on: string, text: string, out: string, into: string, balance: string): Placed[] => [
      { text: on, x: 50, y },
      { text, x: 120, y },
      { text: out, x: 370, y, right: true },
      { text: into, x: 460, y, right: true },
      { text: balance, x: 545, y, right: true },
    ];
    const { document } = await read(
      await makePdf([
        [
          { text: 'Kontoutskrift', x: 50, y: 50, size: 18 },
          { text: 'Konto 1503.00.00002', x: 50, y: 80 },
          { text: 'Periode 01.10.2026 - 31.10.2026', x: 300, y: 80 },
          ...at(120, 'Dato', 'Forklaring', 'Ut fra konto', 'Inn på konto', 'Saldo'),
          ...at(140, '', 'Inngående saldo', '', '', '10 000,00'),
          ...at(160, '02.10', 'Varekjøp Storkjøkken', '2 800,00', '', '7 200,00'),
          ...at(180, '05.10', 'Innbetaling', '', '3 750,00', '10 950,00'),
          ...at(200, '', 'Utgående saldo', '', '', '10 950,00'),
        ].filter(({ text }) => text !== ''),
      ]),
    );
    expect(document).toMatchObject({
      kind: 'bank-statement',
      sumFaults: [],
      fields: { account: '15030000002', fromOn: '2026-10-01', toOn: '2026-10-31' },
    });
    expect(document.statements).toMatchObject([
      {
        account: '15030000002',
        openingMinor: 1000000,
        closingMinor: 1095000,
        lines: [
          { on: '2026-10-02', amountMinor: -280000, text: 'Varekjøp Storkjøkken' },
          { on: '2026-10-05', amountMinor: 375000 },
        ],
      },
    ]);
  });
});

describe('a photo', () => {
  test('is read by its letters, whatever its format', async () => {
    const formats = {
      jpeg: photo,
      png: await sharp(photo).png().toBuffer(),
      webp: await sharp(photo).webp().toBuffer(),
      tiff: await sharp(photo).tiff().toBuffer(),
    };
    for (const [format, bytes] of Object.entries(formats)) {
      const { document } = await read(bytes);
      expect(document).toMatchObject({ format, kind: 'invoice', source: 'ocr', faults: [] });
      expect(document.fields).toMatchObject({ number: '10023', totalMinor: 375000, kid: '001002317' });
    }
  });

  test('of a telephone (HEIC) is read and shown', async () => {
    const bytes = await fs.readFile(new URL('./telephone-picture.testdata.heic', import.meta.url));
    const { document, pictures } = await read(bytes, 'IMG_0001.HEIC', 1);
    expect(document).toMatchObject({
      format: 'heic',
      kind: 'invoice',
      source: 'ocr',
      fields: { number: '10023', totalMinor: 375000 },
    });
    expect(pictures).toMatchObject([{ page: 1, width: 620, height: 877 }]);
  });

  test('on its side is turned', async () => {
    expect((await read(await sharp(photo).rotate(90).jpeg().toBuffer())).document.fields).toMatchObject({
      number: '10023',
    });
  });

  test('with a mark of how it was held is turned, and its copy bears neither mark nor place', async () => {
    const held = await sharp(photo)
      .rotate(270)
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '60/1 23/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { document, pictures } = await read(held, 'bilde.jpg', 1);
    expect(document.fields.number).toBe('10023');
    const shown = await sharp(pictures[0]!.file).metadata();
    expect([shown.format, shown.width, shown.height, shown.exif, shown.orientation]).toEqual([
      'webp',
      1131,
      1600,
      undefined,
      undefined,
    ]);
  });

  test.each([
    ['dark', 'too-dark', () => sharp(photo).linear(0.15, 0)],
    ['blurred', 'blurred', () => sharp(photo).blur(8)],
    ['small', 'low-resolution', () => sharp(photo).resize(300)],
    ['empty', 'blank-page', () => sharp({ create: { width: 1200, height: 1600, channels: 3, background: '#f0f0ee' } })],
  ])('that is %s says so', async (_, fault, make) => {
    expect(faultsOf(await read(await make().jpeg().toBuffer()))).toContain(fault);
  });

  test('that is sharp and light has no fault', async () => {
    expect(faultsOf(await read(photo))).toEqual([]);
  });

  test('of which the end is missing is cut off', async () => {
    expect(faultsOf(await read(photo.subarray(0, Math.round(photo.length * 0.6))))).toContain('cut-off');
  });
});

describe('pictures of pages', () => {
  test('are made of a PDF, no larger than a screen', async () => {
    const { pictures } = await read(
      await makePdf([invoicePage({ number: '1' }), invoicePage({ number: '2' }), []]),
      'fil',
      2,
    );
    expect(pictures).toMatchObject([
      { page: 1, width: 1131, height: 1600 },
      { page: 2, width: 1131, height: 1600 },
    ]);
  });
});

describe('a mail', () => {
  test('with an archive with an invoice gives all three', async () => {
    const zip = rawZip([
      { name: Buffer.from('oktober/6540 rør.pdf'), bytes: await makePdf([invoicePage({ number: '10023' })]) },
    ]);
    const mail = `${mailHead('multipart/mixed; boundary=b')}\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHer er bilagene. Fnr 01018000055.\r\n--b\r\nContent-Type: application/zip\r\nContent-Disposition: attachment; filename="bilag.zip"\r\nContent-Transfer-Encoding: base64\r\n\r\n${zip.toString('base64')}\r\n--b--\r\n`;
    const file = path.join(folder, 'mail');
    await fs.writeFile(file, mail);
    const tree = await readTree(reader, { file, fileName: 'mail.eml', scratch: folder });
    expect(tree.document).toMatchObject({
      format: 'eml',
      kind: 'letter',
      fields: { issuedOn: '2026-11-03' },
      attachments: ['bilag.zip'],
      letter: { words: expect.stringMatching(/^Her er bilagene\. Fnr (?!01018)/) },
      faults: [],
    });
    expect(tree.document.birthNumbers).toHaveLength(1);
    expect(JSON.stringify(tree)).not.toContain('01018000055');
    expect(tree.parts).toMatchObject([
      {
        path: 'bilag.zip',
        document: { format: 'zip' },
        parts: [
          {
            path: 'oktober/6540 rør.pdf',
            document: { format: 'pdf', fields: { number: '10023' }, codings: [{ account: '6540' }] },
          },
        ],
      },
    ]);
  });

  test('that was forwarded within another is a part', async () => {
    const inner = `${mailHead('text/plain')}\r\nDen opprinnelige.\r\n`;
    const mail = `${mailHead('multipart/mixed; boundary=b')}\r\n--b\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename="videresendt.eml"\r\n\r\n${inner}\r\n--b--\r\n`;
    const file = path.join(folder, 'forwarded');
    await fs.writeFile(file, mail);
    const tree = await readTree(reader, { file, fileName: 'mail.eml', scratch: folder });
    expect(tree.parts).toMatchObject([{ document: { format: 'eml', kind: 'letter' } }]);
  });
});
