import { sql } from 'kysely';
import { DomainError } from '../../domain/kernel/index.ts';
import { eventPlan, findLadderFaults, periodicPlan, type Ladders } from '../../domain/reminder/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';

/** Whose ladder it is: of the whole office, of a client, or of one duty of a client's agreement by the key of its clause. */
export type LadderOwner = { office: true } | { clientId: string } | { clientId: string; clauseKey: string };

/**
 * Sets somebody's own ladders, or takes them away with null: then those of the next wider owner hold again. Steps that were taken stay taken; the
 * duties are looked at anew by the next sweep.
 */
export async function setLadders(
  scope: OfficeScope,
  owner: LadderOwner,
  ladders: Ladders | null,
): Promise<{ set: true } | { refused: 'not-found' }> {
  const [fault] = ladders === null ? [] : findLadderFaults(ladders);
  if (fault !== undefined) throw new DomainError(`ladder.${fault}`);
  const isSet = await saveLadders(scope, owner, ladders);
  if (!isSet) return { refused: 'not-found' };
  const clientId = 'clientId' in owner ? owner.clientId : null;
  if (clientId !== null) {
    const clause = 'clauseKey' in owner ? { clause: owner.clauseKey } : {};
    await appendRecord(scope, [{ clientId, kind: 'client-changed', data: { changed: ['ladders'], ...clause } }]);
  }
  if (clientId === null) {
    await appendOfficeEvents(scope, [{ kind: 'settings-changed', data: { of: 'ladders', changed: ['ladders'] } }]);
  }
  await lookAgain(scope, clientId);
  return { set: true };
}

async function saveLadders(scope: OfficeScope, owner: LadderOwner, ladders: Ladders | null): Promise<boolean> {
  const json = ladders === null ? null : JSON.stringify(ladders);
  const { officeId } = scope;
  if ('office' in owner) {
    await sql`update office set settings = case when ${json}::jsonb is null then settings - 'ladders'
      else settings || jsonb_build_object('ladders', ${json}::jsonb) end where id = ${officeId}`.execute(scope.trx);
    return true;
  }
  const { rows } =
    'clauseKey' in owner
      ? await sql`update agreement a set ladders = nullif(case when ${json}::jsonb is null
            then coalesce(a.ladders, '{}') - ${owner.clauseKey}::text
            else coalesce(a.ladders, '{}') || jsonb_build_object(${owner.clauseKey}::text, ${json}::jsonb) end, '{}')
          where a.office_id = ${officeId} and a.client_id = ${owner.clientId} and a.ended_on is null
            and exists (select from agreement_version v, jsonb_array_elements(v.terms -> 'duties') c
              where v.office_id = a.office_id and v.agreement_id = a.id and c ->> 'key' = ${owner.clauseKey})
          returning a.id`.execute(scope.trx)
      : await sql`update client set ladders = ${json}::jsonb
          where office_id = ${officeId} and id = ${owner.clientId} and active returning id`.execute(scope.trx);
  return rows.length > 0;
}

/** A new ladder may ask for something today of a duty that was done with, so every open duty is looked at. */
async function lookAgain(scope: OfficeScope, clientId: string | null): Promise<void> {
  await sql`update obligation set next_check_on = least(next_check_on, greatest(${scope.today}::date, due_on - 40))
    where office_id = ${scope.officeId} and (${clientId}::uuid is null or client_id = ${clientId}::uuid)
      and state not in ('delivered', 'cancelled') and not history`.execute(scope.trx);
}

export interface LaddersView {
  default: Ladders;
  office: Ladders | null;
  clients: { clientId: string; ladders: Ladders | null; duties: Record<string, Ladders> }[];
}

/** The default, and every ladder of somebody's own. */
export async function viewLadders(scope: OfficeScope): Promise<LaddersView> {
  const { settings } = await scope.trx
    .selectFrom('office')
    .select('settings')
    .where('id', '=', scope.officeId)
    .executeTakeFirstOrThrow();
  const { rows } = await sql<LaddersView['clients'][number]>`
    select c.id as "clientId", c.ladders, coalesce(a.ladders, '{}') as duties from client c
    left join lateral (select jsonb_object_agg(d.key, d.value) as ladders from agreement a, jsonb_each(a.ladders) d
      where a.office_id = c.office_id and a.client_id = c.id and a.ended_on is null) a on true
    where c.office_id = ${scope.officeId} and c.active and (c.ladders is not null or a.ladders is not null)
    order by c.name, c.id`.execute(scope.trx);
  return {
    default: { periodic: periodicPlan, event: eventPlan },
    office: settings.ladders ?? null,
    clients: rows,
  };
}
