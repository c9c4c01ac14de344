import type { OfficeScope } from '../office/office-scope.ts';
import type { CalendarDate, Instant } from '../../domain/kernel/index.ts';

/** What stands of an arrival; `held` keeps others from changing it in this transaction. */
export async function findArrival(
  scope: OfficeScope,
  id: string,
  held?: 'held',
): Promise<
  | {
      client_id: string;
      obligation_id: string | null;
      received_at: Instant;
      received_on: CalendarDate;
      verdict: string;
      person_id: string | null;
      sha256: string | null;
    }
  | undefined
> {
  return scope.trx
    .selectFrom('arrival')
    .select(['client_id', 'obligation_id', 'received_at', 'received_on', 'verdict', 'person_id', 'sha256'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .$if(held !== undefined, (query) => query.forUpdate())
    .executeTakeFirst();
}
