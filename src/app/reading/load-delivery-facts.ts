import { sql } from 'kysely';
import type { AgreedItem } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import {
  unreadDocument,
  type AgreedDelivery,
  type ClientIdentity,
  type DeliveredFile,
  type DeliveryFacts,
  type EarlierDocument,
  type IntakeWay,
  type ReadDocument,
} from '../../domain/intake/index.ts';
import { deriveObligationStatus } from '../../domain/obligation/index.ts';
import { loadObligations, type LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { notScanned } from './save-reading.ts';

/** How far back something is looked for that came before, and how much of it at most. */
const earlierDays = 800;
const earlierMax = 5_000;

/** One delivery with everything that it is held against. */
export async function loadDeliveryFacts(scope: OfficeScope, obligationId: string): Promise<DeliveryFacts | undefined> {
  const [loaded] = await loadObligations(scope, { ids: [obligationId] });
  if (!loaded) return undefined;
  const clientId = loaded.row.client_id;
  const files = await loadFiles(scope, sql`a.obligation_id = ${obligationId}`);
  return {
    agreed: toAgreed(loaded, scope),
    client: await loadClientIdentity(scope, clientId),
    files,
    earlier: await loadEarlier(scope, clientId, obligationId),
  };
}

/** What came for a client and lies in no place yet. Nothing was agreed of it as such; only what is true of any file can be said. */
export async function loadUnplacedFacts(scope: OfficeScope, clientId: string): Promise<DeliveryFacts> {
  return {
    agreed: {
      clauseKey: '',
      periodStartOn: scope.today,
      periodEndOn: scope.today,
      items: [],
      form: [],
      wished: [],
      settledItemKeys: [],
    },
    client: await loadClientIdentity(scope, clientId),
    files: await loadFiles(
      scope,
      sql`a.client_id = ${clientId} and a.obligation_id is null and a.verdict in ('waiting', 'opened')`,
    ),
    earlier: await loadEarlier(scope, clientId, null),
  };
}

function toAgreed({ row, clause, facts }: LoadedObligation, scope: OfficeScope): AgreedDelivery {
  const status = deriveObligationStatus(facts, scope.today, scope.closures);
  const items = facts.items.map(({ item }) => ({ ...item, ...formOf(item, clause.items) }));
  const settled = status.items.filter(({ key, status: { status: state } }) => {
    const item = facts.items.find(({ item: agreed }) => agreed.key === key);
    const hasFile = (item?.arrivals.length ?? 0) > 0;
    return !hasFile && (state !== 'missing' || facts.channel !== 'takt');
  });
  return {
    clauseKey: row.clause_key,
    periodStartOn: row.period_start_on,
    periodEndOn: row.period_end_on,
    items,
    form: clause.form,
    wished: clause.wished ?? [],
    settledItemKeys: settled.map(({ key }) => key),
  };
}

/** What the clause demands of an item besides; an item for one account has the key of the clause's item before its own. */
function formOf(item: AgreedItem, agreed: readonly AgreedItem[]): Pick<AgreedItem, 'form'> {
  const found =
    agreed.find(({ key }) => key === item.key) ??
    agreed.find(({ key, each }) => each !== undefined && item.key.startsWith(`${key}-`));
  return found?.form === undefined ? {} : { form: found.form };
}

async function loadFiles(scope: OfficeScope, which: ReturnType<typeof sql>): Promise<DeliveredFile[]> {
  const { rows } = await sql<FileRow>`
    select a.id, a.item_key, row_number() over (order by a.received_at, a.part_of nulls first, a.part_path collate "C", a.id)::int as place,
      coalesce(a.file_name, '') as file_name, a.sha256, a.received_on, a.via,
      case a.verdict when 'opened' then 'accepted' else a.verdict end as verdict, a.mends, a.part_of, a.part_path, a.sender_verified, r.document,
      r.state, r.failure
    from arrival a left join reading r on r.office_id = a.office_id and r.arrival_id = a.id
    where a.office_id = ${scope.officeId} and ${which} and a.sha256 is not null
      -- An archive stands beside what was taken out of it: what could not be taken out is told of it.
      and (a.verdict <> 'opened' or a.joined_into is null and exists (select from arrival p where p.office_id = a.office_id and p.part_of = a.id
        and p.obligation_id is not distinct from a.obligation_id))
    order by place`.execute(scope.trx);
  return rows.map(toFile);
}

interface FileRow {
  id: string;
  item_key: string | null;
  place: number;
  file_name: string;
  sha256: string;
  received_on: CalendarDate;
  via: IntakeWay;
  verdict: 'waiting' | 'accepted' | 'returned';
  mends: string | null;
  part_of: string | null;
  part_path: string | null;
  sender_verified: boolean | null;
  document: ReadDocument | null;
  state: string | null;
  failure: string | null;
}

function toFile(row: FileRow): DeliveredFile {
  return {
    arrivalId: row.id,
    ...(row.item_key === null ? {} : { itemKey: row.item_key }),
    place: row.place,
    fileName: row.file_name,
    sha256: row.sha256,
    receivedOn: row.received_on,
    way: row.via,
    ...readOf(row),
    ...(row.part_of === null ? {} : { partOf: { arrivalId: row.part_of, path: row.part_path! } }),
    verdict: row.verdict,
    ...(row.mends === null ? {} : { mends: row.mends }),
    ...(row.sender_verified === null ? {} : { senderVerified: row.sender_verified }),
  };
}

/** What could not be read in any of the tries is known by that. */
function readOf({ document, state, failure }: FileRow): Pick<DeliveredFile, 'read' | 'infectedWith' | 'notScanned'> {
  if (document !== null) return { read: document, ...(failure === notScanned && { notScanned: true }) };
  if (state === 'infected') return { infectedWith: failure ?? '' };
  if (state !== 'failed') return {};
  // Nobody can mend what is gone from the store by sending less of it.
  return { read: unreadDocument(failure === 'absent' ? 'damaged' : 'too-heavy') };
}

/** The client by number and accounts. An account whose name holds eleven digits is known by its number too. */
export async function loadClientIdentity(scope: OfficeScope, clientId: string): Promise<ClientIdentity> {
  const client = await scope.trx
    .selectFrom('client')
    .select(['name', 'orgnr', 'facts'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow();
  const names = client.facts?.names?.account ?? [];
  return {
    name: client.name,
    orgnr: client.orgnr ?? '',
    accounts: names.map((name) => {
      const number = /(?<!\d)\d{4}[ .]?\d{2}[ .]?\d{5}(?!\d)/.exec(name)?.[0].replaceAll(/\D/g, '');
      return { name, ...(number === undefined ? {} : { number }) };
    }),
  };
}

/** What came before, without the lines of statements: those are only needed of the delivery itself. */
async function loadEarlier(
  scope: OfficeScope,
  clientId: string,
  obligationId: string | null,
): Promise<EarlierDocument[]> {
  const { rows } = await sql<Omit<FileRow, 'place' | 'state' | 'failure' | 'sender_verified'>>`
    select a.id, a.item_key, coalesce(a.file_name, '') as file_name, a.sha256, a.received_on,
      case when jsonb_array_length(coalesce(r.document -> 'statements', '[]')) = 0 then r.document
        else jsonb_set(r.document, '{statements}',
          (select jsonb_agg(s || '{"lines": []}') from jsonb_array_elements(r.document -> 'statements') s)) end as document
    from arrival a left join reading r on r.office_id = a.office_id and r.arrival_id = a.id and r.state = 'read'
    where a.office_id = ${scope.officeId} and a.client_id = ${clientId} and a.sha256 is not null
      and a.verdict in ('waiting', 'accepted') and a.obligation_id is distinct from ${obligationId}::uuid and a.obligation_id is not null
      and a.received_on >= ${scope.today}::date - ${earlierDays}::int
    order by a.received_at desc, a.id limit ${earlierMax}`.execute(scope.trx);
  return rows.map((row) => ({
    arrivalId: row.id,
    receivedOn: row.received_on,
    sha256: row.sha256,
    fileName: row.file_name,
    ...(row.item_key === null ? {} : { itemKey: row.item_key }),
    ...(row.document === null ? {} : { read: row.document }),
  }));
}
