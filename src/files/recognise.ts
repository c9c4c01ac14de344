import { fileTypeFromBuffer } from 'file-type';

export type FileKind =
  'pdf' | 'jpeg' | 'png' | 'heic' | 'tiff' | 'webp' | 'xlsx' | 'docx' | 'zip' | 'xml' | 'eml' | 'text' | 'unknown';

const kindByExtension: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  jpg: 'jpeg',
  png: 'png',
  heic: 'heic',
  heif: 'heic',
  tif: 'tiff',
  webp: 'webp',
  xlsx: 'xlsx',
  docx: 'docx',
  zip: 'zip',
  xml: 'xml',
  eml: 'eml',
};

/** Enough of a file to know it by; the directory of an Office document lies within this at its beginning. */
export const recogniseBytes = 64 * 1024;

/**
 * Says what a file is from its first bytes (at least `recogniseBytes` of them, or all). The name and what the browser said are not asked:
 * both are the sender's word. Never throws; what cannot be read is `unknown`, which is a kind to show a person, not to refuse.
 */
export async function recogniseFile(head: Uint8Array): Promise<FileKind> {
  // A scanner or a mail gateway sometimes puts a few bytes before the header, which PDF readers forgive up to 1024.
  const beginning = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 1024)).toString('latin1');
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  const kind = found && kindByExtension[found.ext];
  // A TIFF may keep its directory at its end, beyond what is looked at.
  if (found === undefined && /^(?:II\*\0|MM\0\*|II\+\0|MM\0\+)/.test(beginning)) return 'tiff';
  if (kind === undefined && /%PDF-\d\.\d/.test(beginning)) return 'pdf';
  if (kind !== undefined && kind !== 'eml') return kind;
  return found !== undefined && kind === undefined ? 'unknown' : recogniseText(head);
}

/** Text has no signature, so it is recognised by what it lacks: control characters. */
function recogniseText(head: Uint8Array): FileKind {
  const text = decode(head);
  if (text === undefined || text.trim() === '') return 'unknown';
  if (looksLikeMail(text)) return 'eml';
  // An e-invoice begins with its root element where the declaration was left out. A web page does not count as XML.
  if (/^\s*<(?!!doctype html|html)(\?xml|!--|[A-Za-z_][\w.-]*(:[\w.-]+)?[\s>/])/i.test(text)) return 'xml';
  return 'text';
}

function decode(head: Uint8Array): string | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const utf16 =
    bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
  const text = utf16
    ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
    : // Latin-1 takes every byte, also those of UTF-8, and keeps control characters as they are.
      bytes.toString('latin1').replace(/^\xef\xbb\xbf/, '');
  // Windows-1252 uses 0x80-0x9f for letters and quotes, so only the lower control characters tell.
  // Tab, line feed, vertical tab, form feed, carriage return and escape occur in text.
  const isControl = (code: number) => (code < 32 && !(code >= 9 && code <= 13) && code !== 27) || code === 127;
  for (let index = 0; index < text.length; index++) if (isControl(text.charCodeAt(index))) return undefined;
  return text;
}

function looksLikeMail(text: string): boolean {
  const headers = text.replace(/^From .*\r?\n/, '').split(/\r?\n\r?\n/)[0]!;
  const names = new Set([...headers.matchAll(/^([A-Za-z-]+):/gm)].map((match) => match[1]!.toLowerCase()));
  const first = /^[A-Za-z-]+:/.test(headers);
  return (
    first &&
    ['from', 'date', 'received', 'message-id', 'subject', 'mime-version'].filter((name) => names.has(name)).length >= 3
  );
}
