import { PDFiumModule } from '@hyzyla/pdfium';
import fs from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What of PDFium is used here. Its numbers are addresses in its own memory, which nothing else can reach. */
export interface Pdfium {
  HEAPU8: Uint8Array;
  wasmExports: { malloc(size: number): number; free(address: number): void };
  _FPDF_InitLibraryWithConfig(config: number): void;
  _FPDF_LoadMemDocument(address: number, size: number, password: number): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidthF(page: number): number;
  _FPDF_GetPageHeightF(page: number): number;
  _FPDFPage_GetRotation(page: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFImageObj_GetImagePixelSize(object: number, width: number, height: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_IsGenerated(text: number, index: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number;
  _FPDF_PageToDevice(
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    x: number,
    y: number,
    deviceX: number,
    deviceY: number,
  ): number;
  _FPDF_GetSignatureCount(document: number): number;
  _FPDFDoc_GetAttachmentCount(document: number): number;
  _FPDFDoc_GetAttachment(document: number, index: number): number;
  _FPDFAttachment_GetName(attachment: number, address: number, size: number): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, address: number, stride: number): number;
  _FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, colour: number): void;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
}

let loaded: Promise<Pdfium> | undefined;

/** PDFium as WebAssembly: it reads what people send inside a memory of its own. Loaded once, until it is let go of. */
export async function openPdfium(): Promise<Pdfium> {
  loaded ??= load();
  return loaded;
}

/** Gives up the memory of PDFium, which grows with a page and never shrinks; a document that is still open keeps it. Where the collector can be called, it is gone at once. */
export function letGoOfPdfium(): void {
  loaded = undefined;
  globalThis.gc?.();
}

async function load(): Promise<Pdfium> {
  const file = fileURLToPath(import.meta.resolve('@hyzyla/pdfium/pdfium.wasm'));
  const bytes = await fs.readFile(file);
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const before = new Set(Reflect.ownKeys(globalThis));
  const pdfium = (await PDFiumModule({ wasmBinary })) as unknown as Pdfium;
  takeBackGlobals(before);
  // Without an address of a configuration everything is as PDFium has it.
  pdfium._FPDF_InitLibraryWithConfig(0);
  return pdfium;
}

/** The library leaves getters of the whole world behind, for hints to those who build it; each of them would hold its memory for ever. */
function takeBackGlobals(before: ReadonlySet<string | symbol>): void {
  for (const key of Reflect.ownKeys(globalThis)) {
    if (before.has(key)) continue;
    const { get, set, enumerable, configurable } = Reflect.getOwnPropertyDescriptor(globalThis, key)!;
    if (get && !set && !enumerable && configurable) Reflect.deleteProperty(globalThis, key);
  }
}
