import fs from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { FileFormat } from '../domain/intake/index.ts';
import { letGo } from '../files/let-go.ts';
import { openPicture } from './decode-picture.ts';
import { PdfDocument } from './pdf-document.ts';
import { findLargestImage } from './pdf-images.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { renderPage, type Pixels } from './render-page.ts';

/** The picture of a page for people to look at: WebP, turned, without anything that the camera wrote into the file. */
export interface PagePicture {
  page: number;
  file: string;
  width: number;
  height: number;
  sizeBytes: number;
}

const edgeMax = 1600;
const dotsPerInch = 150;
const quality = 78;

const pictureFormats: readonly FileFormat[] = ['jpeg', 'png', 'heic', 'tiff', 'webp'];

/** Pictures of the first pages of a PDF or a picture, in a scratch folder. Of anything else, and of what cannot be opened, there are none. */
export async function makePictures(
  bytes: Buffer,
  format: FileFormat,
  folder: string,
  pagesMax: number,
  limits: ReadingLimits,
): Promise<PagePicture[]> {
  if (format === 'pdf') return picturesOfPdf(bytes, folder, pagesMax, limits);
  return pictureFormats.includes(format) ? picturesOfPicture(bytes, format, folder, pagesMax, limits) : [];
}

async function picturesOfPdf(
  bytes: Buffer,
  folder: string,
  pagesMax: number,
  limits: ReadingLimits,
): Promise<PagePicture[]> {
  const document = await PdfDocument.open(bytes);
  if (document === 'encrypted' || document === 'damaged') return [];
  try {
    const made: PagePicture[] = [];
    for (let number = 1; number <= Math.min(document.pages, pagesMax); number++) {
      const pixels = document.withPage(number, (page) => {
        const { image } = findLargestImage(document, page);
        return image && image.pixels > limits.pixelsMax
          ? undefined
          : renderPage(document, page, edgeMax, dotsPerInch, false);
      });
      if (!pixels) continue;
      made.push(await write(pixels, number, folder));
      letGo(pixels.data);
    }
    return made;
  } finally {
    document.close();
  }
}

async function picturesOfPicture(
  bytes: Buffer,
  format: FileFormat,
  folder: string,
  pagesMax: number,
  limits: ReadingLimits,
): Promise<PagePicture[]> {
  const picture = await openPicture(bytes, format, limits.pixelsMax);
  if (typeof picture === 'string') return [];
  const made: PagePicture[] = [];
  for (let number = 1; number <= Math.min(picture.pages, pagesMax); number++) {
    const decoded = await picture.page(number, { edgeMax, pixelsMax: edgeMax * edgeMax, grey: false });
    if (decoded !== 'damaged') made.push(await write(decoded.pixels, number, folder));
  }
  picture.close();
  return made;
}

let counter = 0;

async function write({ data, width, height, channels }: Pixels, page: number, folder: string): Promise<PagePicture> {
  const webp = await sharp(data, { raw: { width, height, channels } })
    .flatten({ background: '#ffffff' })
    .webp({ quality, effort: 2 })
    .toBuffer();
  counter += 1;
  const file = path.join(folder, `page-${process.pid}-${counter}.webp`);
  await fs.writeFile(file, webp, { mode: 0o600, flag: 'wx' });
  return { page, file, width, height, sizeBytes: webp.byteLength };
}
