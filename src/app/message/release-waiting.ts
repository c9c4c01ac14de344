import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { addSeconds } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { dropMessages } from './drop-messages.ts';
import { isStale } from './find-reason-to-drop.ts';

/** A queued message whose job should have come by now: sending was stopped, no server was set, or the job was lost. */
const waitsSeconds = 15 * 60;

interface Waiting {
  id: string;
  chasing: boolean;
  resent: boolean;
  planned_on: CalendarDate;
}

/**
 * Sees to messages that have lain in the queue since sending was not possible. Letters go; chasing messages of an earlier day are taken out, and
 * this sweep says what is missing now. So a server that is set up after a month, or a stop that ends, makes no storm. Asking for a job twice does
 * no harm: a message is claimed once.
 */
export async function releaseWaiting(
  scope: OfficeScope,
  isConfigured: (channel: 'email' | 'sms') => boolean,
): Promise<{ released: number; stale: number }> {
  const channels = (['email', 'sms'] as const).filter(isConfigured);
  const { rows } = await sql<Waiting>`select id, chasing, resent, planned_on from message
    where office_id = ${scope.officeId} and status = 'queued' and channel = any(${channels}::text[])
      and not_before < ${addSeconds(scope.now, -waitsSeconds)}::timestamptz
    order by created_at, id limit 5000 for update skip locked`.execute(scope.trx);
  const stale = rows.filter((message) => isStale(scope, message)).map((message) => message.id);
  const rest = rows.filter((message) => !isStale(scope, message)).map((message) => message.id);
  await dropMessages(scope, stale, 'stale');
  if (rest.length > 0) {
    await sql`update message set not_before = ${scope.now}::timestamptz
      where office_id = ${scope.officeId} and id = any(${rest}::uuid[])`.execute(scope.trx);
    await scope.enqueue(scope, rest, scope.now);
  }
  return { released: rest.length, stale: stale.length };
}
