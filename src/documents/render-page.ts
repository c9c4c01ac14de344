import type { PdfDocument } from './pdf-document.ts';

/** Pixels without colour or with it, three bytes each. */
export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
  channels: 1 | 3 | 4;
}

const greyFormat = 1;
const colourFormat = 4;
const white = 0xffffffff;
const annotations = 0x01;
const greyscale = 0x08;
const reverseBytes = 0x10;

/** A page as a picture whose longer edge has at most so many pixels, and that is no more than `dotsPerInch` fine. */
export function renderPage(
  document: PdfDocument,
  page: number,
  edgeMax: number,
  dotsPerInch: number,
  grey: boolean,
): Pixels | undefined {
  const { pdfium } = document;
  const pageWidth = pdfium._FPDF_GetPageWidthF(page);
  const pageHeight = pdfium._FPDF_GetPageHeightF(page);
  if (!(pageWidth > 0 && pageHeight > 0)) return undefined;
  const scale = Math.min(edgeMax / Math.max(pageWidth, pageHeight), dotsPerInch / 72);
  const width = Math.max(1, Math.round(pageWidth * scale));
  const height = Math.max(1, Math.round(pageHeight * scale));
  const bytesPerPixel = grey ? 1 : 4;
  const size = width * height * bytesPerPixel;
  return document.withMemory(size, (address) => {
    const bitmap = pdfium._FPDFBitmap_CreateEx(
      width,
      height,
      grey ? greyFormat : colourFormat,
      address,
      width * bytesPerPixel,
    );
    if (bitmap === 0) return undefined;
    try {
      pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
      pdfium._FPDF_RenderPageBitmap(
        bitmap,
        page,
        0,
        0,
        width,
        height,
        0,
        annotations | (grey ? greyscale : reverseBytes),
      );
      return {
        data: Buffer.from(pdfium.HEAPU8.slice(address, address + size)),
        width,
        height,
        channels: bytesPerPixel,
      };
    } finally {
      pdfium._FPDFBitmap_Destroy(bitmap);
    }
  });
}
