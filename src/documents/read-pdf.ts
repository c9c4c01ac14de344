import { layOutWords, readFields, type ReadDocument, type TextCell, type TextPage } from '../domain/intake/index.ts';
import { faultyDocument } from './document-shapes.ts';
import { PdfDocument } from './pdf-document.ts';
import { findLargestImage } from './pdf-images.ts';
import { readPdfWords } from './pdf-words.ts';
import { readPageOfPixels } from './read-page-of-pixels.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { renderPage } from './render-page.ts';

export interface PdfReading {
  fileName?: string;
  /** False where letters are left to be recognised later. */
  letters: boolean;
}

type Fault = ReadDocument['faults'][number];

/** A page with fewer letters than this, beside a picture, is a scan with a stamp on it. */
const lettersMin = 25;
const letterDotsPerInch = 205;
const letterEdgeMax = 2500;
const coarseBelow = 100;

/** Text with boxes where the file holds text, else the letters in the picture of the page. Signatures and files within it are told of, never opened here. */
export async function readPdf(bytes: Uint8Array, reading: PdfReading, limits: ReadingLimits): Promise<ReadDocument> {
  const document = await PdfDocument.open(bytes);
  if (document === 'encrypted' || document === 'damaged') return faultyDocument('pdf', document);
  try {
    return await readOpened(document, bytes, reading, limits);
  } finally {
    document.close();
  }
}

async function readOpened(
  document: PdfDocument,
  bytes: Uint8Array,
  reading: PdfReading,
  limits: ReadingLimits,
): Promise<ReadDocument> {
  if (document.pages < 1) return faultyDocument('pdf', 'damaged');
  const faults: Fault[] = [];
  if (document.pages > limits.pagesMax) faults.push({ fault: 'too-many-pages', evidence: {} });
  const pages: TextPage[] = [];
  const sure: number[] = [];
  let scans = 0;
  for (let number = 1; number <= Math.min(document.pages, limits.pagesMax); number++) {
    const look = document.withPage(number, (page) => lookAt(document, page, limits));
    if (!look) {
      faults.push({ fault: 'damaged', evidence: { page: number } });
      continue;
    }
    let words = look.words;
    if (look.scan) {
      scans += 1;
      if (look.coarse) faults.push({ fault: 'low-resolution', evidence: { page: number } });
      const seen = await readPageOfPixels(look.scan, number, reading.letters && scans <= limits.pagesOfLettersMax);
      faults.push(...seen.faults.filter(({ fault }) => fault !== 'low-resolution' || !look.coarse));
      if (seen.words.length > 0) words = seen.words;
      if (seen.confidence !== undefined) sure.push(seen.confidence);
    } else if (look.fault) faults.push({ fault: look.fault, evidence: { page: number } });
    pages.push({ page: number, measured: true, lines: layOutWords(number, words) });
  }
  return {
    ...describe(pages, document, sure, scans, reading),
    faults,
    ...(document.signatures > 0 || Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/ByteRange')
      ? { signed: true }
      : {}),
    ...(document.attachments.length > 0 && { attachments: document.attachments }),
  };
}

interface Look {
  words: readonly TextCell[];
  scan?: ReturnType<typeof renderPage>;
  coarse?: boolean;
  fault?: 'blank-page' | 'too-many-pixels';
}

function lookAt(document: PdfDocument, page: number, limits: ReadingLimits): Look {
  const words = readPdfWords(document, page);
  if (isText(words)) return { words };
  const { image, objects } = findLargestImage(document, page);
  if (image && image.pixels > limits.pixelsMax) return { words, fault: 'too-many-pixels' };
  if (objects === 0 && words.length === 0) return { words, fault: 'blank-page' };
  const scan = renderPage(document, page, letterEdgeMax, letterDotsPerInch, true);
  if (!scan) return { words };
  return { words, scan, coarse: image !== undefined && image.dotsPerInch < coarseBelow };
}

/** Letters that no table of the file explains come out as marks; the page then is read as a picture. */
function isText(words: readonly TextCell[]): boolean {
  let letters = 0;
  let known = 0;
  for (const { text } of words) {
    letters += text.length;
    known += text.match(/[\p{L}\p{N}.,:;\-+/()%]/gu)?.length ?? 0;
  }
  return letters >= lettersMin && known / letters > 0.7;
}

function describe(
  pages: readonly TextPage[],
  document: PdfDocument,
  sure: readonly number[],
  scans: number,
  { fileName }: PdfReading,
): ReadDocument {
  const hasText = pages.some(({ lines }) => lines.length > 0);
  const read = readFields(pages, {
    format: 'pdf',
    source: sure.length > 0 ? 'ocr' : 'text',
    confidence: sure.length > 0 ? sure.reduce((sum, each) => sum + each, 0) / sure.length : 1,
    pages: document.pages,
    ...(fileName !== undefined && { fileName }),
  });
  return hasText ? read : { ...read, source: scans > 0 && sure.length > 0 ? 'ocr' : 'none', confidence: 0 };
}
