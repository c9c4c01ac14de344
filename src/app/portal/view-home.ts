import { sql } from 'kysely';
import { addDays, type CalendarDate, type Instant } from '../../domain/kernel/index.ts';
import {
  deriveItemStatus,
  deriveObligationStatus,
  type ItemFacts,
  type ObligationStatus,
} from '../../domain/obligation/index.ts';
import { decideNotice, type SurchargeFacts } from '../../domain/surcharge/index.ts';
import type { ContactScope, Language } from '../../db/tables.ts';
import type { PortalBeat, PortalDuty, PortalHome, PortalItem } from '../../http/contract/portal.ts';
import { loadObligations, type LoadedObligation } from '../obligation/load-obligations.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { findAllActingFor, type Acting } from './find-acting-for.ts';
import { answersForItem, payrollTypes } from './item-scope.ts';
import { loadSurchargeFacts } from '../surcharge/load-surcharge-facts.ts';

interface CompanyRow {
  id: string;
  name: string;
  orgnr: string | null;
  lead_name: string;
  lead_email: string;
  missing: number;
}

/**
 * Everything that the client's first screen needs, for one of the companies the person acts for, and of it only what the person answers for. Shows
 * what the link alone may show: neutral labels, days, how each thing stands and the surcharge that was agreed; never names of files or sums that
 * were charged. The office's own words about a file that was sent back come with a code.
 */
export async function viewPortalHome(
  scope: OfficeScope,
  wantedClientId: string | undefined,
  openedUntil: Instant | null,
): Promise<PortalHome | { refused: 'no-company' }> {
  const actings = await findAllActingFor(scope);
  const companies = await loadCompanies(scope, actings);
  const company = companies.find((candidate) => candidate.id === wantedClientId) ?? companies[0];
  if (!company || (wantedClientId !== undefined && company.id !== wantedClientId)) return { refused: 'no-company' };
  const acting = actings.find(({ clientId }) => clientId === company.id)!;
  const all = (await loadObligations(scope, { clientIds: [company.id] })).filter(
    ({ row }) => row.state !== 'cancelled',
  );
  // What the first lateness is forgiven for goes by all duties of a clause, so the sums are worked out before anything is left out.
  const facts = (await loadSurchargeFacts(scope, [company.id], all)).get(company.id) ?? [];
  const loaded = all.filter(({ facts: { items } }) => itemsFor(acting, items).length > 0);
  const current = loaded.filter(({ row }) => isOnTheList(row.state, row.due_on, scope.today));
  const { person, office } = await loadPersonAndOffice(scope);
  const toView = ({ id, name, orgnr, missing }: CompanyRow): PortalHome['company'] => ({
    clientId: id,
    name,
    orgnr,
    missing,
  });
  return {
    person,
    office: { ...office, leadName: company.lead_name, leadEmail: company.lead_email },
    todayOn: scope.today,
    now: scope.now,
    company: toView(company),
    companies: companies.map(toView),
    answersFor: [...acting.answersFor],
    items: await viewItems(scope, current, acting, openedUntil !== null),
    duties: current.map((obligation) => viewDuty(scope, obligation, facts)),
    beats: viewBeats(scope, loaded),
    onTimeInARow: countOnTimeInARow(loaded),
    nextDueOn: loaded.find(({ row }) => row.state !== 'delivered' && row.due_on >= scope.today)?.row.due_on ?? null,
    openedUntil,
  };
}

/** The items of a duty that the person answers for. */
function itemsFor(acting: Acting, items: readonly ItemFacts[]): ItemFacts[] {
  const ofDuty = items.map(({ item }) => item);
  return items.filter(({ item }) => answersForItem(acting, item, ofDuty));
}

/** What is asked for now: all that is late, and what is due within five weeks. What was delivered goes to "what you have sent". */
function isOnTheList(state: string, dueOn: CalendarDate, today: CalendarDate): boolean {
  return state !== 'delivered' && dueOn <= addDays(today, 35);
}

/** The person's companies by name, each with the number of open duties that the person answers for. */
async function loadCompanies(scope: OfficeScope, actings: readonly Acting[]): Promise<CompanyRow[]> {
  const answering = (contactScope: ContactScope): string[] =>
    actings.filter(({ answersFor }) => answersFor.includes(contactScope)).map(({ clientId }) => clientId);
  const { rows } = await sql<CompanyRow>`
    select c.id, c.name, c.orgnr, s.name as lead_name, s.email as lead_email,
      (select count(*)::int from obligation o where o.office_id = c.office_id and o.client_id = c.id
        and o.state in ('open', 'overdue') and o.due_on <= ${scope.today}::date + 35
        and exists (select from obligation_item i where i.office_id = o.office_id and i.obligation_id = o.id
          and case when i.document = any(${payrollTypes}) then c.id = any(${answering('payroll')}::uuid[])
            else c.id = any(${answering('vouchers')}::uuid[]) end)) as missing
    from contact k
    join client c on c.office_id = k.office_id and c.id = k.client_id and c.active
    join staff s on s.office_id = c.office_id and s.id = c.lead_id
    where k.office_id = ${scope.officeId} and k.person_id = ${personOf(scope)}
    order by c.name, c.id`.execute(scope.trx);
  return rows;
}

async function loadPersonAndOffice(scope: OfficeScope): Promise<{
  person: { name: string; language: Language };
  office: { name: string; brandColour: string; demo: boolean };
}> {
  const { rows } = await sql<{
    person: string;
    language: Language;
    office: string;
    colour: string | null;
    demo: boolean;
  }>`
    select p.name as person, p.language, o.name as office, o.settings ->> 'brandColour' as colour, o.demo
    from person p join office o on o.id = p.office_id
    where p.office_id = ${scope.officeId} and p.id = ${personOf(scope)}`.execute(scope.trx);
  const row = rows[0]!;
  return {
    person: { name: row.person, language: row.language },
    office: { name: row.office, brandColour: row.colour ?? '#0d4b3f', demo: row.demo },
  };
}

async function viewItems(
  scope: OfficeScope,
  loaded: readonly LoadedObligation[],
  acting: Acting,
  opened: boolean,
): Promise<PortalItem[]> {
  const reasons = await loadReturnReasons(
    scope,
    loaded.map(({ row }) => row.id),
    opened,
  );
  return loaded.flatMap(({ row, facts }) =>
    itemsFor(acting, facts.items).map((item): PortalItem => {
      const openReturn = item.arrivals.find(
        (arrival) =>
          arrival.verdict.verdict === 'returned' && !item.arrivals.some((other) => other.mends === arrival.id),
      );
      const returned = openReturn && reasons.get(openReturn.id);
      return {
        obligationId: row.id,
        itemKey: item.item.key,
        document: item.item.document,
        name: item.item.name ?? null,
        essential: item.item.essential,
        period: periodOf(row),
        dueOn: row.due_on,
        state: returned ? 'returned' : itemState(item, scope.today),
        receivedCount: item.arrivals.length,
        returned: returned ?? null,
      };
    }),
  );
}

function itemState(item: ItemFacts, today: CalendarDate): PortalItem['state'] {
  const status = deriveItemStatus(item, today);
  if (status.status === 'answered') return 'answered';
  if (status.status !== 'delivered') return status.status;
  if (item.arrivals.length === 0) {
    return item.answers.at(-1)?.kind === 'nothing-this-time' ? 'nothing-this-time' : 'accepted';
  }
  return status.accepted ? 'accepted' : 'received';
}

async function loadReturnReasons(
  scope: OfficeScope,
  obligationIds: readonly string[],
  opened: boolean,
): Promise<Map<string, NonNullable<PortalItem['returned']>>> {
  const { rows } = await sql<{
    id: string;
    reason_code: string;
    reason_words: string | null;
    mend_by_on: CalendarDate;
  }>`
    select id, reason_code, reason_words, mend_by_on from arrival
    where office_id = ${scope.officeId} and obligation_id = any(${obligationIds}::uuid[]) and verdict = 'returned'`.execute(
    scope.trx,
  );
  // The office's own words about a document are contents: they are shown with a code only.
  return new Map(
    rows.map((row) => [
      row.id,
      {
        arrivalId: row.id,
        reason: row.reason_code,
        mendByOn: row.mend_by_on,
        words: opened ? row.reason_words : null,
      },
    ]),
  );
}

function viewDuty(scope: OfficeScope, loaded: LoadedObligation, facts: readonly SurchargeFacts[]): PortalDuty {
  const { row } = loaded;
  const status = deriveObligationStatus(loaded.facts, scope.today, scope.closures);
  const waiting = loaded.facts.extensions.find((extension) => extension.decision.decision === 'waiting');
  return {
    obligationId: row.id,
    period: periodOf(row),
    dueOn: status.dueOn,
    agreedDueOn: row.agreed_due_on,
    state: status.state === 'cancelled' ? 'delivered' : status.state,
    daysLate: status.daysLate,
    plannedOn: row.planned_on,
    plannedTime: row.planned_time === null ? null : (row.planned_time.slice(0, 5) as PortalDuty['plannedTime']),
    extension: waiting ? { proposedOn: waiting.proposedOn } : null,
    ...viewPrice(scope, loaded, status, facts),
  };
}

/** What lateness would cost, in the words of the notice: only where it can come. */
function viewPrice(
  scope: OfficeScope,
  loaded: LoadedObligation,
  status: ObligationStatus,
  facts: readonly SurchargeFacts[],
): Pick<PortalDuty, 'lastFreeOn' | 'freeThisTime' | 'surcharge'> {
  const nothing = { lastFreeOn: null, freeThisTime: false, surcharge: null };
  const own = facts.find((candidate) => candidate.obligationId === loaded.row.id);
  if (!own || status.daysLate <= 0) return nothing;
  const notice = decideNotice(own, facts, { closures: scope.closures, today: own.notice?.acceptedOn ?? scope.today });
  if (notice.notice === 'none') return nothing;
  if (notice.notice === 'free-this-time' || own.notice?.saidFree === true) return { ...nothing, freeThisTime: true };
  const { charge, capOre } = notice.term;
  const surcharge =
    charge.per === 'started-day' || charge.per === 'started-week' || charge.per === 'delivery'
      ? { per: charge.per, amountOre: charge.amountOre, capOre: capOre ?? null }
      : null;
  return { lastFreeOn: notice.lastFreeOn, freeThisTime: false, surcharge };
}

/** The takt line of the duty that counts most: the one with the most essential items, over the last six periods and the next two. */
function viewBeats(scope: OfficeScope, loaded: readonly LoadedObligation[]): PortalBeat[] {
  const clauseKeys = loaded.map(({ clause }) => clause).sort((a, b) => b.items.length - a.items.length);
  const main = clauseKeys[0]?.key;
  const beats = loaded.filter(({ clause }) => clause.key === main);
  const nowIndex = beats.findIndex(({ row }) => row.state !== 'delivered');
  const from = Math.max(0, (nowIndex < 0 ? beats.length : nowIndex) - 4);
  return beats.slice(from, from + 6).map(({ row }, index) => ({
    period: periodOf(row),
    dueOn: row.due_on,
    beat: beatOf(row.state, row.days_late, from + index === nowIndex && row.period_start_on <= scope.today),
  }));
}

function beatOf(state: string, daysLate: number, isNow: boolean): PortalBeat['beat'] {
  if (state === 'delivered') return daysLate > 0 ? 'late' : 'in-time';
  return isNow ? 'now' : 'to-come';
}

function countOnTimeInARow(loaded: readonly LoadedObligation[]): number {
  const delivered = loaded.filter(({ row }) => row.state === 'delivered').reverse();
  const firstLate = delivered.findIndex(({ row }) => row.days_late > 0);
  return firstLate < 0 ? delivered.length : firstLate;
}

function periodOf(row: LoadedObligation['row']): PortalItem['period'] {
  return { of: row.period_of as PortalItem['period']['of'], startOn: row.period_start_on, endOn: row.period_end_on };
}
