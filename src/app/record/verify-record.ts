import { sql } from 'kysely';
import { findChainFaults, type ChainFault, type ChainHead, type StoredLink } from '../../domain/record/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { sha256 } from './append-record.ts';
import type { KeptAnchor } from './export-anchor.ts';

export interface RecordVerdict {
  clientId: string;
  events: number;
  faults: readonly ChainFault[];
}

/**
 * Follows the records of an office from the first link to the head and past every anchor, client by client.
 * An anchor is a day's list of heads: it finds a tail that was cut together with its head; one that was kept elsewhere, also a history that was
 * written anew together with its anchors.
 */
export async function verifyRecords(
  scope: OfficeScope,
  onlyClientId?: string,
  kept: readonly KeptAnchor[] = [],
): Promise<RecordVerdict[]> {
  const { rows: heads } = await sql<{ client_id: string; sequence: number; hash: string }>`
    select client_id, sequence, hash from record_head
    where office_id = ${scope.officeId} and (${onlyClientId ?? null}::uuid is null or client_id = ${onlyClientId ?? null}::uuid)
    order by client_id`.execute(scope.trx);
  const anchors = await loadAnchorHeads(scope, onlyClientId);
  addHeads(anchors, kept);
  const verdicts: RecordVerdict[] = [];
  for (const head of heads) {
    const links = await loadLinks(scope, head.client_id);
    const known: ChainHead[] = [{ sequence: head.sequence, hash: head.hash }, ...(anchors.get(head.client_id) ?? [])];
    const faults = findChainFaults(links, known, sha256);
    const beyond: ChainFault[] = links
      .filter((link) => link.sequence > head.sequence)
      .map((link) => ({ fault: 'changed', sequence: link.sequence }));
    verdicts.push({ clientId: head.client_id, events: links.length, faults: [...faults, ...beyond] });
  }
  return verdicts;
}

async function loadLinks(scope: OfficeScope, clientId: string): Promise<StoredLink[]> {
  const rows = await scope.trx
    .selectFrom('record_event')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .orderBy('sequence')
    .execute();
  return rows.map((row) => ({
    officeId: row.office_id,
    clientId: row.client_id,
    sequence: row.sequence,
    kind: row.kind,
    at: row.at,
    data: row.data,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
}

async function loadAnchorHeads(scope: OfficeScope, onlyClientId?: string): Promise<Map<string, ChainHead[]>> {
  const { rows: anchors } = await sql<{ heads: Record<string, [number, string]> }>`
    select ${onlyClientId === undefined ? sql`heads` : sql`jsonb_build_object(${onlyClientId}::text, heads -> ${onlyClientId}::text)`} as heads
    from office_anchor where office_id = ${scope.officeId}
      and (${onlyClientId ?? null}::text is null or heads ? ${onlyClientId ?? ''})`.execute(scope.trx);
  const byClient = new Map<string, ChainHead[]>();
  addHeads(byClient, anchors);
  return byClient;
}

function addHeads(byClient: Map<string, ChainHead[]>, anchors: readonly Pick<KeptAnchor, 'heads'>[]): void {
  for (const { heads } of anchors) {
    for (const [clientId, [sequence, hash]] of Object.entries(heads)) {
      const list = byClient.get(clientId) ?? [];
      list.push({ sequence, hash });
      byClient.set(clientId, list);
    }
  }
}
