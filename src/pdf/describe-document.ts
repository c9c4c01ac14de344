import { cleanText } from './clean-text.ts';
import type { PaperDocument } from './document.ts';

/** The file's own description: what a list of windows and a search show. Its only time is the document's. */
export function describeDocument({ title, author, createdAt }: PaperDocument): Record<string, never> {
  const at = new Date(createdAt);
  return {
    Title: describe(title),
    Author: describe(author),
    Producer: describe('Takt'),
    Creator: describe('Takt'),
    CreationDate: at,
    ModDate: at,
  } as unknown as Record<string, never>;
}

/**
 * pdfkit writes a text of the description into the file as a PDF string and, unescaped, into a piece of XML. So the text that it writes as a PDF
 * string is `&`, and what it puts into a template is `&amp;`.
 */
function describe(text: string): string {
  const clean = cleanText(text).replaceAll('\n', ' ').slice(0, 300).toWellFormed();
  const escaped = clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return Object.assign(new String(clean), { toString: () => escaped }) as unknown as string;
}
