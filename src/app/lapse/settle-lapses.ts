import { sql } from 'kysely';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import {
  decideLapses,
  deriveHoldsFromOn,
  derivePackageLapses,
  endLapses,
  type FoundLapse,
  type LapseChange,
  type StoredLapse,
} from '../../domain/lapse/index.ts';
import { dropMessages } from '../message/drop-messages.ts';
import { dateInZone } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord, type NewEvent } from '../record/append-record.ts';
import type { OfficeIdentity } from '../reminder/word-reminder.ts';
import { closeTasks, openTasks } from '../task/open-tasks.ts';
import { loadPackageAgreements, type PackageAgreement, type StoredRow } from './load-package-agreements.ts';
import { tellLapsed, tellOver } from './tell-lapses.ts';

/**
 * Brings what is stored of lapsed package prices in step with the facts, tells clients of what changed, and asks the lead to invoice by it. A lapse holds once
 * its letter has reached a server, and not where the letter came back. Called by the sweep alone, in sending hours: settling twice changes nothing the second
 * time. Answers how many letters were queued.
 */
export async function settleLapses(scope: OfficeScope, office: OfficeIdentity): Promise<number> {
  let letters = 0;
  for (const agreement of await loadPackageAgreements(scope, 'all')) {
    letters += await settleAgreement(scope, office, agreement);
  }
  return letters;
}

async function settleAgreement(
  scope: OfficeScope,
  office: OfficeIdentity,
  agreement: PackageAgreement,
): Promise<number> {
  const { stored, times, endedOn } = agreement;
  const isOver = endedOn !== null && endedOn < scope.today;
  const found = isOver ? [] : derivePackageLapses(times, stored, scope.today, scope.closures);
  const changes = isOver ? endLapses(stored, endedOn) : decideLapses(found, stored);
  let letters = 0;
  for (const change of changes) letters += await carryOut(scope, office, agreement, change);
  const over = new Set(changes.flatMap((change) => (change.change === 'found' ? [] : [change.stored.id])));
  for (const lapse of stored) {
    if (lapse.toOn !== undefined || over.has(lapse.id)) continue;
    letters += await settleLetter(scope, office, agreement, lapse, found);
  }
  return letters;
}

async function carryOut(
  scope: OfficeScope,
  office: OfficeIdentity,
  agreement: PackageAgreement,
  change: LapseChange,
): Promise<number> {
  switch (change.change) {
    case 'found':
      return begin(scope, office, agreement, change.lapse);
    case 'ended':
      return change.endedByTerms ? endByTerms(scope, agreement, change) : restore(scope, office, agreement, change);
    case 'undone':
      return undo(scope, office, agreement, change.stored);
  }
}

async function begin(
  scope: OfficeScope,
  office: OfficeIdentity,
  agreement: PackageAgreement,
  lapse: FoundLapse,
): Promise<number> {
  const id = scope.ids.next();
  const { rows } = await sql`
    insert into package_lapse (office_id, id, client_id, agreement_id, from_on, found_at)
    values (${scope.officeId}, ${id}, ${agreement.clientId}, ${agreement.agreementId}, ${lapse.fromOn}, ${scope.now}::timestamptz)
    on conflict do nothing returning id`.execute(scope.trx);
  // Somebody else was first.
  if (rows.length === 0) return 0;
  const data = { lapse: id, agreement: agreement.agreementId, fromOn: lapse.fromOn, obligations: lapse.causes };
  await appendRecord(scope, [{ clientId: agreement.clientId, kind: 'package-lapsed', data }]);
  return tellLapsed(scope, office, agreement, { id, lapse });
}

/** What the server said of the letter decides whether the lapse holds, and from when. */
async function settleLetter(
  scope: OfficeScope,
  office: OfficeIdentity,
  agreement: PackageAgreement,
  stored: StoredRow,
  found: readonly FoundLapse[],
): Promise<number> {
  const toldOn = toldOnOf(scope, stored);
  if (toldOn !== undefined) {
    const holdsFromOn = deriveHoldsFromOn(stored.fromOn, toldOn);
    if (stored.holdsFromOn !== holdsFromOn) await hold(scope, agreement, stored, holdsFromOn);
    return 0;
  }
  if (stored.holdsFromOn !== undefined) await letGo(scope, agreement, stored);
  if (isLost(stored)) await openTasks(scope, [taskOf('lapse-not-told', agreement, stored)]);
  const lapse = found.find(({ toOn, fromOn }) => toOn === undefined && fromOn <= (stored.holdsFromOn ?? stored.fromOn));
  return lapse && isToBeTold(stored)
    ? tellLapsed(scope, office, agreement, { id: stored.id, lapse }, addressTried(stored))
    : 0;
}

function toldOnOf(scope: OfficeScope, { letter }: StoredRow): CalendarDate | undefined {
  if (letter?.status !== 'accepted' || letter.bounced || letter.answeredAt === null) return undefined;
  return dateInZone(letter.answeredAt, scope.zone);
}

function isLost({ letter }: StoredRow): boolean {
  return letter !== null && (letter.bounced || letter.status === 'failed');
}

function isToBeTold(stored: StoredRow): boolean {
  return stored.letter === null || stored.letter.status === 'dropped' || isLost(stored);
}

/** An address that a letter did not get to is not written to again. */
function addressTried(stored: StoredRow): string | undefined {
  return isLost(stored) ? stored.letter?.address : undefined;
}

async function hold(
  scope: OfficeScope,
  agreement: PackageAgreement,
  stored: StoredRow,
  holdsFromOn: CalendarDate,
): Promise<void> {
  await saveHolds(scope, stored, holdsFromOn);
  await appendRecord(scope, [eventOf(agreement, stored, 'package-lapsed', { holdsFromOn })]);
  await closeTasks(scope, [keyOf('lapse-not-told', stored), ...(await findEarlierNews(scope, agreement, stored))]);
  await openTasks(scope, [taskOf('package-lapsed', agreement, stored)]);
}

/** That the package price holds again is no news any more. What has to be corrected in an invoice stays. */
async function findEarlierNews(
  scope: OfficeScope,
  { agreementId }: PackageAgreement,
  { id }: StoredRow,
): Promise<string[]> {
  const rows = await scope.trx
    .selectFrom('package_lapse')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('agreement_id', '=', agreementId)
    .where('id', '<>', id)
    .execute();
  return rows.map((earlier) => keyOf('package-restored', earlier));
}

/** The letter came back: nobody has been told. */
async function letGo(scope: OfficeScope, agreement: PackageAgreement, stored: StoredRow): Promise<void> {
  await saveHolds(scope, stored, null);
  await appendRecord(scope, [eventOf(agreement, stored, 'package-lapsed', { notTold: true })]);
  await closeTasks(scope, [keyOf('package-lapsed', stored)]);
}

async function saveHolds(scope: OfficeScope, { id }: StoredLapse, holdsFromOn: CalendarDate | null): Promise<void> {
  await scope.trx
    .updateTable('package_lapse')
    .set({ holds_from_on: holdsFromOn })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .execute();
}

type Ended = Extract<LapseChange, { change: 'ended' }>;

async function restore(
  scope: OfficeScope,
  office: OfficeIdentity,
  agreement: PackageAgreement,
  { stored, toOn }: Ended,
): Promise<number> {
  const fromOn = addDays(toOn, 1);
  await saveEnd(scope, stored, { to_on: toOn });
  await appendRecord(scope, [eventOf(agreement, stored, 'package-restored', { fromOn })]);
  await closeTasks(scope, openKeysOf(stored));
  if (held(stored)) await openTasks(scope, [taskOf('package-restored', agreement, stored)]);
  return tellEnd(scope, office, agreement, stored, { kind: 'package-restored', fromOn });
}

/** Whoever made other terms, or ended them, knows: nobody is told. */
async function endByTerms(scope: OfficeScope, agreement: PackageAgreement, { stored, toOn }: Ended): Promise<number> {
  await saveEnd(scope, stored, { to_on: toOn });
  const data = { fromOn: addDays(toOn, 1), why: 'other-terms' };
  await appendRecord(scope, [eventOf(agreement, stored, 'package-restored', data)]);
  await closeTasks(scope, openKeysOf(stored));
  await dropLetter(scope, agreement, stored);
  return 0;
}

async function undo(
  scope: OfficeScope,
  office: OfficeIdentity,
  agreement: PackageAgreement,
  stored: StoredLapse,
): Promise<number> {
  await saveEnd(scope, stored, { undone_at: scope.now });
  await appendRecord(scope, [eventOf(agreement, stored, 'package-lapse-undone', {})]);
  await closeTasks(scope, [...openKeysOf(stored), keyOf('package-restored', stored)]);
  if (held(stored)) await openTasks(scope, [taskOf('package-lapse-undone', agreement, stored)]);
  const fromOn = stored.holdsFromOn ?? stored.fromOn;
  return tellEnd(scope, office, agreement, stored, { kind: 'package-lapse-undone', fromOn });
}

/** A letter that waits must not tell of what is over; who may have read it is told that it is. */
async function tellEnd(
  scope: OfficeScope,
  office: OfficeIdentity,
  agreement: PackageAgreement,
  stored: StoredLapse,
  news: Parameters<typeof tellOver>[4],
): Promise<number> {
  const letter = rowOf(agreement, stored)?.letter ?? null;
  if (letter === null || letter.bounced || ['queued', 'failed', 'dropped'].includes(letter.status)) {
    await dropLetter(scope, agreement, stored);
    return 0;
  }
  return tellOver(scope, office, agreement, stored, news);
}

async function dropLetter(scope: OfficeScope, agreement: PackageAgreement, stored: StoredLapse): Promise<void> {
  const letter = rowOf(agreement, stored)?.letter;
  if (letter) await dropMessages(scope, [letter.messageId], 'undone');
}

function rowOf({ stored }: PackageAgreement, { id }: StoredLapse): StoredRow | undefined {
  return stored.find((row) => row.id === id);
}

async function saveEnd(
  scope: OfficeScope,
  { id }: StoredLapse,
  end: { to_on: CalendarDate } | { undone_at: OfficeScope['now'] },
): Promise<void> {
  await scope.trx
    .updateTable('package_lapse')
    .set(end)
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .execute();
}

/** Somebody may have invoiced by the hour. */
function held(stored: StoredLapse): boolean {
  return stored.holdsFromOn !== undefined;
}

function eventOf(
  { clientId, agreementId }: PackageAgreement,
  { id }: StoredLapse,
  kind: NewEvent['kind'],
  data: NewEvent['data'],
): NewEvent {
  return { clientId, kind, data: { lapse: id, agreement: agreementId, ...data } };
}

type LapseTask = 'package-lapsed' | 'package-restored' | 'package-lapse-undone' | 'lapse-not-told';

function keyOf(kind: LapseTask, { id }: Pick<StoredLapse, 'id'>): string {
  return `${kind}/${id}`;
}

function openKeysOf(stored: StoredLapse): string[] {
  return [keyOf('package-lapsed', stored), keyOf('lapse-not-told', stored)];
}

function taskOf(kind: LapseTask, { clientId, leadId }: PackageAgreement, stored: StoredLapse) {
  return { kind, dedupeKey: keyOf(kind, stored), clientId, leadId };
}
