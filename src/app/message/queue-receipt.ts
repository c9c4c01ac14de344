import { sql } from 'kysely';
import { findVatRegime, isMadeFrom } from '../../domain/agreement/index.ts';
import { derivePraise } from '../../domain/intake/index.ts';
import { addDays, earliest, type CalendarDate, type Instant } from '../../domain/kernel/index.ts';
import { deriveObligationStatus, type ObligationStatus } from '../../domain/obligation/index.ts';
import { findReport, findStatutoryDeadline } from '../../domain/statutory/index.ts';
import type { PeriodOfDuty } from '../../texts/format-period.ts';
import type { ComposedMessage } from '../../texts/messages/message.ts';
import {
  composePartialReceipt,
  composeReceipt,
  type LeftItem,
  type Received,
} from '../../texts/messages/receipt-message.ts';
import { loadObligations, type LoadedObligation } from '../obligation/load-obligations.ts';
import { timeInZone } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { dueOnOf, loadPromisedReports, type LoadedReport } from '../report/load-promised-reports.ts';
import { scopeOf } from '../reminder/load-recipients.ts';
import { endOfHold, findHeldLetter, queueLetter, rewordLetter, type LetterRecipient } from './client-letters.ts';

/** Further back nothing is receipted: after an outage there is no storm. */
const receiptedDays = 2;

/** Kinds of letters that tell what was received. */
const receiptKinds = ['receipt', 'receipt-partial', 'forgiven'] as const;

/** A duty with how it stands now. */
interface Standing {
  loaded: LoadedObligation;
  status: ObligationStatus;
}

/**
 * Thanks the person who sent the last of a delivery: what was received and when they are needed next, or what is late elsewhere. What follows
 * while the letter waits comes into the same letter, so that there is one receipt and not one for each file.
 */
export async function queueReceipt(scope: OfficeScope, to: LetterRecipient, obligationId: string): Promise<void> {
  const held = await findHeldLetter(scope, to, ['receipt', 'receipt-partial']);
  const standings = await loadStandings(scope, to);
  const left = findLeft(scope, standings, new Set());
  if (left === 'not-known') return;
  const received = await findReceived(scope, to, held?.id);
  const letter = {
    ...wordReceipt(scope, to, standings, left, received, {
      obligationId,
      vatReturnByOn: await findVatReturnDay(scope, to, standings, obligationId),
    }),
    obligationIds: [...new Set([obligationId, ...received.obligationIds])],
  };
  if (held) await rewordLetter(scope, held.id, letter);
  else await queueLetter(scope, to, { ...letter, notBefore: endOfHold(scope) });
}

/** Brings a receipt that still waits up to date, when one more file came for what was complete already. */
export async function recountReceipt(scope: OfficeScope, to: LetterRecipient, obligationId: string): Promise<void> {
  if (await findHeldLetter(scope, to, ['receipt', 'receipt-partial'])) await queueReceipt(scope, to, obligationId);
}

/**
 * Thanks for what came and says what is left of it, when nothing has followed for a while. Nothing is said while a file waits to be placed, since
 * that may be what seems to be missing.
 */
export async function queuePartialReceipt(scope: OfficeScope, to: LetterRecipient, lastId: string): Promise<void> {
  const received = await findReceived(scope, to);
  const standings = await loadStandings(scope, to);
  const left = findLeft(scope, standings, new Set(received.obligationIds));
  if (left === 'not-known' || left.length === 0) return;
  await queueLetter(scope, to, {
    ...wordReceipt(scope, to, standings, left, received),
    obligationIds: received.obligationIds,
    matterKey: `receipt-partial/${to.recipient.personId}/${lastId}`,
  });
}

/** The client's duties for which the person answers. */
async function loadStandings(scope: OfficeScope, { client, recipient }: LetterRecipient): Promise<Standing[]> {
  const all = await loadObligations(scope, { clientIds: [client.id] });
  return all
    .filter(({ row, clause }) => !row.history && recipient.scopes.includes(scopeOf(clause)))
    .map((loaded) => ({ loaded, status: deriveObligationStatus(loaded.facts, scope.today, scope.closures) }));
}

/**
 * What is late, and what is missing of the deliveries in hand. Not known where something late is delivered outside Takt: then nobody is told that
 * all is here, nor that something is missing.
 */
function findLeft(
  scope: OfficeScope,
  standings: readonly Standing[],
  inHand: ReadonlySet<string>,
): (LeftItem & { dueOn: CalendarDate })[] | 'not-known' {
  const open = standings.filter(
    ({ loaded, status }) =>
      status.missingKeys.length > 0 &&
      status.state !== 'cancelled' &&
      (status.dueOn < scope.today || inHand.has(loaded.row.id)),
  );
  if (open.some(({ loaded }) => loaded.row.channel !== 'takt')) return 'not-known';
  return open.flatMap(({ loaded, status }) =>
    loaded.facts.items
      .filter(({ item }) => status.missingKeys.includes(item.key))
      .map(({ item }) => ({
        document: item.document,
        ...(item.name === undefined ? {} : { name: item.name }),
        period: periodOf(loaded),
        dueOn: status.dueOn,
      })),
  );
}

function wordReceipt(
  scope: OfficeScope,
  to: LetterRecipient,
  standings: readonly Standing[],
  left: readonly (LeftItem & { dueOn: CalendarDate })[],
  received: ReceivedSince,
  completed?: { obligationId: string; vatReturnByOn: CalendarDate | undefined },
): { kind: 'receipt' | 'receipt-partial'; composed: ComposedMessage } {
  const at = received.lastAt ?? scope.now;
  const facts: Received = {
    fileCount: received.fileCount,
    receivedOn: received.lastOn ?? scope.today,
    receivedAt: timeInZone(at, scope.zone),
  };
  const [first, ...others] = left.map((item) => item.dueOn);
  if (first !== undefined) {
    const byOn = earliest(first, ...others);
    const composed = composePartialReceipt(to.letterhead, to.company, {
      ...facts,
      left,
      ...(byOn >= scope.today ? { byOn } : {}),
    });
    return { kind: 'receipt-partial', composed };
  }
  const next = standings.find(({ status }) => isToCome(status) && status.dueOn >= scope.today);
  const praise = findPraise(standings, completed?.obligationId);
  const composed = composeReceipt(to.letterhead, to.company, {
    ...facts,
    ...(praise === undefined ? {} : { onTimeInARow: praise }),
    ...(completed?.vatReturnByOn ? { vatReturnByOn: completed.vatReturnByOn } : {}),
    ...(next ? { nextDueOn: next.status.dueOn } : {}),
  });
  return { kind: 'receipt', composed };
}

/**
 * By when the VAT return goes that this delivery is the basis for: only where the term is certain, all of the delivery is here, and the law's day
 * has not passed.
 */
async function findVatReturnDay(
  scope: OfficeScope,
  { client }: LetterRecipient,
  standings: readonly Standing[],
  obligationId: string,
): Promise<CalendarDate | undefined> {
  const own = standings.find(({ loaded }) => loaded.row.id === obligationId);
  if (own?.status.state !== 'delivered') return undefined;
  const { row, facts } = own.loaded;
  const promised = await findPromisedReturn(scope, own.loaded);
  // What was promised goes before what the law asks; where it has come, or is promised no more, nothing is said.
  if (promised) return promised.row.done_on === null ? (dueOnOf(promised) ?? undefined) : undefined;
  const documents = facts.items.map(({ item }) => item.document);
  if (findReport({ periodOf: row.period_of, documents }) !== 'vat-return') return undefined;
  const on = findStatutoryDeadline('vat-return', row.period_end_on);
  if (on === undefined || on < scope.today) return undefined;
  const known = await scope.trx
    .selectFrom('client')
    .select(['vat_term', 'facts'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', client.id)
    .executeTakeFirstOrThrow();
  // What the office has said of the client goes before what its list once said.
  const term = known.facts?.vat === undefined ? known.vat_term : findVatRegime(known.facts, row.period_end_on);
  return term === 'two-monthly' ? on : undefined;
}

/** The VAT return that the agreement promises of this delivery. */
async function findPromisedReturn(scope: OfficeScope, { row }: LoadedObligation): Promise<LoadedReport | undefined> {
  const { clause_key: clauseKey, period_start_on: startOn, period_end_on: endOn } = row;
  const reports = await loadPromisedReports(scope, { about: [row] });
  return reports.find(({ row: report, promise }) => {
    const period = { of: report.period_of, startOn: report.period_start_on, endOn: report.period_end_on };
    return promise.report === 'vat-return' && isMadeFrom(promise, period, { clauseKey, startOn, endOn });
  });
}

function isToCome(status: ObligationStatus): boolean {
  return status.state !== 'delivered' && status.state !== 'cancelled';
}

/** How many deliveries in a row, this one counted, came in time under its clause, where that is told. */
function findPraise(standings: readonly Standing[], obligationId: string | undefined): number | undefined {
  const own = standings.find(({ loaded }) => loaded.row.id === obligationId);
  if (own?.status.state !== 'delivered') return undefined;
  return derivePraise(
    standings
      .filter(
        ({ loaded, status }) =>
          loaded.clause.key === own.loaded.clause.key &&
          status.state === 'delivered' &&
          status.dueOn <= own.status.dueOn,
      )
      .toSorted((a, b) => (a.status.dueOn < b.status.dueOn ? -1 : 1))
      .map(({ status }) => status.daysLate <= 0),
  );
}

function periodOf({ row }: LoadedObligation): PeriodOfDuty {
  return { of: row.period_of as PeriodOfDuty['of'], startOn: row.period_start_on, endOn: row.period_end_on };
}

interface ReceivedSince {
  fileCount: number;
  lastAt: Instant | null;
  lastOn: CalendarDate | null;
  obligationIds: string[];
}

/** What the person sent for the client since the last letter about it. */
async function findReceived(
  scope: OfficeScope,
  { client, recipient }: LetterRecipient,
  heldId?: string,
): Promise<ReceivedSince> {
  const { rows } = await sql<ReceivedSince>`
    select count(*)::int as "fileCount", max(a.received_at) as "lastAt", max(a.received_on) as "lastOn",
      coalesce(array_agg(distinct a.obligation_id) filter (where a.obligation_id is not null), '{}') as "obligationIds"
    from arrival a
    where a.office_id = ${scope.officeId} and a.client_id = ${client.id} and a.person_id = ${recipient.personId} and a.via in ('portal', 'mail', 'api') and a.verdict <> 'opened'
      and a.received_on >= ${addDays(scope.today, -receiptedDays)}
      and a.received_at > coalesce((select max(m.created_at) from message m where m.office_id = a.office_id
        and m.person_id = a.person_id and m.client_id = a.client_id and m.kind = any(${receiptKinds}::text[])
        and m.id is distinct from ${heldId ?? null}::uuid), '-infinity')`.execute(scope.trx);
  return rows[0]!;
}
