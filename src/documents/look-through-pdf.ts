import type { ReadDocument, TextCell } from '../domain/intake/index.ts';
import { letGo } from '../files/let-go.ts';
import { PdfDocument, type PdfFault } from './pdf-document.ts';
import { findLargestImage } from './pdf-images.ts';
import { readPdfWords } from './pdf-words.ts';
import { scanPage, type ScannedPage } from './read-page-of-pixels.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { renderPage, type Pixels } from './render-page.ts';

type Fault = ReadDocument['faults'][number];

/** A page with fewer letters than this, beside a picture, is a scan with a stamp on it. */
const lettersMin = 25;
const letterDotsPerInch = 205;
const letterEdgeMax = 2500;
const coarseBelow = 100;

/** What was seen of a whole file before it was closed again. */
export interface LookedThrough {
  pageCount: number;
  signed: boolean;
  attachments: readonly string[];
  pages: readonly LookedPage[];
  faults: readonly Fault[];
}

interface LookedPage {
  page: number;
  words: readonly TextCell[];
  faults: readonly Fault[];
  /** The page as a picture in which letters are to be recognised. */
  scan?: ScannedPage;
}

/** Looks at each page: its words where the file holds text, else a picture of it, in which letters are looked for later if `letters` says so. */
export async function lookThroughPdf(
  bytes: Uint8Array,
  letters: boolean,
  limits: ReadingLimits,
): Promise<LookedThrough | PdfFault> {
  const document = await PdfDocument.open(bytes);
  if (typeof document === 'string') return document;
  try {
    if (document.pages < 1) return 'damaged';
    const faults: Fault[] = document.pages > limits.pagesMax ? [{ fault: 'too-many-pages', evidence: {} }] : [];
    const pages: LookedPage[] = [];
    let pagesOfLetters = 0;
    for (let page = 1; page <= Math.min(document.pages, limits.pagesMax); page++) {
      const look = document.withPage(page, (handle) => lookAt(document, handle, limits));
      if (!look) {
        faults.push({ fault: 'damaged', evidence: { page } });
        continue;
      }
      const isBeyond = pagesOfLetters >= limits.pagesOfLettersMax;
      const looked = await describeLook(look, page, letters && !isBeyond);
      pages.push(looked);
      if (looked.scan) pagesOfLetters += 1;
      // An empty back is no page of letters, and nothing of it is left unread.
      const isLeft = isBeyond && look.pixels && !looked.faults.some(({ fault }) => fault === 'blank-page');
      if (isLeft && letters && !faults.some(isTooManyPages))
        faults.push({ fault: 'too-many-pages', evidence: { page } });
    }
    return {
      pageCount: document.pages,
      signed:
        document.signatures > 0 || Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/ByteRange'),
      attachments: document.attachments,
      pages,
      faults,
    };
  } finally {
    document.close();
  }
}

function isTooManyPages({ fault }: Fault): boolean {
  return fault === 'too-many-pages';
}

async function describeLook(
  { words, pixels, coarse, fault }: Look,
  page: number,
  letters: boolean,
): Promise<LookedPage> {
  const evidence = { page };
  if (!pixels) return { page, words, faults: fault ? [{ fault, evidence }] : [] };
  const { faults, scan } = await scanPage(pixels, page, letters);
  letGo(pixels.data);
  return {
    page,
    words,
    faults: [
      ...(coarse ? [{ fault: 'low-resolution', evidence } as const] : []),
      ...faults.filter((seen) => seen.fault !== 'low-resolution' || !coarse),
    ],
    ...(scan && { scan }),
  };
}

interface Look {
  words: readonly TextCell[];
  pixels?: Pixels;
  coarse?: boolean;
  fault?: 'blank-page' | 'too-many-pixels';
}

function lookAt(document: PdfDocument, page: number, limits: ReadingLimits): Look {
  const words = readPdfWords(document, page);
  if (isText(words)) return { words };
  const { image, objects } = findLargestImage(document, page);
  if (image && image.pixels > limits.pixelsMax) return { words, fault: 'too-many-pixels' };
  if (objects === 0 && words.length === 0) return { words, fault: 'blank-page' };
  const pixels = renderPage(document, page, letterEdgeMax, letterDotsPerInch, true);
  if (!pixels) return { words };
  return { words, pixels, coarse: image !== undefined && image.dotsPerInch < coarseBelow };
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
