import {
  findDueMilestones,
  isWordHalfwayNeeded,
  type Milestone,
  type YearClosures,
} from '../../domain/trial-year/index.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import { composeYearHalfway } from '../../texts/messages/year-messages.ts';
import { halfwayInWords, type HalfwayWord } from '../../texts/trial-year/halfway-in-words.ts';
import { queueMessages } from '../message/queue-messages.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { closeTasks } from '../task/open-tasks.ts';
import { findYearReader } from './find-year-reader.ts';
import { findYearToChange, type StoredYear } from './find-year.ts';
import { loadYearClosures } from './load-year-closures.ts';
import { loadYearStatus, type LoadedYearStatus } from './load-year-status.ts';
import { mayWrite } from './may-write.ts';
import { noteMilestones } from './note-milestones.ts';
import { yearLetterhead, yearMessage } from './year-letter.ts';
import { yearTaskKey } from './year-task-keys.ts';

/** The lead writes, or has said it in person. */
export type HalfwayAct = { how: 'written'; subject: string; text: string } | { how: 'spoken' };

export type HalfwayRefusal =
  | 'not-found'
  | 'course-not-open'
  | 'year-none'
  /** Only the lead has this word with the client. */
  | 'not-allowed'
  /** It is not halfway, it does not go badly, or it was said already. */
  | 'year-no-word'
  /** The client has said no, or there is nobody to write to. */
  | 'year-silent'
  | 'year-no-reader';

/** The word halfway, as a person has written it or said it. Nothing of it is sent by itself, and it is said once. */
export async function sayHalfway(
  scope: OfficeScope,
  clientId: string,
  act: HalfwayAct,
): Promise<{ said: true } | { refused: HalfwayRefusal }> {
  const found = await findYearToChange(scope, clientId);
  if ('refused' in found) return found;
  const { stored, leadId } = found;
  if (leadId !== staffOf(scope)) return { refused: 'not-allowed' };
  const closures = (await loadYearClosures(scope, [clientId]))(clientId);
  const milestone = findHalfway(scope, stored, closures);
  if (!milestone || !isWordHalfwayNeeded((await loadYearStatus(scope, stored)).status))
    return { refused: 'year-no-word' };
  if (act.how === 'written') {
    if (!(await mayWrite(scope, stored, closures))) return { refused: 'year-silent' };
    const isWritten = await write(scope, stored, act);
    if (!isWritten) return { refused: 'year-no-reader' };
  }
  await noteMilestones(scope, stored, [milestone], 'done');
  await closeTasks(scope, [yearTaskKey('halfway', stored.id)]);
  return { said: true };
}

/** The draft for the lead, in the reader's language, while it is asked for; null else. */
export async function findHalfwayWord(
  scope: OfficeScope,
  stored: StoredYear,
  { status }: LoadedYearStatus,
  closures: YearClosures,
): Promise<{ word: HalfwayWord; readerName: string | null } | null> {
  if (!findHalfway(scope, stored, closures)) return null;
  const reader = await findYearReader(scope, stored.clientId);
  const word = halfwayInWords(status, reader?.recipient?.language ?? 'nb');
  return word === undefined ? null : { word, readerName: reader?.recipient?.name ?? null };
}

function findHalfway(
  { today }: Pick<OfficeScope, 'today'>,
  { year, done }: StoredYear,
  closures: YearClosures,
): Milestone | undefined {
  return findDueMilestones(year, done, today, closures).due.find(({ milestone }) => milestone === 'halfway');
}

async function write(
  scope: OfficeScope,
  stored: StoredYear,
  { subject, text }: { subject: string; text: string },
): Promise<boolean> {
  const reader = await findYearReader(scope, stored.clientId);
  if (!reader?.recipient) return false;
  const { client, recipient } = reader;
  const office = await scope.trx
    .selectFrom('office')
    .select(['name', 'settings'])
    .where('id', '=', scope.officeId)
    .executeTakeFirstOrThrow();
  const identity = { name: office.name, brandColour: brandOf(office.settings) };
  const composed = composeYearHalfway(
    yearLetterhead(client, recipient, identity),
    { name: client.name, orgnr: client.orgnr },
    { subject, text },
  );
  await queueMessages(scope, [
    yearMessage(
      scope,
      { client, recipient },
      // A person's own letter, on whatever day: it is no chasing message.
      { kind: 'year-halfway', chasing: false, matterKey: `year/${stored.id}/halfway`, composed },
    ),
  ]);
  return true;
}
