import type { PdfDocument } from './pdf-document.ts';

export interface PageImage {
  pixels: number;
  dotsPerInch: number;
}

const imageType = 3;
const objectsMax = 2000;

/** The largest picture on a page, as it says of itself: nothing is decoded for it. */
export function findLargestImage(document: PdfDocument, page: number): { image?: PageImage; objects: number } {
  const { pdfium } = document;
  const objects = pdfium._FPDFPage_CountObjects(page);
  return document.withMemory(32, (address) => {
    let image: PageImage | undefined;
    for (let index = 0; index < Math.min(objects, objectsMax); index++) {
      const object = pdfium._FPDFPage_GetObject(page, index);
      if (object === 0 || pdfium._FPDFPageObj_GetType(object) !== imageType) continue;
      if (pdfium._FPDFImageObj_GetImagePixelSize(object, address, address + 4) === 0) continue;
      const [width, height] = new Uint32Array(pdfium.HEAPU8.buffer, address, 2) as unknown as [number, number];
      const pixels = width * height;
      if (image && pixels <= image.pixels) continue;
      pdfium._FPDFPageObj_GetBounds(object, address + 8, address + 12, address + 16, address + 20);
      const [left, bottom, right, top] = new Float32Array(pdfium.HEAPU8.buffer, address + 8, 4) as unknown as [
        number,
        number,
        number,
        number,
      ];
      const inches = Math.max(right - left, top - bottom, 1) / 72;
      image = { pixels, dotsPerInch: Math.max(width, height) / inches };
    }
    return { objects, ...(image && { image }) };
  });
}
