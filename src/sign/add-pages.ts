import type { PdfFile, PdfObject } from './pdf-file.ts';
import {
  arrayOf,
  expectArray,
  expectDictionary,
  expectNumber,
  expectReference,
  mapReferences,
  plainOf,
  referenceTo,
  withEntries,
  type PdfDictionary,
  type PdfValue,
} from './pdf-values.ts';

/** An object to be written, with the bytes of its stream if it has one. */
export interface NewObject {
  number: number;
  value: PdfValue;
  stream?: string;
}

/** Pages of another file as objects for this one. */
export interface AddedPages {
  objects: NewObject[];
  /** The numbers of the pages, in order. */
  pages: number[];
  /** The number after the last one that was used. */
  next: number;
}

/** The parts of a file that hold its pages and its tree of headings, lists and tables together. */
export interface PageTree {
  pagesNumber: number;
  pages: PdfDictionary;
  structureNumber: number;
  structure: PdfDictionary;
  /** The one element at the top of the tree. */
  documentNumber: number;
  document: PdfDictionary;
}

export function readPageTree(file: PdfFile): PageTree {
  const catalog = file.dictionary(file.catalog, 'The catalog');
  const pagesNumber = expectReference(catalog.entries.get('Pages'), '/Pages');
  const structureNumber = expectReference(catalog.entries.get('StructTreeRoot'), '/StructTreeRoot');
  const structure = file.dictionary(structureNumber, '/StructTreeRoot');
  const documentNumber = expectReference(expectArray(structure.entries.get('K'), '/K')[0], '/K');
  return {
    pagesNumber,
    pages: file.dictionary(pagesNumber, '/Pages'),
    structureNumber,
    structure,
    documentNumber,
    document: file.dictionary(documentNumber, 'The document'),
  };
}

/**
 * The pages of `added` after those of `file`, with everything they need and their part of the tree, numbered from `first`. Its document becomes
 * the last part of the document that is there: a tree has one top.
 */
export function addPages(file: PdfFile, added: PdfFile, first: number): AddedPages {
  const here = readPageTree(file);
  const there = readPageTree(added);
  const kids = expectArray(there.pages.entries.get('Kids'), '/Kids').map((kid) => expectReference(kid, 'A page'));
  const numbers = new Map([
    [there.pagesNumber, here.pagesNumber],
    [there.structureNumber, here.structureNumber],
  ]);
  const wanted: number[] = [];
  const renumber = (object: number): number => {
    const known = numbers.get(object);
    if (known !== undefined) return known;
    const number = first + wanted.length;
    numbers.set(object, number);
    wanted.push(object);
    return number;
  };
  const pages = kids.map(renumber);
  const part = renumber(there.documentNumber);
  const structure = joinStructures(here.structure, there.structure, renumber);
  const change = new Map<number, (value: PdfDictionary) => PdfDictionary>([
    ...kids.map((kid) => [kid, (page: PdfDictionary) => shiftKey(page, nextKey(here.structure))] as const),
    [there.documentNumber, (value) => withEntries(value, { S: plainOf('/Part'), P: referenceTo(here.documentNumber) })],
  ]);
  const objects: NewObject[] = [];
  // Renumbering an object makes those that it refers to wanted, until there are no more.
  for (let index = 0; index < wanted.length; index++) {
    const source = added.object(wanted[index]!);
    const value = mapReferences(source.value, renumber);
    const changed = change.get(wanted[index]!)?.(expectDictionary(value, 'A page'));
    objects.push(toObject(first + index, changed ?? value, source));
  }
  objects.push(
    { number: here.pagesNumber, value: appendKids(here.pages, pages) },
    { number: here.structureNumber, value: structure },
    { number: here.documentNumber, value: appendPart(here.document, part) },
  );
  return { objects, pages, next: first + wanted.length };
}

function toObject(number: number, value: PdfValue, { stream }: PdfObject): NewObject {
  return { number, value, ...(stream === undefined ? {} : { stream }) };
}

function appendKids(pages: PdfDictionary, more: readonly number[]): PdfDictionary {
  const kids = [...expectArray(pages.entries.get('Kids'), '/Kids'), ...more.map(referenceTo)];
  return withEntries(pages, { Count: plainOf(kids.length), Kids: arrayOf(kids) });
}

function nextKey(structure: PdfDictionary): number {
  return expectNumber(structure.entries.get('ParentTreeNextKey'), '/ParentTreeNextKey');
}

function appendPart(document: PdfDictionary, part: number): PdfDictionary {
  return withEntries(document, { K: arrayOf([...expectArray(document.entries.get('K'), '/K'), referenceTo(part)]) });
}

/** A page finds its part of the tree by a number; those of the added pages come after those that are there. */
function shiftKey(page: PdfDictionary, offset: number): PdfDictionary {
  const key = expectNumber(page.entries.get('StructParents'), '/StructParents');
  return withEntries(page, { StructParents: plainOf(key + offset) });
}

function joinStructures(
  here: PdfDictionary,
  there: PdfDictionary,
  renumber: (object: number) => number,
): PdfDictionary {
  const offset = nextKey(here);
  const addedNumbers = numbersOf(there).map((value, index) =>
    index % 2 === 0 ? plainOf(expectNumber(value, 'A key') + offset) : mapReferences(value, renumber),
  );
  return withEntries(here, {
    ParentTree: { kind: 'dictionary', entries: new Map([['Nums', arrayOf([...numbersOf(here), ...addedNumbers])]]) },
    ParentTreeNextKey: plainOf(offset + nextKey(there)),
  });
}

function numbersOf(structure: PdfDictionary): readonly PdfValue[] {
  return expectArray(expectDictionary(structure.entries.get('ParentTree'), '/ParentTree').entries.get('Nums'), '/Nums');
}
