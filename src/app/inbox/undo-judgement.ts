import { sql } from 'kysely';
import { withdrawReturned } from '../message/queue-returned.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { saveFindingsOnly } from '../reading/look-over-deliveries.ts';
import { appendRecord } from '../record/append-record.ts';

/**
 * Takes back that something was accepted or sent back, on the day on which it was judged: it waits for a look again. A letter about it that still waits
 * says it no more; one that has left stands, and the client's list shows how it is now. Done twice, the second time changes nothing.
 */
export async function undoJudgement(
  scope: OfficeScope,
  arrivalId: string,
): Promise<{ undone: boolean } | { refused: 'not-found' | 'judged-earlier' }> {
  const row = await scope.trx
    .selectFrom('arrival')
    .select(['client_id', 'obligation_id', 'item_key', 'verdict', 'decided_on', 'told_in', 'via'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', arrivalId)
    .forUpdate()
    .executeTakeFirst();
  if (!row || row.obligation_id === null || row.via === 'paper' || row.via === 'history')
    return { refused: 'not-found' };
  if (row.verdict === 'waiting' || row.verdict === 'opened') return { undone: false };
  if (row.decided_on !== scope.today) return { refused: 'judged-earlier' };
  await takeBack(scope, arrivalId, { ...row, obligation_id: row.obligation_id });
  return { undone: true };
}

/** The client did not agree that it was sent back, and was right: it waits for a look again, as if nobody had judged it, on whatever day that was. */
export async function takeBackReturn(scope: OfficeScope, arrivalId: string): Promise<void> {
  const row = await scope.trx
    .selectFrom('arrival')
    .select(['client_id', 'obligation_id', 'item_key', 'verdict', 'told_in'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', arrivalId)
    .where('verdict', '=', 'returned')
    .forUpdate()
    .executeTakeFirst();
  if (!row || row.obligation_id === null) return;
  // That something of the delivery came back once has a price of its own: this one does not count.
  await sql`update obligation o set returned_once = exists (select from arrival a where a.office_id = o.office_id and a.obligation_id = o.id
      and a.verdict = 'returned' and a.id <> ${arrivalId})
    where o.office_id = ${scope.officeId} and o.id = ${row.obligation_id}`.execute(scope.trx);
  await takeBack(scope, arrivalId, { ...row, obligation_id: row.obligation_id });
}

interface Judged {
  client_id: string;
  obligation_id: string;
  item_key: string | null;
  verdict: string;
  told_in: string | null;
}

async function takeBack(scope: OfficeScope, arrivalId: string, row: Judged): Promise<void> {
  await scope.trx
    .updateTable('arrival')
    .set({
      verdict: 'waiting',
      decided_on: null,
      decided_by: staffOf(scope),
      mend_by_on: null,
      reason_code: null,
      reason_words: null,
      remark_words: null,
      told_in: null,
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', arrivalId)
    .execute();
  await appendRecord(scope, [
    {
      clientId: row.client_id,
      kind: 'judgement-undone',
      data: { arrival: arrivalId, obligation: row.obligation_id, item: row.item_key ?? '', was: row.verdict },
    },
  ]);
  await refreshObligations(scope, [row.obligation_id]);
  if (row.told_in !== null) await withdrawReturned(scope, row.client_id, row.told_in);
  // What a person takes back is not let pass by the rule again in the same moment.
  await saveFindingsOnly(scope, row.obligation_id);
}
