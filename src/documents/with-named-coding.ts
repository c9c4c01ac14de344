import { findNamedCoding, type ReadDocument } from '../domain/intake/index.ts';

/** The document with the account that its file name names, where it is not there already. */
export function withNamedCoding(document: ReadDocument, fileName: string | undefined): ReadDocument {
  const coding = fileName === undefined ? undefined : findNamedCoding(fileName);
  if (!coding || document.codings.some(({ from }) => from === 'file-name')) return document;
  return { ...document, codings: [...document.codings, coding] };
}
