import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { recogniseBytes, recogniseFile } from './recognise.ts';

/** A zip file made by hand: enough of the format for its entries to be found. */
function zip(entries: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const packed = deflateRawSync(Buffer.from(content));
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(Buffer.byteLength(content), 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listing, end]);
}
const office = (type: string, folder: string) =>
  zip({
    '[Content_Types].xml': `<Types><Override PartName="/${folder}/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    '_rels/.rels': '<Relationships/>',
    [`${folder}/main.xml`]: '<x/>',
  });
const png = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  Buffer.from('0000000d49484452000000010000000108060000001f15c489', 'hex'),
  Buffer.from('0000000a49444154789c6300010000050001', 'hex'),
]);
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]);

describe('a file is known by its content', () => {
  it.each([
    ['pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n')],
    ['pdf', Buffer.from('\n\nHTTP noise\n%PDF-1.4\n')],
    ['jpeg', Buffer.from('ffd8ffe000104a46494600010100', 'hex')],
    ['png', png],
    ['heic', heic],
    ['tiff', Buffer.from('49492a0008000000000000000000', 'hex')],
    ['webp', Buffer.from('RIFF\x24\0\0\0WEBPVP8 ', 'latin1')],
    ['xlsx', office('spreadsheetml.sheet', 'xl')],
    ['docx', office('wordprocessingml.document', 'word')],
    ['zip', zip({ 'bilag.txt': 'hei' })],
    ['xml', Buffer.from('<?xml version="1.0"?><Invoice/>')],
    ['xml', Buffer.from('\ufeff  <Invoice xmlns="urn:oasis">')],
    ['xml', Buffer.from('<ns2:Invoice>')],
    ['eml', Buffer.from('Received: from x\r\nFrom: kari@bygg.example\r\nSubject: bilag\r\n\r\nHei')],
    ['eml', Buffer.from('From kari Thu Jan 1\nFrom: a@b.no\nDate: x\nSubject: y\n\n')],
    ['text', Buffer.from('Dato;Beløp\n2026-01-01;1 250,00\n')],
    ['text', Buffer.from('Beløp: 1 250', 'latin1')],
    ['text', Buffer.from('\ufeffkonto', 'utf16le')],
    ['text', Buffer.from('Subject: dette er bare et notat\n\n')],
    ['text', Buffer.from('<!DOCTYPE html><html></html>')],
    ['unknown', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
    ['unknown', Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1')],
    ['unknown', Buffer.alloc(100)],
    ['unknown', Buffer.alloc(0)],
    ['unknown', Buffer.from('GIF89a\x01\0\x01\0', 'latin1')],
  ] as const)('%s', async (kind, bytes) => {
    expect(await recogniseFile(bytes)).toBe(kind);
  });

  it('never throws, whatever the bytes and wherever they end', async () => {
    const whole = office('spreadsheetml.sheet', 'xl');
    for (let length = 0; length < whole.length; length++) await recogniseFile(whole.subarray(0, length));
    for (let seed = 1; seed <= 300; seed++) {
      const bytes = Buffer.from([png, heic, whole][seed % 3]!);
      for (let index = 0; index < 5; index++)
        bytes[(seed * 7919 * (index + 1)) % bytes.length] = (seed * 31 + index) & 255;
      await recogniseFile(bytes);
    }
  });
});

const samples = process.env['TAKT_SAMPLES'];
const haveSamples = samples !== undefined && existsSync(join(samples, 'ehf'));
describe.skipIf(!haveSamples)(
  haveSamples ? 'real files' : 'real files: skipped, TAKT_SAMPLES names no folder with "ehf"',
  () => {
    it('e-invoices are XML and mails are mails', async () => {
      const kindsIn = async (folder: string, ending: string) => {
        const names = readdirSync(join(samples!, folder)).filter((name) => name.endsWith(ending));
        return Promise.all(
          names.map((name) => recogniseFile(readFileSync(join(samples!, folder, name)).subarray(0, recogniseBytes))),
        );
      };
      expect(new Set(await kindsIn('ehf', '.xml'))).toEqual(new Set(['xml']));
      const mails = await kindsIn('bounces', '.eml');
      expect(mails.filter((kind) => kind === 'eml').length / mails.length).toBeGreaterThan(0.9);
    });
  },
);
