import { sql } from 'kysely';
import { deriveObligationStatus, type ObligationState } from '../../domain/obligation/index.ts';
import { loadObligations, type LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { dueOnOf, loadPromisedReports } from '../report/load-promised-reports.ts';
import { refreshCostOfLateness } from '../surcharge/refresh-cost.ts';
import { settleSurcharges } from '../surcharge/settle-surcharges.ts';
import type { KeepingFault } from './keeping-fault.ts';

/**
 * What is stored of one client although it follows from other rows, worked out again by the very rules that stored it and compared: how duties stand, the day
 * of promised reports, the surcharge lines that nobody has decided, and what lateness cost. The transaction must be undone afterwards: surcharges are settled
 * in it to see what would come out.
 */
export async function findDerivedFaults(scope: OfficeScope, clientId: string): Promise<KeepingFault[]> {
  const office = scope.officeId;
  const duties = await loadObligations(scope, { clientIds: [clientId] });
  const wrongDuties = duties.filter((duty) => !duty.row.history && differs(scope, duty));
  const reports = await loadPromisedReports(scope, {
    clientIds: [clientId],
  });
  // While something is late and missing the day is not known; that begins by itself on a day, and the next sweep stores it.
  const wrongReports = reports.filter(
    (report) => report.due.state !== 'unknown' && dueOnOf(report) !== report.row.due_on,
  );
  return [
    ...wrongDuties.map(({ row }): KeepingFault => ({ office, fault: 'duty-differs', subject: row.id })),
    ...wrongReports.map(({ row }): KeepingFault => ({ office, fault: 'report-differs', subject: row.id })),
    ...(await findWrongSurcharges(scope, clientId)),
    ...(await findWrongCost(scope, clientId)),
  ];
}

/** A day that passes makes these of each other by itself, and the next sweep stores it. */
const turnedByTheDay: readonly string[] = ['open', 'overdue', 'returned'] satisfies ObligationState[];

function differs(scope: OfficeScope, { row, facts, work }: LoadedObligation): boolean {
  const status = deriveObligationStatus(facts, scope.today, scope.closures);
  const isEnded = status.state === 'delivered' || status.state === 'cancelled';
  const isSameState =
    row.state === status.state || (turnedByTheDay.includes(row.state) && turnedByTheDay.includes(status.state));
  return (
    !isSameState ||
    row.due_on !== status.dueOn ||
    (row.delivered_on ?? undefined) !== status.deliveredOn ||
    (isEnded && row.days_late !== status.daysLate) ||
    row.extra_minutes !== work.reduce((sum, { minutes }) => sum + minutes, 0)
  );
}

async function findWrongSurcharges(scope: OfficeScope, clientId: string): Promise<KeepingFault[]> {
  const before = await listLines(scope, clientId);
  await settleSurcharges(scope, [clientId]);
  const after = await listLines(scope, clientId);
  const subjects = new Set([...before, ...after].filter((line) => before.has(line) !== after.has(line)));
  const clients = new Set([...subjects].map((line) => line.split(' ')[0]!));
  return [...clients].map((subject) => ({ office: scope.officeId, fault: 'surcharge-differs', subject }));
}

/** Of the client and of those that share a group, and so a cap, with it. */
async function listLines(scope: OfficeScope, clientId: string): Promise<Set<string>> {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', client_id, coalesce(request_id::text, obligation_id || '/' || charge_key), state, sum_ore) as line
    from surcharge_line where office_id = ${scope.officeId} and state in ('proposed', 'withdrawn', 'forgiven')
      and client_id in (select s.id from client c join client s on s.office_id = c.office_id and (s.id = c.id or s.group_id = c.group_id)
        where c.office_id = ${scope.officeId} and c.id = ${clientId})`.execute(scope.trx);
  return new Set(rows.map(({ line }) => line));
}

/** Counted over the last year, and stored once a day or when something changes: what was right yesterday is no fault. */
async function findWrongCost(scope: OfficeScope, clientId: string): Promise<KeepingFault[]> {
  const stored = await readCost(scope, clientId);
  const right: number[] = [];
  for (const daysBack of [0, 1]) {
    const { rows } = await sql<{ now: OfficeScope['now']; today: OfficeScope['today'] }>`
      select ${scope.now}::timestamptz - make_interval(days => ${daysBack}) as now, ${scope.today}::date - ${daysBack}::int as today`.execute(
      scope.trx,
    );
    await refreshCostOfLateness({ ...scope, ...rows[0]! }, [clientId]);
    right.push(await readCost(scope, clientId));
  }
  return right.includes(stored) ? [] : [{ office: scope.officeId, fault: 'cost-differs', subject: clientId }];
}

async function readCost(scope: OfficeScope, clientId: string): Promise<number> {
  const row = await scope.trx
    .selectFrom('client')
    .select('cost_of_lateness_ore')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow();
  return row.cost_of_lateness_ore;
}
