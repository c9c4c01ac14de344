import { sql } from 'kysely';
import { findChainFaults, officeChain, type ChainFault, type ChainHead } from '../../domain/record/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { sha256 } from '../record/append-record.ts';
import type { KeptAnchor } from '../record/export-anchor.ts';
import { loadOfficeEvents } from './load-office-events.ts';

export interface OfficeVerdict {
  events: number;
  faults: readonly ChainFault[];
}

/** Follows the office's own record from its first event to the head and past every anchor, as those of its clients are followed. */
export async function verifyOfficeRecord(scope: OfficeScope, kept: readonly KeptAnchor[] = []): Promise<OfficeVerdict> {
  const links = await loadOfficeEvents(scope);
  const head = await scope.trx
    .selectFrom('office_head')
    .select(['sequence', 'hash'])
    .where('office_id', '=', scope.officeId)
    .executeTakeFirst();
  const { rows: anchored } = await sql<{ head: readonly [number, string] }>`select heads -> ${officeChain}::text as head
    from office_anchor where office_id = ${scope.officeId} and heads ? ${officeChain}`.execute(scope.trx);
  const elsewhere = kept.flatMap(({ heads }) => (heads[officeChain] === undefined ? [] : [heads[officeChain]]));
  const known: ChainHead[] = [...anchored.map((row) => row.head), ...elsewhere].map(([sequence, hash]) => ({
    sequence,
    hash,
  }));
  const faults = findChainFaults(links, head ? [head, ...known] : known, sha256);
  const beyond: ChainFault[] = links
    .filter((link) => link.sequence > (head?.sequence ?? 0))
    .map((link) => ({ fault: 'changed', sequence: link.sequence }));
  return { events: links.length, faults: [...faults, ...beyond] };
}
