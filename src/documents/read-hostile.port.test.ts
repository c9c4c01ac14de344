import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  contentBombPdf,
  endlessMail,
  flatBomb,
  honestPng,
  jpegHeader,
  longMail,
  mailOf,
  nestedZip,
  overlappingZip,
  pdfOfPages,
  pixelBombPdf,
  png,
  rawPdf,
  rawZip,
  sparseFile,
  tiffHeader,
} from './hostile.testdata.ts';
import { invoicePage, makePdf } from './papers.testdata.ts';
import { apartLimits, openReader, type DocumentReader } from './read-apart.ts';
import { readTree, type ReadTree } from './read-tree.ts';

const megabyte = 1024 * 1024;
let folder: string;
let reader: DocumentReader;

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'takt-hostile-'));
  reader = openReader({ ...apartLimits, timeoutMs: 20_000 });
});
afterAll(async () => {
  // Whatever was thrown at it, the process that reads never held more than half a gigabyte.
  expect(reader.peakBytes()).toBeLessThan(512 * megabyte);
  await reader.close();
  await fs.rm(folder, { recursive: true, force: true });
});

let count = 0;
async function read(content: Buffer | ((file: string) => Promise<void>), fileName = 'fil'): Promise<ReadTree> {
  count += 1;
  const file = path.join(folder, `in-${count}`);
  const scratch = path.join(folder, `scratch-${count}`);
  await fs.mkdir(scratch);
  if (Buffer.isBuffer(content)) await fs.writeFile(file, content);
  else await content(file);
  try {
    return await readTree(reader, { file, fileName, scratch }, 2);
  } finally {
    await fs.rm(scratch, { recursive: true });
  }
}

function faultsOf(tree: ReadTree): string[] {
  return [...tree.document.faults.map(({ fault }) => fault as string), ...tree.parts.flatMap(faultsOf)];
}

const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
const outside = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
const invoice = '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>&f;</ID></Invoice>';
const ledger = '<AuditFile xmlns="urn:StandardAuditFile-Taxation-Financial:NO"><Header>&b;</Header></AuditFile>';

describe('a file that was made to do harm ends in a named state', () => {
  test.each<[string, string, () => Buffer | ((file: string) => Promise<void>)]>([
    ['a ZIP of a gigabyte of nothing', 'unpacks-too-large', () => (file) => flatBomb(file, 1024)],
    ['a ZIP of a hundred megabytes of nothing', 'unpacks-too-large', () => (file) => flatBomb(file, 100)],
    ['a ZIP in a ZIP in a ZIP, ten deep', 'too-deep', () => nestedZip(10)],
    ['a ZIP whose entries lie over each other', 'unpacks-too-large', () => overlappingZip(400)],
    [
      'a ZIP of ten thousand files',
      'too-many-parts',
      () =>
        rawZip(
          Array.from({ length: 10_000 }, (_, index) => ({
            name: Buffer.from(`${index}.txt`),
            bytes: Buffer.from('x'),
          })),
        ),
    ],
    [
      'a ZIP whose header understates',
      'damaged',
      () => rawZip([{ name: Buffer.from('a.txt'), bytes: Buffer.alloc(3 * megabyte), saidBytes: 10 }]),
    ],
    [
      'a locked ZIP',
      'encrypted',
      () => rawZip([{ name: Buffer.from('a.txt'), bytes: Buffer.from('x'), encrypted: true }]),
    ],
    [
      'a link in a ZIP',
      'not-readable',
      () => rawZip([{ name: Buffer.from('a'), bytes: Buffer.from('/etc/passwd'), attributes: (0o120777 << 16) >>> 0 }]),
    ],
    ['half a ZIP', 'damaged', () => nestedZip(1).subarray(0, 40)],
    ['an invoice that multiplies words', 'forbidden-xml', () => Buffer.from(laughs + invoice)],
    ['an invoice that fetches a file', 'forbidden-xml', () => Buffer.from(outside + invoice)],
    ['a ledger that multiplies words', 'forbidden-xml', () => Buffer.from(laughs + ledger)],
    ['XML of a hundred thousand levels', 'too-deep', () => Buffer.from('<a>'.repeat(100_000))],
    [
      'XML of ten thousand attributes',
      'too-heavy',
      () => Buffer.from(`<x ${Array.from({ length: 10_000 }, (_, index) => `a${index}="1"`).join(' ')}/>`),
    ],
    ['XML with an endless comment', 'too-heavy', () => Buffer.from(`<x><!--${'x'.repeat(60 * megabyte)}`)],
    [
      'XML that ends in the middle',
      'damaged',
      () => Buffer.from('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>1</ID>'),
    ],
    [
      'a PNG that claims ten thousand million pixels',
      'too-many-pixels',
      () => png(100_000, 100_000, Buffer.from([0x78, 0x9c, 3, 0, 0, 0, 0, 1])),
    ],
    ['a PNG of four hundred million pixels', 'too-many-pixels', () => honestPng(20_000, 20_000)],
    ['a JPEG that claims four thousand million pixels', 'too-many-pixels', () => jpegHeader(65_000, 65_000)],
    ['a TIFF that claims a million million pixels', 'too-many-pixels', () => tiffHeader(1_000_000, 1_000_000)],
    ['a JPEG of nothing but its header', 'damaged', () => jpegHeader(800, 800)],
    ['a picture in a PDF that claims ten thousand million pixels', 'too-many-pixels', () => pixelBombPdf(100_000)],
    [
      'a PDF whose pages point to each other',
      'damaged',
      () => rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>']),
    ],
    [
      'a PDF of arrays in arrays',
      'damaged',
      () => rawPdf([`<</Type/Catalog/Pages 2 0 R/X ${'['.repeat(100_000)}>>`, '<</Type/Pages/Kids[]/Count 0>>']),
    ],
    ['a PDF of five hundred and one pages', 'too-many-pages', () => pdfOfPages(501)],
    ['a mail of ten thousand attachments', 'too-many-parts', () => mailOf(10_000)],
    [
      'a gigabyte that begins as a PDF',
      'too-heavy',
      () => (file) => sparseFile(file, Buffer.from('%PDF-1.7\n'), 1024 * megabyte),
    ],
    ['a mail of a hundred and ten megabytes of words', 'too-heavy', () => (file) => longMail(file, 110)],
    ['no bytes at all', 'damaged', () => Buffer.alloc(0)],
  ])('%s: %s', async (_, fault, make) => {
    const started = performance.now();
    expect(faultsOf(await read(make()))).toContain(fault);
    expect(performance.now() - started).toBeLessThan(25_000);
  });

  test('a page that draws a hundred million strokes is read or given up', async () => {
    const { document } = await read(contentBombPdf(64));
    expect(document.format).toBe('pdf');
    expect([[], ['too-heavy'], ['blank-page']]).toContainEqual(document.faults.map(({ fault }) => fault));
  });

  test('a mail whose parts never end is read as far as it goes', async () => {
    const { document, parts } = await read(endlessMail(3000));
    expect(document.format).toBe('eml');
    expect(parts.length).toBeLessThan(10);
  });

  test('a gigabyte of nothing is no format, and none of it is read', async () => {
    const { document } = await read((file) => sparseFile(file, Buffer.alloc(1), 1024 * megabyte));
    expect(document).toMatchObject({ format: 'unknown', source: 'none', faults: [] });
  });
});

describe('what looks like two things is taken for one', () => {
  test('a PDF with an archive behind it is a PDF', async () => {
    const pdf = await makePdf([invoicePage({ number: '10023' })]);
    const { document, parts } = await read(Buffer.concat([pdf, nestedZip(1)]));
    expect(document.format).toBe('pdf');
    expect(parts).toEqual([]);
  });

  test('a page of a browser that calls itself a picture is text, and is never shown', async () => {
    const { document, pictures } = await read(Buffer.from('<html><script>alert(1)</script></html>'), 'bilde.jpg');
    expect(document.format).toBe('text');
    expect(pictures).toEqual([]);
  });

  test('the harmless virus of EICAR is a text', async () => {
    const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR'}-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;
    expect((await read(Buffer.from(eicar))).document.format).toBe('text');
  });
});

describe('the name of a part', () => {
  test.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\Windows\\bilag.txt', 'Windows/bilag.txt'],
    ['..\\..\\bilag.txt', 'bilag.txt'],
    ['a\0b.txt', 'ab.txt'],
    ['faktura\u202Efdp.exe', 'fakturafdp.exe'],
    ['\u200F\u200Ebilag.txt', 'bilag.txt'],
    ['bilag/æøå 1.txt', 'bilag/æøå 1.txt'],
    ['x'.repeat(300) + '.pdf', `${'x'.repeat(116)}.pdf`],
  ])('%j in an archive is %j', async (name, safe) => {
    const { parts } = await read(rawZip([{ name: Buffer.from(name), bytes: Buffer.from('hei') }]));
    expect(parts.map((part) => part.path)).toEqual([safe]);
  });

  test.each([
    ['../../bilag.txt', 'bilag.txt'],
    ['faktura\u202Efdp.exe', 'fakturafdp.exe'],
  ])('%j in a mail is %j', async (name, safe) => {
    const encoded = `=?utf-8?B?${Buffer.from(name).toString('base64')}?=`;
    const { parts } = await read(mailOf(1, encoded));
    expect(parts.map((part) => part.path)).toEqual([safe]);
  });

  test('names of DOS keep their Norwegian letters', async () => {
    const { parts } = await read(
      rawZip([{ name: Buffer.from([0x62, 0x86, 0x74, 0x2e, 0x74, 0x78, 0x74]), bytes: Buffer.from('hei') }]),
    );
    expect(parts[0]!.fileName).toBe('båt.txt');
  });

  test('what a Mac or Windows leaves behind is no part', async () => {
    const names = ['__MACOSX/._bilag.txt', '.DS_Store', 'mappe/Thumbs.db', 'bilag.txt'];
    const { parts } = await read(rawZip(names.map((name) => ({ name: Buffer.from(name), bytes: Buffer.from('hei') }))));
    expect(parts.map(({ fileName }) => fileName)).toEqual(['bilag.txt']);
  });
});

describe('a file that took too much', () => {
  test('costs the next one nothing', async () => {
    await read((file) => longMail(file, 110));
    const pdf = await makePdf([invoicePage({ number: '10023' })]);
    expect((await read(pdf, 'faktura.pdf')).document.fields.number).toBe('10023');
  });

  test('is ended when its time is over, and the next one is read', async () => {
    const impatient = openReader({ ...apartLimits, timeoutMs: 1500 });
    try {
      const file = path.join(folder, 'slow');
      await fs.writeFile(
        file,
        await makePdf(Array.from({ length: 400 }, (_, index) => invoicePage({ number: String(index) }))),
      );
      const quick = path.join(folder, 'quick');
      await fs.writeFile(quick, await makePdf([invoicePage({ number: '7' })]));
      const slow = await impatient.read({ file, scratch: folder }, 400);
      expect(slow.document).toMatchObject({ format: 'pdf', faults: [{ fault: 'too-heavy' }] });
      expect((await impatient.read({ file: quick })).document.fields.number).toBe('7');
    } finally {
      await impatient.close();
    }
  });
});
