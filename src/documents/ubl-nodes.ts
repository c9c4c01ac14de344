import type { Evidence } from '../domain/intake/index.ts';
import type { XmlNode } from './read-xml.ts';

export function lineName(invoice: XmlNode): string {
  return invoice.name === 'CreditNote' ? 'CreditNoteLine' : 'InvoiceLine';
}

/** The line of the file on which an element stands, and what it says. */
export function evidenceOf(node: XmlNode): Evidence {
  const text = node.children.length > 0 ? node.name : `${node.name} ${node.text}`;
  return { page: 1, line: node.line, text: text.slice(0, 120) };
}
