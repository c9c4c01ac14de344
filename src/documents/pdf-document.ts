import { openPdfium, type Pdfium } from './pdfium.ts';

export type PdfFault = 'encrypted' | 'damaged';

/** By PDFium's `FPDF_ERR_PASSWORD` and `FPDF_ERR_SECURITY`. */
const lockedErrors = [4, 5];

/** An opened PDF. Holds memory of PDFium until it is closed. */
export class PdfDocument {
  readonly pdfium: Pdfium;
  readonly pages: number;
  private readonly bytes: number;
  private readonly handle: number;

  private constructor(pdfium: Pdfium, bytes: number, handle: number) {
    this.pdfium = pdfium;
    this.bytes = bytes;
    this.handle = handle;
    this.pages = pdfium._FPDF_GetPageCount(handle);
  }

  static async open(content: Uint8Array): Promise<PdfDocument | PdfFault> {
    const pdfium = await openPdfium();
    const address = pdfium.wasmExports.malloc(content.byteLength);
    if (address === 0) throw new Error('out of memory');
    pdfium.HEAPU8.set(content, address);
    const handle = pdfium._FPDF_LoadMemDocument(address, content.byteLength, 0);
    if (handle === 0) {
      const error = pdfium._FPDF_GetLastError();
      pdfium.wasmExports.free(address);
      return lockedErrors.includes(error) ? 'encrypted' : 'damaged';
    }
    return new PdfDocument(pdfium, address, handle);
  }

  close(): void {
    this.pdfium._FPDF_CloseDocument(this.handle);
    this.pdfium.wasmExports.free(this.bytes);
  }

  /** Signatures of the document, by their fields. */
  get signatures(): number {
    return Math.max(0, this.pdfium._FPDF_GetSignatureCount(this.handle));
  }

  /** The names of files within the file, at most a hundred. */
  get attachments(): string[] {
    const count = Math.min(100, Math.max(0, this.pdfium._FPDFDoc_GetAttachmentCount(this.handle)));
    return Array.from({ length: count }, (_, index) => {
      const attachment = this.pdfium._FPDFDoc_GetAttachment(this.handle, index);
      const size = Math.min(2048, this.pdfium._FPDFAttachment_GetName(attachment, 0, 0));
      return this.withMemory(2050, (address) => {
        this.pdfium._FPDFAttachment_GetName(attachment, address, size);
        const name = Buffer.from(this.pdfium.HEAPU8.slice(address, address + Math.max(0, size - 2)));
        return name.toString('utf16le');
      });
    });
  }

  /** Gives a page, counted from 1, and closes it again. Undefined where it cannot be opened. */
  withPage<Result>(page: number, use: (page: number) => Result): Result | undefined {
    const handle = this.pdfium._FPDF_LoadPage(this.handle, page - 1);
    if (handle === 0) return undefined;
    try {
      return use(handle);
    } finally {
      this.pdfium._FPDF_ClosePage(handle);
    }
  }

  withMemory<Result>(size: number, use: (address: number) => Result): Result {
    const address = this.pdfium.wasmExports.malloc(size);
    if (address === 0) throw new Error('out of memory');
    try {
      return use(address);
    } finally {
      this.pdfium.wasmExports.free(address);
    }
  }
}
