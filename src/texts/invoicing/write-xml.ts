import { assert } from '../../domain/kernel/index.ts';
import { cleanLine } from '../messages/clean-line.ts';

/** An element: its name, its attributes, and either text or further elements. */
export interface XmlElement {
  name: string;
  attributes?: Readonly<Record<string, string>>;
  content: string | readonly XmlElement[];
}

/** An element of an electronic invoice; what is undefined among its parts is left out. */
export function element(
  name: string,
  content: string | readonly (XmlElement | undefined)[],
  attributes?: Readonly<Record<string, string>>,
): XmlElement {
  const parts = typeof content === 'string' ? content : content.filter((part) => part !== undefined);
  return { name, content: parts, ...(attributes ? { attributes } : {}) };
}

/**
 * A document as XML 1.0 in UTF-8, indented, with one line for each element. No element is empty: Peppol forbids it (PEPPOL-EN16931-R008).
 * Example: `element('cbc:Name', 'Å & B')` → `<cbc:Name>Å &amp; B</cbc:Name>`.
 */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`;
}

function written({ name, attributes = {}, content }: XmlElement, indent: string): string {
  const open = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(' ');
  assert(content.length > 0, `the element ${name} is empty`);
  if (typeof content === 'string') return `${indent}<${open}>${escapeXml(content)}</${name}>`;
  const inner = content.map((child) => written(child, `${indent}  `)).join('\n');
  return `${indent}<${open}>\n${inner}\n${indent}</${name}>`;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escapeXml(text: string): string {
  return cleanText(text).replaceAll(/[&<>"']/g, (letter) => escapes[letter]!);
}

/** Text on one line without what XML 1.0 cannot hold: halves of letters and the two non-characters become `�`, control characters a space. */
export function cleanText(text: string): string {
  return cleanLine(text.toWellFormed()).replaceAll(/[\ufffe\uffff]/g, '\ufffd');
}
