import { sql } from 'kysely';
import { inOffice } from '../../db/connect.ts';
import { addDays, timeOfDay, type CalendarDate, type Instant } from '../../domain/kernel/index.ts';
import type { AccessContext } from '../access/access-context.ts';
import { findOfficeOfToken } from '../access/find-office-of-token.ts';
import { hashToken, newToken } from '../access/token.ts';
import { dateInZone, instantAt } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { findHandoverToChange, type HandoverRow } from './find-handover.ts';

/** The link holds through so many days after the last day of the engagement, or after today where that is later. */
export const linkDays = 90;

/** Where the receiver's page is. The token stands behind `#`: see `access/links`. */
export function receiverLinkUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/receive#${token}`;
}

/**
 * A new link for whoever takes over, which is shown this once and stored as a hash: the office sends it by its own mail. The one before opens nothing any more.
 */
export async function makeReceiverLink(
  scope: OfficeScope,
  clientId: string,
): Promise<{ token: string; untilOn: CalendarDate } | { refused: 'not-found' | 'handover-no-receiver' }> {
  const row = await findHandoverToChange(scope, clientId);
  if (!row) return { refused: 'not-found' };
  if (row.receiver?.kind !== 'next-accountant') return { refused: 'handover-no-receiver' };
  await revokeReceiverLink(scope, row);
  const token = newToken();
  const untilOn = addDays(row.last_on > scope.today ? row.last_on : scope.today, linkDays);
  const expiresAt = instantAt(addDays(untilOn, 1), timeOfDay('00:00'), scope.zone);
  await sql`insert into access (office_id, token_hash, kind, handover_id, created_at, expires_at)
    values (${scope.officeId}, ${hashToken(token)}, 'handover-link', ${row.id}, ${scope.now}, ${expiresAt})`.execute(
    scope.trx,
  );
  await appendRecord(scope, [
    { clientId, kind: 'handover-changed', data: { handover: row.id, what: 'link', untilOn } },
  ]);
  return { token, untilOn };
}

/** Takes the link back: it was sent to somebody else, or is needed no more. */
export async function withdrawReceiverLink(
  scope: OfficeScope,
  clientId: string,
): Promise<{ revoked: boolean } | { refused: 'not-found' }> {
  const row = await findHandoverToChange(scope, clientId);
  if (!row) return { refused: 'not-found' };
  const revoked = await revokeReceiverLink(scope, row);
  if (revoked)
    await appendRecord(scope, [
      { clientId, kind: 'handover-changed', data: { handover: row.id, what: 'link-revoked' } },
    ]);
  return { revoked };
}

export async function revokeReceiverLink(scope: OfficeScope, { id }: Pick<HandoverRow, 'id'>): Promise<boolean> {
  const { rows } = await sql`update access set revoked_at = ${scope.now}
    where office_id = ${scope.officeId} and handover_id = ${id} and kind = 'handover-link' and revoked_at is null
    returning token_hash`.execute(scope.trx);
  return rows.length > 0;
}

/** The day through which the link holds that is out now; null where there is none. */
export async function findLinkUntil(scope: OfficeScope, handoverId: string): Promise<CalendarDate | null> {
  const { rows } = await sql<{ until: Instant }>`select expires_at as until from access
    where office_id = ${scope.officeId} and handover_id = ${handoverId} and kind = 'handover-link' and revoked_at is null
      and expires_at > ${scope.now}`.execute(scope.trx);
  const [row] = rows;
  return row ? addDays(dateInZone(row.until, scope.zone), -1) : null;
}

export type FoundReceiver =
  | { officeId: string; handoverId: string; clientId: string }
  | { refused: 'unknown-link' | 'expired-link' | 'revoked-link' };

/**
 * Whose handover a link opens: one, and nothing beside it. A handover that has ended is open to its receiver until the link expires, so that what was received can be kept; one that was
 * taken back is not.
 */
export async function findReceiver(
  context: Pick<AccessContext, 'db' | 'clock'>,
  token: string,
): Promise<FoundReceiver> {
  const officeId = await findOfficeOfToken(context.db, token);
  if (officeId === undefined) return { refused: 'unknown-link' };
  return inOffice(context.db, officeId, async (trx): Promise<FoundReceiver> => {
    const { rows } = await sql<{ handoverId: string; clientId: string; expired: boolean; revoked: boolean }>`
      select h.id as "handoverId", h.client_id as "clientId",
        a.expires_at <= ${context.clock.now()}::timestamptz + make_interval(secs => o.clock_offset_seconds) as expired,
        (a.revoked_at is not null or coalesce(h.ended_as = 'withdrawn', false)) as revoked
      from access a join handover h on h.office_id = a.office_id and h.id = a.handover_id join office o on o.id = a.office_id
      where a.office_id = ${officeId} and a.token_hash = ${hashToken(token)} and a.kind = 'handover-link'`.execute(trx);
    const [row] = rows;
    if (!row) return { refused: 'unknown-link' };
    if (row.revoked) return { refused: 'revoked-link' };
    if (row.expired) return { refused: 'expired-link' };
    return { officeId, handoverId: row.handoverId, clientId: row.clientId };
  });
}
