import { layOutWords, readFields, type FileFormat, type ReadDocument, type TextPage } from '../domain/intake/index.ts';
import { openPicture } from './decode-picture.ts';
import { faultyDocument } from './document-shapes.ts';
import { readPageOfPixels } from './read-page-of-pixels.ts';
import type { PdfReading } from './read-pdf.ts';
import type { ReadingLimits } from './reading-limits.ts';

/** Fine enough for small print on a long receipt, and no larger than the recognition of letters can use. */
const letterFit = { edgeMax: 4000, pixelsMax: 4_200_000, grey: true };
const edgeMin = 700;

/** A photo or a scan: how fit it is to be read, and the letters in it. A TIFF may have many pages. */
export async function readPicture(
  bytes: Buffer,
  format: FileFormat,
  reading: PdfReading,
  limits: ReadingLimits,
): Promise<ReadDocument> {
  const picture = await openPicture(bytes, format, limits.pixelsMax);
  if (typeof picture === 'string') return faultyDocument(format, picture);
  const faults: ReadDocument['faults'][number][] = [];
  const pagesRead = reading.letters ? limits.pagesOfLettersMax : limits.pagesMax;
  if (picture.pages > pagesRead) faults.push({ fault: 'too-many-pages', evidence: { page: pagesRead + 1 } });
  if (picture.edge < edgeMin) faults.push({ fault: 'low-resolution', evidence: { page: 1 } });
  const pages: TextPage[] = [];
  const sure: number[] = [];
  for (let page = 1; page <= Math.min(picture.pages, limits.pagesMax); page++) {
    const decoded = await picture.page(page, letterFit);
    // What was decoded is not needed any more when the letters are looked for.
    if (page === picture.pages) picture.close();
    if (decoded === 'damaged') {
      faults.push({ fault: 'damaged', evidence: { page } });
      continue;
    }
    if (decoded.cutOff) faults.push({ fault: 'cut-off', evidence: { page } });
    const seen = await readPageOfPixels(decoded.pixels, page, reading.letters && page <= limits.pagesOfLettersMax);
    faults.push(
      ...seen.faults.filter(({ fault }) => !faults.some((own) => own.fault === fault && own.evidence.page === page)),
    );
    if (seen.confidence !== undefined) sure.push(seen.confidence);
    pages.push({ page, measured: true, lines: layOutWords(page, seen.words) });
  }
  const hasText = pages.some(({ lines }) => lines.length > 0);
  const confidence = sure.length === 0 ? 0 : sure.reduce((sum, each) => sum + each, 0) / sure.length;
  const { fileName } = reading;
  const read = readFields(pages, {
    format,
    source: 'ocr',
    confidence,
    pages: picture.pages,
    ...(fileName !== undefined && { fileName }),
  });
  return {
    ...read,
    faults,
    ...(!hasText && { source: sure.length > 0 ? ('ocr' as const) : ('none' as const), confidence: 0 }),
  };
}
