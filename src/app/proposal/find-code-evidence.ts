import { sql } from 'kysely';
import type { Instant } from '../../domain/kernel/index.ts';
import { hideAddress } from '../access/person-code.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';

/**
 * Where the one-time code went that the person showed last, and when it was shown: so that an address that was changed the day before can be seen
 * in the evidence. The address is hidden but for its first letter and its place.
 */
export async function findCodeEvidence(scope: OfficeScope): Promise<Readonly<Record<string, string>>> {
  const { rows } = await sql<{ channel: 'email' | 'sms'; to: string; usedAt: Instant }>`
    select m.channel, t.to_address as "to", o.used_at as "usedAt"
    from one_time_code o
    join message m on m.office_id = o.office_id and m.secret_ref = o.id
    join message_text t on t.office_id = m.office_id and t.message_id = m.id
    where o.office_id = ${scope.officeId} and o.person_id = ${personOf(scope)} and o.used_at is not null
    order by o.used_at desc limit 1`.execute(scope.trx);
  const [code] = rows;
  return code === undefined ? {} : { codeBy: code.channel, codeTo: hideAddress(code.to), codeUsedAt: code.usedAt };
}
