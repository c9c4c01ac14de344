import { sql, type RawBuilder } from 'kysely';
import {
  cameLate,
  derivePromiseDue,
  derivePromiseInForce,
  isMadeFrom,
  type PromiseDue,
  type ReportPromise,
  type SourceDelivery,
} from '../../domain/agreement/index.ts';
import { assert, earliest, latest, type CalendarDate } from '../../domain/kernel/index.ts';
import type { ObligationTable, PromisedReportTable } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadSources, type SourceRow } from './load-sources.ts';

/** A stored promise with its clause and the day that is in force now. */
export interface LoadedReport {
  row: PromisedReportTable;
  promise: ReportPromise;
  due: PromiseDue;
  /** By the agreement alone, whatever the office has told the client. */
  agreedDue: PromiseDue;
  /** The day that the office has told the client instead. */
  toldOn?: CalendarDate;
  /** All that it is made from has been delivered; and some of it came after its deadline. */
  isThere: boolean;
  cameLate: boolean;
  /** When the last of it came. */
  cameOn?: CalendarDate;
}

interface FoundReport {
  row: PromisedReportTable;
  promise: ReportPromise | null;
  told_on: CalendarDate | null;
}

export type ChosenReports =
  | { ids: readonly string[] }
  | { clientIds: readonly string[] }
  | { agreementIds: readonly string[] }
  /** Those that can be about the time of some duties, and a few more. */
  | { about: readonly Pick<ObligationTable, 'agreement_id' | 'period_start_on' | 'period_end_on'>[] }
  /** Those of everybody who is a client that are to come, or were to, between two days. */
  | { fromOn: CalendarDate; toOn: CalendarDate }
  /** Of some clients those that may have come too late, or have not come: all that can be held against the office. */
  | { maybeLateOfClientIds: readonly string[] };

/**
 * Loads promises with the day in force in two queries, in the order of that day and id; those that fell away are left out. The day is worked out from how the
 * deliveries stand: what is stored of it is only an index.
 */
export async function loadPromisedReports(scope: OfficeScope, which: ChosenReports): Promise<LoadedReport[]> {
  if (Object.values(which).every((chosen: string | readonly unknown[]) => chosen.length === 0)) return [];
  const { rows } = await sql<FoundReport>`
    select to_json(r) as row,
      (select p from agreement_version v cross join jsonb_array_elements(v.terms -> 'office' -> 'reports') p
        where v.office_id = r.office_id and v.agreement_id = r.agreement_id and v.version = r.version
          and p ->> 'key' = r.promise_key) as promise,
      (select max(m.to_on) from promise_move_report x join promise_move m on m.office_id = x.office_id and m.id = x.move_id
        where x.office_id = r.office_id and x.report_id = r.id and m.undone_at is null) as told_on
    from promised_report r
    where r.office_id = ${scope.officeId} and r.cancelled_on is null and ${chosenBy(scope, which)}
    order by r.due_on, r.period_start_on, r.id`.execute(scope.trx);
  const sources = await loadSources(
    scope,
    rows.map(({ row }) => row),
  );
  return rows.map((found) => toLoaded(scope, found, sources.get(found.row.agreement_id) ?? []));
}

function chosenBy(scope: OfficeScope, which: ChosenReports): RawBuilder<boolean> {
  if ('ids' in which) return sql`r.id = any(${which.ids}::uuid[])`;
  if ('clientIds' in which) return sql`r.client_id = any(${which.clientIds}::uuid[])`;
  if ('agreementIds' in which) return sql`r.agreement_id = any(${which.agreementIds}::uuid[])`;
  if ('fromOn' in which) {
    return sql`coalesce(r.due_on, r.agreed_due_on, r.period_end_on) between ${which.fromOn}::date and ${which.toOn}::date
      and exists (select from client c where c.office_id = r.office_id and c.id = r.client_id and c.active)`;
  }
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

/** Of `promised_report r`: neither the day in force nor one that a client was told is before the agreed one, so what came by that was in time. */
export function maybeLate(scope: OfficeScope): RawBuilder<boolean> {
  return sql`(r.agreed_due_on is null or r.agreed_due_on < least(coalesce(r.done_on, 'infinity'), ${scope.today}::date))`;
}

function toLoaded(
  scope: OfficeScope,
  { row, promise, told_on }: FoundReport,
  deliveries: readonly SourceRow[],
): LoadedReport {
  assert(promise !== null, `promised report ${row.id} has no promise ${row.promise_key}`);
  const period = { of: row.period_of, startOn: row.period_start_on, endOn: row.period_end_on };
  const sources = deliveries
    .filter((delivery) => isMadeFrom(promise, period, delivery))
    .map(({ dueOn, deliveredOn }): SourceDelivery => ({ dueOn, ...(deliveredOn === null ? {} : { deliveredOn }) }));
  const agreedDue = derivePromiseDue(promise, row.agreed_due_on ?? undefined, sources, scope);
  const cameOn = sources.flatMap(({ deliveredOn }) => deliveredOn ?? []);
  return {
    row,
    promise,
    due: derivePromiseInForce(agreedDue, told_on ?? undefined, sources),
    agreedDue,
    ...(told_on === null ? {} : { toldOn: told_on }),
    isThere: cameOn.length === sources.length,
    cameLate: sources.some(
      ({ dueOn, deliveredOn }) => deliveredOn !== undefined && cameLate(dueOn, deliveredOn, scope.closures),
    ),
    ...(cameOn.length === 0 ? {} : { cameOn: latest(cameOn[0]!, ...cameOn) }),
  };
}

/** The day in force, as it is stored beside the promise. */
export function dueOnOf({ due }: Pick<LoadedReport, 'due'>): CalendarDate | null {
  return due.state === 'promised' ? due.dueOn : null;
}

/** The days that count in the fairness lock: the agreement's, and the one that the office has told instead. */
export function daysInLockOf({ agreedDue, toldOn }: Pick<LoadedReport, 'agreedDue' | 'toldOn'>): CalendarDate[] {
  return [...(agreedDue.state === 'promised' ? [agreedDue.dueOn] : []), ...(toldOn === undefined ? [] : [toldOn])];
}
