import { isDeepStrictEqual } from 'node:util';
import { sql, type Selectable } from 'kysely';
import type { PartnerOfficeTable } from '../../db/tables.ts';
import { findForbiddenWords } from '../../domain/handover/index.ts';
import { findPartnerFaults, type PartnerFault, type PartnerOffice } from '../../domain/referral/index.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';

/** An entry of the register, and whether clients are helped on to it now. */
export interface RegisteredPartner extends PartnerOffice {
  active: boolean;
}

export type PartnerSaved = { saved: true; partnerId: string } | { saved: false; faults: RegisterFault[] };
/** `words-forbidden`: a word that may stand in nothing that leaves an office about a client. */
export type RegisterFault = PartnerFault | 'words-forbidden';

/** The register, those in use first, each by name. */
export async function loadPartners(scope: OfficeScope): Promise<RegisteredPartner[]> {
  const rows = await scope.trx
    .selectFrom('partner_office')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .orderBy('active', 'desc')
    .orderBy(sql`partner ->> 'name' collate "nb-x-icu"`)
    .orderBy('id')
    .execute();
  return rows.map(partnerOf);
}

/** Puts an office in the register. Of two who add one number at once the second hears that it is there. */
export async function addPartner(scope: OfficeScope, partner: Omit<PartnerOffice, 'id'>): Promise<PartnerSaved> {
  const id = scope.ids.next();
  const faults = await findFaults(scope, { ...partner, id });
  if (faults.length > 0) return { saved: false, faults };
  const inserted = await scope.trx
    .insertInto('partner_office')
    .values({ office_id: scope.officeId, id, active: true, ...columnsOf(scope, partner) })
    .onConflict((conflict) => conflict.columns(['office_id', 'orgnr']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return { saved: false, faults: ['orgnr-taken'] };
  await appendOfficeEvents(scope, [{ kind: 'partner-added', data: { partner: id } }]);
  return { saved: true, partnerId: id };
}

/** Writes an entry anew. What a referral has told stays told; what is told from now on goes to the address that stands here now. */
export async function changePartner(
  scope: OfficeScope,
  partnerId: string,
  partner: Omit<PartnerOffice, 'id'>,
): Promise<PartnerSaved | { refused: 'not-found' }> {
  // One register, one at a time: two who give two offices one number do not both succeed.
  await lockRegister(scope);
  const was = await findPartner(scope, partnerId);
  if (!was) return { refused: 'not-found' };
  const faults = await findFaults(scope, { ...partner, id: partnerId });
  if (faults.length > 0) return { saved: false, faults };
  await scope.trx
    .updateTable('partner_office')
    .set(columnsOf(scope, partner))
    .where('office_id', '=', scope.officeId)
    .where('id', '=', partnerId)
    .execute();
  const changed = findChanged(was, partner);
  // Where a client's name is sent: whoever puts another address there is found.
  if (changed.length > 0)
    await appendOfficeEvents(scope, [{ kind: 'partner-changed', data: { partner: partnerId, changed } }]);
  return { saved: true, partnerId };
}

/** The parts of an entry that say something else now, by name. */
function findChanged(was: Omit<PartnerOffice, 'id'>, is: Omit<PartnerOffice, 'id'>): string[] {
  return Object.entries(is).flatMap(([part, said]) =>
    isDeepStrictEqual(was[part as keyof typeof was], said) ? [] : [part],
  );
}

/** Takes an office out of use, or in again. It stays in the register: a referral may speak of it. */
export async function setPartnerActive(
  scope: OfficeScope,
  partnerId: string,
  active: boolean,
): Promise<{ changed: true } | { refused: 'not-found' }> {
  await lockRegister(scope);
  const was = await findPartner(scope, partnerId);
  if (!was) return { refused: 'not-found' };
  if (was.active === active) return { changed: true };
  await scope.trx
    .updateTable('partner_office')
    .set({ active, changed_at: scope.now, changed_by: staffOf(scope)! })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', partnerId)
    .execute();
  await appendOfficeEvents(scope, [
    { kind: active ? 'partner-taken-up' : 'partner-set-aside', data: { partner: partnerId } },
  ]);
  return { changed: true };
}

export async function findPartner(scope: OfficeScope, partnerId: string): Promise<RegisteredPartner | undefined> {
  const row = await scope.trx
    .selectFrom('partner_office')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('id', '=', partnerId)
    .executeTakeFirst();
  return row && partnerOf(row);
}

async function findFaults(scope: OfficeScope, partner: PartnerOffice): Promise<RegisterFault[]> {
  const { rows } = await sql<{ orgnr: string }>`
    select orgnr from office where id = ${scope.officeId}
    union all select orgnr from partner_office where office_id = ${scope.officeId} and id <> ${partner.id}`.execute(
    scope.trx,
  );
  const faults = findPartnerFaults(
    partner,
    rows.map(({ orgnr }) => orgnr),
  );
  // A client reads of lines of business and systems where an office suits.
  const words = [...partner.industries.flatMap((one) => ('word' in one ? [one.word] : [])), ...partner.systems];
  return findForbiddenWords(words.join('. '), [partner.name]).length > 0 ? [...faults, 'words-forbidden'] : faults;
}

async function lockRegister(scope: OfficeScope): Promise<void> {
  await sql`select id from partner_office where office_id = ${scope.officeId} order by id for update`.execute(
    scope.trx,
  );
}

function partnerOf({ id, active, partner }: Selectable<PartnerOfficeTable>): RegisteredPartner {
  return { ...partner, id, active };
}

function columnsOf(scope: OfficeScope, partner: Omit<PartnerOffice, 'id'>) {
  return {
    orgnr: partner.orgnr,
    partner: JSON.stringify(partner),
    changed_at: scope.now,
    changed_by: staffOf(scope)!,
  };
}
