import sharp from 'sharp';
import { expect, test } from 'vitest';
import { PDFDocument } from '@cantoo/pdf-lib';
import { makeDocument } from './make-document.ts';

const picture = (width: number, height: number, orientation?: number): Promise<Buffer> => {
  const made = sharp({ create: { width, height, channels: 3, background: '#88aa66' } }).jpeg();
  return (orientation === undefined ? made : made.withMetadata({ orientation })).toBuffer();
};

test('three photos become three pages that hold their bytes unchanged', async () => {
  const photos = [await picture(300, 400), await picture(400, 300, 6), await picture(50, 50)];
  const bytes = Buffer.from(await (await makeDocument(photos)).arrayBuffer());
  const document = await PDFDocument.load(bytes);
  expect(document.getPageCount()).toBe(3);
  for (const photo of photos) expect(bytes.includes(photo)).toBe(true);
});

test('a page has the shape of its picture and stands upright', async () => {
  const photos = [await picture(300, 400), await picture(400, 200, 6)];
  const document = await PDFDocument.load(await (await makeDocument(photos)).arrayBuffer());
  const pages = document.getPages().map((page) => ({ ...page.getSize(), turn: page.getRotation().angle }));
  expect(pages).toEqual([
    { width: 631.5, height: 842, turn: 0 },
    { width: 842, height: 421, turn: 90 },
  ]);
});

test('what is no picture is refused', async () => {
  await expect(makeDocument([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2])])).rejects.toThrow();
});
