import { layOutWords, readFields, type ReadDocument, type TextPage } from '../domain/intake/index.ts';
import { faultyDocument } from './document-shapes.ts';
import { lookThroughPdf, type LookedThrough } from './look-through-pdf.ts';
import { letGoOfPdfium } from './pdfium.ts';
import { readScannedPage } from './read-page-of-pixels.ts';
import type { ReadingLimits } from './reading-limits.ts';

export interface PdfReading {
  fileName?: string;
  /** False where letters are left to be recognised later. */
  letters: boolean;
}

/** Text with boxes where the file holds text, else the letters in the picture of the page. Signatures and files within it are told of, never opened here. */
export async function readPdf(bytes: Uint8Array, reading: PdfReading, limits: ReadingLimits): Promise<ReadDocument> {
  const looked = await lookThroughPdf(bytes, reading.letters, limits);
  if (typeof looked === 'string') return faultyDocument('pdf', looked);
  // What shows pages and what recognises letters are large, and one after the other they fit.
  if (looked.pages.some(({ scan }) => scan !== undefined)) letGoOfPdfium();
  return readLooked(looked, reading);
}

async function readLooked(looked: LookedThrough, { fileName }: PdfReading): Promise<ReadDocument> {
  const faults = [...looked.faults];
  const pages: TextPage[] = [];
  const sure: number[] = [];
  for (const { page, scan, ...own } of looked.pages) {
    let { words } = own;
    faults.push(...own.faults);
    if (scan) {
      const seen = await readScannedPage(scan, page);
      faults.push(...seen.faults);
      if (seen.words.length > 0) words = seen.words;
      sure.push(seen.confidence);
    }
    pages.push({ page, measured: true, lines: layOutWords(page, words) });
  }
  return {
    ...describe(pages, looked.pageCount, sure, fileName),
    faults,
    ...(looked.signed && { signed: true }),
    ...(looked.attachments.length > 0 && { attachments: looked.attachments }),
  };
}

function describe(
  pages: readonly TextPage[],
  pageCount: number,
  sure: readonly number[],
  fileName: string | undefined,
): ReadDocument {
  const hasText = pages.some(({ lines }) => lines.length > 0);
  const read = readFields(pages, {
    format: 'pdf',
    source: sure.length > 0 ? 'ocr' : 'text',
    confidence: sure.length > 0 ? sure.reduce((sum, each) => sum + each, 0) / sure.length : 1,
    pages: pageCount,
    ...(fileName !== undefined && { fileName }),
  });
  return hasText ? read : { ...read, source: sure.length > 0 ? 'ocr' : 'none', confidence: 0 };
}
