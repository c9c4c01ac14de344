import type { StoredReceiver } from '../../db/tables.ts';
import {
  decideLastDay,
  findForbiddenWords,
  type AccessToHandOver,
  type AgreedDay,
  type LastDayRefusal,
} from '../../domain/handover/index.ts';
import { isSameData } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { findHandoverToChange, type HandoverRow } from './find-handover.ts';
import { revokeReceiverLink } from './receiver-link.ts';

/** Words that may stand in nothing about a client; they are named to whoever wrote them. */
export interface ForbiddenWords {
  refused: 'forbidden-words';
  words: readonly string[];
}

/** Both agree to an earlier day; null takes that back, and the day that follows from the notice stands again. */
export async function agreeLastDay(
  scope: OfficeScope,
  clientId: string,
  agreed: AgreedDay | null,
): Promise<{ changed: boolean } | LastDayRefusal | { refused: 'not-found' }> {
  const row = await findHandoverToChange(scope, clientId);
  if (!row) return { refused: 'not-found' };
  const last = decideLastDay(row.terms, noticeOf(row), agreed ?? undefined);
  if ('refused' in last) return last;
  if (isSameData(agreed, row.agreed)) return { changed: false };
  await save(scope, row, {
    agreed: agreed === null ? null : JSON.stringify(agreed),
    last_on: last.on,
    last_by: last.by,
  });
  await appendRecord(scope, [
    { clientId, kind: 'handover-changed', data: { handover: row.id, what: 'last-day', lastOn: last.on } },
  ]);
  return { changed: true };
}

/**
 * Says who takes over: the next accountant, or the client alone. A link that another receiver has opens nothing any more; nor does one of the same office whose contact is another. What was
 * confirmed stands, with the name of who confirmed it.
 */
export async function nameReceiver(
  scope: OfficeScope,
  clientId: string,
  receiver: StoredReceiver,
): Promise<{ changed: boolean } | { refused: 'not-found' }> {
  const row = await findHandoverToChange(scope, clientId);
  if (!row) return { refused: 'not-found' };
  const named = trimmed(receiver);
  if (isSameData(named, row.receiver)) return { changed: false };
  await save(scope, row, { receiver: JSON.stringify(named) });
  await revokeReceiverLink(scope, row);
  await appendRecord(scope, [
    {
      clientId,
      kind: 'handover-changed',
      data: { handover: row.id, what: 'receiver', receiver: named.kind },
      words: { receiver: named.name },
    },
  ]);
  return { changed: true };
}

/** Says where the office has come in for the client, all of it at once. Each is a line of its own. */
export async function setAccesses(
  scope: OfficeScope,
  clientId: string,
  accesses: readonly AccessToHandOver[],
): Promise<{ changed: boolean } | { refused: 'not-found' } | ForbiddenWords> {
  const row = await findHandoverToChange(scope, clientId);
  if (!row) return { refused: 'not-found' };
  const written = accesses.map(({ kind, name }) => ({ kind, name: name.trim() }));
  const words = written.flatMap(({ name }) => findForbiddenWords(name));
  if (words.length > 0) return { refused: 'forbidden-words', words };
  const each = written.filter(
    (one, place) => written.findIndex(({ kind, name }) => kind === one.kind && name === one.name) === place,
  );
  if (isSameData(each, row.accesses)) return { changed: false };
  await save(scope, row, { accesses: JSON.stringify(each) });
  await appendRecord(scope, [
    { clientId, kind: 'handover-changed', data: { handover: row.id, what: 'accesses', number: each.length } },
  ]);
  return { changed: true };
}

export function noticeOf(row: Pick<HandoverRow, 'notice_by' | 'notice_reached_on' | 'notice_named_on'>) {
  return {
    by: row.notice_by,
    reachedOn: row.notice_reached_on,
    ...(row.notice_named_on === null ? {} : { namedOn: row.notice_named_on }),
  };
}

async function save(
  scope: OfficeScope,
  { id }: HandoverRow,
  values: Partial<Record<'agreed' | 'receiver' | 'accesses' | 'last_on' | 'last_by', unknown>>,
): Promise<void> {
  await scope.trx
    .updateTable('handover')
    .set(values as object)
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .execute();
}

/** A client who takes over alone has no other office's number or contact. */
function trimmed({ kind, name, orgnr, contact, email }: StoredReceiver): StoredReceiver {
  const said = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim());
  const isOffice = kind === 'next-accountant';
  return {
    kind,
    name: name.trim(),
    orgnr: isOffice ? said(orgnr) : null,
    contact: isOffice ? said(contact) : null,
    email: isOffice ? said(email) : null,
  };
}
