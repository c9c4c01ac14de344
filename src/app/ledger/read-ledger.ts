import { sql } from 'kysely';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import type { LedgerAccess, LedgerDocument, LedgerFault } from '../../ledger/ledger-inbox.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { settleFound } from './settle-found.ts';
import { descriptionOf, type LedgerPorts } from './ledger-ports.ts';
import { saveOutcome } from './save-outcome.ts';

/** Runs a piece of work in one transaction of the office. */
export type InScope = <T>(work: (scope: OfficeScope) => Promise<T>) => Promise<T>;

/** So far back at the least; further where a duty that is open began earlier. */
const daysBack = 400;

/** Reads what lies in a client's inbox, and remembers it. Also finds again what was sent and never answered. */
export async function readLedger(
  inScope: InScope,
  { clientId, access }: { clientId: string; access: LedgerAccess },
  { ledger }: Pick<LedgerPorts, 'ledger'>,
): Promise<LedgerFault | undefined> {
  const fromOn = await inScope((scope) => findFirstDay(scope, clientId));
  const read = await ledger.listDocuments(access, { fromOn });
  if (!('documents' in read)) return read;
  await inScope(async (scope) => {
    if (!(await holdConnection(scope, clientId, access.companySlug))) return;
    await saveDocuments(scope, clientId, read.documents);
    if (read.complete) await markGone(scope, clientId, fromOn, read.documents);
    await settleFound(scope, clientId, byDescription(read.documents));
    await saveOutcome(scope, clientId, 'read');
  });
  return undefined;
}

/** The documents by what they say of themselves. */
export function byDescription(documents: readonly LedgerDocument[]): (arrivalId: string) => string | undefined {
  const found = new Map(documents.map(({ description, documentId }) => [description.trim(), documentId]));
  return (arrivalId) => found.get(descriptionOf(arrivalId));
}

async function findFirstDay(scope: OfficeScope, clientId: string): Promise<CalendarDate> {
  const { rows } = await sql<{ first_on: CalendarDate | null }>`
    select least(${addDays(scope.today, -daysBack)}::date, min(o.period_start_on)) as first_on from obligation o
    where o.office_id = ${scope.officeId} and o.client_id = ${clientId} and o.channel = 'accounting-system' and not o.history
      and o.state not in ('delivered', 'cancelled')`.execute(scope.trx);
  return rows[0]!.first_on!;
}

/** Whether it is still the one that was read: somebody may have let it go, or connected another company, while the answer was on its way. */
async function holdConnection(scope: OfficeScope, clientId: string, companySlug: string): Promise<boolean> {
  const row = await scope.trx
    .selectFrom('ledger_connection')
    .select('client_id')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('company_slug', '=', companySlug)
    .where('token', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

async function saveDocuments(
  scope: OfficeScope,
  clientId: string,
  documents: readonly LedgerDocument[],
): Promise<void> {
  const rows = documents.map(({ documentId, name, createdOn, used }) => ({
    id: documentId,
    name: name.replaceAll('\0', '').slice(0, 500),
    on: createdOn ?? null,
    used,
  }));
  await sql`insert into ledger_document (office_id, client_id, document_id, name, created_on, used, first_seen_at)
    select ${scope.officeId}::uuid, ${clientId}::uuid, id, name, "on", used, ${scope.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id text, name text, "on" date, used boolean)
    on conflict (office_id, client_id, document_id) do update
      set created_on = excluded.created_on, used = excluded.used, gone_at = null
      where (ledger_document.created_on, ledger_document.used, ledger_document.gone_at)
        is distinct from (excluded.created_on, excluded.used, null::timestamptz)`.execute(scope.trx);
}

/** What lay there and does not any more is not counted; it counts again if it comes back. */
async function markGone(
  scope: OfficeScope,
  clientId: string,
  fromOn: CalendarDate,
  documents: readonly LedgerDocument[],
): Promise<void> {
  await sql`update ledger_document set gone_at = ${scope.now}
    where office_id = ${scope.officeId} and client_id = ${clientId} and gone_at is null and (created_on is null or created_on >= ${fromOn}::date)
      and document_id <> all(${documents.map(({ documentId }) => documentId)}::text[])`.execute(scope.trx);
}
