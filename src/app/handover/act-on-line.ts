import {
  decideHandoverStep,
  deriveHandover,
  type HandoverAct,
  type HandoverActor,
  type HandoverItem,
  type HandoverRefusal,
} from '../../domain/handover/index.ts';
import { personOf, staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { closeTasks } from '../task/open-tasks.ts';
import type { ForbiddenWords } from './change-handover.ts';
import { findHandoverToChange } from './find-handover.ts';
import { handoverTaskKey } from './handover-task-keys.ts';
import { completeHandover, findParties, type LoadedHandover } from './load-handover.ts';

export type LineRefusal = { refused: 'not-found' | `handover-${HandoverRefusal}` } | ForbiddenWords;

/** Adds a step to one line of a client's handover. The same step twice changes nothing, also where two press the button at once. */
export async function actOnLine(
  scope: OfficeScope,
  clientId: string,
  { key, ...act }: { key: string } & HandoverAct,
  side: HandoverActor['side'],
): Promise<{ acted: boolean } | LineRefusal> {
  const row = await findHandoverToChange(scope, clientId);
  const parties = row && (await findParties(scope, clientId));
  if (!row || !parties) return { refused: 'not-found' };
  const loaded = await completeHandover(scope, row, parties);
  const by = { side, name: await nameOfActor(scope, loaded, side) };
  const decided = decideHandoverStep(loaded.facts, { key, by, act, names: loaded.names }, scope.now);
  if ('refused' in decided) {
    return decided.refused === 'forbidden-words'
      ? { refused: 'forbidden-words', words: decided.words }
      : { refused: `handover-${decided.refused}` };
  }
  if (decided.outcome === 'unchanged') return { acted: false };
  const { step } = decided;
  const words = 'words' in act && act.words.trim() !== '' ? act.words.trim() : null;
  await scope.trx
    .insertInto('handover_step')
    .values({
      office_id: scope.officeId,
      id: scope.ids.next(),
      handover_id: row.id,
      line_key: step.key,
      side,
      by_name: by.name,
      staff_id: staffOf(scope),
      person_id: personOf(scope),
      act: act.act,
      reason: 'reason' in act ? act.reason : null,
      words,
      holds: JSON.stringify(step.holds),
      done_on: step.on,
      done_at: step.at,
    })
    .execute();
  const item = loaded.handover.lines.find((line) => line.key === key)!.content.item;
  if (item === 'own-documents' && act.act === 'hand-over') await noteOffered(scope, row.id);
  await appendRecord(scope, [
    {
      clientId,
      kind: 'handover-step',
      data: { handover: row.id, line: item, act: act.act, side },
      ...(words === null ? {} : { words: { reason: words } }),
    },
  ]);
  await closeSettled(scope, row.id, {
    ...loaded,
    handover: deriveHandover({ ...loaded.facts, steps: [...loaded.facts.steps, step] }),
  });
  return { acted: true };
}

/** The client is told once how to fetch what is the client's own: the days to fetch it are counted from the first time. */
async function noteOffered(scope: OfficeScope, handoverId: string): Promise<void> {
  await scope.trx
    .updateTable('handover')
    .set({ offered_on: scope.today })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', handoverId)
    .where('offered_on', 'is', null)
    .execute();
}

/** What a task asked for is settled with the last line of its kind. */
async function closeSettled(scope: OfficeScope, handoverId: string, { handover }: LoadedHandover): Promise<void> {
  const isOpen = (test: (line: (typeof handover.lines)[number]) => boolean): boolean =>
    handover.lines.some((line) => line.next !== null && test(line));
  const settled = [
    ...(isOpen(({ next }) => next?.step === 'call-the-receiver') ? [] : ['receiver-silent' as const]),
    ...(isOpen(({ state }) => state === 'disputed') ? [] : ['disputed' as const]),
    ...(isOpen(({ content }) => isItem(content.item, 'powers-of-attorney')) ? [] : ['power-not-withdrawn' as const]),
    ...(isOpen(({ next }) => next?.turn === 'office') ? [] : ['line-due' as const]),
  ];
  await closeTasks(
    scope,
    settled.map((matter) => handoverTaskKey(matter, handoverId)),
  );
}

function isItem(item: HandoverItem, wanted: HandoverItem): boolean {
  return item === wanted;
}

/** The office's and the client's people by who they are; the receiver by the contact that the office named. */
async function nameOfActor(
  scope: OfficeScope,
  { row, parties }: LoadedHandover,
  side: HandoverActor['side'],
): Promise<string> {
  if (side === 'receiver') return row.receiver?.contact ?? row.receiver?.name ?? '';
  const [table, id] = side === 'office' ? (['staff', staffOf(scope)] as const) : (['person', personOf(scope)] as const);
  if (id === null) return side === 'office' ? parties.officeName : parties.clientName;
  const { name } = await scope.trx
    .selectFrom(table)
    .select('name')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return name;
}
