import { catalogWith, fieldDictionary } from './append-revision.ts';
import { readPageTree } from './add-pages.ts';
import { readPdfFile, type PdfFile } from './pdf-file.ts';
import {
  expectArray,
  expectDictionary,
  expectNumber,
  expectPlain,
  expectReference,
  mapReferences,
  PdfSyntaxError,
  writePdfValue,
  type PdfDictionary,
} from './pdf-values.ts';
import { byteRangeKey, contentsKey } from './seal-layout.ts';

/** Where in a sealed file the things are that the verifier looks at. */
export interface SealPlaces {
  byteRange: readonly number[];
  /** Where the value of `/Contents` begins and ends. */
  contentsAt: number;
  contentsEnd: number;
  /** `/M`, when the sealer says that it sealed: `D:20270115074100Z`. */
  sealedAt: string;
  evidenceJson: string;
}

const sealNames = `Type Filter SubFilter ${byteRangeKey} ${contentsKey} M Name Reason`;

/**
 * Follows a sealed file from its catalog to its one seal and its attached evidence. The last revision must be the only one after the agreement,
 * and may change nothing that was there but the four objects that hold catalog, pages and tree together, each in the one way in which sealing
 * changes it. So nobody, and not the office either, can show other pages under the same hash.
 */
export function findSeal(file: PdfFile): SealPlaces {
  const [newest, before, ...older] = file.revisions;
  if (!newest || !before || older.length > 0) throw new PdfSyntaxError('The file does not have two revisions.');
  const catalog = file.dictionary(file.catalog, 'The catalog');
  const form = catalog.entries.get('AcroForm');
  const fields = form?.kind === 'dictionary' ? expectArray(form.entries.get('Fields'), '/Fields') : [];
  if (fields.length !== 1) throw new PdfSyntaxError('The file does not have one seal.');
  const field = file.dictionary(expectReference(fields[0], 'The field'), 'The field');
  const sealNumber = expectReference(field.entries.get('V'), '/V');
  // More could be fields below it, a picture over a page, or something to run.
  const plainField = fieldDictionary(sealNumber, expectReference(field.entries.get('P'), '/P'));
  if (writePdfValue(field) !== writePdfValue(plainField)) throw new PdfSyntaxError('The field is not a plain one.');
  const seal = file.dictionary(sealNumber, 'The seal');
  if ([...seal.entries.keys()].join(' ') !== sealNames)
    throw new PdfSyntaxError('The seal says more or less than seals do.');
  expectPlain(seal.entries.get('Type'), '/Sig', '/Type');
  expectPlain(seal.entries.get('Filter'), '/Adobe.PPKLite', '/Filter');
  expectPlain(seal.entries.get('SubFilter'), '/ETSI.CAdES.detached', '/SubFilter');
  const contents = plainText(seal, contentsKey);
  const contentsAt = placeOf(file, sealNumber, contents);
  return {
    byteRange: expectArray(seal.entries.get(byteRangeKey), `/${byteRangeKey}`).map((part) =>
      expectNumber(part, 'A part'),
    ),
    contentsAt,
    contentsEnd: contentsAt + contents.length,
    sealedAt: /^\((D:\d{14}Z)\)$/.exec(plainText(seal, 'M'))?.[1] ?? '',
    evidenceJson: readAttachment(file, catalog),
  };
}

/** Holds the last revision against the agreement that it says it seals. Throws when it changes more than sealing changes. */
export function checkRevision(file: PdfFile, agreementBytes: Uint8Array): void {
  const agreement = readPdfFile(agreementBytes);
  const [newest, before] = file.revisions as [PdfFile['revisions'][0], PdfFile['revisions'][0]];
  if (agreement.revisions.length !== 1 || agreement.revisions[0]!.tableAt !== before.tableAt) {
    throw new PdfSyntaxError('The seal does not follow the agreement.');
  }
  checkClosed(agreement);
  const { pagesNumber, structureNumber, documentNumber } = readPageTree(agreement);
  const mayChange = new Set([agreement.catalog, pagesNumber, structureNumber, documentNumber]);
  for (const [number, offset] of newest.offsets) {
    if (number < agreement.size && !mayChange.has(number)) throw new PdfSyntaxError(`Object ${number} was changed.`);
    if (offset < agreement.text.length) throw new PdfSyntaxError(`Object ${number} is not in its revision.`);
  }
  // Other entries could point readers to other tables, and so to other pages.
  if (!sameBut(newest.trailer, before.trailer, ['Size', 'Prev', 'ID']))
    throw new PdfSyntaxError('The trailer was changed.');
  checkCatalog(file, agreement);
  checkPages(file, agreement, pagesNumber);
  checkTree(file, agreement, structureNumber, documentNumber);
}

/**
 * Every object that the agreement lists is in it and whole, and names only objects that it lists. What it left open, a reader shows as nothing, and the
 * revision that seals it could fill it in: other words on a page that everybody accepted.
 */
function checkClosed(agreement: PdfFile): void {
  const { offsets, trailer } = agreement.revisions[0]!;
  const expectListed = (object: number): number => {
    if (!offsets.has(object)) throw new PdfSyntaxError(`Object ${object} is named in the agreement and not in it.`);
    return object;
  };
  mapReferences(trailer, expectListed);
  for (const number of offsets.keys()) mapReferences(agreement.object(number).value, expectListed);
}

function checkCatalog(file: PdfFile, agreement: PdfFile): void {
  const catalog = file.dictionary(file.catalog, 'The catalog');
  const form = catalog.entries.get('AcroForm') as PdfDictionary;
  const field = expectReference(expectArray(form.entries.get('Fields'), '/Fields')[0], 'The field');
  const specification = expectReference(expectArray(catalog.entries.get('AF'), '/AF')[0], '/AF');
  const same = writePdfValue(catalog) === writePdfValue(catalogWith(agreement, field, specification));
  if (file.catalog !== agreement.catalog || !same) throw new PdfSyntaxError('The catalog was changed.');
}

function checkPages(file: PdfFile, agreement: PdfFile, pagesNumber: number): void {
  const pages = file.dictionary(pagesNumber, '/Pages');
  const agreed = agreement.dictionary(pagesNumber, '/Pages');
  const kids = expectArray(pages.entries.get('Kids'), '/Kids').map((kid) => expectReference(kid, 'A page'));
  const agreedKids = expectArray(agreed.entries.get('Kids'), '/Kids').map((kid) => expectReference(kid, 'A page'));
  const added = kids.slice(agreedKids.length);
  const holds =
    agreedKids.every((kid, index) => kids[index] === kid) &&
    added.length > 0 &&
    added.every((kid) => kid >= agreement.size) &&
    expectNumber(pages.entries.get('Count'), '/Count') === kids.length &&
    sameBut(pages, agreed, ['Kids', 'Count']);
  if (!holds) throw new PdfSyntaxError('The pages were changed.');
}

function checkTree(file: PdfFile, agreement: PdfFile, structureNumber: number, documentNumber: number): void {
  const [structure, agreedStructure] = [file, agreement].map((one) =>
    one.dictionary(structureNumber, 'The tree'),
  ) as Two;
  const [document, agreedDocument] = [file, agreement].map((one) =>
    one.dictionary(documentNumber, 'The document'),
  ) as Two;
  const parts = expectArray(document.entries.get('K'), '/K').map(writePdfValue);
  const agreedParts = expectArray(agreedDocument.entries.get('K'), '/K').map(writePdfValue);
  const holds =
    agreedParts.every((part, index) => parts[index] === part) &&
    parts.length === agreedParts.length + 1 &&
    sameBut(document, agreedDocument, ['K']) &&
    sameBut(structure, agreedStructure, ['ParentTree', 'ParentTreeNextKey']);
  if (!holds) throw new PdfSyntaxError('The tree of the document was changed.');
}

type Two = [PdfDictionary, PdfDictionary];

function sameBut(one: PdfDictionary, other: PdfDictionary, names: readonly string[]): boolean {
  const rest = (value: PdfDictionary): string =>
    writePdfValue({
      kind: 'dictionary',
      entries: new Map([...value.entries].filter(([name]) => !names.includes(name))),
    });
  return rest(one) === rest(other);
}

function plainText(value: PdfDictionary, name: string): string {
  const entry = value.entries.get(name);
  if (entry?.kind !== 'plain') throw new PdfSyntaxError(`/${name} is missing.`);
  return entry.text;
}

/** Where in the file the value stands: it is in its object once, since it is longer than everything else there. */
function placeOf(file: PdfFile, number: number, value: string): number {
  const at = file.text.indexOf(`/${contentsKey} ${value}`, file.object(number).valueAt);
  if (at < 0) throw new PdfSyntaxError(`/${contentsKey} is not where it should be.`);
  return at + `/${contentsKey} `.length;
}

function readAttachment(file: PdfFile, catalog: PdfDictionary): string {
  const [specificationReference, ...more] = expectArray(catalog.entries.get('AF'), '/AF');
  if (more.length > 0) throw new PdfSyntaxError('There is more than one attachment.');
  const specification = file.dictionary(expectReference(specificationReference, '/AF'), 'The attachment');
  const embedded = specification.entries.get('EF');
  const reference = embedded?.kind === 'dictionary' ? embedded.entries.get('F') : undefined;
  const { value, stream } = file.object(expectReference(reference, '/EF'));
  if (expectDictionary(value, 'The attachment').entries.has('Filter'))
    throw new PdfSyntaxError('The attachment is packed.');
  return Buffer.from(stream ?? '', 'latin1').toString('utf8');
}
