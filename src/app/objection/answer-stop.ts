import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { StopAnswer } from '../../domain/surcharge/index.ts';
import { findClientToChange } from '../client/find-client.ts';
import { decideClientCourse } from '../course/decide-course.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord, lockRecords } from '../record/append-record.ts';
import { closeTasks } from '../task/open-tasks.ts';
import { stopTaskKey } from './settle-proposing.ts';

/**
 * What the lead answers when Takt has stopped charging on: a talk, a later slot with a price, or parting. Takt goes on proposing nothing: after a talk or
 * a later slot until the lead says from which day, after parting for good. A talk is a change of course from then on. Answered once.
 */
export async function answerStop(
  scope: OfficeScope,
  clientId: string,
  { answer, reason }: { answer: StopAnswer; reason: string },
): Promise<{ answered: true } | { refused: 'not-found' | 'stop-answered' }> {
  // The client before the record, as everybody does who changes both.
  await findClientToChange(scope, clientId);
  await lockRecords(scope, [clientId]);
  const stop = await findOpenStop(scope, clientId);
  if (!stop) return { refused: 'not-found' };
  if (stop.answer !== null) return { refused: 'stop-answered' };
  await scope.trx
    .updateTable('proposing_stop')
    .set({ answer, answer_words: reason, answered_at: scope.now, answered_by: staffOf(scope) })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', stop.id)
    .execute();
  await appendRecord(scope, [
    { clientId, kind: 'proposing-answered', data: { stop: stop.id, stopAnswer: answer }, words: { reason } },
  ]);
  await closeTasks(scope, [stopTaskKey(stop.id)]);
  // One that is under way already goes on.
  if (answer === 'talk') await decideClientCourse(scope, clientId, { decision: 'talk', reason: '' });
  return { answered: true };
}

/**
 * Takt begins to propose again, for what ends on a day or later. What ended before stays as it is: shown, never charged. After parting nothing begins
 * again, and nothing does before the lead has answered.
 */
export async function resumeProposing(
  scope: OfficeScope,
  clientId: string,
  resumeOn: CalendarDate,
): Promise<{ resumed: true } | { refused: 'not-found' | 'stop-not-answered' | 'stop-is-parting' | 'day-in-the-past' }> {
  await lockRecords(scope, [clientId]);
  const stop = await findOpenStop(scope, clientId);
  if (!stop) return { refused: 'not-found' };
  if (stop.answer === null) return { refused: 'stop-not-answered' };
  if (stop.answer === 'parting') return { refused: 'stop-is-parting' };
  if (resumeOn < scope.today) return { refused: 'day-in-the-past' };
  await scope.trx
    .updateTable('proposing_stop')
    .set({ resume_on: resumeOn, resumed_at: scope.now, resumed_by: staffOf(scope) })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', stop.id)
    .execute();
  await appendRecord(scope, [{ clientId, kind: 'proposing-resumed', data: { stop: stop.id, resumeOn } }]);
  return { resumed: true };
}

async function findOpenStop(
  scope: OfficeScope,
  clientId: string,
): Promise<{ id: string; answer: StopAnswer | null } | undefined> {
  return scope.trx
    .selectFrom('proposing_stop')
    .select(['id', 'answer'])
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('resume_on', 'is', null)
    .where('undone_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}
