import { composeForgiven } from '../../texts/messages/forgiven-message.ts';
import type { RefreshedObligation } from '../obligation/refresh-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findLetterRecipient, queueLetter, type LetterRecipient } from './client-letters.ts';
import { queueReceipt, recountReceipt } from './queue-receipt.ts';

/**
 * Tells the client that a delivery is complete: that it cost nothing this first time, or else, to whoever sent it, what was received. Called after
 * the facts of the duty were brought up to date; a delivery that was complete before says nothing again.
 */
export async function tellDelivered(
  scope: OfficeScope,
  { loaded, before, status }: RefreshedObligation,
  sentBy: string | null,
): Promise<void> {
  if (status.state !== 'delivered' || loaded.row.history) return;
  const { id, client_id: clientId } = loaded.row;
  const to = await findLetterRecipient(scope, clientId, loaded.clause, sentBy);
  if (!to) return;
  // A receipt goes to the one who acted and to nobody else.
  const isSender = to.recipient.personId === sentBy;
  if (before === 'delivered') return isSender ? recountReceipt(scope, to, id) : undefined;
  if (await isForgiven(scope, id)) return queueForgiven(scope, to, id, status);
  if (isSender) await queueReceipt(scope, to, id);
}

async function isForgiven(scope: OfficeScope, obligationId: string): Promise<boolean> {
  const line = await scope.trx
    .selectFrom('surcharge_line')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('obligation_id', '=', obligationId)
    .where('state', '=', 'forgiven')
    .executeTakeFirst();
  return line !== undefined;
}

/** The first time that it would have cost: said once, with the next deadline. */
async function queueForgiven(
  scope: OfficeScope,
  to: LetterRecipient,
  obligationId: string,
  status: RefreshedObligation['status'],
): Promise<void> {
  const next = await scope.trx
    .selectFrom('obligation')
    .select('due_on')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', to.client.id)
    .where('state', 'not in', ['delivered', 'cancelled'])
    .where('due_on', '>=', scope.today)
    .orderBy('due_on')
    .limit(1)
    .executeTakeFirst();
  const composed = composeForgiven(to.letterhead, to.company, {
    deliveredOn: status.deliveredOn!,
    daysLate: status.daysLate,
    ...(next ? { nextDueOn: next.due_on } : {}),
  });
  await queueLetter(scope, to, {
    kind: 'forgiven',
    composed,
    obligationIds: [obligationId],
    matterKey: `forgiven/${obligationId}`,
  });
}
