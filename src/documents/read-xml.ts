import iconv from 'iconv-lite';
import { SaxesParser } from 'saxes';
import type { ReadingFault } from '../domain/intake/index.ts';
import type { XmlLimits } from './reading-limits.ts';

/** An element that was taken as a whole. Names are without their prefix; `text` is that of the element itself. */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: XmlNode[];
  /** The line of the file on which it begins, from 1. */
  line: number;
}

export interface XmlTaker {
  /** Whether an element is to be collected and given as a whole when it ends. The path holds the names down to it. */
  isWhole(path: readonly string[], line: number): boolean;
  whole(node: XmlNode, path: readonly string[]): void;
  /** Text of an element outside of those, when it ends. */
  leaf?(text: string, path: readonly string[], line: number): void;
}

export interface XmlFault {
  fault: ReadingFault;
  line: number;
}

class Forbidden extends Error {
  readonly fault: ReadingFault;
  constructor(fault: ReadingFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Reads XML as it comes, without ever holding more than one element that was asked for. A document type or an entity of its own is refused before it is read,
 * so that nothing can be multiplied and nothing fetched; depth, attributes, pieces of text and the whole have limits. Says what was wrong, if anything; what came
 * before it has been given.
 */
export async function readXml(
  chunks: AsyncIterable<Uint8Array>,
  taker: XmlTaker,
  limits: XmlLimits,
): Promise<XmlFault | undefined> {
  const reader = new XmlReader(taker, limits);
  let decoder: iconv.DecoderStream | undefined;
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      bytes += chunk.byteLength;
      if (bytes > limits.bytesMax) return { fault: 'too-heavy', line: reader.line };
      const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      decoder ??= iconv.getDecoder(encodingOf(buffer)) as unknown as iconv.DecoderStream;
      reader.write((decoder as unknown as { write(buffer: Buffer): string }).write(buffer));
    }
    reader.close();
    return undefined;
  } catch (error) {
    return { fault: error instanceof Forbidden ? error.fault : 'damaged', line: reader.line };
  }
}

/** By the mark of order, or by what the declaration says; a declaration is always in letters that every encoding shares. */
function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf16be';
  const declared = /^[^>]{0,200}encoding\s*=\s*["']([\w.-]+)["']/.exec(head.subarray(0, 256).toString('latin1'))?.[1];
  // An UTF-16 declaration that could be read here was not written in UTF-16.
  return declared !== undefined && iconv.encodingExists(declared) && !/16|32|ucs/i.test(declared) ? declared : 'utf-8';
}

class XmlReader {
  private readonly parser = new SaxesParser({ position: true });
  private readonly taker: XmlTaker;
  private readonly limits: XmlLimits;
  private readonly path: string[] = [];
  private readonly open: XmlNode[] = [];
  private text = '';
  private attributes: Record<string, string> = {};
  private attributeCount = 0;
  private nodes = 0;
  private sinceEvent = 0;
  private prolog: string | undefined = '';

  constructor(taker: XmlTaker, limits: XmlLimits) {
    this.taker = taker;
    this.limits = limits;
    const { parser } = this;
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('doctype', () => {
      throw new Forbidden('forbidden-xml');
    });
    parser.on('attribute', ({ name, value }) => this.takeAttribute(name, value));
    parser.on('opentag', ({ name }) => this.begin(localName(name)));
    parser.on('closetag', () => this.end());
    parser.on('text', (text) => this.takeText(text));
    parser.on('cdata', (text) => this.takeText(text));
  }

  get line(): number {
    return this.parser.line;
  }

  write(text: string): void {
    this.refuseDocumentType(text);
    this.sinceEvent += text.length;
    if (this.sinceEvent > this.limits.pieceMax) throw new Forbidden('too-heavy');
    this.parser.write(text);
  }

  close(): void {
    this.parser.close();
    if (this.nodes === 0 && this.path.length === 0 && this.prolog !== undefined) throw new Error('no element');
  }

  /** The parser would hold all of a document type before it tells of it. */
  private refuseDocumentType(text: string): void {
    if (this.prolog === undefined) return;
    this.prolog = (this.prolog + text).slice(0, 1024 * 1024);
    if (/<!DOCTYPE|<!ENTITY/i.test(this.prolog)) throw new Forbidden('forbidden-xml');
  }

  private takeAttribute(name: string, value: string): void {
    this.sinceEvent = 0;
    this.attributeCount += 1;
    if (this.attributeCount > this.limits.attributesMax) throw new Forbidden('too-heavy');
    this.attributes[localName(name)] = value;
  }

  private begin(name: string): void {
    this.sinceEvent = 0;
    this.prolog = undefined;
    this.path.push(name);
    if (this.path.length > this.limits.depthMax) throw new Forbidden('too-deep');
    const parent = this.open.at(-1);
    if (parent || this.taker.isWhole(this.path, this.parser.line)) {
      this.nodes += 1;
      if (this.nodes > this.limits.nodesMax) throw new Forbidden('too-heavy');
      const node: XmlNode = { name, attributes: this.attributes, text: '', children: [], line: this.parser.line };
      parent?.children.push(node);
      this.open.push(node);
    }
    this.attributes = {};
    this.attributeCount = 0;
    this.text = '';
  }

  private takeText(text: string): void {
    this.sinceEvent = 0;
    const node = this.open.at(-1);
    const kept = node ? node.text.length : this.text.length;
    if (kept + text.length > this.limits.pieceMax) throw new Forbidden('too-heavy');
    if (node) node.text += text;
    else this.text += text;
  }

  private end(): void {
    this.sinceEvent = 0;
    const node = this.open.pop();
    if (node) {
      // A piece of a sentence in Word may begin or end with a space.
      if (node.name !== 't') node.text = node.text.trim();
      if (this.open.length === 0) {
        this.nodes = 0;
        this.taker.whole(node, this.path);
      }
    } else {
      const text = this.text.trim();
      if (text !== '') this.taker.leaf?.(text, this.path, this.parser.line);
    }
    this.text = '';
    this.path.pop();
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The first element down a path of names. */
export function nodeAt(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((found, name) => found?.children.find((child) => child.name === name), node);
}

export function textAt(node: XmlNode | undefined, ...path: readonly string[]): string | undefined {
  const text = nodeAt(node, ...path)?.text;
  return text === '' ? undefined : text;
}

export function nodesAt(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}
