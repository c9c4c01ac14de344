import {
  decideObjection,
  mayAnswer,
  type ObjectionAnswer,
  type ObjectionRefusal,
} from '../../domain/objection/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { queueObjectionAnswered } from '../message/queue-objection-answered.ts';
import { appendRecord, lockRecords } from '../record/append-record.ts';
import { settleSurcharges } from '../surcharge/settle-surcharges.ts';
import { closeTasks, loadPeopleAtWork } from '../task/open-tasks.ts';
import { correctMatter } from './correct-matter.ts';
import { creditDifferences, isCredited, releaseLines } from './release-lines.ts';
import { findObjection, loadRestingLines, toMatter } from './load-objection.ts';
import { objectionTaskKey, overdueTaskKey } from './objection-keys.ts';
import { settleProposing } from './settle-proposing.ts';
import { toAnswerers } from './to-answerers.ts';

export interface AnswerToObjection extends ObjectionAnswer {
  /** What the client reads. */
  words: string;
}

export type ObjectionAnswered =
  | { answered: true; alone: boolean }
  | {
      refused: 'not-found' | 'objection-closed' | 'second-person' | ObjectionRefusal | 'already-credited';
    };

/**
 * A second person answers an objection, and what follows from it follows at once: the day is corrected, what was sent back is taken back, the question is
 * withdrawn, a line is what it was, is worked out again, cancelled or credited, and the client is told. Where the office has nobody else, she who judged answers, and it is
 * said. Answered once.
 */
export async function answerObjection(
  scope: OfficeScope,
  objectionId: string,
  answer: AnswerToObjection,
): Promise<ObjectionAnswered> {
  const found = await findObjection(scope, objectionId);
  if (!found) return { refused: 'not-found' };
  await lockRecords(scope, [found.client_id]);
  const objection = (await findObjection(scope, objectionId))!;
  if (objection.state !== 'open') return { refused: 'objection-closed' };
  const staffId = staffOf(scope)!;
  const judgedBy = objection.judged_by ?? staffId;
  if (!mayAnswer(toAnswerers(await loadPeopleAtWork(scope)), judgedBy, staffId)) return { refused: 'second-person' };
  const lines = await loadRestingLines(scope, objection);
  const decision = decideObjection(await toMatter(scope, objection), answer, lines);
  if ('refused' in decision) return decision;
  const credits = decision.lines.flatMap(({ lineId, follows }) =>
    follows === 'stands-in-part' || follows === 'credited' ? [lineId] : [],
  );
  if (await isCredited(scope, credits)) return { refused: 'already-credited' };
  const alone = staffId === judgedBy;
  await close(scope, objectionId, answer, alone);
  await appendRecord(scope, [
    {
      clientId: objection.client_id,
      kind: 'objection-answered',
      data: {
        objection: objectionId,
        about: objection.kind,
        outcome: answer.outcome,
        alone,
        ...(objection.obligation_id === null ? {} : { obligation: objection.obligation_id }),
        ...(answer.on === undefined ? {} : { answerOn: answer.on }),
        ...(answer.offOre === undefined ? {} : { sumOre: answer.offOre }),
      },
      words: { reason: answer.words },
    },
  ]);
  await releaseLines(scope, objection.client_id, decision.lines, answer.words);
  await correctMatter(scope, objection, decision.matter);
  await settleSurcharges(scope, [objection.client_id]);
  await creditDifferences(scope, objection.client_id, decision.lines, answer.words);
  await settleProposing(scope, [objection.client_id]);
  await queueObjectionAnswered(scope, objection, answer);
  await closeTasks(scope, [objectionTaskKey(objectionId), overdueTaskKey(objectionId)]);
  return { answered: true, alone };
}

async function close(
  scope: OfficeScope,
  objectionId: string,
  { outcome, words, on, offOre }: AnswerToObjection,
  alone: boolean,
): Promise<void> {
  await scope.trx
    .updateTable('objection')
    .set({
      state: outcome,
      answered_at: scope.now,
      answered_by: staffOf(scope),
      alone,
      answer_words: words,
      answer_on: on ?? null,
      answer_ore: offOre ?? null,
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', objectionId)
    .execute();
}
