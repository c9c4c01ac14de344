import PDFDocument from 'pdfkit';

/** One line of words on a page: where it stands, and its size. */
export interface Words {
  x: number;
  y: number;
  text: string;
  size?: number;
  bold?: boolean;
  /** Ends at x instead of beginning there. */
  right?: boolean;
}

export interface PdfPage {
  width: number;
  height: number;
  words: readonly Words[];
}

/** A PDF of words, as programs make them. The same pages give the same bytes, but for a password. */
export async function writePdf(pages: readonly PdfPage[], options: { password?: string } = {}): Promise<Buffer> {
  const { document, ended } = openPdf(options);
  for (const page of pages) {
    document.addPage({ size: [page.width, page.height], margin: 0 });
    for (const { x, y, text, size = 10, bold = false, right = false } of page.words) {
      document.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
      document.text(text, right ? x - document.widthOfString(text) : x, y, { lineBreak: false });
    }
  }
  document.end();
  return ended;
}

/** A PDF of pictures, as a scanner makes it: pages of A5, each filled by its picture as far as it goes. */
export async function writePictures(pictures: readonly Buffer[]): Promise<Buffer> {
  const { document, ended } = openPdf();
  for (const picture of pictures) {
    document.addPage({ size: [420, 595], margin: 0 });
    document.image(picture, 0, 0, { fit: [420, 595] });
  }
  document.end();
  return ended;
}

function openPdf(options: { password?: string } = {}): { document: PDFKit.PDFDocument; ended: Promise<Buffer> } {
  const document = new PDFDocument({
    autoFirstPage: false,
    info: { Producer: 'corpus', CreationDate: new Date(0) },
    ...(options.password === undefined ? {} : { userPassword: options.password }),
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  return { document, ended };
}
