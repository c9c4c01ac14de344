import { sql } from 'kysely';
import { assert } from '../../domain/kernel/index.ts';
import type { ReadDelivery } from '../../domain/import/index.ts';
import { deriveDaysLate } from '../../domain/obligation/index.ts';
import type { HistoryCommitted } from '../../http/contract/office.ts';
import { insertItems, ladderKindOf } from '../agreement/derive-obligations.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { checkHistoryRows } from './check-history-rows.ts';
import type { ImportRefusal } from './commit-clients.ts';
import { addImport, lockImports } from './open-import.ts';
import type { TypedHistoryRow } from './read-history-table.ts';

/**
 * Adds every earlier delivery of an import, or none, so that neither taktlinje nor record is empty on the first day. They are marked as history:
 * never charged, never chased, and the record says that somebody told of them, not that Takt saw them.
 */
export async function commitHistory(
  scope: OfficeScope,
  importId: string,
  rows: readonly TypedHistoryRow[],
): Promise<HistoryCommitted | ImportRefusal> {
  const earlier = await lockImports(scope, importId);
  if (earlier?.kind === 'history' && earlier.undoneAt === null) return viewCommitted(scope, importId);
  if (earlier) return { refused: earlier.undoneAt === null ? 'import-id-used' : 'import-undone' };
  const checked = await checkHistoryRows(scope, rows);
  const faulty = checked.filter(({ faults }) => faults.length > 0);
  if (faulty.length > 0) return { refused: 'rows-with-faults', rows: faulty.length };
  await addImport(scope, importId, 'history');
  const told = checked.map(({ delivery }) => {
    assert(delivery !== undefined, 'a row without faults is a delivery');
    return { id: scope.ids.next(), daysLate: daysLateOf(scope, delivery), ...delivery };
  });
  await insertObligations(scope, told);
  await insertItems(
    scope,
    told.map(({ id, clause }) => ({ obligationId: id, items: clause.items })),
  );
  await insertArrivals(scope, importId, told);
  await appendRecord(
    scope,
    told.map(({ id, client, clause, dueOn, deliveredOn, daysLate }) => ({
      clientId: client.clientId,
      kind: 'history-imported',
      data: { obligation: id, clause: clause.key, dueOn, deliveredOn, daysLate, import: importId },
    })),
  );
  return viewCommitted(scope, importId);
}

interface ToldDelivery extends ReadDelivery {
  id: string;
  daysLate: number;
}

function daysLateOf(scope: OfficeScope, { dueOn, deliveredOn }: ReadDelivery): number {
  return deriveDaysLate(dueOn, deliveredOn, scope.closures);
}

async function insertObligations(scope: OfficeScope, told: readonly ToldDelivery[]): Promise<void> {
  const rows = told.map(({ id, client, clause, duty, dueOn, deliveredOn, daysLate }) => ({
    id,
    client_id: client.clientId,
    agreement_id: client.agreementId,
    version: client.version,
    duty_key: duty.key,
    clause_key: clause.key,
    period_of: duty.period.of,
    period_start_on: duty.period.startOn,
    period_end_on: duty.period.endOn,
    due_on: dueOn,
    channel: clause.channel,
    ladder: ladderKindOf(clause),
    delivered_on: deliveredOn,
    days_late: daysLate,
  }));
  await sql`
    insert into obligation (office_id, id, client_id, agreement_id, version, duty_key, clause_key, period_of, period_start_on,
      period_end_on, agreed_due_on, due_on, aim, channel, ladder, period_before_start, extra_minutes, state, delivered_on, days_late,
      returned_once, history, created_at)
    select ${scope.officeId}::uuid, x.id, x.client_id, x.agreement_id, x.version, x.duty_key, x.clause_key, x.period_of,
      x.period_start_on, x.period_end_on, x.due_on, x.due_on, false, x.channel, x.ladder, true, 0, 'delivered', x.delivered_on, x.days_late,
      false, true, ${scope.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, client_id uuid, agreement_id uuid, version int, duty_key text,
      clause_key text, period_of text, period_start_on date, period_end_on date, due_on date, channel text, ladder text,
      delivered_on date, days_late int)`.execute(scope.trx);
}

/** Without files: what was delivered then lies where it lay. Minor items are not told of. */
async function insertArrivals(scope: OfficeScope, importId: string, told: readonly ToldDelivery[]): Promise<void> {
  const rows = told.flatMap(({ id, client, clause, deliveredOn }) =>
    clause.items
      .filter(({ essential }) => essential)
      .map(({ key }) => ({ i: scope.ids.next(), c: client.clientId, o: id, k: key, d: deliveredOn })),
  );
  await sql`insert into arrival (office_id, id, client_id, obligation_id, item_key, batch_id, via, staff_id, received_at, received_on,
      verdict, decided_on)
    select ${scope.officeId}::uuid, i, c, o, k, ${importId}::uuid, 'history', ${staffOf(scope)}::uuid, ${scope.now}::timestamptz, d,
      'accepted', ${scope.today}::date
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(i uuid, c uuid, o uuid, k text, d date)`.execute(
    scope.trx,
  );
}

async function viewCommitted(scope: OfficeScope, importId: string): Promise<HistoryCommitted> {
  const { rows } = await sql<{ clients: number; deliveries: number }>`
    select count(distinct client_id)::int as clients, count(distinct obligation_id)::int as deliveries from arrival
    where office_id = ${scope.officeId} and batch_id = ${importId} and via = 'history'`.execute(scope.trx);
  return { importId, ...rows[0]! };
}
