import { expect, test } from 'vitest';
import { packFiles } from './pack-files.ts';

const files = [
  { name: 'faktura-1001.xml', bytes: Buffer.from('<a>æøå</a>') },
  { name: 'kreditnota-Å.xml', bytes: Buffer.alloc(0) },
];

test('the same files give the same bytes, and each stands in the archive as it is', () => {
  const packed = packFiles(files);
  expect(packFiles(files).equals(packed)).toBe(true);
  for (const { name, bytes } of files) {
    expect(packed.includes(Buffer.from(name))).toBe(true);
    expect(packed.includes(bytes)).toBe(true);
  }
  expect(packFiles([]).toString('latin1')).toBe(`PK\x05\x06${'\0'.repeat(18)}`);
});
