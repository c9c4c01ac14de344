/** How much of a file is read before it is given up. A file beyond a limit ends in a named fault; what was read until then is kept where it is of use. */
export interface ReadingLimits {
  /** Of a PDF or a picture of several pages; those behind are counted, not read. */
  pagesMax: number;
  /** Of pages whose letters are recognised: each takes some seconds. Empty backs are not counted. */
  pagesOfLettersMax: number;
  /** Of one picture, before anything of it is decoded. */
  pixelsMax: number;
  /** Of a file that is read into memory as a whole: PDFs, pictures, tables. */
  wholeBytesMax: number;
  xml: XmlLimits;
  parts: PartLimits;
  /** Rows of a table and lines of a plain text. */
  rowsMax: number;
}

export interface XmlLimits {
  bytesMax: number;
  depthMax: number;
  attributesMax: number;
  /** Of one piece of text, such as an attachment in base 64, a comment or an attribute. */
  pieceMax: number;
  /** Of one element that is taken as a whole. */
  nodesMax: number;
}

/** What an archive or a mail may hold, all levels taken together. */
export interface PartLimits {
  partsMax: number;
  /** An archive in a mail in an archive is the deepest that anybody sends. */
  depthMax: number;
  partBytesMax: number;
  totalBytesMax: number;
  /** How many times larger than its packed bytes a part may be, once it is larger than a megabyte. */
  ratioMax: number;
}

const megabyte = 1024 * 1024;

export const readingLimits: ReadingLimits = {
  pagesMax: 500,
  pagesOfLettersMax: 30,
  pixelsMax: 80_000_000,
  wholeBytesMax: 100 * megabyte,
  xml: { bytesMax: 1024 * megabyte, depthMax: 100, attributesMax: 100, pieceMax: 48 * megabyte, nodesMax: 250_000 },
  parts: {
    partsMax: 1000,
    depthMax: 4,
    partBytesMax: 200 * megabyte,
    totalBytesMax: 500 * megabyte,
    ratioMax: 200,
  },
  rowsMax: 200_000,
};
