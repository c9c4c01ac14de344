import { crc32 } from 'node:zlib';
import { assert } from '../../domain/kernel/index.ts';

export interface NamedFile {
  name: string;
  bytes: Buffer;
}

/** More would need the archive's larger form. */
const filesMax = 65_000;

/**
 * Files as one ZIP archive, stored as they are: the same files give the same bytes, since nothing is packed and no time is kept. Names are in
 * UTF-8. Every entry bears the first day that the form knows, 1 January 1980.
 */
export function packFiles(files: readonly NamedFile[]): Buffer {
  assert(files.length <= filesMax, `${files.length} files in one archive`);
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const encoded = Buffer.from(name, 'utf8');
    const fields = fieldsOf(encoded, bytes);
    const local = Buffer.concat([signature(3, 4), fields, encoded, bytes]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([signature(1, 2), Buffer.from([20, 0]), fields, place, encoded]));
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, list, signature(5, 6), end]);
}

function signature(first: number, second: number): Buffer {
  return Buffer.from([0x50, 0x4b, first, second]);
}

/** What stands alike before the bytes and in the list at the end. */
function fieldsOf(name: Buffer, bytes: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  // The name is UTF-8.
  fields.writeUInt16LE(0x0800, 2);
  // Day 1 of month 1.
  fields.writeUInt16LE(0x0021, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}
