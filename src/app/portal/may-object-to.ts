import { sql } from 'kysely';
import { checkTargets } from './check-targets.ts';
import type { Acting } from './find-acting-for.ts';
import { mayReadArrival } from './may-read-arrival.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';

/** Whether a contact may object to something: only to what the contact answers for, or sent. What is not the contact's looks like what is not there. */
export async function mayObjectTo(
  scope: OfficeScope,
  acting: Acting,
  { kind, id }: { kind: 'received-day' | 'deadline' | 'return' | 'question'; id: string },
): Promise<boolean> {
  if (kind === 'question') return acting.answersFor.includes('vouchers');
  if (kind === 'deadline') return 'fine' in (await checkTargets(scope, acting, [{ obligationId: id }]));
  const { rows } = await sql<{ id: string }>`
    select a.id from arrival a
    left join obligation_item i on i.office_id = a.office_id and i.obligation_id = a.obligation_id and i.key = a.item_key
    where a.office_id = ${scope.officeId} and a.client_id = ${acting.clientId} and a.id = ${id}
      and ${mayReadArrival(acting.answersFor, personOf(scope))}`.execute(scope.trx);
  return rows.length > 0;
}
