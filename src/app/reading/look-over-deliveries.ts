import { sql } from 'kysely';
import { checkDelivery, decidePassage, type DeliveryFacts, type FindingKind } from '../../domain/intake/index.ts';
import { acceptArrivals } from '../intake/accept-arrivals.ts';
import { getIntakeSettings } from '../intake/intake-settings.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadDeliveryFacts, loadUnplacedFacts } from './load-delivery-facts.ts';
import { saveFindings, type FindingPlace } from './save-findings.ts';

export interface DeliveriesToLookOver {
  obligationIds: readonly string[];
  /** Clients at whom something lies, or lay, without a place. */
  unplacedOfClientIds?: readonly string[];
}

/**
 * Holds deliveries against what was agreed, keeps what is found, and lets pass by the office's rule what is in order. Called by whoever changes what
 * a delivery consists of. A delivery of which nothing was read is left alone: what nobody has opened nothing is said of.
 */
export async function lookOverDeliveries(
  scope: OfficeScope,
  { obligationIds, unplacedOfClientIds = [] }: DeliveriesToLookOver,
): Promise<void> {
  for (const { obligationId, clientId } of await findRead(scope, obligationIds)) {
    const facts = await loadDeliveryFacts(scope, obligationId);
    if (facts) await lookOver(scope, { clientId, obligationId }, facts);
  }
  for (const clientId of await findUnplacedRead(scope, unplacedOfClientIds)) {
    await lookOver(scope, { clientId, obligationId: null }, await loadUnplacedFacts(scope, clientId));
  }
}

/** What can be said of a file before anybody knows what it is for. */
const saidOfAnyFile: ReadonlySet<FindingKind> = new Set([
  'wrong-company',
  'duplicate-bytes',
  'duplicate-meaning',
  'illegible',
  'cannot-open',
  'sum-wrong',
  'account-changed',
  'birth-number',
  'sender-not-verified',
  'not-scanned',
  'virus',
]);

/** The same without letting anything pass. */
export async function saveFindingsOnly(scope: OfficeScope, obligationId: string): Promise<void> {
  for (const { clientId } of await findRead(scope, [obligationId])) {
    const facts = await loadDeliveryFacts(scope, obligationId);
    if (facts) await saveFindings(scope, { clientId, obligationId }, checkDelivery(facts));
  }
}

async function lookOver(scope: OfficeScope, place: FindingPlace, facts: DeliveryFacts): Promise<void> {
  const found = checkDelivery(facts);
  const findings = place.obligationId === null ? found.filter(({ kind }) => saidOfAnyFile.has(kind)) : found;
  const setAside = await saveFindings(scope, place, findings);
  if (place.obligationId === null || !(await getIntakeSettings(scope)).passByRule) return;
  const standing = findings.filter(({ key }) => !setAside.has(key));
  const passing = decidePassage(facts.files, standing).flatMap((passage) =>
    passage.passes ? [passage.arrivalId] : [],
  );
  if (passing.length > 0) await acceptArrivals({ ...scope, actor: 'takt' }, passing);
}

/** In order of id, so that two who look over several never wait for each other in a circle. */
async function findRead(
  scope: OfficeScope,
  obligationIds: readonly string[],
): Promise<{ obligationId: string; clientId: string }[]> {
  if (obligationIds.length === 0) return [];
  const { rows } = await sql<{ obligationId: string; clientId: string }>`
    select o.id as "obligationId", o.client_id as "clientId" from obligation o
    where o.office_id = ${scope.officeId} and o.id = any(${obligationIds}::uuid[])
      and (exists (select from arrival a join reading r on r.office_id = a.office_id and r.arrival_id = a.id and r.state in ('read', 'failed', 'infected')
          where a.office_id = o.office_id and a.obligation_id = o.id)
        or exists (select from finding f where f.office_id = o.office_id and f.obligation_id = o.id and f.gone_at is null))
    order by o.id for no key update`.execute(scope.trx);
  return rows;
}

async function findUnplacedRead(scope: OfficeScope, clientIds: readonly string[]): Promise<string[]> {
  if (clientIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select c.id from client c where c.office_id = ${scope.officeId} and c.id = any(${clientIds}::uuid[])
      and (exists (select from arrival a join reading r on r.office_id = a.office_id and r.arrival_id = a.id and r.state in ('read', 'failed', 'infected')
          where a.office_id = c.office_id and a.client_id = c.id and a.obligation_id is null and a.verdict = 'waiting')
        or exists (select from finding f where f.office_id = c.office_id and f.client_id = c.id and f.obligation_id is null and f.gone_at is null))
    order by c.id`.execute(scope.trx);
  return rows.map(({ id }) => id);
}
