import { cameBefore } from './came-before.ts';
import type { EarlierDocument } from './delivered.ts';
import type { Delivery } from './delivery.ts';
import type { ReadDocument, Statement } from './document.ts';
import type { Finding } from './finding.ts';
import { normaliseAccount } from './normalise-account.ts';

/**
 * A statement of the same account and the same movements as one that came before, as the bank's file and as its print. It is only told: nobody has to
 * do anything about it, and its lines are counted once.
 */
export function findSameStatements({ read, earlier }: Delivery, told: ReadonlySet<string>): Finding[] {
  const seen = new Map<string, Pick<EarlierDocument, 'arrivalId' | 'fileName' | 'receivedOn'>>();
  for (const document of earlier) {
    const print = document.read && fingerprintOf(document.read);
    if (print && !seen.has(print)) seen.set(print, document);
  }
  return read.flatMap((file): Finding[] => {
    const print = told.has(file.arrivalId) ? undefined : fingerprintOf(file.read);
    if (print === undefined) return [];
    const before = seen.get(print);
    seen.set(print, before ?? file);
    if (before === undefined) return [];
    return [cameBefore(file, before, { kind: 'duplicate-meaning', severity: 'tells' })];
  });
}

function fingerprintOf({ statements }: ReadDocument): string | undefined {
  const prints = statements.map(printOf);
  return prints.length === 0 || prints.includes(undefined) ? undefined : prints.join('\n');
}

/** Without lines a statement of a quiet month is like that of another. */
function printOf({ account, currency, lines }: Statement): string | undefined {
  if (account === undefined || lines.length === 0) return undefined;
  const moves = lines.map(({ on, amountMinor }) => `${on} ${amountMinor}`).toSorted();
  return [normaliseAccount(account), currency, ...moves].join(' ');
}
