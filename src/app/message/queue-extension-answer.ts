import { composeExtensionDeclined, composeExtensionGranted } from '../../texts/messages/extension-messages.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { loadObligations } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import {
  endOfHold,
  findHeldLetter,
  findLetterRecipient,
  openNoAddressTask,
  queueLetter,
  rewordLetter,
} from './client-letters.ts';

export interface DecidedRequest {
  requestId: string;
  obligationId: string;
  clientId: string;
  /** Who asked. */
  personId: string | null;
  proposedOn: CalendarDate;
  /** Null where no more days were given. */
  untilOn: CalendarDate | null;
}

/** Answers the client's wish for more days: the new deadline, or the one that stands. Once for a request, and
 * one letter where the client asked for several deliveries and hears the same of each. */
export async function queueExtensionAnswer(scope: OfficeScope, request: DecidedRequest): Promise<void> {
  const [obligation] = await loadObligations(scope, { ids: [request.obligationId] });
  const { clause, row, acceptedOn } = obligation!;
  const to = await findLetterRecipient(scope, request.clientId, clause, request.personId);
  if (!to) return openNoAddressTask(scope, request.clientId);
  const { untilOn, proposedOn } = request;
  const composed =
    untilOn === null
      ? composeExtensionDeclined(to.letterhead, to.company, { dueOn: row.due_on }, scope.today)
      : composeExtensionGranted(
          to.letterhead,
          to.company,
          {
            untilOn,
            proposedOn,
            mayCost: clause.charges.length > 0 && acceptedOn !== undefined && !to.client.consumer,
            beforeEvent: row.ladder === 'event',
          },
          scope.today,
        );
  const kind = untilOn === null ? 'extension-declined' : 'extension-granted';
  const letter = { kind, composed, obligationIds: [request.obligationId] } as const;
  const held = await findHeldLetter(scope, to, [kind]);
  if (held && held.text === composed.text) return rewordLetter(scope, held.id, letter);
  await queueLetter(scope, to, {
    ...letter,
    matterKey: `extension/${request.requestId}`,
    notBefore: endOfHold(scope),
  });
}
