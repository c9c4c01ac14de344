import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import yazl from 'yazl';

const megabyte = 1024 * 1024;

/** A ZIP of so many files under names that yazl would not write. */
export interface RawEntry {
  name: Buffer;
  bytes: Buffer;
  /** What its headers say instead of the truth. */
  saidBytes?: number;
  attributes?: number;
  encrypted?: boolean;
}

export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, saidBytes, attributes = 0, encrypted } of entries) {
    const packed = deflateRawSync(bytes);
    const flags = encrypted ? 1 : 0;
    const fields = (buffer: Buffer, at: number): void => {
      buffer.writeUInt16LE(20, at);
      buffer.writeUInt16LE(flags, at + 2);
      buffer.writeUInt16LE(8, at + 4);
      buffer.writeUInt32LE(crc32(bytes), at + 10);
      buffer.writeUInt32LE(packed.length, at + 14);
      buffer.writeUInt32LE(saidBytes ?? bytes.length, at + 18);
      buffer.writeUInt16LE(name.length, at + 22);
    };
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    fields(local, 4);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(0x0314, 4);
    fields(entry, 6);
    entry.writeUInt32LE(attributes, 38);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, name, packed);
    central.push(entry, name);
    offset += 30 + name.length + packed.length;
  }
  return Buffer.concat([...locals, ...central, endOf(entries.length, Buffer.concat(central).length, offset)]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** Many entries that all point to the same packed megabyte. */
export function overlappingZip(entries: number): Buffer {
  const name = Buffer.from('a');
  const one = rawZip([{ name, bytes: Buffer.alloc(megabyte) }]);
  const start = one.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  const entry = one.subarray(start, start + 46 + name.length);
  const central = Buffer.concat(Array.from({ length: entries }, () => entry));
  return Buffer.concat([one.subarray(0, start), central, endOf(entries, central.length, start)]);
}

/** Gigabytes of nothing in a few megabytes. */
export async function flatBomb(file: string, megabytes: number): Promise<void> {
  const zip = new yazl.ZipFile();
  const zeros = Buffer.alloc(megabyte);
  zip.addReadStream(
    Readable.from(
      (function* () {
        for (let count = 0; count < megabytes; count++) yield zeros;
      })(),
    ),
    'nuller.bin',
  );
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

export function nestedZip(levels: number): Buffer {
  let bytes: Buffer = Buffer.from('innerst');
  for (let level = 0; level < levels; level++)
    bytes = rawZip([{ name: Buffer.from(level === 0 ? 'a.txt' : 'a.zip'), bytes }]);
  return bytes;
}

export function png(width: number, height: number, data: Buffer): Buffer {
  const chunk = (kind: string, bytes: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), bytes]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** A grey picture that is as large as it says, of next to no bytes. */
export function honestPng(width: number, height: number): Buffer {
  return png(width, height, deflateSync(Buffer.alloc((width + 1) * height)));
}

/** A JPEG whose frame claims so many pixels. */
export function jpegHeader(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const start = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
  return Buffer.concat([start, frame, Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0xff, 0xd9])]);
}

/** A TIFF of one tiny strip that claims so many pixels. */
export function tiffHeader(width: number, height: number): Buffer {
  const tags: [number, number, number][] = [
    [256, 4, width],
    [257, 4, height],
    [258, 3, 8],
    [259, 3, 1],
    [262, 3, 1],
    [273, 4, 8],
    [277, 3, 1],
    [278, 4, height],
    [279, 4, 4],
  ];
  const directory = Buffer.alloc(2 + tags.length * 12 + 4);
  directory.writeUInt16LE(tags.length, 0);
  tags.forEach(([tag, type, value], index) => {
    directory.writeUInt16LE(tag, 2 + index * 12);
    directory.writeUInt16LE(type, 4 + index * 12);
    directory.writeUInt32LE(1, 6 + index * 12);
    directory.writeUInt32LE(value, 10 + index * 12);
  });
  return Buffer.concat([Buffer.from([0x49, 0x49, 42, 0, 12, 0, 0, 0, 1, 2, 3, 4]), directory]);
}

export function mailOf(attachments: number, name = 'bilag.txt'): Buffer {
  const part = `--b\r\nContent-Type: text/plain; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\nx\r\n`;
  return Buffer.from(`${mailHead('multipart/mixed; boundary=b')}\r\n${part.repeat(attachments)}--b--\r\n`);
}

export function mailHead(contentType: string): string {
  return `From: a@example.no\r\nTo: b@example.no\r\nSubject: Bilag\r\nDate: Tue, 3 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: ${contentType}\r\n`;
}

/** A mail whose parts hold parts that hold parts, none of which ends. */
export function endlessMail(levels: number): Buffer {
  let text = mailHead('multipart/mixed; boundary=b0');
  for (let level = 0; level < levels; level++)
    text += `\r\n--b${level}\r\nContent-Type: multipart/mixed; boundary=b${level + 1}\r\n`;
  return Buffer.from(text);
}

/** A PDF out of numbered objects, with a table of where they stand. */
export function rawPdf(objects: readonly string[]): Buffer {
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = text.length;
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${end}\n%%EOF\n`,
    'latin1',
  );
}

/** A page whose content, packed a thousand times, draws nothing but itself again and again. */
export function contentBombPdf(megabytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(megabytes * megabyte, '0 0 m 9 9 l S\n'));
  const stream = `<</Length ${packed.length}/Filter/FlateDecode>>stream\n${packed.toString('latin1')}\nendstream`;
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>',
    stream,
  ]);
}

/** A picture in a page that claims more pixels than any scanner makes. */
export function pixelBombPdf(edge: number): Buffer {
  const packed = deflateSync(Buffer.alloc(megabyte));
  const image = `<</Type/XObject/Subtype/Image/Width ${edge}/Height ${edge}/ColorSpace/DeviceGray/BitsPerComponent 8/Length ${packed.length}/Filter/FlateDecode>>stream\n${packed.toString('latin1')}\nendstream`;
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>',
    '<</Length 30>>stream\nq 595 0 0 842 0 0 cm /I Do Q  \nendstream',
    image,
  ]);
}

export async function sparseFile(file: string, head: Buffer, sizeBytes: number): Promise<void> {
  await fs.writeFile(file, head);
  await fs.truncate(file, sizeBytes);
}

/** A mail of so many megabytes of words. */
export async function longMail(file: string, megabytes: number): Promise<void> {
  const line = Buffer.from('Her kommer bilagene, som vi snakket om.\r\n'.repeat(25_000));
  const lines = Array.from({ length: megabytes }, () => line);
  await pipeline(Readable.from([Buffer.from(`${mailHead('text/plain')}\r\n`), ...lines]), createWriteStream(file));
}

export function pdfOfPages(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>';
  const pages = Array.from({ length: count }, () => page);
  return rawPdf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids}]/Count ${count}>>`, ...pages]);
}
