import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { PdfDocument } from './pdf-document.ts';
import { renderPage } from './render-page.ts';

/** Words at a place of an A4 page, in points from its upper left corner; `right` sets them flush right there. */
export interface Placed {
  text: string;
  x: number;
  y: number;
  size?: number;
  right?: boolean;
}

export interface PaperOptions {
  /** A file within the PDF. */
  attachment?: { name: string; bytes: Buffer };
  password?: string;
}

/** A PDF with text, a page for each list of words. */
export async function makePdf(pages: readonly (readonly Placed[])[], options: PaperOptions = {}): Promise<Buffer> {
  const { attachment, password } = options;
  const document = new PDFDocument({
    size: 'A4',
    autoFirstPage: false,
    ...(password !== undefined && { userPassword: password, ownerPassword: 'owner' }),
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => document.on('end', () => resolve()));
  for (const page of pages) {
    document.addPage();
    for (const { text, x, y, size = 10, right } of page) {
      document.fontSize(size);
      document.text(text, right ? x - document.widthOfString(text) : x, y, { lineBreak: false });
    }
  }
  if (attachment) document.file(attachment.bytes, { name: attachment.name });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** A PDF in which each picture fills a page, as a scanner makes it. */
export async function makeScan(pictures: readonly Buffer[]): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', autoFirstPage: false });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => document.on('end', () => resolve()));
  for (const picture of pictures) {
    document.addPage({ margin: 0 });
    document.image(picture, 0, 0, { width: 595, height: 842 });
  }
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** The pages of a PDF as JPEGs of so many dots per inch. */
export async function rasterise(pdf: Buffer, dotsPerInch = 150): Promise<Buffer[]> {
  const document = await PdfDocument.open(pdf);
  if (typeof document === 'string') throw new Error(document);
  const pictures: Buffer[] = [];
  for (let page = 1; page <= document.pages; page++) {
    const pixels = document.withPage(page, (handle) => renderPage(document, handle, 4000, dotsPerInch, true))!;
    const { data, width, height, channels } = pixels;
    pictures.push(await sharp(data, { raw: { width, height, channels } }).jpeg({ quality: 85 }).toBuffer());
  }
  document.close();
  return pictures;
}

interface PaperInvoice {
  number: string;
  seller?: string;
  orgnr?: string;
  issued?: string;
  net?: string;
  vat?: string;
  total?: string;
}

/** The words of an invoice as programs set them: a block of numbers to the right, sums flush right at the foot. */
export function invoicePage({
  number,
  seller = 'Fjord Rør AS',
  orgnr = '987 654 325',
  issued = '01.11.2026',
  net = '3 000,00',
  vat = '750,00',
  total = '3 750,00',
}: PaperInvoice): Placed[] {
  return [
    { text: seller, x: 50, y: 50, size: 14 },
    { text: 'Storgata 14, 5003 Bergen', x: 50, y: 70 },
    { text: `Org.nr. NO ${orgnr} MVA`, x: 50, y: 84 },
    { text: 'FAKTURA', x: 380, y: 50, size: 20 },
    { text: 'Fakturanr:', x: 380, y: 90 },
    { text: number, x: 470, y: 90 },
    { text: 'Fakturadato:', x: 380, y: 104 },
    { text: issued, x: 470, y: 104 },
    { text: 'Forfallsdato:', x: 380, y: 118 },
    { text: '15.11.2026', x: 470, y: 118 },
    { text: 'KID:', x: 380, y: 132 },
    { text: '001002317', x: 470, y: 132 },
    { text: 'Bakeriet Sentrum AS', x: 50, y: 140 },
    { text: 'Torget 2', x: 50, y: 154 },
    { text: '5014 Bergen', x: 50, y: 168 },
    { text: 'Beskrivelse', x: 50, y: 230 },
    { text: 'Beløp', x: 540, y: 230, right: true },
    { text: 'Montering av vask og rørdeler', x: 50, y: 250 },
    { text: net, x: 540, y: 250, right: true },
    { text: 'Sum eks. mva', x: 380, y: 400 },
    { text: net, x: 540, y: 400, right: true },
    { text: 'MVA 25 %', x: 380, y: 416 },
    { text: vat, x: 540, y: 416, right: true },
    { text: 'Å betale NOK', x: 380, y: 436, size: 12 },
    { text: total, x: 540, y: 436, size: 12, right: true },
    { text: 'Betales til konto 1503 00 00002', x: 50, y: 470 },
  ];
}
