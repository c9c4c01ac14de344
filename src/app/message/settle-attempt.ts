import { decideAnswer, type SendOutcome } from '../../domain/sending/index.ts';
import { addSeconds } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { closeTasks, openTasks, type TaskKind } from '../task/open-tasks.ts';
import { addAttempt, findClientIds, recordFor, saveStatus } from './attempt-rows.ts';

/** After so many attempts that certainly did not leave, a person has to look. */
export const attemptsMax = 6;

export type SettledAs = 'accepted' | 'failed' | 'in-doubt' | 'later' | 'too-late';

/**
 * Commits what the server said of an attempt. The answer is always kept with its attempt; what it means for the message depends on what has
 * happened to the message since, when the answer was long in coming.
 */
export async function settleAttempt(
  scope: OfficeScope,
  messageId: string,
  attempt: number,
  outcome: SendOutcome,
): Promise<SettledAs> {
  const message = await scope.trx
    .selectFrom('message')
    .select(['attempts', 'status'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', messageId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const answer = 'response' in outcome ? outcome.response : outcome.reason;
  await addAttempt(scope, messageId, attempt, outcome.outcome, answer);
  const meaning = decideAnswer({ attempt, outcome: outcome.outcome }, message);
  if (meaning === 'too-late') return meaning;
  if (message.status !== 'attempting') await closeTasks(scope, tasksOf(messageId));
  if (outcome.outcome === 'accepted') {
    await saveStatus(scope, messageId, { status: 'accepted', answered_at: scope.now, answer, attempted_by: null });
    await recordFor(scope, messageId, 'message-accepted', { attempt });
    await settleNotices(scope, messageId);
    return 'accepted';
  }
  if (outcome.outcome === 'in-doubt') {
    await putInDoubt(scope, messageId, answer);
    return 'in-doubt';
  }
  if (outcome.retry === 'later' && attempt < attemptsMax) {
    const nextAt = addSeconds(scope.now, 60 * attempt ** 2);
    await saveStatus(scope, messageId, { status: 'queued', answer, attempted_by: null, not_before: nextAt });
    // 1, 4, 9, 16 and 25 minutes: a greylisting server lets it in, and an outage of an hour is survived.
    await scope.enqueue(scope, [messageId], nextAt);
    return 'later';
  }
  await saveStatus(scope, messageId, { status: 'failed', answered_at: scope.now, answer, attempted_by: null });
  await recordFor(scope, messageId, 'message-failed', { attempt });
  await openMessageTask(scope, messageId, outcome.retry === 'never' ? 'refused' : 'failed');
  return 'failed';
}

function tasksOf(messageId: string): string[] {
  return (['in-doubt', 'failed', 'refused'] satisfies TaskKind[]).map((kind) => `${kind}/${messageId}`);
}

/** The outcome of a send is unknown: it is no notice, and only a person may send it again. */
export async function putInDoubt(scope: OfficeScope, messageId: string, reason: string): Promise<void> {
  await saveStatus(scope, messageId, {
    status: 'in-doubt',
    answered_at: scope.now,
    answer: reason,
    attempted_by: null,
  });
  await recordFor(scope, messageId, 'message-in-doubt', {});
  await openMessageTask(scope, messageId, 'in-doubt');
}

/** A notice that reached a server changes what lateness costs. */
async function settleNotices(scope: OfficeScope, messageId: string): Promise<void> {
  const rows = await scope.trx
    .selectFrom('message_obligation')
    .select('obligation_id')
    .where('office_id', '=', scope.officeId)
    .where('message_id', '=', messageId)
    .where('notice', '<>', 'none')
    .execute();
  await refreshObligations(
    scope,
    rows.map((row) => row.obligation_id),
  );
}

async function openMessageTask(scope: OfficeScope, messageId: string, kind: TaskKind): Promise<void> {
  const [clientId] = await findClientIds(scope, messageId);
  if (clientId === undefined) return;
  const client = await scope.trx
    .selectFrom('client')
    .select('lead_id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow();
  await openTasks(scope, [{ kind, dedupeKey: `${kind}/${messageId}`, clientId, messageId, leadId: client.lead_id }]);
}
