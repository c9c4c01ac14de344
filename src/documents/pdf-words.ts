import type { TextCell } from '../domain/intake/index.ts';
import type { PdfDocument } from './pdf-document.ts';

/** A page that holds more is no document but a flood. */
const charactersMax = 100_000;

interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The words of a page with their boxes in shares of the page as it is shown, that is turned. */
export function readPdfWords(document: PdfDocument, page: number): TextCell[] {
  const { pdfium } = document;
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return [];
  try {
    return document.withMemory(32, (address) => {
      const words: TextCell[] = [];
      const show = pageShower(document, page, address);
      let letters = '';
      let around: Rectangle | undefined;
      const end = (): void => {
        if (letters !== '' && around) words.push({ text: letters.normalize('NFKC'), box: show(around) });
        letters = '';
        around = undefined;
      };
      const count = Math.min(charactersMax, pdfium._FPDFText_CountChars(text));
      for (let index = 0; index < count; index++) {
        const code = pdfium._FPDFText_GetUnicode(text, index);
        if (isGap(code)) {
          end();
          continue;
        }
        const box = looseBox(document, text, index, address);
        // Letters far apart are no word, though no space stands between them.
        if (around && box && startsApart(around, box)) end();
        letters += code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
        around = box ? (around ? union(around, box) : box) : around;
      }
      end();
      return words;
    });
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
}

/** Spaces of all kinds, line ends, and what stands for a letter that is not known. */
function isGap(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0xfffe ||
    code === 0xffff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f
  );
}

function looseBox(document: PdfDocument, text: number, index: number, address: number): Rectangle | undefined {
  const { pdfium } = document;
  if (pdfium._FPDFText_GetLooseCharBox(text, index, address) === 0) return undefined;
  const [left, top, right, bottom] = new Float32Array(pdfium.HEAPU8.buffer, address, 4) as unknown as [
    number,
    number,
    number,
    number,
  ];
  return { left, top, right, bottom };
}

function union(first: Rectangle, second: Rectangle): Rectangle {
  return {
    left: Math.min(first.left, second.left),
    top: Math.max(first.top, second.top),
    right: Math.max(first.right, second.right),
    bottom: Math.min(first.bottom, second.bottom),
  };
}

function startsApart(word: Rectangle, letter: Rectangle): boolean {
  const height = Math.max(1, word.top - word.bottom);
  const sideways = letter.left - word.right > height * 0.6 || letter.right < word.left - height * 0.6;
  const upright = Math.abs(letter.bottom - word.bottom) > height * 0.7;
  return sideways || upright;
}

/** PDF counts from the lower left corner of the page as it was before it was turned. */
function pageShower(document: PdfDocument, page: number, address: number): (rectangle: Rectangle) => TextCell['box'] {
  const { pdfium } = document;
  const scale = 10_000;
  const shown = (x: number, y: number): [number, number] => {
    pdfium._FPDF_PageToDevice(page, 0, 0, scale, scale, 0, x, y, address + 16, address + 20);
    const [left, top] = new Int32Array(pdfium.HEAPU8.buffer, address + 16, 2) as unknown as [number, number];
    return [left / scale, top / scale];
  };
  return ({ left, top, right, bottom }) => {
    const [x1, y1] = shown(left, top);
    const [x2, y2] = shown(right, bottom);
    return { left: Math.min(x1, x2), top: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
  };
}
