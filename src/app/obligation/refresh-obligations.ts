import { sql } from 'kysely';
import { deriveObligationStatus, findAnswersToLookAt, type ObligationStatus } from '../../domain/obligation/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord, type NewEvent } from '../record/append-record.ts';
import { refreshPromisedReports } from '../report/refresh-promised-reports.ts';
import { settleExtensions } from '../intake/settle-extensions.ts';
import { settleSurcharges } from '../surcharge/settle-surcharges.ts';
import { settleTasks } from '../task/settle-tasks.ts';
import { loadObligations, type LoadedObligation } from './load-obligations.ts';

export interface RefreshedObligation {
  loaded: LoadedObligation;
  before: string;
  status: ObligationStatus;
}

/**
 * Rewrites what is stored of how duties stand (an index only), in the transaction that changed a fact about them, records that a delivery became
 * complete or was reopened, moves what the office promised to make of it, lets requests fall away that need no answer any more, closes the tasks that this settles, and settles what it costs. Whoever changes a fact calls this.
 */
export async function refreshObligations(scope: OfficeScope, ids: readonly string[]): Promise<RefreshedObligation[]> {
  const unique = [...new Set(ids)].sort();
  if (unique.length === 0) return [];
  // Facts of one duty change one transaction at a time, else two could each miss what the other wrote.
  await sql`select 1 from obligation where office_id = ${scope.officeId} and id = any(${unique}::uuid[])
    order by id for no key update`.execute(scope.trx);
  const refreshed = (await loadObligations(scope, { ids: unique })).map((loaded) => ({
    loaded,
    before: loaded.row.state,
    status: deriveObligationStatus(loaded.facts, scope.today, scope.closures),
  }));
  await saveStatuses(scope, refreshed);
  await refreshPromisedReports(scope, { about: refreshed.map(({ loaded }) => loaded.row) });
  await appendRecord(scope, refreshed.flatMap(eventsOf));
  await settleExtensions(scope, refreshed);
  await settleTasks(
    scope,
    unique,
    refreshed.filter(waitsForALook).map(({ loaded }) => loaded.row.id),
  );
  await settleSurcharges(scope, [...new Set(refreshed.map(({ loaded }) => loaded.row.client_id))]);
  return refreshed;
}

function waitsForALook({ loaded }: RefreshedObligation): boolean {
  return loaded.facts.items.some((item) => findAnswersToLookAt(item).length > 0);
}

async function saveStatuses(scope: OfficeScope, refreshed: readonly RefreshedObligation[]): Promise<void> {
  const rows = refreshed.map(({ loaded, status }) => ({
    i: loaded.row.id,
    s: status.state,
    d: status.dueOn,
    o: status.deliveredOn ?? null,
    l: status.daysLate,
    r: loaded.row.returned_once || status.items.some((item) => item.status.status === 'returned'),
    // A new fact may change what is to be said: the next sweep looks again. An ended duty is never looked at.
    n: status.state === 'delivered' || status.state === 'cancelled' || loaded.row.history ? null : scope.today,
  }));
  await sql`update obligation o set state = x.s, due_on = x.d, delivered_on = x.o, days_late = x.l, returned_once = x.r, next_check_on = x.n
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(i uuid, s text, d date, o date, l int, r boolean, n date)
    where o.office_id = ${scope.officeId} and o.id = x.i`.execute(scope.trx);
}

function eventsOf({ loaded, before, status }: RefreshedObligation): NewEvent[] {
  const clientId = loaded.row.client_id;
  const obligation = loaded.row.id;
  if (status.state === 'delivered' && status.deliveredOn !== undefined) {
    const changed = before !== 'delivered' || loaded.row.delivered_on !== status.deliveredOn;
    if (!changed) return [];
    return [
      {
        clientId,
        kind: 'delivered',
        data: { obligation, dueOn: status.dueOn, deliveredOn: status.deliveredOn, daysLate: status.daysLate },
      },
    ];
  }
  return before === 'delivered' ? [{ clientId, kind: 'delivery-reopened', data: { obligation } }] : [];
}
