import { isClosed } from '../../domain/kernel/index.ts';
import { findDueMilestones, stateOfYear, type Milestone, type YearClosures } from '../../domain/trial-year/index.ts';
import { composeYearStatus } from '../../texts/messages/year-messages.ts';
import { statusInWords } from '../../texts/trial-year/status-in-words.ts';
import { queueMessages } from '../message/queue-messages.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { OfficeIdentity } from '../reminder/word-reminder.ts';
import { openTasks } from '../task/open-tasks.ts';
import { findYearReader } from './find-year-reader.ts';
import { findYearOfClient, holdOpenYears, type StoredYear } from './find-year.ts';
import { loadYearClosures } from './load-year-closures.ts';
import { loadYearStatus } from './load-year-status.ts';
import { mayWrite } from './may-write.ts';
import { noteMilestones } from './note-milestones.ts';
import { yearLetterhead, yearMessage } from './year-letter.ts';

/**
 * Sends the quarter's status of every year to the client, once. It is one of the messages of which a person gets one a day: one that finds the day taken
 * goes on the next, and one that did not leave on its day gives its milestone back. Answers how many were written.
 */
export async function tellYears(scope: OfficeScope, identity: OfficeIdentity): Promise<number> {
  const years = await holdOpenYears(scope);
  const closuresOf = await loadYearClosures(
    scope,
    years.map(({ clientId }) => clientId),
  );
  let written = 0;
  for (const stored of years) {
    const closures = closuresOf(stored.clientId);
    const status = findDueStatus(scope, stored, closures);
    if (status && (await tellStatus(scope, stored, status, closures, identity))) written += 1;
  }
  return written;
}

function findDueStatus(
  { today }: Pick<OfficeScope, 'today'>,
  { year, done }: StoredYear,
  closures: YearClosures,
): Milestone | undefined {
  // Its day was one for both; if it could not go then, today has to be one too.
  if (isClosed(today, closures.client)) return undefined;
  return findDueMilestones(year, done, today, closures).due.find(({ milestone }) => milestone.endsWith('-status'));
}

async function tellStatus(
  scope: OfficeScope,
  stored: StoredYear,
  due: Milestone,
  closures: YearClosures,
  identity: OfficeIdentity,
): Promise<boolean> {
  if (!(await mayWrite(scope, stored, closures))) return false;
  const reader = await findYearReader(scope, stored.clientId);
  if (!reader) return false;
  const { client, recipient } = reader;
  if (!recipient) {
    await openTasks(scope, [
      { kind: 'no-address', dedupeKey: `no-address/${client.id}`, clientId: client.id, leadId: client.leadId },
    ]);
    return false;
  }
  const { status, ownDates } = await loadYearStatus(scope, stored);
  const composed = composeYearStatus(
    yearLetterhead(client, recipient, identity),
    { name: client.name, orgnr: client.orgnr },
    statusInWords(status, ownDates, recipient.language),
  );
  const message = yearMessage(
    scope,
    { client, recipient },
    {
      kind: 'year-status',
      chasing: true,
      // With its day: one that could not leave is written anew.
      matterKey: `year/${stored.id}/${due.milestone}/${scope.today}`,
      composed,
    },
  );
  if (!(await queueMessages(scope, [message])).has(message.id)) return false;
  await noteMilestones(scope, stored, [due], 'done');
  return true;
}

/** Whether a status that waits may still go: the year runs, and the client may be written to. */
export async function isYearStillTold(scope: OfficeScope, messageId: string): Promise<boolean> {
  const message = await scope.trx
    .selectFrom('message as m')
    .innerJoin('client as c', (join) =>
      join.onRef('c.office_id', '=', 'm.office_id').onRef('c.id', '=', 'm.client_id').on('c.active', '=', true),
    )
    .select(['m.client_id', 'm.matter_key'])
    .where('m.office_id', '=', scope.officeId)
    .where('m.id', '=', messageId)
    .executeTakeFirst();
  if (!message?.client_id) return false;
  const stored = await findYearOfClient(scope, message.client_id);
  if (!stored || message.matter_key?.split('/')[1] !== stored.id) return false;
  if (stateOfYear(stored.year, scope.today) !== 'running') return false;
  const closures = (await loadYearClosures(scope, [stored.clientId]))(stored.clientId);
  return mayWrite(scope, stored, closures);
}
