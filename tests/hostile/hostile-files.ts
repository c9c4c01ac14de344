import { deflateRawSync } from 'node:zlib';
import {
  contentBombPdf,
  endlessMail,
  honestPng,
  jpegHeader,
  mailOf,
  nestedZip,
  overlappingZip,
  pdfOfPages,
  pixelBombPdf,
  png,
  rawPdf,
  rawZip,
  tiffHeader,
} from '../../src/documents/hostile.testdata.ts';

const megabyte = 1024 * 1024;

export interface HostileFile {
  what: string;
  /** As the sender calls it. */
  name: string;
  make(): Buffer;
  /** Takes some seconds of a processor; the suite leaves it to `npm run bench -- hostile`. */
  heavy?: true;
}

const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
const outside = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
const invoice = '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>&f;</ID></Invoice>';

const file = (what: string, name: string, make: () => Buffer): HostileFile => ({ what, name, make });
const heavy = (what: string, name: string, make: () => Buffer): HostileFile => ({ what, name, make, heavy: true });
const entry = (name: string, bytes: Buffer, more: object = {}) => ({ name: Buffer.from(name), bytes, ...more });

/** What others send to do harm, as it comes through an upload. None of it holds anything that would do harm outside of a reader. */
export const hostileFiles: readonly HostileFile[] = [
  file('a ZIP of a hundred megabytes of nothing', 'bilag.zip', () =>
    rawZip([entry('nuller.bin', Buffer.alloc(100 * megabyte))]),
  ),
  file('a ZIP ten deep', 'bilag.zip', () => nestedZip(10)),
  file('a ZIP whose entries lie over each other', 'bilag.zip', () => overlappingZip(400)),
  file('a ZIP whose header understates', 'bilag.zip', () =>
    rawZip([entry('a.txt', Buffer.alloc(3 * megabyte), { saidBytes: 10 })]),
  ),
  file('a ZIP of names that lead out', 'bilag.zip', () =>
    rawZip(
      ['../../etc/passwd', 'C:\\x.txt', 'a\0b.txt', 'faktura\u202Efdp.exe'].map((name) =>
        entry(name, Buffer.from(name)),
      ),
    ),
  ),
  file('an invoice that multiplies words', 'faktura.xml', () => Buffer.from(laughs + invoice)),
  file('an invoice that fetches a file', 'faktura.xml', () => Buffer.from(outside + invoice)),
  file('XML of a hundred thousand levels', 'faktura.xml', () => Buffer.from('<a>'.repeat(100_000))),
  file('a PNG that claims ten thousand million pixels', 'bilde.png', () =>
    png(100_000, 100_000, Buffer.from([0x78, 0x9c, 3, 0, 0, 0, 0, 1])),
  ),
  heavy('a PNG of a hundred and forty million pixels', 'bilde.png', () => honestPng(12_000, 12_000)),
  file('a JPEG that claims four thousand million pixels', 'bilde.jpg', () => jpegHeader(65_000, 65_000)),
  file('a TIFF that claims a million million pixels', 'bilde.tif', () => tiffHeader(1_000_000, 1_000_000)),
  file('a PDF that claims ten thousand million pixels', 'skann.pdf', () => pixelBombPdf(100_000)),
  heavy('a PDF of a hundred million strokes', 'skann.pdf', () => contentBombPdf(64)),
  file('a PDF whose pages point to each other', 'skann.pdf', () =>
    rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>']),
  ),
  heavy('a PDF of five hundred and one pages', 'skann.pdf', () => pdfOfPages(501)),
  file('a PDF with an archive behind it', 'skann.pdf', () => Buffer.concat([pdfOfPages(1), nestedZip(2)])),
  file('a page of a browser that calls itself a picture', 'bilde.jpg', () =>
    Buffer.from('<html><script>alert(1)</script></html>'),
  ),
  file('a mail of ten thousand attachments', 'bilag.eml', () => mailOf(10_000)),
  file('a mail whose parts never end', 'bilag.eml', () => endlessMail(3000)),
  heavy('a mail of thirty megabytes of words', 'bilag.eml', () =>
    Buffer.concat([endlessMail(0), Buffer.from('Her kommer bilagene.\r\n'.repeat(1_400_000))]),
  ),
  file('a name with ../, NUL and a mark that turns it round', '../../\0faktura\u202Efdp.exe', () =>
    deflateRawSync(Buffer.from('hei')),
  ),
  file('the harmless virus of EICAR', 'eicar.com', () =>
    Buffer.from(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR'}-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`),
  ),
];
