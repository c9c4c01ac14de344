import { sql } from 'kysely';
import type { DeliveryChannel } from '../../domain/agreement/index.ts';
import { deriveItemStatus } from '../../domain/obligation/index.ts';
import type { Outside } from '../../http/contract/office.ts';
import { findEvidence } from '../ledger/view-ledger.ts';
import { loadObligations } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** At most so many on one page; what is due the longest comes first. */
const dutiesPerPage = 500;

/** Duties delivered where Takt cannot see, past their deadline or within a week of it, each with what nobody has seen to be there. */
export async function viewOutside(scope: OfficeScope): Promise<Outside> {
  const { rows } = await sql<{ id: string; name: string; confirmed: boolean }>`
    select o.id, c.name, exists (select from missing_confirmation m where m.office_id = o.office_id and m.obligation_id = o.id
        and m.on_date = ${scope.today}::date) as confirmed
    from obligation o
    join client c on c.office_id = o.office_id and c.id = o.client_id and c.active
    where o.office_id = ${scope.officeId} and o.state <> 'delivered' and o.state <> 'cancelled' and o.channel <> 'takt'
      and o.due_on <= ${scope.today}::date + 7 and not o.history
    order by o.due_on, c.name, o.id limit ${dutiesPerPage}`.execute(scope.trx);
  const names = new Map(rows.map((row) => [row.id, row]));
  const loaded = await loadObligations(scope, { ids: [...names.keys()] });
  const evidence = await findEvidence(scope, [...names.keys()]);
  const inOrder = new Map(loaded.map((obligation) => [obligation.row.id, obligation]));
  return {
    duties: rows.map(({ id, name, confirmed }) => {
      const { row, facts } = inOrder.get(id)!;
      return {
        obligationId: id,
        clientId: row.client_id,
        clientName: name,
        channel: row.channel as DeliveryChannel,
        period: {
          of: row.period_of as Outside['duties'][number]['period']['of'],
          startOn: row.period_start_on,
          endOn: row.period_end_on,
        },
        dueOn: row.due_on,
        items: facts.items
          .filter((item) => deriveItemStatus(item, scope.today).status !== 'delivered')
          .map(({ item }) => ({ key: item.key, document: item.document })),
        confirmedToday: confirmed,
        ledger: evidence.get(id) ?? null,
      };
    }),
  };
}
