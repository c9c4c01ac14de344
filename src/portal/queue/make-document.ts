import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { readOrientation } from './read-orientation.ts';

/** The longer side of a page in points, that of an A4 sheet. */
const longSidePoints = 842;

/**
 * Pages that were photographed one by one, as one PDF. Each picture lies in it byte for byte as the camera made it, and is turned upright by its page.
 * Throws where one of them is no JPEG that can be read.
 */
export async function makeDocument(pictures: readonly Uint8Array[]): Promise<Blob> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const bytes of pictures) {
    const picture = await document.embedJpg(bytes);
    const scale = longSidePoints / Math.max(picture.width, picture.height);
    const size = { width: picture.width * scale, height: picture.height * scale };
    const page = document.addPage([size.width, size.height]);
    page.drawImage(picture, { x: 0, y: 0, ...size });
    page.setRotation(degrees(readOrientation(bytes)));
  }
  const written = await document.save({ useObjectStreams: false });
  return new Blob([written as Uint8Array<ArrayBuffer>], { type: 'application/pdf' });
}
