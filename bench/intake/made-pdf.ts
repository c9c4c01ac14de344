import { randomBytes } from 'node:crypto';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { invoicePage } from '../../src/documents/papers.testdata.ts';

const megabyte = 1024 * 1024;

/** An invoice of one page with text and a photograph, together a megabyte: what a system sends that puts its logo into each. */
export async function makeMegabytePdf(): Promise<Buffer> {
  // Noise does not compress, so that the photograph has the size that is asked for and not less.
  const [width, height] = [750, 600];
  const photograph = await sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 97, chromaSubsampling: '4:4:4' })
    .toBuffer();
  const document = new PDFDocument({ size: 'A4', autoFirstPage: false });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => document.on('end', () => resolve()));
  document.addPage();
  document.image(photograph, 400, 700, { width: 100 });
  for (const { text, x, y, size = 10, right } of invoicePage({ number: '10023' })) {
    document.fontSize(size);
    document.text(text, right ? x - document.widthOfString(text) : x, y, { lineBreak: false });
  }
  document.end();
  await ended;
  const made = Buffer.concat(chunks);
  if (Math.abs(made.length / megabyte - 1) > 0.1) throw new Error(`the PDF has ${made.length} bytes`);
  return made;
}

/** The same paper with a mark behind it, so that no two have the same hash and no store can answer from what it holds. */
export function another(pdf: Buffer): Buffer {
  return Buffer.concat([pdf, Buffer.from(`\n% ${randomBytes(16).toString('hex')}\n`)]);
}
