import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { deriveShortNotice } from '../../domain/surcharge/index.ts';
import { composeRequestPrice } from '../../texts/messages/request-message.ts';
import { findClientToChange } from '../client/find-client.ts';
import { findLetterRecipient, openNoAddressTask, queueLetter } from '../message/client-letters.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { findRequestTerms } from './find-request-terms.ts';

export interface NewRequest {
  clauseKey: string;
  chargeKey: string;
  /** What the client wants done, in a few words. */
  what: string;
  askedOn: CalendarDate;
  neededOn: CalendarDate;
  /** Who asked, where it is one of the client's contacts. */
  personId?: string;
}

/** What is told afterwards is no notice: a request is entered within so many days. */
const enteredWithinDays = 14;

export type RequestRefusal = {
  refused:
    | 'not-found'
    | 'unknown-contact'
    | 'day-in-the-future'
    | 'request-too-old'
    | 'wrong-order'
    | 'no-request-price'
    | 'in-good-time';
};

/**
 * The client asks for something at short notice. It is entered with the price that was agreed, and a letter tells that price at once, so that the client
 * can still say that it is not needed: without a letter that reaches a server before the work, haste costs nothing. `told` is false where nobody can be
 * reached; then a person is asked for an address.
 */
export async function enterRequest(
  scope: OfficeScope,
  clientId: string,
  { clauseKey, chargeKey, what, askedOn, neededOn, personId }: NewRequest,
): Promise<{ requestId: string; told: boolean } | RequestRefusal> {
  if (!(await findClientToChange(scope, clientId))) return { refused: 'not-found' };
  if (personId !== undefined && !(await isContact(scope, clientId, personId))) return { refused: 'unknown-contact' };
  if (askedOn > scope.today) return { refused: 'day-in-the-future' };
  if (askedOn < addDays(scope.today, -enteredWithinDays)) return { refused: 'request-too-old' };
  if (neededOn < askedOn) return { refused: 'wrong-order' };
  const offer = (await findRequestTerms(scope, clientId, askedOn)).find(
    ({ clause, term }) => clause.key === clauseKey && term.key === chargeKey,
  );
  if (!offer) return { refused: 'no-request-price' };
  const notice = deriveShortNotice(offer.term, askedOn, neededOn);
  if (!notice) return { refused: 'in-good-time' };
  const requestId = scope.ids.next();
  const to = await findLetterRecipient(scope, clientId, offer.clause, personId ?? null);
  const messageId =
    to &&
    (await queueLetter(scope, to, {
      kind: 'request-price',
      composed: composeRequestPrice(to.letterhead, to.company, {
        what,
        askedOn,
        neededOn,
        term: offer.term,
        ...notice,
      }),
      obligationIds: [],
      matterKey: `request/${requestId}`,
    }));
  await scope.trx
    .insertInto('urgent_request')
    .values({
      office_id: scope.officeId,
      id: requestId,
      client_id: clientId,
      agreement_id: offer.agreementId,
      version: offer.version,
      clause_key: clauseKey,
      charge_key: chargeKey,
      what,
      asked_on: askedOn,
      needed_on: neededOn,
      person_id: personId ?? null,
      entered_by: staffOf(scope),
      entered_at: scope.now,
      message_id: messageId ?? null,
    })
    .execute();
  await appendRecord(scope, [
    {
      clientId,
      kind: 'request-entered',
      data: { request: requestId, clause: clauseKey, charge: chargeKey, askedOn, neededOn },
      words: { reason: what },
    },
  ]);
  if (!messageId) await openNoAddressTask(scope, clientId);
  return { requestId, told: messageId !== undefined };
}

async function isContact(scope: OfficeScope, clientId: string, personId: string): Promise<boolean> {
  const row = await scope.trx
    .selectFrom('contact')
    .select('person_id')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}
