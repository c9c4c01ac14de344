import { sql } from 'kysely';
import type { ChargeTerm, DocumentType, RequestTerm } from '../../domain/agreement/index.ts';
import { findElectronicObstacle, type ElectronicObstacle, type OrderLine } from '../../domain/invoicing/index.ts';
import { addDays, ore, type CalendarDate, type Instant } from '../../domain/kernel/index.ts';
import type { Arithmetic, RequestArithmetic } from '../../domain/surcharge/index.ts';
import type { ExportBatchTable, Language } from '../../db/tables.ts';
import type { PeriodOfDuty } from '../../texts/format-period.ts';
import { creditLineText, orderLineText, requestLineText } from '../../texts/invoicing/order-line-text.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { lockRecordsOfLines } from '../surcharge/lock-records-of-lines.ts';
import { objectByOn } from '../surcharge/objection-days.ts';
import { undoableAfter } from '../surcharge/decide-surcharges.ts';

export type ExportFormat = ExportBatchTable['format'];

/** A line that may leave now, with what its invoice and its table say of the client. */
export interface ReadyLine extends OrderLine {
  surchargeLineId: string;
  /** What it is about: a delivery or a request, one of the two. */
  obligationId: string | null;
  requestId: string | null;
  clientName: string;
  orgnr: string | null;
  language: Language;
  /** What keeps it from being an electronic invoice. */
  obstacle: ElectronicObstacle | undefined;
  /** Of a credit line whose surcharge left on an invoice of Takt's: it must go the same way. */
  creditsInvoiceId?: string;
}

/** An approved line whose client may still say that it is wrong, or could not be told of it. */
export interface WaitingLine {
  sumOre: number;
  /** The first day on which it may leave; null while nobody could be told. */
  readyOn: CalendarDate | null;
}

export interface LinesToExport {
  ready: ReadyLine[];
  waiting: WaitingLine[];
}

/**
 * Approved lines that have not left, and credit lines that have not. A surcharge leaves when its client was told and the days to object are over:
 * the letter says by when, and until then the line may come to rest. With `lock` nobody else can take them before this transaction ends.
 */
export async function loadLinesToExport(scope: OfficeScope, { lock = false } = {}): Promise<LinesToExport> {
  if (lock) await lockRecordsOfLines(scope, 'unexported');
  const approved = await loadApproved(scope, lock);
  const placed = approved.map((row) => ({ row, readyOn: findReadyOn(scope, row.toldAt) }));
  const isReady = ({ readyOn }: { readyOn: CalendarDate | null }): boolean =>
    readyOn !== null && readyOn <= scope.today;
  const credits = await loadCredits(scope, lock);
  return {
    ready: [...placed.filter(isReady).map(({ row }) => ofSurcharge(row)), ...credits.map(ofCredit)],
    waiting: placed.filter((each) => !isReady(each)).map(({ row, readyOn }) => ({ sumOre: row.sumOre, readyOn })),
  };
}

/** What leaves in a format: tables take all but credits of Takt's own invoices; electronic invoices those that nothing keeps back. */
export function chooseLines(ready: readonly ReadyLine[], format: ExportFormat): ReadyLine[] {
  if (format !== 'ehf') return ready.filter((line) => line.creditsInvoiceId === undefined);
  return ready.filter(
    (line) => line.obstacle === undefined && (line.kind === 'surcharge' || line.creditsInvoiceId !== undefined),
  );
}

/** The day after the last one on which the client may object. */
function findReadyOn(scope: OfficeScope, toldAt: Instant | null): CalendarDate | null {
  return toldAt === null ? null : addDays(objectByOn(scope, toldAt), 1);
}

interface ClientRow {
  clientId: string;
  clientName: string;
  orgnr: string | null;
  consumer: boolean;
  language: Language;
}

interface ApprovedRow extends ClientRow {
  id: string;
  obligationId: string | null;
  requestId: string | null;
  /** What was asked for at short notice; null of a delivery. */
  what: string | null;
  sumOre: number;
  vatBasisPoints: number;
  toldAt: Instant | null;
  periodOf: PeriodOfDuty['of'];
  startOn: CalendarDate;
  endOn: CalendarDate;
  dueOn: CalendarDate;
  deliveredOn: CalendarDate | null;
  documents: DocumentType[];
  term: ChargeTerm | null;
  arithmetic: Arithmetic | RequestArithmetic;
}

async function loadApproved(scope: OfficeScope, lock: boolean): Promise<ApprovedRow[]> {
  const { rows } = await sql<ApprovedRow>`
    select l.id, l.obligation_id as "obligationId", l.request_id as "requestId", r.what, l.client_id as "clientId", c.name as "clientName", c.orgnr, c.consumer, c.language,
      l.sum_ore as "sumOre", l.vat_basis_points as "vatBasisPoints", l.told_at as "toldAt", o.period_of as "periodOf",
      coalesce(o.period_start_on, r.asked_on) as "startOn", coalesce(o.period_end_on, r.needed_on) as "endOn", o.due_on as "dueOn", o.delivered_on as "deliveredOn",
      (select coalesce(json_agg(i.document order by i.place), '[]') from obligation_item i
        where i.office_id = o.office_id and i.obligation_id = o.id and i.essential) as documents,
      (select t from jsonb_array_elements(v.terms -> 'duties') d cross join jsonb_array_elements(d -> 'charges') t
        where d ->> 'key' = l.clause_key and t ->> 'key' = l.charge_key) as term, l.arithmetic
    from surcharge_line l
    join client c on c.office_id = l.office_id and c.id = l.client_id
    left join obligation o on o.office_id = l.office_id and o.id = l.obligation_id
    left join urgent_request r on r.office_id = l.office_id and r.id = l.request_id
    join agreement_version v on v.office_id = l.office_id and v.agreement_id = coalesce(o.agreement_id, r.agreement_id)
      and v.version = coalesce(o.version, r.version)
    where l.office_id = ${scope.officeId} and l.state = 'approved' and l.exported_in is null and l.sum_ore > 0
      and l.decided_at <= ${undoableAfter(scope.now)}::timestamptz
    order by l.id ${lock ? sql`for update of l` : sql``}`.execute(scope.trx);
  return rows;
}

interface CreditRow extends ClientRow {
  id: string;
  lineId: string;
  obligationId: string | null;
  requestId: string | null;
  sumOre: number;
  vatBasisPoints: number;
  description: string;
  startOn: CalendarDate;
  endOn: CalendarDate;
  invoiceId: string | null;
}

async function loadCredits(scope: OfficeScope, lock: boolean): Promise<CreditRow[]> {
  const { rows } = await sql<CreditRow>`
    select r.id, r.line_id as "lineId", l.obligation_id as "obligationId", l.request_id as "requestId", r.client_id as "clientId", c.name as "clientName", c.orgnr, c.consumer,
      c.language, r.sum_ore as "sumOre", o.vat_basis_points as "vatBasisPoints", o.description, o.start_on as "startOn", o.end_on as "endOn",
      o.invoice_id as "invoiceId"
    from credit_line r
    join surcharge_line l on l.office_id = r.office_id and l.id = r.line_id
    join client c on c.office_id = r.office_id and c.id = r.client_id
    join order_line o on o.office_id = r.office_id and o.line_id = r.line_id and o.credit_line_id is null
    where r.office_id = ${scope.officeId} and r.exported_in is null
    order by r.id ${lock ? sql`for update of r` : sql``}`.execute(scope.trx);
  return rows;
}

function ofSurcharge(row: ApprovedRow): ReadyLine {
  return { ...ofClient(row), kind: 'surcharge', surchargeLineId: row.id, description: describe(row) };
}

function describe({ what, term, arithmetic, documents, dueOn, deliveredOn, ...row }: ApprovedRow): string {
  if (what !== null) {
    const request = { what, term: term as RequestTerm, arithmetic: arithmetic as RequestArithmetic };
    return requestLineText(request, row.language);
  }
  const period = { of: row.periodOf, startOn: row.startOn, endOn: row.endOn };
  const delivery = { documents, period, dueOn, deliveredOn, term, arithmetic: arithmetic as Arithmetic };
  return orderLineText(delivery, row.language);
}

function ofCredit(row: CreditRow): ReadyLine {
  return {
    ...ofClient(row),
    kind: 'credit',
    surchargeLineId: row.lineId,
    creditsLineId: row.lineId,
    description: creditLineText(row.description, row.language),
    ...(row.invoiceId === null ? {} : { creditsInvoiceId: row.invoiceId }),
  };
}

function ofClient(row: ApprovedRow | CreditRow): Omit<ReadyLine, 'kind' | 'surchargeLineId' | 'description'> {
  return {
    id: row.id,
    clientId: row.clientId,
    clientName: row.clientName,
    orgnr: row.orgnr,
    language: row.language,
    obligationId: row.obligationId,
    requestId: row.requestId,
    startOn: row.startOn,
    endOn: row.endOn,
    sumOre: ore(row.sumOre),
    vatBasisPoints: row.vatBasisPoints,
    obstacle: findElectronicObstacle(row),
  };
}
