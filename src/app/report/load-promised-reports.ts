import { sql, type RawBuilder } from 'kysely';
import {
  derivePromiseDue,
  isMadeFrom,
  type DeliveryTime,
  type PromiseDue,
  type ReportPromise,
  type SourceDelivery,
} from '../../domain/agreement/index.ts';
import { assert, earliest, latest, type CalendarDate } from '../../domain/kernel/index.ts';
import type { ObligationTable, PromisedReportTable } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** A stored promise with its clause and the day that is in force now. */
export interface LoadedReport {
  row: PromisedReportTable;
  promise: ReportPromise;
  due: PromiseDue;
}

interface FoundReport {
  row: PromisedReportTable;
  promise: ReportPromise | null;
  deliveries: (DeliveryTime & { dueOn: CalendarDate; deliveredOn: CalendarDate | null })[] | null;
}

export type ChosenReports =
  | { ids: readonly string[] }
  | { clientIds: readonly string[] }
  | { agreementIds: readonly string[] }
  /** Those that can be about the time of some duties, and a few more. */
  | { about: readonly Pick<ObligationTable, 'agreement_id' | 'period_start_on' | 'period_end_on'>[] }
  /** Of some clients those that may have come too late, or have not come: all that can be held against the office. */
  | { maybeLateOfClientIds: readonly string[] };

/**
 * Loads promises with the day in force in one query, in the order of that day and id; those that fell away are left out. The day is worked out from how the
 * deliveries stand: what is stored of it is only an index.
 */
export async function loadPromisedReports(scope: OfficeScope, which: ChosenReports): Promise<LoadedReport[]> {
  if (Object.values(which).every((chosen: readonly unknown[]) => chosen.length === 0)) return [];
  const { rows } = await sql<FoundReport>`
    select to_json(r) as row,
      (select p from agreement_version v cross join jsonb_array_elements(v.terms -> 'office' -> 'reports') p
        where v.office_id = r.office_id and v.agreement_id = r.agreement_id and v.version = r.version
          and p ->> 'key' = r.promise_key) as promise,
      (select json_agg(json_build_object('clauseKey', o.clause_key, 'startOn', o.period_start_on, 'endOn', o.period_end_on,
          'dueOn', o.due_on, 'deliveredOn', o.delivered_on))
        from obligation o where o.office_id = r.office_id and o.agreement_id = r.agreement_id and o.state <> 'cancelled'
          and o.period_start_on <= r.period_end_on and o.period_end_on >= r.period_start_on) as deliveries
    from promised_report r
    where r.office_id = ${scope.officeId} and r.cancelled_on is null and ${chosenBy(scope, which)}
    order by r.due_on, r.period_start_on, r.id`.execute(scope.trx);
  return rows.map((found) => toLoaded(scope, found));
}

function chosenBy(scope: OfficeScope, which: ChosenReports): RawBuilder<boolean> {
  if ('ids' in which) return sql`r.id = any(${which.ids}::uuid[])`;
  if ('clientIds' in which) return sql`r.client_id = any(${which.clientIds}::uuid[])`;
  if ('agreementIds' in which) return sql`r.agreement_id = any(${which.agreementIds}::uuid[])`;
  if ('about' in which) {
    const [first, ...others] = which.about;
    if (!first) return sql`false`;
    const startOn = earliest(first.period_start_on, ...others.map((duty) => duty.period_start_on));
    const endOn = latest(first.period_end_on, ...others.map((duty) => duty.period_end_on));
    const agreementIds = [...new Set(which.about.map((duty) => duty.agreement_id))];
    return sql`r.agreement_id = any(${agreementIds}::uuid[])
      and r.period_start_on <= ${endOn}::date and r.period_end_on >= ${startOn}::date`;
  }
  return sql`r.client_id = any(${which.maybeLateOfClientIds}::uuid[]) and ${maybeLate(scope)}`;
}

/** Of `promised_report r`: the day in force is never before the agreed one, so what came by that was in time. */
export function maybeLate(scope: OfficeScope): RawBuilder<boolean> {
  return sql`(r.agreed_due_on is null or r.agreed_due_on < least(coalesce(r.done_on, 'infinity'), ${scope.today}::date))`;
}

function toLoaded(scope: OfficeScope, { row, promise, deliveries }: FoundReport): LoadedReport {
  assert(promise !== null, `promised report ${row.id} has no promise ${row.promise_key}`);
  const period = { of: row.period_of, startOn: row.period_start_on, endOn: row.period_end_on };
  const sources = (deliveries ?? [])
    .filter((delivery) => isMadeFrom(promise, period, delivery))
    .map(({ dueOn, deliveredOn }): SourceDelivery => ({ dueOn, ...(deliveredOn === null ? {} : { deliveredOn }) }));
  return { row, promise, due: derivePromiseDue(promise, row.agreed_due_on ?? undefined, sources, scope) };
}

/** The day in force, as it is stored beside the promise. */
export function dueOnOf({ due }: Pick<LoadedReport, 'due'>): CalendarDate | null {
  return due.state === 'promised' ? due.dueOn : null;
}
