import { layOutText, readFields, type ReadDocument } from '../domain/intake/index.ts';
import { faultyDocument } from './document-shapes.ts';
import { readXml, type XmlFault, type XmlNode } from './read-xml.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { walkArchive } from './walk-archive.ts';

const megabyte = 1024 * 1024;
const linesMax = 20_000;

/** The words of a Word document, a line for each paragraph and each row of a table. Pictures and headers are left. */
export async function readDocx(
  file: string,
  fileName: string | undefined,
  limits: ReadingLimits,
): Promise<ReadDocument> {
  const lines: string[] = [];
  let fault: XmlFault | undefined;
  const parts = { ...limits.parts, partBytesMax: 50 * megabyte, totalBytesMax: 200 * megabyte };
  const budget = { partsLeft: parts.partsMax, bytesLeft: parts.totalBytesMax };
  const faults = await walkArchive(file, budget, parts, async ({ path }, chunks) => {
    if (path !== 'word/document.xml') {
      // What is not read is counted all the same.
      for await (const _ of chunks) continue;
      return;
    }
    const taker = {
      isWhole: (at: readonly string[]) => at.at(-1) === 'p' || at.at(-1) === 'tr',
      whole: (node: XmlNode) => {
        if (lines.length < linesMax) lines.push(node.name === 'tr' ? rowOf(node) : textOf(node));
      },
    };
    fault = await readXml(chunks, taker, limits.xml);
  });
  const first = faults[0]?.fault ?? fault?.fault;
  if (first !== undefined) return faultyDocument('docx', first);
  const pages = layOutText(lines.join('\n'));
  return readFields(pages, {
    format: 'docx',
    source: 'text',
    confidence: 1,
    pages: 1,
    ...(fileName !== undefined && { fileName }),
  });
}

function rowOf(row: XmlNode): string {
  const cells = row.children.filter(({ name }) => name === 'tc').map(textOf);
  return cells.map((cell) => cell.padEnd(24)).join('  ');
}

function textOf(node: XmlNode): string {
  if (node.name === 't') return node.text;
  if (node.name === 'tab') return '    ';
  if (node.name === 'br' || node.name === 'cr') return ' ';
  return node.children.map(textOf).join(node.name === 'tc' ? ' ' : '');
}
