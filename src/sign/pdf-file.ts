import {
  expectDictionary,
  expectNumber,
  expectReference,
  PdfSyntaxError,
  readPdfValue,
  type PdfDictionary,
  type PdfValue,
} from './pdf-values.ts';

/** One version of the file: what was written last stands in the last one. */
export interface PdfRevision {
  /** Where each object that this revision writes begins. */
  offsets: ReadonlyMap<number, number>;
  trailer: PdfDictionary;
  /** Where its table of offsets begins. */
  tableAt: number;
}

export interface PdfObject {
  value: PdfValue;
  /** Where the value begins in the file. */
  valueAt: number;
  /** The bytes of a stream, one character a byte. */
  stream?: string;
}

/** A PDF file as it is written here: a table of offsets for each revision, objects one by one, nothing packed away. */
export interface PdfFile {
  text: string;
  /** The newest first. */
  revisions: readonly PdfRevision[];
  /** The number that the next new object gets. */
  size: number;
  object(number: number): PdfObject;
  dictionary(number: number, what: string): PdfDictionary;
  catalog: number;
}

const revisionsMax = 4;

/** Reads a file from its end: `startxref`, the table there, and the tables before it. */
export function readPdfFile(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.startsWith('%PDF-1.7\n')) throw new PdfSyntaxError('The file does not begin as a PDF.');
  const end = /\nstartxref\n(\d{1,10})\n%%EOF\n$/.exec(text.slice(-60));
  if (!end) throw new PdfSyntaxError('The file does not end as a PDF.');
  const revisions: PdfRevision[] = [];
  for (let next: number | undefined = Number(end[1]); next !== undefined;) {
    if (revisions.length === revisionsMax) throw new PdfSyntaxError('The file has too many revisions.');
    const revision = readRevision(text, next);
    revisions.push(revision);
    const previous = revision.trailer.entries.get('Prev');
    next = previous && expectNumber(previous, '/Prev');
    if (next !== undefined && next >= revision.tableAt) throw new PdfSyntaxError('A revision does not follow another.');
  }
  const known = new Map<number, PdfObject>();
  const object = (number: number): PdfObject => {
    const found = known.get(number) ?? readObject(text, number, findOffset(revisions, number));
    known.set(number, found);
    return found;
  };
  return {
    text,
    revisions,
    size: expectNumber(revisions[0]!.trailer.entries.get('Size'), '/Size'),
    object,
    dictionary: (number, what) => expectDictionary(object(number).value, what),
    catalog: expectReference(revisions[0]!.trailer.entries.get('Root'), '/Root'),
  };
}

function findOffset(revisions: readonly PdfRevision[], number: number): number {
  for (const { offsets } of revisions) {
    const offset = offsets.get(number);
    if (offset !== undefined) return offset;
  }
  throw new PdfSyntaxError(`There is no object ${number}.`);
}

function readRevision(text: string, tableAt: number): PdfRevision {
  if (!text.startsWith('xref\n', tableAt)) throw new PdfSyntaxError(`There is no table at byte ${tableAt}.`);
  const offsets = new Map<number, number>();
  const listed = new Set<number>();
  let at = tableAt + 5;
  for (;;) {
    const section = /^(\d{1,10}) (\d{1,7})\n/.exec(text.slice(at, at + 20));
    if (!section) break;
    at += section[0].length;
    for (let index = 0; index < Number(section[2]); index++, at += 20) {
      const entry = /^(\d{10}) (?:00000 n|65535 f) \n$/.exec(text.slice(at, at + 20));
      if (!entry) throw new PdfSyntaxError(`There is no entry of a table at byte ${at}.`);
      const number = Number(section[1]) + index;
      if (text[at + 17] === 'n') offsets.set(number, Number(entry[1]));
      // A reader would take an object away that was there, while this one still sees it.
      else if (number !== 0) throw new PdfSyntaxError(`Object ${number} was taken away.`);
      if (listed.has(number)) throw new PdfSyntaxError(`Object ${number} is listed twice.`);
      listed.add(number);
    }
  }
  if (!text.startsWith('trailer\n', at)) throw new PdfSyntaxError(`There is no trailer at byte ${at}.`);
  const trailer = expectDictionary(readPdfValue(text, at + 8).value, 'The trailer');
  // Some readers take objects from a second table first, or unlock them; this one does neither.
  for (const name of ['XRefStm', 'Encrypt']) {
    if (trailer.entries.has(name)) throw new PdfSyntaxError(`The trailer has /${name}.`);
  }
  const size = expectNumber(trailer.entries.get('Size'), '/Size');
  for (const number of listed) {
    // A reader holds it for missing.
    if (number >= size) throw new PdfSyntaxError(`Object ${number} is beyond /Size.`);
  }
  return { offsets, trailer, tableAt };
}

function readObject(text: string, number: number, offset: number): PdfObject {
  const head = `${number} 0 obj\n`;
  if (!text.startsWith(head, offset)) throw new PdfSyntaxError(`Object ${number} is not at byte ${offset}.`);
  const { value, start, end } = readPdfValue(text, offset + head.length);
  if (text.startsWith('\nendobj\n', end)) return { value, valueAt: start };
  if (!text.startsWith('\nstream\n', end)) throw new PdfSyntaxError(`Object ${number} has no end.`);
  const length = expectNumber(expectDictionary(value, 'A stream').entries.get('Length'), '/Length');
  const from = end + '\nstream\n'.length;
  if (!text.startsWith('\nendstream\nendobj\n', from + length))
    throw new PdfSyntaxError(`Object ${number} has no end.`);
  return { value, valueAt: start, stream: text.slice(from, from + length) };
}
