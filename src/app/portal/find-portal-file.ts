import { sql } from 'kysely';
import type { Instant } from '../../domain/kernel/index.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { findAllActingFor, type Acting } from './find-acting-for.ts';
import { mayReadArrival } from './may-read-arrival.ts';
import { settledVerdict } from './settled-verdict.ts';

export interface PortalFile {
  id: string;
  clientId: string;
  /** As it stands for whoever sent it; an opened one stands as what came of it. */
  verdict: 'waiting' | 'accepted' | 'returned';
  opened: boolean;
  receivedAt: Instant;
  sha256: string;
  name: string;
  kind: string;
  /** The virus scan found something in it: it is not given out. */
  infected: boolean;
}

/** A received file that the person may read, locked on request; one of another company and one that never was look the same. */
export async function findPortalFile(
  scope: OfficeScope,
  arrivalId: string,
  { lock = false } = {},
): Promise<PortalFile | { refused: 'not-found' }> {
  for (const acting of await findAllActingFor(scope)) {
    const file = await findFileOf(scope, arrivalId, acting, lock);
    if (file) return file;
  }
  return { refused: 'not-found' };
}

async function findFileOf(
  scope: OfficeScope,
  arrivalId: string,
  { clientId, named }: Acting,
  lock: boolean,
): Promise<PortalFile | undefined> {
  const { rows } = await sql<PortalFile>`
    select a.id, a.client_id as "clientId", ${settledVerdict} as verdict, a.verdict = 'opened' as opened, a.received_at as "receivedAt", a.sha256,
      a.file_name as name, coalesce(a.file_kind, 'unknown') as kind,
      exists (select from reading r where r.office_id = a.office_id and r.arrival_id = a.id and r.state = 'infected') as infected
    from arrival a
    left join obligation_item i on i.office_id = a.office_id and i.obligation_id = a.obligation_id and i.key = a.item_key
    where a.office_id = ${scope.officeId} and a.client_id = ${clientId} and a.id = ${arrivalId} and a.sha256 is not null and a.file_name is not null
      and ${mayReadArrival(named, personOf(scope))} ${lock ? sql`for update of a` : sql``}`.execute(scope.trx);
  return rows[0];
}
