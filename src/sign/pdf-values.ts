/** The file is not written as the PDFs here are. */
export class PdfSyntaxError extends Error {
  override readonly name = 'PdfSyntaxError';
}

/**
 * What a PDF object is made of (ISO 32000-1, 7.3). Numbers, names, strings and words stay exactly as they are written, one character a byte:
 * what is copied from one file to another must not change.
 */
export type PdfValue =
  | { kind: 'plain'; text: string }
  | { kind: 'reference'; object: number }
  | { kind: 'array'; items: readonly PdfValue[] }
  | PdfDictionary;

export interface PdfDictionary {
  kind: 'dictionary';
  /** The names without their slash. */
  entries: ReadonlyMap<string, PdfValue>;
}

export interface ReadValue {
  value: PdfValue;
  /** Where the value begins, and the place after it. */
  start: number;
  end: number;
}

const space = /[\0\t\n\f\r ]+|%[^\r\n]*/y;
const reference = /(\d{1,10}) 0 R(?![^\s()<>[\]{}/%])/y;
const plain = /\/[^\s\0()<>[\]{}/%]*|[^\s\0()<>[\]{}/%]+|<[0-9A-Fa-f\s]*>/y;
/** Deeper than any real object, and shallow enough not to exhaust the stack. */
const deepest = 60;

/** Reads the value at `at`, after any white space. */
export function readPdfValue(text: string, at: number, depth = 0): ReadValue {
  if (depth > deepest) throw new PdfSyntaxError('Values stand too deep inside each other.');
  const start = skipSpace(text, at);
  if (text.startsWith('<<', start)) return readDictionary(text, start, depth);
  if (text[start] === '[') return readArray(text, start, depth);
  if (text[start] === '(') return plainValue(text, start, endOfString(text, start));
  const refers = matchAt(reference, text, start);
  if (refers) {
    return { value: { kind: 'reference', object: Number(refers[1]) }, start, end: start + refers[0].length };
  }
  const word = matchAt(plain, text, start);
  if (!word) throw new PdfSyntaxError(`There is no value at byte ${start}.`);
  return plainValue(text, start, start + word[0].length);
}

function readDictionary(text: string, start: number, depth: number): ReadValue {
  const entries = new Map<string, PdfValue>();
  let at = skipSpace(text, start + 2);
  while (!text.startsWith('>>', at)) {
    const key = readPdfValue(text, at, depth + 1);
    if (key.value.kind !== 'plain' || !key.value.text.startsWith('/')) {
      throw new PdfSyntaxError(`There is no name at byte ${at}.`);
    }
    const name = key.value.text.slice(1);
    // The same name could stand twice, written in two ways.
    if (name.includes('#')) throw new PdfSyntaxError(`/${name} is not written plainly at byte ${at}.`);
    // Readers differ in which of two they take, so that two people could see two documents.
    if (entries.has(name)) throw new PdfSyntaxError(`/${name} stands twice at byte ${at}.`);
    const { value, end } = readPdfValue(text, key.end, depth + 1);
    entries.set(name, value);
    at = skipSpace(text, end);
  }
  return { value: { kind: 'dictionary', entries }, start, end: at + 2 };
}

function readArray(text: string, start: number, depth: number): ReadValue {
  const items: PdfValue[] = [];
  let at = skipSpace(text, start + 1);
  while (text[at] !== ']') {
    const { value, end } = readPdfValue(text, at, depth + 1);
    items.push(value);
    at = skipSpace(text, end);
  }
  return { value: { kind: 'array', items }, start, end: at + 1 };
}

function endOfString(text: string, start: number): number {
  let open = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') open++;
    else if (text[at] === ')' && --open === 0) return at + 1;
  }
  throw new PdfSyntaxError(`The string at byte ${start} has no end.`);
}

function plainValue(text: string, start: number, end: number): ReadValue {
  return { value: { kind: 'plain', text: text.slice(start, end) }, start, end };
}

export function skipSpace(text: string, at: number): number {
  // One stretch after the other: a pattern that repeats them exhausts the stack on a file of spaces.
  let next = at;
  for (let found = matchAt(space, text, next); found; found = matchAt(space, text, next)) next += found[0].length;
  return next;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function writePdfValue(value: PdfValue): string {
  switch (value.kind) {
    case 'plain':
      return value.text;
    case 'reference':
      return `${value.object} 0 R`;
    case 'array':
      return `[${value.items.map(writePdfValue).join(' ')}]`;
    case 'dictionary':
      return `<<${[...value.entries].map(([name, entry]) => `/${name} ${writePdfValue(entry)}`).join(' ')}>>`;
  }
}

/** The same value with other references. */
export function mapReferences(value: PdfValue, change: (object: number) => number): PdfValue {
  switch (value.kind) {
    case 'plain':
      return value;
    case 'reference':
      return { kind: 'reference', object: change(value.object) };
    case 'array':
      return { kind: 'array', items: value.items.map((item) => mapReferences(item, change)) };
    case 'dictionary':
      return dictionary([...value.entries].map(([name, entry]) => [name, mapReferences(entry, change)]));
  }
}

export function dictionary(entries: Iterable<readonly [string, PdfValue]>): PdfDictionary {
  return { kind: 'dictionary', entries: new Map(entries) };
}

/** The same dictionary with some entries more, or others. */
export function withEntries(value: PdfDictionary, entries: Readonly<Record<string, PdfValue>>): PdfDictionary {
  return dictionary([...value.entries, ...Object.entries(entries)]);
}

export function plainOf(text: string | number): PdfValue {
  return { kind: 'plain', text: `${text}` };
}

export function referenceTo(object: number): PdfValue {
  return { kind: 'reference', object };
}

export function arrayOf(items: readonly PdfValue[]): PdfValue {
  return { kind: 'array', items };
}

/** A text for people, in the encoding that holds every letter (ISO 32000-1, 7.9.2.2). */
export function textString(text: string): PdfValue {
  const bytes = Buffer.from(`\ufeff${text.toWellFormed()}`, 'utf16le').swap16();
  return plainOf(`<${bytes.toString('hex')}>`);
}

export function expectDictionary(value: PdfValue | undefined, what: string): PdfDictionary {
  if (value?.kind !== 'dictionary') throw new PdfSyntaxError(`${what} is no dictionary.`);
  return value;
}

export function expectArray(value: PdfValue | undefined, what: string): readonly PdfValue[] {
  if (value?.kind !== 'array') throw new PdfSyntaxError(`${what} is no array.`);
  return value.items;
}

export function expectReference(value: PdfValue | undefined, what: string): number {
  if (value?.kind !== 'reference') throw new PdfSyntaxError(`${what} is no reference.`);
  return value.object;
}

export function expectNumber(value: PdfValue | undefined, what: string): number {
  if (value?.kind !== 'plain' || !/^\d{1,10}$/.test(value.text)) throw new PdfSyntaxError(`${what} is no number.`);
  return Number(value.text);
}

export function expectPlain(value: PdfValue | undefined, text: string, what: string): void {
  if (value?.kind !== 'plain' || value.text !== text) throw new PdfSyntaxError(`${what} is not ${text}.`);
}
