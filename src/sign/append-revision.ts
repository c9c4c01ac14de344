import { createHash } from 'node:crypto';
import type { Instant } from '../domain/kernel/index.ts';
import { addPages, type NewObject } from './add-pages.ts';
import { evidenceFileName } from './evidence.ts';
import type { PdfFile } from './pdf-file.ts';
import {
  arrayOf,
  dictionary,
  expectDictionary,
  expectReference,
  PdfSyntaxError,
  plainOf,
  referenceTo,
  textString,
  withEntries,
  writePdfValue,
  type PdfDictionary,
  type PdfValue,
} from './pdf-values.ts';
import { byteRangeKey, byteRangePlaceholder, contentsKey, contentsText } from './seal-layout.ts';

export interface RevisionContents {
  evidencePages: PdfFile;
  evidenceJson: string;
  /** The name in the seal, and why it was put there. */
  sealer: string;
  reason: string;
  sealedAt: Instant;
  /** How many bytes are kept for the seal. */
  roomBytes: number;
}

/**
 * What is written after the agreement's own bytes, with the seal still empty: the evidence pages, the attached evidence and the place for the
 * seal. Of what is there it writes only the catalog, the list of pages and the top of the tree anew, each as it was and something more.
 */
export function appendRevision(file: PdfFile, contents: RevisionContents): string {
  const added = addPages(file, contents.evidencePages, file.size);
  const lastPage = added.pages.at(-1);
  if (lastPage === undefined) throw new PdfSyntaxError('There is no evidence page.');
  const [sealNumber, fieldNumber, fileNumber, specificationNumber] = [0, 1, 2, 3].map((more) => added.next + more) as [
    number,
    number,
    number,
    number,
  ];
  const objects: NewObject[] = [
    ...added.objects.map((object) => (object.number === lastPage ? withField(object, fieldNumber) : object)),
    { number: sealNumber, value: sealDictionary(contents) },
    { number: fieldNumber, value: fieldDictionary(sealNumber, lastPage) },
    { number: fileNumber, ...embeddedFile(contents.evidenceJson) },
    { number: specificationNumber, value: fileSpecification(fileNumber) },
    { number: file.catalog, value: catalogWith(file, fieldNumber, specificationNumber) },
  ];
  return writeRevision(file, objects, contents.evidenceJson);
}

function withField(page: NewObject, field: number): NewObject {
  const value = expectDictionary(page.value, 'A page');
  return { ...page, value: withEntries(value, { Annots: arrayOf([referenceTo(field)]) }) };
}

function sealDictionary({ sealer, reason, sealedAt, roomBytes }: RevisionContents): PdfDictionary {
  return dictionary([
    ['Type', plainOf('/Sig')],
    ['Filter', plainOf('/Adobe.PPKLite')],
    ['SubFilter', plainOf('/ETSI.CAdES.detached')],
    [byteRangeKey, byteRangePlaceholder()],
    [contentsKey, plainOf(contentsText(Buffer.alloc(0), roomBytes))],
    ['M', plainOf(`(${pdfDate(sealedAt)})`)],
    ['Name', textString(sealer)],
    ['Reason', textString(reason)],
  ]);
}

/** `2027-01-15T07:41:00.000Z` → `D:20270115074100Z`. */
export function pdfDate(at: Instant): string {
  return `D:${at.slice(0, 19).replace(/[-:T]/g, '')}Z`;
}

/** A field without a picture: what there is to see stands on the evidence page. Printed and locked. The verifier compares with this. */
export function fieldDictionary(seal: number, page: number): PdfDictionary {
  return dictionary([
    ['Type', plainOf('/Annot')],
    ['Subtype', plainOf('/Widget')],
    ['FT', plainOf('/Sig')],
    ['T', plainOf('(Segl)')],
    ['V', referenceTo(seal)],
    ['F', plainOf(132)],
    ['Rect', plainOf('[0 0 0 0]')],
    ['P', referenceTo(page)],
  ]);
}

function embeddedFile(json: string): { value: PdfDictionary; stream: string } {
  const stream = Buffer.from(json, 'utf8').toString('latin1');
  const value = dictionary([
    ['Type', plainOf('/EmbeddedFile')],
    ['Subtype', plainOf('/application#2Fjson')],
    ['Params', dictionary([['Size', plainOf(stream.length)]])],
    ['Length', plainOf(stream.length)],
  ]);
  return { value, stream };
}

function fileSpecification(embedded: number): PdfDictionary {
  return dictionary([
    ['Type', plainOf('/Filespec')],
    ['F', plainOf(`(${evidenceFileName})`)],
    ['UF', textString(evidenceFileName)],
    ['EF', dictionary([['F', referenceTo(embedded)]])],
    ['AFRelationship', plainOf('/Data')],
  ]);
}

/** What the sealed file's catalog has more than the agreement's. The verifier compares with this. */
export function catalogWith(file: PdfFile, field: number, specification: number): PdfDictionary {
  const catalog = file.dictionary(file.catalog, 'The catalog');
  const names = file.dictionary(expectReference(catalog.entries.get('Names'), '/Names'), '/Names');
  const embedded = dictionary([['Names', arrayOf([plainOf(`(${evidenceFileName})`), referenceTo(specification)])]]);
  return withEntries(catalog, {
    Names: withEntries(names, { EmbeddedFiles: embedded }),
    AF: arrayOf([referenceTo(specification)]),
    AcroForm: dictionary([
      ['Fields', arrayOf([referenceTo(field)])],
      ['SigFlags', plainOf(3)],
    ]),
  });
}

function writeRevision(file: PdfFile, objects: readonly NewObject[], evidenceJson: string): string {
  const parts: string[] = [];
  const offsets = new Map<number, number>();
  let at = file.text.length;
  for (const { number, value, stream } of objects.toSorted((a, b) => a.number - b.number)) {
    const body = stream === undefined ? '' : `\nstream\n${stream}\nendstream`;
    const part = `${number} 0 obj\n${writePdfValue(value)}${body}\nendobj\n`;
    offsets.set(number, at);
    parts.push(part);
    at += part.length;
  }
  const size = Math.max(...offsets.keys()) + 1;
  return [
    ...parts,
    writeTable(offsets),
    'trailer\n',
    writePdfValue(trailer(file, size, evidenceJson)),
    `\nstartxref\n${at}\n%%EOF\n`,
  ].join('');
}

function writeTable(offsets: ReadonlyMap<number, number>): string {
  const lines = ['xref\n'];
  const numbers = [...offsets.keys()];
  for (let from = 0; from < numbers.length;) {
    let to = from + 1;
    while (numbers[to] === numbers[to - 1]! + 1) to++;
    lines.push(`${numbers[from]} ${to - from}\n`);
    for (const number of numbers.slice(from, to))
      lines.push(`${`${offsets.get(number)}`.padStart(10, '0')} 00000 n \n`);
    from = to;
  }
  return lines.join('');
}

/** The first half of the file's name stays, the second says that it is another state of it. */
function trailer(file: PdfFile, size: number, evidenceJson: string): PdfDictionary {
  const { trailer: before, tableAt } = file.revisions[0]!;
  const [first] = before.entries.get('ID')?.kind === 'array' ? idOf(before) : [];
  const second = createHash('sha256').update(file.text, 'latin1').update(evidenceJson).digest('hex').slice(0, 32);
  return withEntries(before, {
    Size: plainOf(size),
    Prev: plainOf(tableAt),
    ...(first ? { ID: arrayOf([first, plainOf(`<${second}>`)]) } : {}),
  });
}

function idOf(before: PdfDictionary): readonly PdfValue[] {
  const id = before.entries.get('ID');
  return id?.kind === 'array' ? id.items : [];
}
