import { sql } from 'kysely';
import type { CalendarDate, Instant } from '../../domain/kernel/index.ts';
import type { Database } from '../../db/connect.ts';
import { hashToken, newToken } from '../access/token.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';

/** What stands before the secret, so that a key that leaked is known for what it is. */
const prefix = 'takt_deliver_';

export interface DeliveryKeyView {
  id: string;
  name: string;
  clientId: string | null;
  clientName: string | null;
  madeByName: string;
  madeAt: Instant;
  usedOn: CalendarDate | null;
  revokedAt: Instant | null;
}

/** Makes a key by which another system delivers. The key itself is answered once and never again. */
export async function makeDeliveryKey(
  scope: OfficeScope,
  { name, clientId }: { name: string; clientId?: string },
): Promise<{ id: string; key: string } | { refused: 'not-found' }> {
  if (clientId !== undefined && !(await isClient(scope, clientId))) return { refused: 'not-found' };
  const id = scope.ids.next();
  const key = `${prefix}${newToken()}`;
  await scope.trx
    .insertInto('delivery_key')
    .values({
      office_id: scope.officeId,
      id,
      client_id: clientId ?? null,
      name,
      token_hash: hashToken(key),
      made_by: staffOf(scope)!,
      made_at: scope.now,
    })
    .execute();
  await appendOfficeEvents(scope, [
    { kind: 'delivery-key-made', data: { key: id, ...(clientId === undefined ? {} : { client: clientId }) } },
  ]);
  return { id, key };
}

/** A key that was revoked delivers nothing any more; what it delivered stays. */
export async function revokeDeliveryKey(
  scope: OfficeScope,
  id: string,
): Promise<{ revoked: true } | { refused: 'not-found' }> {
  const key = await scope.trx
    .selectFrom('delivery_key')
    .select('revoked_at')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!key) return { refused: 'not-found' };
  if (key.revoked_at !== null) return { revoked: true };
  await scope.trx
    .updateTable('delivery_key')
    .set({ revoked_at: scope.now })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .execute();
  await appendOfficeEvents(scope, [{ kind: 'delivery-key-revoked', data: { key: id } }]);
  return { revoked: true };
}

/** The keys of the office, those in use first. */
export async function viewDeliveryKeys(scope: OfficeScope): Promise<DeliveryKeyView[]> {
  const { rows } = await sql<DeliveryKeyView>`
    select k.id, k.name, k.client_id as "clientId", c.name as "clientName", s.name as "madeByName", k.made_at as "madeAt", k.used_on as "usedOn",
      k.revoked_at as "revokedAt"
    from delivery_key k join staff s on s.office_id = k.office_id and s.id = k.made_by
    left join client c on c.office_id = k.office_id and c.id = k.client_id
    where k.office_id = ${scope.officeId} order by k.revoked_at is not null, k.made_at desc, k.id`.execute(scope.trx);
  return rows;
}

/** Whose a key is; undefined for one that was revoked, as for one that never was. */
export async function findDeliveryKey(
  db: Database,
  key: string,
): Promise<{ officeId: string; keyId: string } | undefined> {
  if (!key.startsWith(prefix) || key.length > 200) return undefined;
  const { rows } = await sql<{ officeId: string; keyId: string }>`
    select office_id as "officeId", key_id as "keyId" from find_delivery_key(${hashToken(key)})`.execute(db);
  return rows[0];
}

/**
 * The client that a key may deliver for: its own, or for a key of the whole office the one that is named by id or organisation number. Notes the day on which
 * the key was last used: one that nobody uses can go.
 */
export async function findClientOfKey(
  scope: OfficeScope,
  keyId: string,
  named: string | undefined,
): Promise<{ clientId: string } | { refused: 'no-company' }> {
  const { rows } = await sql<{ clientId: string }>`
    with used as (
      update delivery_key set used_on = ${scope.today}::date
      where office_id = ${scope.officeId} and id = ${keyId} and revoked_at is null and used_on is distinct from ${scope.today}::date
    )
    select c.id as "clientId" from delivery_key k
    join client c on c.office_id = k.office_id and c.active and (k.client_id is null or k.client_id = c.id)
      and (${named ?? null}::text is null and k.client_id is not null or c.id::text = ${named ?? null} or c.orgnr = ${named ?? null})
    where k.office_id = ${scope.officeId} and k.id = ${keyId} and k.revoked_at is null`.execute(scope.trx);
  return rows.length === 1 ? rows[0]! : { refused: 'no-company' };
}

async function isClient(scope: OfficeScope, clientId: string): Promise<boolean> {
  const row = await scope.trx
    .selectFrom('client')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirst();
  return row !== undefined;
}
