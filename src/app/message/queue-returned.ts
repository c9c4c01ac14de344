import { sql } from 'kysely';
import type { DocumentType, WorkTerm } from '../../domain/agreement/index.ts';
import { isSameData, latest, type CalendarDate } from '../../domain/kernel/index.ts';
import { deriveItemStatus } from '../../domain/obligation/index.ts';
import { composeReturned, type ReturnedItem } from '../../texts/messages/returned-message.ts';
import { loadObligations, type LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadNotices, noNotice } from '../reminder/load-notices.ts';
import { dropMessages } from './drop-messages.ts';
import {
  endOfHold,
  findHeldLetter,
  findLetterRecipient,
  openNoAddressTask,
  queueLetter,
  rewordLetter,
  type LetterRecipient,
  type NewLetter,
} from './client-letters.ts';

interface ReturnedRow {
  id: string;
  obligation_id: string;
  item_key: string;
  document: DocumentType;
  person_id: string | null;
  received_on: CalendarDate;
  mend_by_on: CalendarDate;
  reason_code: ReturnedItem['reason'];
  number: number;
  of: number;
}

/**
 * Tells the client what has to be done again and by when. What is sent back while the letter still waits comes into the same letter, when it is to
 * be mended by the same day.
 */
export async function queueReturned(
  scope: OfficeScope,
  clientId: string,
  arrivalId: string,
  { clause }: Pick<LoadedObligation, 'clause'>,
): Promise<void> {
  const own = (await loadReturned(scope, sql`a.id = ${arrivalId}`))[0]!;
  const to = await findLetterRecipient(scope, clientId, clause, own.person_id);
  if (!to) return openNoAddressTask(scope, clientId);
  const held = await findHeldLetter(scope, to, ['returned']);
  const told = held ? await loadReturned(scope, sql`a.told_in = ${held.id}`) : [];
  const joins = held !== undefined && told.every((row) => row.mend_by_on === own.mend_by_on);
  const rows = joins ? [...told, own] : [own];
  const letter = await wordLetter(scope, to, rows);
  if (joins) await rewordLetter(scope, held.id, letter);
  const messageId = joins ? held.id : await queueLetter(scope, to, { ...letter, notBefore: endOfHold(scope) });
  await scope.trx
    .updateTable('arrival')
    .set({ told_in: messageId ?? null })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', arrivalId)
    .execute();
}

/**
 * Takes one thing out of a letter that still waits, after it was decided that it is not sent back after all; without anything left the letter does not go.
 * One that has left, or leaves at this moment, is passed by.
 */
export async function withdrawReturned(scope: OfficeScope, clientId: string, messageId: string): Promise<void> {
  const { rows: held } = await sql<{ person_id: string | null }>`select person_id from message
    where office_id = ${scope.officeId} and id = ${messageId} and status = 'queued' and not_before > ${scope.now}::timestamptz
    for update skip locked`.execute(scope.trx);
  if (held.length === 0) return;
  const rows = await loadReturned(scope, sql`a.told_in = ${messageId}`);
  if (rows.length === 0) return dropMessages(scope, [messageId], 'undone');
  const [loaded] = await loadObligations(scope, { ids: [rows[0]!.obligation_id] });
  const to = await findLetterRecipient(scope, clientId, loaded!.clause, held[0]!.person_id);
  if (to) await rewordLetter(scope, messageId, await wordLetter(scope, to, rows));
}

async function wordLetter(
  scope: OfficeScope,
  to: LetterRecipient,
  rows: readonly ReturnedRow[],
): Promise<Parameters<typeof rewordLetter>[2]> {
  const obligationIds = [...new Set(rows.map((row) => row.obligation_id))];
  const loaded = await loadObligations(scope, { ids: obligationIds });
  const [day, ...days] = rows.map((row) => countsFrom(scope, loaded, row));
  const { terms, charges } = await findExtraWork(scope, loaded);
  const composed = composeReturned(to.letterhead, to.company, {
    items: rows.map((row) => ({
      document: row.document,
      ...(row.of > 1 ? { number: row.number } : {}),
      reason: row.reason_code,
    })),
    mendByOn: rows[0]!.mend_by_on,
    receivedOn: latest(day!, ...days),
    restIsFine: isRestFine(
      loaded,
      rows.map((row) => row.id),
    ),
    extraWork: terms,
  });
  return { kind: 'returned', composed, obligationIds, charges };
}

/** The prices of extra work that the letter is the notice of: what is not put right in time may cost the office's hours. Each sentence once. */
async function findExtraWork(
  scope: OfficeScope,
  loaded: readonly LoadedObligation[],
): Promise<{ terms: WorkTerm[]; charges: NonNullable<NewLetter['charges']> }> {
  const notices = await loadNotices(
    scope,
    loaded.map((obligation) => ({ loaded: obligation, step: 'main' as const })),
    scope.today,
  );
  const named = loaded.flatMap(({ row: { id } }) => {
    const { notice, alsoCosts } = notices.get(id) ?? noNotice;
    return [notice, ...alsoCosts].flatMap((content) =>
      content.notice === 'price' && content.term.on === 'work' ? [{ obligationId: id, term: content.term }] : [],
    );
  });
  const terms = named.map(({ term }) => term);
  return {
    terms: terms.filter((term, index) => terms.findIndex((other) => isSameData(other, term)) === index),
    charges: named.map(({ obligationId, term }) => ({ obligationId, key: term.key, notice: 'price' as const })),
  };
}

/** The day that it will count from when it is mended in time. */
function countsFrom(scope: OfficeScope, loaded: readonly LoadedObligation[], row: ReturnedRow): CalendarDate {
  const item = loaded
    .find((obligation) => obligation.row.id === row.obligation_id)
    ?.facts.items.find((candidate) => candidate.item.key === row.item_key);
  const status = item && deriveItemStatus(item, scope.today);
  return status?.status === 'returned' ? status.countsOnIfMended : row.received_on;
}

/** Only what somebody has accepted is fine, and only where there is something besides what goes back. */
function isRestFine(loaded: readonly LoadedObligation[], returnedIds: readonly string[]): boolean {
  const rest = loaded
    .flatMap(({ facts }) => facts.items.flatMap((item) => item.arrivals))
    .filter((arrival) => !returnedIds.includes(arrival.id));
  return rest.length > 0 && rest.every((arrival) => arrival.verdict.verdict === 'accepted');
}

async function loadReturned(scope: OfficeScope, which: ReturnType<typeof sql>): Promise<ReturnedRow[]> {
  const { rows } = await sql<ReturnedRow>`
    select a.id, a.obligation_id, a.item_key, i.document, a.person_id, a.received_on, a.mend_by_on, a.reason_code,
      (select count(*)::int from arrival b where b.office_id = a.office_id and b.obligation_id = a.obligation_id
        and b.item_key = a.item_key and b.mends is null and (b.received_at, b.id) <= (a.received_at, a.id)) as number,
      (select count(*)::int from arrival b where b.office_id = a.office_id and b.obligation_id = a.obligation_id
        and b.item_key = a.item_key and b.mends is null) as "of"
    from arrival a
    join obligation_item i on i.office_id = a.office_id and i.obligation_id = a.obligation_id and i.key = a.item_key
    where a.office_id = ${scope.officeId} and a.verdict = 'returned' and ${which}
    order by a.received_at, a.id`.execute(scope.trx);
  return rows;
}
