import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type YAMLMap } from 'yaml';
import type { Read, ReadFault } from './read-terms.ts';
import { pathOf } from './to-faults.ts';

/** A file of terms is never larger: what is, is something else. */
export const termsTextMax = 1_000_000;

/** Aliases are not unfolded without end: a few lines could become gigabytes. */
const maxAliasCount = 100;

/**
 * Plain data from YAML 1.2 or JSON (which is YAML too), or where it cannot be read: `found` is the line and column. Dates and clock times stay text. A
 * field that is written twice is refused, since one of the two would be a rule that nothing acts on.
 */
export function parseText(text: string): Read<unknown> {
  if (text.length > termsTextMax) return { faults: [{ path: '', code: 'agreement.too-large' }] };
  const lines = new LineCounter();
  try {
    // Repeated keys are looked for below: the library compares every key with every other.
    const options = {
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      lineCounter: lines,
      logLevel: 'error',
    } as const;
    const document = parseDocument(text, options);
    const [error] = document.errors;
    if (error) return notReadable(lines, error.pos[0]);
    const repeated = findRepeatedField(document, lines);
    return repeated ? { faults: [repeated] } : { read: document.toJS({ maxAliasCount }) as unknown };
  } catch {
    // Nested too deep, or unfolded too far.
    return { faults: [{ path: '', code: 'agreement.not-readable' }] };
  }
}

function notReadable(lines: LineCounter, offset: number): { faults: ReadFault[] } {
  return { faults: [{ path: '', code: 'agreement.not-readable', found: placeOf(lines, offset) }] };
}

function findRepeatedField(document: Document.Parsed, lines: LineCounter): ReadFault | undefined {
  let found: ReadFault | undefined;
  visit(document, {
    Map(_, map, above) {
      const key = repeatedKeyOf(map);
      if (!key) return undefined;
      const path = pathOf([...above.flatMap((node, index) => stepOf(node, above[index + 1] ?? map)), key.name]);
      found = { path, code: 'agreement.field-repeated', found: placeOf(lines, key.offset) };
      return visit.BREAK;
    },
  });
  return found;
}

function repeatedKeyOf(map: YAMLMap): { name: string; offset: number } | undefined {
  const names = new Set<string>();
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : isMap(key) ? '{…}' : String(key);
    if (names.has(name)) return { name, offset: isScalar(key) ? (key.range?.[0] ?? 0) : 0 };
    names.add(name);
  }
  return undefined;
}

/** The step from a node to one below it: the name of a field, the place in a list. */
function stepOf(node: unknown, below: unknown): string | number | [] {
  if (isPair(node)) return isScalar(node.key) ? String(node.key.value) : '{…}';
  return isSeq(node) ? node.items.indexOf(below) : [];
}

/** `6:5`: line and column, as editors count them. */
function placeOf(lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${line}:${col}`;
}
