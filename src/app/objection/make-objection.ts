import { decideWhoAnswers, deriveObjectionAnswerBy } from '../../domain/objection/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord, lockRecords } from '../record/append-record.ts';
import { restUnderObjection } from '../surcharge/rest-under-objection.ts';
import { loadPeopleAtWork, openTasks } from '../task/open-tasks.ts';
import { toAnswerers } from './to-answerers.ts';
import { findMatter, type Matter } from './find-matter.ts';
import { objectionTaskKey } from './objection-keys.ts';
import { loadObjectionTerms } from './objection-settings.ts';

export type NewObjection = { id: string; words?: string } & (
  { kind: 'received-day' | 'deadline'; claimedOn: CalendarDate } | { kind: 'return' | 'question' }
);

export type ObjectionMade =
  | { objectionId: string; answerByOn: CalendarDate }
  | { refused: 'not-found' | 'objection-answered' | 'objection-day' | 'day-in-the-future' };

/**
 * The client does not agree with a day, with what was sent back, or with a question. What rests on it rests at once, and a second person is asked to answer
 * by a day. Saying it twice is saying it once; what was answered is answered, and then it takes a talk.
 */
export async function makeObjection(
  scope: OfficeScope,
  clientId: string,
  objection: NewObjection,
): Promise<ObjectionMade> {
  await lockRecords(scope, [clientId]);
  const matter = await findMatter(scope, clientId, objection);
  if (!matter) return { refused: 'not-found' };
  const claimedOn = 'claimedOn' in objection ? objection.claimedOn : undefined;
  if (claimedOn !== undefined) {
    if (objection.kind === 'received-day' && claimedOn > scope.today) return { refused: 'day-in-the-future' };
    const isBetter = objection.kind === 'received-day' ? claimedOn < matter.dayOn! : claimedOn > matter.dayOn!;
    if (!isBetter) return { refused: 'objection-day' };
  }
  return openObjection(scope, clientId, matter, {
    ...(objection.words === undefined ? {} : { words: objection.words }),
    ...(claimedOn === undefined ? {} : { claimedOn }),
  });
}

/** Writes the objection with its answer day and the person who is asked, and lets its lines rest. */
export async function openObjection(
  scope: OfficeScope,
  clientId: string,
  matter: Matter,
  { words, claimedOn }: { words?: string; claimedOn?: CalendarDate },
): Promise<{ objectionId: string; answerByOn: CalendarDate } | { refused: 'objection-answered' }> {
  const before = await scope.trx
    .selectFrom('objection')
    .select(['id', 'state', 'answer_by_on'])
    .where('office_id', '=', scope.officeId)
    .where('matter_key', '=', matter.key)
    .executeTakeFirst();
  if (before) {
    if (before.state !== 'open') return { refused: 'objection-answered' };
    return { objectionId: before.id, answerByOn: before.answer_by_on };
  }
  const { answerDays } = await loadObjectionTerms(scope);
  const answerByOn = deriveObjectionAnswerBy(scope.today, answerDays, scope.closures);
  const who = decideWhoAnswers(toAnswerers(await loadPeopleAtWork(scope)), matter.judgedBy);
  const objectionId = scope.ids.next();
  await scope.trx
    .insertInto('objection')
    .values({
      office_id: scope.officeId,
      id: objectionId,
      client_id: clientId,
      kind: matter.kind,
      matter_key: matter.key,
      obligation_id: matter.obligationId,
      arrival_id: matter.arrivalId,
      question_id: matter.questionId,
      line_id: matter.lineId,
      claimed_on: claimedOn ?? null,
      words: words ?? null,
      person_id: personOf(scope),
      made_at: scope.now,
      made_on: scope.today,
      answer_by_on: answerByOn,
      judged_by: matter.judgedBy,
      asked_of: who.staffId,
      state: 'open',
    })
    .execute();
  await appendRecord(scope, [
    {
      clientId,
      kind: 'objection-made',
      data: {
        objection: objectionId,
        about: matter.kind,
        answerByOn,
        ...(matter.obligationId === null ? {} : { obligation: matter.obligationId }),
        ...(matter.arrivalId === null ? {} : { arrival: matter.arrivalId }),
        ...(matter.questionId === null ? {} : { question: matter.questionId }),
        ...(matter.lineId === null ? {} : { line: matter.lineId }),
        ...(claimedOn === undefined ? {} : { claimedOn }),
      },
      ...(words === undefined ? {} : { words: { reason: words } }),
    },
  ]);
  await restUnderObjection(scope, [clientId]);
  await openTasks(scope, [
    {
      kind: 'objection-to-answer',
      dedupeKey: objectionTaskKey(objectionId),
      clientId,
      ...(matter.obligationId === null ? {} : { obligationId: matter.obligationId }),
      leadId: who.staffId,
    },
  ]);
  return { objectionId, answerByOn };
}
