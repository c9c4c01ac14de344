import { sql } from 'kysely';
import { DomainError } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** What one client may lay in the store, where the office says nothing else: decades of vouchers, and an end to what a program in a loop can do. */
export const clientQuotaBytesDefault = 20 * 1024 ** 3;

/**
 * Refuses more for a client that has used up its room. Asked before bytes are taken; what is on its way when the room ends is still taken, so that it
 * is passed by one file at most. @throws DomainError `client.quota`
 */
export async function assertRoomFor(scope: OfficeScope, clientId: string): Promise<void> {
  const { rows } = await sql<{ used: number; quota: number | null }>`
    select (select coalesce(sum(a.size_bytes), 0)::float8 from arrival a
        where a.office_id = ${scope.officeId} and a.client_id = ${clientId} and a.part_of is null) as used,
      (o.settings #>> '{intake,clientQuotaBytes}')::float8 as quota
    from office o where o.id = ${scope.officeId}`.execute(scope.trx);
  const { used, quota } = rows[0]!;
  const quotaBytes = quota ?? clientQuotaBytesDefault;
  if (used >= quotaBytes) throw new DomainError('client.quota', { gigabytes: Math.round(quotaBytes / 1024 ** 3) });
}
