import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { MatterConsequence } from '../../domain/objection/index.ts';
import type { ObjectionTable } from '../../db/tables.ts';
import { takeBackReturn } from '../inbox/undo-judgement.ts';
import { setReceivedDay } from '../inbox/correct-received-day.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { settleQuestion } from '../question/settle-question.ts';
import { appendRecord } from '../record/append-record.ts';

/** Does for the matter itself what follows from the answer, each as an event of its own. */
export async function correctMatter(
  scope: OfficeScope,
  objection: ObjectionTable,
  consequence: MatterConsequence,
): Promise<void> {
  switch (consequence.follows) {
    case 'nothing':
      return;
    case 'received-day-corrected':
      await setReceivedDay(scope, objection.arrival_id!, consequence.on);
      return;
    case 'deadline-corrected':
      return correctDeadline(scope, objection, consequence.on);
    case 'return-taken-back':
      await takeBackReturn(scope, objection.arrival_id!);
      return;
    case 'more-time-to-mend':
      return giveTimeToMend(scope, objection, consequence.untilOn);
    case 'question-withdrawn':
      // One that the office has settled meanwhile is gone already.
      await settleQuestion(scope, objection.question_id!, 'withdrawn');
      return;
    case 'more-time-to-answer':
      return giveTimeToAnswer(scope, objection, consequence.untilOn);
  }
}

/**
 * The right day is in force from now on as a granted one is: what was said of the wrong day is no notice of it. It was the office's to know, so it is no
 * wish that the office left unanswered.
 */
async function correctDeadline(scope: OfficeScope, objection: ObjectionTable, dueOn: CalendarDate): Promise<void> {
  const obligationId = objection.obligation_id!;
  const before = await scope.trx
    .selectFrom('obligation')
    .select('due_on')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', obligationId)
    .executeTakeFirstOrThrow();
  await scope.trx
    .insertInto('extension_request')
    .values({
      office_id: scope.officeId,
      id: scope.ids.next(),
      obligation_id: obligationId,
      requested_at: scope.now,
      requested_on: scope.today,
      person_id: objection.person_id,
      proposed_on: objection.claimed_on!,
      words: null,
      decision: 'granted',
      decided_on: scope.today,
      decided_by: staffOf(scope),
      until_on: dueOn,
    })
    .execute();
  await appendRecord(scope, [
    {
      clientId: objection.client_id,
      kind: 'deadline-corrected',
      data: { objection: objection.id, obligation: obligationId, dueOn, wasDueOn: before.due_on },
    },
  ]);
  await refreshObligations(scope, [obligationId]);
}

async function giveTimeToMend(scope: OfficeScope, objection: ObjectionTable, untilOn: CalendarDate): Promise<void> {
  await scope.trx
    .updateTable('arrival')
    .set({ mend_by_on: untilOn })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', objection.arrival_id!)
    .where('verdict', '=', 'returned')
    .execute();
  await refreshObligations(scope, [objection.obligation_id!]);
}

async function giveTimeToAnswer(scope: OfficeScope, objection: ObjectionTable, untilOn: CalendarDate): Promise<void> {
  await scope.trx
    .updateTable('question')
    .set({ answer_by_on: untilOn, reminded_on: null })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', objection.question_id!)
    .where('state', '=', 'open')
    .execute();
}
