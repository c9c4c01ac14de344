import type { CalendarDate } from '../../domain/kernel/index.ts';
import { personOf, staffOf, type OfficeScope } from '../office/office-scope.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { queueExtensionAnswer } from '../message/queue-extension-answer.ts';
import { appendRecord } from '../record/append-record.ts';
import { openTasks } from '../task/open-tasks.ts';

/**
 * The client asks for more days and proposes one. Until the office answers, nothing is chased; an answer later than agreed is the
 * office's own slip. One request at a time for a duty.
 */
export async function requestExtension(
  scope: OfficeScope,
  clientId: string,
  request: { obligationId: string; proposedOn: CalendarDate; words?: string },
): Promise<{ requestId: string } | { refused: 'unknown-obligation' | 'already-waiting' | 'not-later' }> {
  const obligation = await findObligation(scope, request.obligationId);
  if (!obligation || obligation.client_id !== clientId) return { refused: 'unknown-obligation' };
  if (request.proposedOn <= obligation.due_on || request.proposedOn < scope.today) return { refused: 'not-later' };
  const requestId = scope.ids.next();
  const inserted = await scope.trx
    .insertInto('extension_request')
    .values({
      office_id: scope.officeId,
      id: requestId,
      obligation_id: request.obligationId,
      requested_at: scope.now,
      requested_on: scope.today,
      person_id: personOf(scope),
      proposed_on: request.proposedOn,
      words: request.words ?? null,
      decision: 'waiting',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return { refused: 'already-waiting' };
  await appendRecord(scope, [
    {
      clientId,
      kind: 'extension-requested',
      data: { request: requestId, obligation: request.obligationId, proposedOn: request.proposedOn },
      ...(request.words ? { words: { reason: request.words } } : {}),
    },
  ]);
  await openTasks(scope, [
    {
      kind: 'extension-to-decide',
      dedupeKey: `extension/${requestId}`,
      clientId,
      obligationId: request.obligationId,
      leadId: obligation.lead_id,
    },
  ]);
  await refreshObligations(scope, [request.obligationId]);
  return { requestId };
}

/** Without a day the proposed one is granted. */
export type ExtensionDecision = { decision: 'granted'; untilOn?: CalendarDate | undefined } | { decision: 'declined' };

/** The office grants the proposed day, another one, or declines. A granted day is the new deadline everywhere. Decided once,
 * and the client is told in the same transaction, unless everything has come in the meantime. */
export async function decideExtension(
  scope: OfficeScope,
  requestId: string,
  decision: ExtensionDecision,
): Promise<
  | { decided: true; obligationId: string; clientId: string; dueOn: CalendarDate }
  | { refused: 'not-found' | 'already-decided' | 'not-later' | 'day-in-the-past' }
> {
  const request = await scope.trx
    .selectFrom('extension_request')
    .select(['obligation_id', 'decision', 'proposed_on', 'person_id'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', requestId)
    .forUpdate()
    .executeTakeFirst();
  if (!request) return { refused: 'not-found' };
  if (request.decision !== 'waiting') return { refused: 'already-decided' };
  const obligation = (await findObligation(scope, request.obligation_id))!;
  const untilOn = decision.decision === 'granted' ? (decision.untilOn ?? request.proposed_on) : null;
  if (untilOn !== null && untilOn <= obligation.due_on) return { refused: 'not-later' };
  // What is here already may be let count as in time; nobody is told to send it by a day that has passed.
  const isHere = obligation.state === 'delivered';
  if (untilOn !== null && untilOn < scope.today && !isHere) return { refused: 'day-in-the-past' };
  await scope.trx
    .updateTable('extension_request')
    .set({
      decision: decision.decision,
      decided_on: scope.today,
      decided_by: staffOf(scope),
      until_on: untilOn,
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', requestId)
    .execute();
  await appendRecord(scope, [
    {
      clientId: obligation.client_id,
      kind: untilOn === null ? 'extension-declined' : 'extension-granted',
      data: { request: requestId, obligation: request.obligation_id, ...(untilOn === null ? {} : { untilOn }) },
    },
  ]);
  await refreshObligations(scope, [request.obligation_id]);
  const obligationId = request.obligation_id;
  const clientId = obligation.client_id;
  if (!isHere) {
    await queueExtensionAnswer(scope, {
      requestId,
      obligationId,
      clientId,
      personId: request.person_id,
      proposedOn: request.proposed_on,
      untilOn,
    });
  }
  return { decided: true, obligationId, clientId, dueOn: untilOn ?? obligation.due_on };
}

async function findObligation(
  scope: OfficeScope,
  id: string,
): Promise<{ client_id: string; due_on: CalendarDate; state: string; lead_id: string } | undefined> {
  return scope.trx
    .selectFrom('obligation as o')
    .innerJoin('client as c', (join) => join.onRef('c.office_id', '=', 'o.office_id').onRef('c.id', '=', 'o.client_id'))
    .select(['o.client_id', 'o.due_on', 'o.state', 'c.lead_id'])
    .where('o.office_id', '=', scope.officeId)
    .where('o.id', '=', id)
    .executeTakeFirst();
}
