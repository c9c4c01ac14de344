import { sql } from 'kysely';
import type { AgreementTerms, ClientFacts, DocumentType, OfficeTask } from '../../domain/agreement/index.ts';
import {
  daysAfterLast,
  deriveDueAround,
  type AgreementDocument,
  type HandoverContents,
  type HeldPower,
  type MaterialOfPeriod,
  type OpenDuty,
  type PeriodToHandOver,
} from '../../domain/handover/index.ts';
import { addDays, lastDayOfMonth, partsOf, type CalendarDate } from '../../domain/kernel/index.ts';
import { findReport, type StatutoryFacts, type StatutoryReport } from '../../domain/statutory/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { HandoverRow } from './find-handover.ts';

/**
 * All that there is to hand over, read from where it stands: files by what they are and by their SHA-256, never by name; what is open and what the law asks around the last day; the agreement
 * and its changes; where the record ends; powers with their holders. The checks that the law asks of an office are no part of it: they are read by nothing here (hvitvaskingsloven § 28).
 */
export async function loadContents(
  scope: OfficeScope,
  { client_id: clientId, last_on: lastOn, accesses }: Pick<HandoverRow, 'client_id' | 'last_on' | 'accesses'>,
): Promise<HandoverContents> {
  const newest = await findNewestTerms(scope, clientId);
  const frame = newest?.terms.frame;
  const due = deriveDueAround({
    today: scope.today,
    lastOn,
    openDuties: await loadOpenDuties(scope, clientId, addDays(lastOn, daysAfterLast)),
    ...(await loadStatutory(scope, clientId, frame?.tasks ?? [])),
    tasks: frame?.tasks ?? [],
  });
  return {
    material: await loadMaterial(scope, clientId),
    ...due,
    agreement: newest ? await loadAgreement(scope, newest.agreementId) : [],
    record: await loadHead(scope, clientId),
    accesses,
    powers: (frame?.powers ?? []).flatMap(({ power, holders }) =>
      holders.map((holder): HeldPower => ({ power, holder })),
    ),
    ownDocuments: await countOwnDocuments(scope, clientId),
  };
}

/** The terms that bind, or bound last: a handover goes on after the agreement has ended. */
export async function findNewestTerms(
  scope: OfficeScope,
  clientId: string,
): Promise<{ agreementId: string; terms: AgreementTerms } | undefined> {
  const { rows } = await sql<{ agreementId: string; terms: AgreementTerms }>`
    select a.id as "agreementId", v.terms
    from agreement a join agreement_version v on v.office_id = a.office_id and v.agreement_id = a.id
    where a.office_id = ${scope.officeId} and a.client_id = ${clientId}
    order by a.ended_on is null desc, a.created_at desc, a.id desc, v.version desc limit 1`.execute(scope.trx);
  return rows[0];
}

/** What an archive held stands for the archive, what pages were joined to for the pages; what was sent back or is harmful is left out. */
async function loadMaterial(scope: OfficeScope, clientId: string): Promise<MaterialOfPeriod[]> {
  const { rows } = await sql<PeriodToHandOver & { document: DocumentType; sha256: string }>`
    select o.period_of as of, o.period_start_on as "startOn", o.period_end_on as "endOn", i.document, a.sha256
    from arrival a
    join obligation o on o.office_id = a.office_id and o.id = a.obligation_id
    join obligation_item i on i.office_id = a.office_id and i.obligation_id = a.obligation_id and i.key = a.item_key
    where a.office_id = ${scope.officeId} and a.client_id = ${clientId} and a.sha256 is not null and a.file_name is not null
      and a.verdict in ('waiting', 'accepted') and a.joined_into is null
      and not exists (select from reading r where r.office_id = a.office_id and r.arrival_id = a.id and r.state = 'infected')
    order by o.period_start_on, o.period_end_on, o.period_of, i.place, a.received_at, a.id`.execute(scope.trx);
  const periods = new Map<string, { period: PeriodToHandOver; files: { document: DocumentType; sha256: string }[] }>();
  for (const { document, sha256, ...period } of rows) {
    const key = `${period.of} ${period.startOn} ${period.endOn}`;
    const found = periods.get(key) ?? { period, files: [] };
    periods.set(key, found);
    found.files.push({ document, sha256 });
  }
  return [...periods.values()];
}

async function loadOpenDuties(scope: OfficeScope, clientId: string, toOn: CalendarDate): Promise<OpenDuty[]> {
  const { rows } = await sql<{
    obligationId: string;
    documents: DocumentType[];
    dueOn: CalendarDate;
    of: PeriodToHandOver['of'];
    startOn: CalendarDate;
    endOn: CalendarDate;
  }>`
    select o.id as "obligationId", o.due_on as "dueOn", o.period_of as of, o.period_start_on as "startOn", o.period_end_on as "endOn",
      array(select i.document from obligation_item i where i.office_id = o.office_id and i.obligation_id = o.id order by i.place) as documents
    from obligation o
    where o.office_id = ${scope.officeId} and o.client_id = ${clientId} and o.state not in ('delivered', 'cancelled') and not o.aim
      and not o.history and o.due_on <= ${toOn}::date
    order by o.due_on, o.id`.execute(scope.trx);
  return rows.map(({ obligationId, documents, dueOn, ...period }) => ({
    obligationId,
    documents: [...new Set(documents)],
    period,
    dueOn,
  }));
}

/** What the law certainly asks: what a delivery is the basis for, and what the office has taken on. More is never guessed. */
export async function loadStatutory(
  scope: OfficeScope,
  clientId: string,
  tasks: readonly OfficeTask[],
): Promise<{ reports: StatutoryReport[]; statutory: StatutoryFacts }> {
  const { rows } = await sql<{ periodOf: string; documents: DocumentType[] }>`
    select distinct o.period_of as "periodOf", array(select i.document from obligation_item i
      where i.office_id = o.office_id and i.obligation_id = o.id order by 1) as documents
    from obligation o where o.office_id = ${scope.officeId} and o.client_id = ${clientId} and o.state <> 'cancelled'`.execute(
    scope.trx,
  );
  const client = await scope.trx
    .selectFrom('client')
    .select('facts')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirst();
  const ofDuties = rows.flatMap((duty) => findReport(duty) ?? []);
  const ofTasks = tasks.flatMap((task) => reportOfTask[task] ?? []);
  return {
    reports: [...new Set([...ofDuties, ...ofTasks])].toSorted(),
    statutory: yearEndOf(client?.facts ?? null),
  };
}

const reportOfTask: Partial<Record<OfficeTask, StatutoryReport>> = {
  payroll: 'a-melding',
  'annual-accounts': 'annual-accounts',
  'shareholder-register': 'shareholder-register',
};

function yearEndOf(facts: Pick<ClientFacts, 'yearStartsIn'> | null): StatutoryFacts {
  const begins = facts?.yearStartsIn ?? 1;
  if (begins === 1) return {};
  const end = partsOf(lastDayOfMonth(2026, begins - 1));
  const two = (part: number): string => `${part}`.padStart(2, '0');
  return { financialYearEnd: `${two(end.month)}-${two(end.day)}` as NonNullable<StatutoryFacts['financialYearEnd']> };
}

async function loadAgreement(scope: OfficeScope, agreementId: string): Promise<AgreementDocument[]> {
  const { rows } = await sql<AgreementDocument>`
    select coalesce(v.change_number, 0) as "changeNumber", v.accepted_on as "acceptedOn",
      coalesce(p.sealed_sha256, v.file_sha256, p.document_sha256) as sha256
    from agreement_version v
    left join agreement_proposal p on p.office_id = v.office_id and p.id = v.proposal_id
    where v.office_id = ${scope.officeId} and v.agreement_id = ${agreementId} and v.accepted_on is not null
      and coalesce(p.sealed_sha256, v.file_sha256, p.document_sha256) is not null
    order by v.version`.execute(scope.trx);
  return rows;
}

async function loadHead(scope: OfficeScope, clientId: string): Promise<HandoverContents['record']> {
  const { rows } = await sql<{ events: number; headHash: string }>`select sequence::int as events, hash as "headHash"
    from record_head where office_id = ${scope.officeId} and client_id = ${clientId} and sequence > 0`.execute(
    scope.trx,
  );
  return rows[0] ?? null;
}

/** What the client has delivered. */
async function countOwnDocuments(scope: OfficeScope, clientId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from arrival a
    where a.office_id = ${scope.officeId} and a.client_id = ${clientId} and a.sha256 is not null and a.file_name is not null
      and not exists (select from reading r where r.office_id = a.office_id and r.arrival_id = a.id and r.state = 'infected')`.execute(
    scope.trx,
  );
  return rows[0]!.count;
}
