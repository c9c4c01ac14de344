import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import {
  hideInDocument,
  letterWordsMax,
  layOutText,
  readFields,
  type FileFormat,
  type Letter,
  type ReadDocument,
  type ReadingFault,
} from '../domain/intake/index.ts';
import { recogniseBytes } from '../files/recognise.ts';
import { decodeText } from './decode-text.ts';
import { faultyDocument, plainDocument, withRowsLeft } from './document-shapes.ts';
import { openArchive } from './open-archive.ts';
import { openMail } from './open-mail.ts';
import { parseTable } from './parse-table.ts';
import { readTableRows } from './read-bank-table.ts';
import { readCamt } from './read-camt.ts';
import { readCashRegister } from './read-cash-register.ts';
import { readDocx } from './read-docx.ts';
import { readOcrGiro } from './read-ocr-giro.ts';
import { readPdf } from './read-pdf.ts';
import { readPicture } from './read-picture.ts';
import { readSafT } from './read-saf-t.ts';
import { readUbl } from './read-ubl.ts';
import { readWorkbook } from './read-workbook.ts';
import { readXml } from './read-xml.ts';
import { readingLimits, type ReadingLimits } from './reading-limits.ts';
import { recogniseFormat } from './recognise-format.ts';
import type { StoredPart } from './store-part.ts';
import type { PartBudget } from './walk-archive.ts';
import { wholeBudget } from './whole-budget.ts';
import { withNamedCoding } from './with-named-coding.ts';

export interface DocumentToRead {
  /** Where the bytes lie. They are only read. */
  file: string;
  /** As the sender called it; only an account that it names is taken from it. */
  fileName?: string;
  /** A folder of ours for the parts of archives and mails. Without one they are counted and left. */
  scratch?: string;
  /** False leaves scans to be read later: their source is `none` until then. Letters are looked for where it is left out. */
  letters?: boolean;
  /** On which level of an archive or mail it lies; 0 for what was sent itself. */
  depth?: number;
  /** Shared by all parts of what was sent. */
  budget?: PartBudget;
}

export interface Reading {
  document: ReadDocument;
  /** What was taken out of an archive or a mail, not read yet. */
  parts: readonly StoredPart[];
  /** Something inside gave up on its own: what is left of it in this process is not to be relied on. */
  spent?: true;
}

/**
 * Recognises and reads one file. Whatever the file is, it ends in a document: what could not be read says why in `faults`. What an archive or a mail holds comes as
 * parts, to be read in their turn.
 *
 * Example: `{ file: '/…/a1b2', fileName: '6540 blekk.pdf' }` → `{ document: { format: 'pdf', kind: 'invoice', … }, parts: [] }`.
 */
export async function readDocument(what: DocumentToRead, limits: ReadingLimits = readingLimits): Promise<Reading> {
  let format: FileFormat = 'unknown';
  try {
    format = await recogniseFormat(await readHead(what.file));
    const reading = await readAs(format, what, limits);
    return { ...reading, document: finish(reading.document, what) };
  } catch (error) {
    return { document: faultyDocument(format, faultOf(error)), parts: [], spent: true };
  }
}

/** The program inside a format may give up in its own words; what ran out of memory was too heavy, the rest is damaged. */
function faultOf(error: unknown): ReadingFault {
  const text = error instanceof Error ? error.message : '';
  return /memory|allocation|too large|Invalid array length|stack/i.test(text) ? 'too-heavy' : 'damaged';
}

async function readHead(file: string): Promise<Uint8Array> {
  const handle = await fs.open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(recogniseBytes), 0, recogniseBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function finish(document: ReadDocument, { fileName }: DocumentToRead): ReadDocument {
  return hideInDocument(withNamedCoding(document, fileName));
}

async function readAs(format: FileFormat, what: DocumentToRead, limits: ReadingLimits): Promise<Reading> {
  const stream = (): AsyncIterable<Uint8Array> => createReadStream(what.file, { highWaterMark: 256 * 1024 });
  switch (format) {
    case 'ubl':
      return alone(await readUbl(stream(), limits));
    case 'saf-t-financial':
      return alone(await readSafT(stream(), limits));
    case 'saf-t-cash-register':
      return alone(await readCashRegister(stream(), limits));
    case 'camt':
      return alone(await readCamt(stream(), limits));
    case 'xml':
      return alone(await readOtherXml(stream(), limits));
    case 'zip':
      return openZip(what, limits);
    case 'eml':
      return openEml(what, limits);
    case 'docx':
      return alone(await readDocx(what.file, what.fileName, limits));
    case 'unknown':
      return alone(
        plainDocument(
          format,
          (await fs.stat(what.file)).size === 0 ? { faults: [{ fault: 'damaged', evidence: {} }] } : {},
        ),
      );
    default:
      return alone(await readWhole(format, what, limits));
  }
}

function alone(document: ReadDocument): Reading {
  return { document, parts: [] };
}

async function readWhole(
  format: FileFormat,
  { file, fileName, letters = true }: DocumentToRead,
  limits: ReadingLimits,
): Promise<ReadDocument> {
  const { size } = await fs.stat(file);
  if (size > limits.wholeBytesMax) return faultyDocument(format, 'too-heavy');
  const bytes = await fs.readFile(file);
  const reading = { letters, ...(fileName !== undefined && { fileName }) };
  switch (format) {
    case 'pdf':
      return readPdf(bytes, reading, limits);
    case 'xlsx':
      return readWorkbook(file, bytes, fileName, limits);
    case 'csv':
      return readCsv(decodeText(bytes), fileName, limits);
    case 'ocr-giro':
      return readOcrGiro(decodeText(bytes));
    case 'text':
      return readText(decodeText(bytes), fileName);
    default:
      return readPicture(bytes, format, reading, limits);
  }
}

function readCsv(text: string, fileName: string | undefined, { rowsMax }: ReadingLimits): ReadDocument {
  const rows = parseTable(text, rowsMax + 1);
  const read = readTableRows('csv', rows.slice(0, rowsMax), fileName);
  return rows.length > rowsMax ? withRowsLeft(read, rows[rowsMax]!.line) : read;
}

/** Of a plain text so many characters are looked at; what is longer is a log or a dump. */
const textMax = 500_000;

function readText(text: string, fileName: string | undefined): ReadDocument {
  const pages = layOutText(text.slice(0, textMax));
  return readFields(pages, {
    format: 'text',
    source: 'text',
    confidence: 1,
    pages: pages.length,
    ...(fileName !== undefined && { fileName }),
  });
}

/** XML that is none of ours is only checked for what is forbidden. */
async function readOtherXml(chunks: AsyncIterable<Uint8Array>, limits: ReadingLimits): Promise<ReadDocument> {
  const fault = await readXml(chunks, { isWhole: () => false, whole: () => undefined }, limits.xml);
  return plainDocument('xml', fault ? { faults: [{ fault: fault.fault, evidence: { line: fault.line } }] } : {});
}

async function openZip(
  { file, scratch, depth = 0, budget = wholeBudget() }: DocumentToRead,
  limits: ReadingLimits,
): Promise<Reading> {
  if (depth >= limits.parts.depthMax) return alone(faultyDocument('zip', 'too-deep'));
  if (scratch === undefined) return alone(plainDocument('zip'));
  const { parts, faults } = await openArchive(file, scratch, budget, limits.parts);
  return { document: plainDocument('zip', { faults, attachments: parts.map(({ path }) => path) }), parts };
}

async function openEml(
  { file, scratch, depth = 0, budget = wholeBudget() }: DocumentToRead,
  limits: ReadingLimits,
): Promise<Reading> {
  if (depth >= limits.parts.depthMax) return alone(faultyDocument('eml', 'too-deep'));
  if (scratch === undefined) return alone(plainDocument('eml', { kind: 'letter' }));
  const { parts, faults, text, subject, sentAt } = await openMail(file, scratch, budget, limits.parts);
  const read = readText([subject ?? '', text].join('\n'), undefined);
  const document: ReadDocument = {
    ...read,
    format: 'eml',
    kind: 'letter',
    fields: sentAt
      ? { issuedOn: sentAt.toISOString().slice(0, 10) as NonNullable<ReadDocument['fields']['issuedOn']> }
      : {},
    where: {},
    vouchers: [],
    statements: [],
    sumFaults: [],
    faults,
    attachments: parts.map(({ path }) => path),
    ...(faults.length === 0 && { letter: letterOf(subject, text) }),
  };
  return { document, parts };
}

/** As much of a mail's words as is kept. */
function letterOf(subject: string | undefined, text: string): Letter {
  return {
    ...(subject !== undefined && { subject: subject.slice(0, subjectMax) }),
    words: text.trim().slice(0, letterWordsMax),
  };
}
const subjectMax = 1000;
