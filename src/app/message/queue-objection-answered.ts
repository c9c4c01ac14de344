import type { ObjectionTable } from '../../db/tables.ts';
import { ore } from '../../domain/kernel/index.ts';
import type { ObjectionAnswer } from '../../domain/objection/index.ts';
import { composeObjectionAnswered } from '../../texts/messages/objection-message.ts';
import { loadObligations } from '../obligation/load-obligations.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { findLetterRecipient, openNoAddressTask, queueLetter } from './client-letters.ts';

/** Tells whoever did not agree how it ended, in the transaction that ends it. */
export async function queueObjectionAnswered(
  scope: OfficeScope,
  objection: ObjectionTable,
  { outcome, on, offOre }: ObjectionAnswer,
): Promise<void> {
  const { client_id: clientId, obligation_id: obligationId, person_id: personId } = objection;
  const [duty] = obligationId === null ? [] : await loadObligations(scope, { ids: [obligationId] });
  const to = await findLetterRecipient(scope, clientId, duty?.clause, personId);
  if (!to) return openNoAddressTask(scope, clientId);
  const { name } = await scope.trx
    .selectFrom('staff')
    .select('name')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', staffOf(scope)!)
    .executeTakeFirstOrThrow();
  await queueLetter(scope, to, {
    kind: 'objection-answered',
    composed: composeObjectionAnswered(to.letterhead, to.company, {
      about: objection.kind,
      outcome,
      answeredByName: name,
      rightOn: on ?? null,
      offOre: offOre === undefined ? null : ore(offOre),
    }),
    obligationIds: obligationId === null ? [] : [obligationId],
    matterKey: `objection/${objection.id}`,
  });
}
