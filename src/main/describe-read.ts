import type { ReadTree } from '../documents/read-tree.ts';
import type { Evidence, ReadDocument } from '../domain/intake/index.ts';

/** A file as the command answers for it; of a part `file` is where in its container it lies. */
export interface InspectedFile extends ReadDocument {
  file: string;
  parts: readonly InspectedFile[];
}

export function toInspected(tree: ReadTree): InspectedFile {
  return { file: tree.path ?? tree.fileName, ...tree.document, parts: tree.parts.map(toInspected) };
}

/** What was read as lines for a person, those of parts farther in. */
export function describeRead(read: InspectedFile): string[] {
  const sure = read.source === 'data' || read.source === 'none' ? '' : `, ${Math.round(read.confidence * 100)} % sure`;
  const pages = read.pages === 1 ? '' : `, ${read.pages} pages`;
  const lines = [`${read.file}: ${read.format}, ${read.kind}, read from ${read.source}${sure}${pages}`];
  for (const [name, value] of Object.entries(read.fields)) lines.push(`  ${name}: ${describeField(name, value)}`);
  if (read.vouchers.length > 1)
    lines.push(`  ${read.vouchers.length} vouchers, on pages ${read.vouchers.map(({ page }) => page).join(', ')}`);
  for (const statement of read.statements) {
    const from = [statement.fromOn, statement.toOn].filter(Boolean).join(' to ');
    const balances = [statement.openingMinor, statement.closingMinor].map((minor) =>
      minor === undefined ? '?' : sum(minor),
    );
    lines.push(
      `  statement ${statement.account ?? ''} ${from}: ${statement.lines.length} lines, ${balances.join(' → ')} ${statement.currency}`,
    );
  }
  if (read.codings.length > 0)
    lines.push(`  accounts: ${[...new Set(read.codings.map(({ account }) => account))].slice(0, 20).join(', ')}`);
  if (read.signed) lines.push('  signed');
  if (read.attachments?.length) lines.push(`  holds: ${read.attachments.slice(0, 20).join(', ')}`);
  for (const { what, statedMinor, foundMinor, evidence } of read.sumFaults) {
    lines.push(`  does not add up (${what}): says ${sum(statedMinor)}, comes to ${sum(foundMinor)}${at(evidence)}`);
  }
  for (const { fault, evidence } of read.faults) {
    lines.push(`  ${fault}${at(evidence)}${evidence.text === undefined ? '' : `: ${evidence.text}`}`);
  }
  for (const evidence of read.birthNumbers) lines.push(`  a birth number${at(evidence)}`);
  return [...lines, ...read.parts.flatMap((part) => describeRead(part).map((line) => `    ${line}`))];
}

function describeField(name: string, value: unknown): string {
  if (name.endsWith('Minor')) return sum(value as number);
  return typeof value === 'object' && value !== null ? Object.values(value).join(', ') : String(value);
}

function sum(minor: number): string {
  return (minor / 100).toFixed(2);
}

function at({ page, line, path }: Evidence): string {
  const places = [
    path,
    page === undefined ? undefined : `page ${page}`,
    line === undefined ? undefined : `line ${line}`,
  ];
  const known = places.filter((place) => place !== undefined);
  return known.length === 0 ? '' : ` (${known.join(', ')})`;
}
