import { sql } from 'kysely';
import type { DocumentType } from '../../domain/agreement/index.ts';
import { deriveObligationStatus } from '../../domain/obligation/index.ts';
import type { Week } from '../../http/contract/office.ts';
import { isKnownMissing, knownMissing } from '../obligation/known-missing.ts';
import { loadObligations } from '../obligation/load-obligations.ts';
import { overdueBeforeOn } from '../obligation/overdue-before.ts';
import type { OfficeScope } from '../office/office-scope.ts';

const clientsShown = 50;

/** Clients who are late, the latest first, with everything that is still missing; the total says how many there are beyond those shown. */
export async function loadOverdue(scope: OfficeScope): Promise<Pick<Week, 'overdue' | 'overdueTotal'>> {
  const { rows } = await sql<{ client_id: string; name: string; ids: string[]; total: number }>`
    select o.client_id, c.name, array_agg(o.id order by o.due_on, o.id) as ids, (count(*) over ())::int as total
    from obligation o join client c on c.office_id = o.office_id and c.id = o.client_id and c.active
    where o.office_id = ${scope.officeId} and o.state in ('open', 'overdue') and not o.history
      and o.due_on < ${overdueBeforeOn(scope.today, scope.closures)} and ${knownMissing}
    group by o.client_id, c.name order by min(o.due_on), c.name, o.client_id limit ${clientsShown}`.execute(scope.trx);
  const loaded = await loadObligations(scope, { ids: rows.flatMap((row) => row.ids) });
  const duties = new Map(loaded.map((duty) => [duty.row.id, duty]));
  const overdue = rows.map(({ client_id, name, ids }) => {
    const late = ids
      .map((id) => duties.get(id)!)
      .map((duty) => ({ duty, status: deriveObligationStatus(duty.facts, scope.today, scope.closures) }))
      .filter(({ duty, status }) => status.state === 'overdue' && isKnownMissing(duty, status));
    const documents = late.flatMap(({ duty, status }) =>
      duty.facts.items.filter(({ item }) => status.missingKeys.includes(item.key)).map(({ item }) => item.document),
    );
    const daysLate = Math.max(0, ...late.map(({ status }) => status.daysLate));
    return { clientId: client_id, name, documents: [...new Set<DocumentType>(documents)], daysLate };
  });
  return {
    overdue: overdue.filter(({ daysLate }) => daysLate > 0).sort((a, b) => b.daysLate - a.daysLate),
    overdueTotal: rows[0]?.total ?? 0,
  };
}
