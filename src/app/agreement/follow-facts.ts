import { sql } from 'kysely';
import {
  deriveDuties,
  deriveFactsMove,
  deriveItems,
  isOfStretch,
  isSameTime,
  toStretches,
  type ClientFacts,
  type FactsDuty,
  type FactsMove,
  type StandingDuty,
  type StoredVersion,
  type Stretch,
} from '../../domain/agreement/index.ts';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { settlePromisedReports } from '../report/settle-promised-reports.ts';
import { cancelDuties } from './cancel-duties.ts';
import type { ClientFactsRow } from './client-facts.ts';
import { addDuties, deriveObligations, dutyHorizonOn, insertItems } from './derive-obligations.ts';
import { versionsOfAgreement } from './versions-of-agreement.ts';

/** How many duties came into the calendar, got another time or other items, and fell away. */
export interface FollowedFacts {
  arisen: number;
  moved: number;
  ended: number;
}

interface AgreementRow {
  id: string;
  versions: StoredVersion[];
}

type Standing = StandingDuty & { id: string };
type VersionDuty = FactsDuty & { version: number };

/** No duty keeps its name over a longer way: a year that is cut where the way to report VAT changes. */
const reachDays = 400;

/**
 * Brings the calendar of a client in step with what has become known, in the transaction that stores it. `store` writes the facts; what was
 * to be derived before is derived by the old ones first, so that the two can be told apart.
 */
export async function followFacts(
  scope: OfficeScope,
  clientId: string,
  facts: { before: ClientFacts; after: ClientFacts },
  store: () => Promise<ClientFactsRow>,
): Promise<FollowedFacts> {
  // Agreements and duties are locked before the record, as everybody locks them.
  const agreements = await loadAgreements(scope, clientId);
  await sql`select 1 from obligation where office_id = ${scope.officeId} and client_id = ${clientId}
    order by id for no key update`.execute(scope.trx);
  for (const { id } of agreements) await deriveObligations(scope, { agreementId: id });
  const row = await store();
  const done: FollowedFacts = { arisen: 0, moved: 0, ended: 0 };
  for (const agreement of agreements) {
    const stretches = toStretches(agreement.versions);
    const standing = await loadStanding(scope, agreement.id);
    const before = dutiesOf(scope, stretches, facts.before);
    const after = dutiesOf(scope, stretches, facts.after);
    const range = { today: scope.today, horizonOn: dutyHorizonOn(scope.today) };
    const move = deriveFactsMove(standing, before, after, range);
    const ids = new Map(standing.map((duty) => [duty.key, duty.id]));
    await cancelDuties(
      scope,
      move.ended.map((key) => ids.get(key)!),
      'facts-changed',
    );
    await rewrite(
      scope,
      clientId,
      move.moved.map((moved) => ({ ...moved, id: ids.get(moved.key)!, fromOn: dueOnOf(standing, moved.key) })),
    );
    // A duty that fell away by a slip of the pen comes back with its history when the slip is mended.
    const revived = await revive(scope, clientId, agreement.id, move.arisen);
    const versions = new Map(after.map(({ key, version }) => [key, version]));
    for (const { version, fromOn, terms } of stretches) {
      const source = { agreement_id: agreement.id, version, client_id: clientId, start_on: fromOn, terms, ...row };
      const own = move.arisen.filter(({ key }) => versions.get(key) === version);
      done.arisen += await addDuties(scope, source, own);
    }
    done.arisen += revived;
    done.moved += move.moved.length;
    done.ended += move.ended.length;
  }
  await settlePromisedReports(
    scope,
    agreements.map(({ id }) => id),
    dutyHorizonOn(scope.today),
  );
  return done;
}

/** What the versions of an agreement give by these facts, each about the times that begin in its own stretch; a time across two is owed once. */
function dutiesOf(scope: OfficeScope, stretches: readonly Stretch[], facts: ClientFacts): VersionDuty[] {
  const startOn = stretches[0]?.fromOn;
  if (startOn === undefined) return [];
  const fromOn = addDays(scope.today, -reachDays);
  const toOn = addDays(dutyHorizonOn(scope.today), reachDays);
  const duties: VersionDuty[] = [];
  for (const stretch of stretches) {
    const { version, terms } = stretch;
    const clauses = new Map(terms.duties.map((clause) => [clause.key, clause]));
    const own = deriveDuties(terms, facts, scope.closures, { startOn, fromOn, toOn })
      .filter(({ period }) => isOfStretch(period, stretch))
      .map((duty) => ({
        ...duty,
        version,
        items: deriveItems(clauses.get(duty.clauseKey)!.items, facts, duty.period),
      }))
      .filter((duty) => duty.items.length > 0 && !duties.some((other) => isSameTime(timeOf(duty), timeOf(other))));
    duties.push(...own);
  }
  return duties;
}

function timeOf({ key, clauseKey, period: { startOn, endOn } }: FactsDuty) {
  return { key, clauseKey, startOn, endOn };
}

function dueOnOf(standing: readonly Standing[], key: string): CalendarDate {
  return standing.find((duty) => duty.key === key)!.dueOn;
}

async function loadAgreements(scope: OfficeScope, clientId: string): Promise<AgreementRow[]> {
  const { rows } = await sql<AgreementRow>`
    select a.id, ${versionsOfAgreement} as versions
    from agreement a where a.office_id = ${scope.officeId} and a.client_id = ${clientId} and a.ended_on is null
    order by a.id for update of a`.execute(scope.trx);
  return rows;
}

async function loadStanding(scope: OfficeScope, agreementId: string): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select o.id, o.duty_key as key, o.clause_key as "clauseKey", o.period_start_on as "startOn", o.period_end_on as "endOn",
      o.agreed_due_on as "dueOn",
      o.state = 'delivered' or o.history
        or exists (select from arrival a where a.office_id = o.office_id and a.obligation_id = o.id)
        or exists (select from answer a where a.office_id = o.office_id and a.obligation_id = o.id)
        or exists (select from extension_request e where e.office_id = o.office_id and e.obligation_id = o.id)
        or exists (select from message_obligation m where m.office_id = o.office_id and m.obligation_id = o.id) as settled
    from obligation o
    where o.office_id = ${scope.officeId} and o.agreement_id = ${agreementId} and o.state <> 'cancelled'
    order by o.id for no key update of o`.execute(scope.trx);
  return rows;
}

type Rewritten = FactsMove['moved'][number] & { id: string; fromOn: CalendarDate };

async function rewrite(scope: OfficeScope, clientId: string, moved: readonly Rewritten[]): Promise<void> {
  if (moved.length === 0) return;
  const rows = moved.map(({ id, duty, dueOn, whole }) => ({
    id,
    due: dueOn,
    at: duty.dueAt ?? null,
    // What a day hangs on moves with it.
    s: whole || !('year' in duty.period) ? duty.period.startOn : null,
    e: whole || !('year' in duty.period) ? duty.period.endOn : null,
  }));
  await sql`update obligation o set agreed_due_on = x.due, due_at = x.at, period_start_on = coalesce(x.s, o.period_start_on),
      period_end_on = coalesce(x.e, o.period_end_on), cancelled_on = null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, due date, at time, s date, e date)
    where o.office_id = ${scope.officeId} and o.id = x.id`.execute(scope.trx);
  const whole = moved.filter((one) => one.whole);
  await sql`delete from obligation_item where office_id = ${scope.officeId}
    and obligation_id = any(${whole.map(({ id }) => id)}::uuid[])`.execute(scope.trx);
  await insertItems(
    scope,
    whole.map(({ id, duty }) => ({ obligationId: id, items: duty.items })),
  );
  await appendRecord(
    scope,
    moved
      .filter(({ fromOn, dueOn }) => fromOn !== dueOn)
      .map(({ id, duty, fromOn, dueOn }) => ({
        clientId,
        kind: 'duty-moved' as const,
        data: { obligation: id, clause: duty.clauseKey, fromOn, dueOn },
      })),
  );
  await refreshObligations(
    scope,
    moved.map(({ id }) => id),
  );
}

/** Takes up again what had fallen away under its name. */
async function revive(
  scope: OfficeScope,
  clientId: string,
  agreementId: string,
  arisen: readonly FactsDuty[],
): Promise<number> {
  const { rows } = await sql<{ id: string; key: string; version: number }>`
    select id, duty_key as key, version from obligation where office_id = ${scope.officeId} and agreement_id = ${agreementId}
      and state = 'cancelled' and not history and duty_key = any(${arisen.map(({ key }) => key)}::text[])
    order by id for no key update`.execute(scope.trx);
  const byKey = new Map(arisen.map((duty) => [duty.key, duty]));
  const revived = rows.map(({ id, key, version }) => ({ id, key, version, duty: byKey.get(key)! }));
  await rewrite(
    scope,
    clientId,
    revived.map(({ id, key, duty }) => ({ id, key, duty, dueOn: duty.dueOn, fromOn: duty.dueOn, whole: true })),
  );
  await appendRecord(
    scope,
    revived.map(({ id, version, duty: { clauseKey, dueOn } }) => ({
      clientId,
      kind: 'duty-arisen' as const,
      data: { obligation: id, clause: clauseKey, dueOn, agreement: agreementId, version },
    })),
  );
  return revived.length;
}
