import { sql } from 'kysely';
import type {
  AgreementTerms,
  ChargeTerm,
  DocumentType,
  DutyClause,
  RequestTerm,
} from '../../domain/agreement/index.ts';
import { vatOre, type CalendarDate, type Instant, type Ore } from '../../domain/kernel/index.ts';
import type { Arithmetic, RequestArithmetic } from '../../domain/surcharge/index.ts';
import type { PortalAgreement } from '../../http/contract/portal.ts';
import { chargeInWords } from '../../texts/agreement/charge-in-words.ts';
import { clauseInWords } from '../../texts/agreement/clause-in-words.ts';
import { formatArithmetic, type ArithmeticStep } from '../../texts/format-arithmetic.ts';
import type { Language } from '../../texts/language.ts';
import { formatRequestArithmetic } from '../../texts/surcharge/request-in-words.ts';
import { addSeconds, dateInZone } from '../office-time.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { inBoth } from '../surcharge/describe-surcharge.ts';
import { undoSeconds } from '../surcharge/decide-surcharges.ts';
import { objectByOn } from '../surcharge/objection-days.ts';
import type { Acting } from './find-acting-for.ts';
import { viewPromised } from './view-promised.ts';

/** How many of the coming deadlines stand beside a clause. */
const deadlinesShown = 3;

/** The agreement as it binds now (what is only to come where nothing binds yet), and what lateness has cost: for a contact for the agreement. */
export async function viewAgreement(
  scope: OfficeScope,
  { clientId, answersFor }: Acting,
): Promise<PortalAgreement | { refused: 'not-for-you' }> {
  if (!answersFor.includes('agreement')) return { refused: 'not-for-you' };
  return {
    agreements: await loadAgreements(scope, clientId),
    promised: await viewPromised(scope, clientId),
    sealed: await loadSealed(scope, clientId),
    surcharges: await loadSurcharges(scope, clientId),
  };
}

type AgreementView = PortalAgreement['agreements'][number];

async function loadAgreements(scope: OfficeScope, clientId: string): Promise<AgreementView[]> {
  const { rows } = await sql<Omit<AgreementView, 'clauses'> & { terms: AgreementTerms }>`
    select distinct on (a.id) a.id as "agreementId", v.version, v.basis, v.accepted_on as "acceptedOn",
      v.signer_name as "signerName", v.terms,
      -- A version with only new prices is no new beginning.
      (select b.start_on from agreement_version b where b.office_id = v.office_id and b.agreement_id = v.agreement_id
        and b.version <= v.version and b.price_adjustment_line_id is null order by b.version desc limit 1) as "startOn"
    from agreement a join agreement_version v on v.office_id = a.office_id and v.agreement_id = a.id
    where a.office_id = ${scope.officeId} and a.client_id = ${clientId}
      and (a.ended_on is null or a.ended_on >= ${scope.today})
    order by a.id, v.start_on <= ${scope.today} desc, v.version desc`.execute(scope.trx);
  const deadlines = await loadDeadlines(scope, clientId);
  return rows.map(({ terms, ...agreement }) => ({
    ...agreement,
    clauses: terms.duties.map((clause) => ({
      key: clause.key,
      documents: documentsOf(clause),
      sentences: sentencesOf(clause),
      nextDueOn: deadlines.get(`${agreement.agreementId}/${clause.key}`)?.slice(0, deadlinesShown) ?? [],
    })),
  }));
}

/** The sealed documents are for those who signed them. */
async function loadSealed(scope: OfficeScope, clientId: string): Promise<PortalAgreement['sealed']> {
  const { rows } = await sql<PortalAgreement['sealed'][number]>`
    select p.id as "proposalId", p.change_number as "changeNumber", p.start_on as "startOn"
    from agreement_proposal p
    where p.office_id = ${scope.officeId} and p.client_id = ${clientId} and p.sealed_sha256 is not null
      and exists (select from proposal_signer s where s.office_id = p.office_id and s.proposal_id = p.id
        and s.person_id = ${personOf(scope)})
    order by p.ended_at desc, p.id`.execute(scope.trx);
  return rows;
}

function documentsOf(clause: DutyClause): AgreementView['clauses'][number]['documents'] {
  return clause.items.map(({ document, name }) => ({ document, name: name ?? null }));
}

/** The clause and its price, from the same data that acts. */
function sentencesOf(clause: DutyClause): AgreementView['clauses'][number]['sentences'] {
  return [
    { nb: clauseInWords(clause, 'nb'), en: clauseInWords(clause, 'en') },
    ...clause.charges.map((charge) => ({ nb: chargeInWords(charge, 'nb'), en: chargeInWords(charge, 'en') })),
  ];
}

async function loadDeadlines(scope: OfficeScope, clientId: string): Promise<Map<string, CalendarDate[]>> {
  const { rows } = await sql<{ clause: string; due: CalendarDate[] }>`
    select o.agreement_id || '/' || o.clause_key as clause, jsonb_agg(o.due_on order by o.due_on) as due
    from obligation o where o.office_id = ${scope.officeId} and o.client_id = ${clientId}
      and o.state not in ('delivered', 'cancelled') and o.due_on >= ${scope.today}
    group by 1`.execute(scope.trx);
  return new Map(rows.map((row) => [row.clause, row.due]));
}

interface LineRow {
  id: string;
  state: PortalAgreement['surcharges'][number]['state'];
  sum_ore: Ore;
  vat_basis_points: number;
  arithmetic: Arithmetic | RequestArithmetic;
  /** What was asked for at short notice; null of a delivery. */
  what: string | null;
  at: Instant;
  told_at: Instant | null;
  credited_ore: Ore;
  period_of: string;
  period_start_on: CalendarDate;
  period_end_on: CalendarDate;
  documents: DocumentType[];
  term: ChargeTerm;
}

/** Lines that the office has decided and can no longer take back, those that rest, and those that the agreement itself forgives. */
async function loadSurcharges(scope: OfficeScope, clientId: string): Promise<PortalAgreement['surcharges']> {
  const settledBefore = addSeconds(scope.now, -undoSeconds);
  const { rows } = await sql<LineRow>`
    select l.id, l.state, l.sum_ore, l.vat_basis_points, l.arithmetic, coalesce(l.decided_at, l.proposed_at) as at, l.told_at,
      coalesce((select r.sum_ore from credit_line r where r.office_id = l.office_id and r.line_id = l.id), 0)::bigint as credited_ore,
      r.what, coalesce(o.period_of, 'listed') as period_of, coalesce(o.period_start_on, r.asked_on) as period_start_on,
      coalesce(o.period_end_on, r.needed_on) as period_end_on,
      coalesce((select jsonb_agg(i.document order by i.place) from obligation_item i
        where i.office_id = o.office_id and i.obligation_id = o.id), '[]') as documents,
      (select c from jsonb_array_elements(v.terms -> 'duties') d cross join jsonb_array_elements(d -> 'charges') c
        where d ->> 'key' = l.clause_key and c ->> 'key' = l.charge_key) as term
    from surcharge_line l
    left join obligation o on o.office_id = l.office_id and o.id = l.obligation_id
    left join urgent_request r on r.office_id = l.office_id and r.id = l.request_id
    join agreement_version v on v.office_id = l.office_id and v.agreement_id = coalesce(o.agreement_id, r.agreement_id)
      and v.version = coalesce(o.version, r.version)
    where l.office_id = ${scope.officeId} and l.client_id = ${clientId}
      and (l.state = 'forgiven' or (l.state = 'resting' and l.decided_at is not null)
        or (l.state in ('approved', 'waived') and l.decided_at <= ${settledBefore}))
    order by at desc, l.id`.execute(scope.trx);
  return rows.map((row) => viewLine(scope, row));
}

function viewLine(scope: OfficeScope, row: LineRow): PortalAgreement['surcharges'][number] {
  const ofVat = vatOre(row.sum_ore, row.vat_basis_points);
  const { credited_ore: creditedOre } = row;
  const untilOn = objectByOn(scope, row.told_at);
  return {
    lineId: row.id,
    request: row.what,
    documents: row.documents,
    period: {
      of: row.period_of as PortalAgreement['surcharges'][number]['period']['of'],
      startOn: row.period_start_on,
      endOn: row.period_end_on,
    },
    state: row.state,
    objectByOn: row.state === 'approved' && untilOn >= scope.today ? untilOn : null,
    sumOre: row.sum_ore,
    vatOre: ofVat,
    totalOre: row.sum_ore + ofVat,
    creditedOre,
    creditedTotalOre: creditedOre + vatOre(creditedOre, row.vat_basis_points),
    decidedOn: dateInZone(row.at, scope.zone),
    steps: inBoth((language) => stepsOf(row, language)),
  };
}

function stepsOf({ what, arithmetic, term }: LineRow, language: Language): ArithmeticStep[] {
  return what === null
    ? formatArithmetic(arithmetic as Arithmetic, term, language)
    : formatRequestArithmetic(arithmetic as RequestArithmetic, term as RequestTerm, language);
}
