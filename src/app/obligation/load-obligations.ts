import { sql, type RawBuilder } from 'kysely';
import type {
  AgreedItem,
  DeliveryChannel,
  DocumentType,
  DutyClause,
  OfficePromises,
  SharedCap,
} from '../../domain/agreement/index.ts';
import { assert, timeOfDay, type CalendarDate, type Instant, type TimeOfDay } from '../../domain/kernel/index.ts';
import {
  deriveDueInForce,
  deriveReceivedOn,
  findReportsInLock,
  type Answer,
  type Arrival,
  type ExtensionRequest,
  type ItemFacts,
  type ObligationFacts,
  type StandingReport,
} from '../../domain/obligation/index.ts';
import type { EnteredWork } from '../../domain/surcharge/index.ts';
import type { ObligationTable } from '../../db/tables.ts';
import { timeInZone } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadPromisedReports, maybeLate } from '../report/load-promised-reports.ts';

/** A stored duty with its clause and everything that decides how it stands. */
export interface LoadedObligation {
  row: ObligationTable;
  clause: DutyClause;
  /** When the client accepted the version in writing; absent where nothing is written. */
  acceptedOn?: CalendarDate;
  /** What the same version says of all its duties together. */
  promises?: OfficePromises;
  sharedCaps: readonly SharedCap[];
  facts: ObligationFacts;
  /** Extra work that was entered on the delivery. */
  work: readonly EnteredWork[];
}

interface FactRow extends ObligationTable {
  /** As JSON text, and so the next two: the clauses of an office are few, and its duties many. */
  clause: string | null;
  accepted_on: CalendarDate | null;
  promises: string | null;
  shared_caps: string | null;
  work: EnteredWork[] | null;
  items: { key: string; document: DocumentType; name: string | null; essential: boolean }[] | null;
  arrivals: ArrivalJson[] | null;
  answers: AnswerJson[] | null;
  extensions: ExtensionJson[] | null;
  confirmations: { on: CalendarDate; missingItemKeys: string[] }[] | null;
  /** Whether any of the office's own reports by this agreement may have come too late. */
  reports_late: boolean;
}

interface ArrivalJson {
  id: string;
  item_key: string;
  received_at: Instant;
  received_on: CalendarDate;
  via: string;
  mends: string | null;
  verdict: 'waiting' | 'accepted' | 'returned';
  decided_on: CalendarDate | null;
  mend_by_on: CalendarDate | null;
}

interface AnswerJson {
  id: string;
  item_key: string;
  kind: Answer['kind'];
  answered_on: CalendarDate;
  verdict: 'waiting' | 'confirmed' | 'refused';
  looked_on: CalendarDate | null;
  counts_on: CalendarDate | null;
}

interface ExtensionJson {
  id: string;
  requested_on: CalendarDate;
  proposed_on: CalendarDate;
  decision: 'waiting' | 'granted' | 'declined' | 'lapsed';
  decided_on: CalendarDate | null;
  until_on: CalendarDate | null;
}

/**
 * Which duties: by id, all of some clients, or of some clients those that can have a price by a day: due by then and not delivered in time, with
 * extra work, or priced already. The others cannot be late, and change no other sum.
 */
export type ChosenObligations =
  { ids: readonly string[] } | { clientIds: readonly string[]; pricedByOn?: CalendarDate };

/** Loads duties with all their facts in two queries, in the order of deadline and id. Ids that are not there are simply absent. */
export async function loadObligations(scope: OfficeScope, which: ChosenObligations): Promise<LoadedObligation[]> {
  if (('ids' in which ? which.ids : which.clientIds).length === 0) return [];
  // An agreement has years of duties: its terms are opened once for all of them.
  const { rows } = await sql<FactRow>`
    with chosen as materialized (select o.* from obligation o where o.office_id = ${scope.officeId} and ${chosenBy(which)}),
    terms as materialized (
      select v.agreement_id, v.version, v.accepted_on, (v.terms -> 'office')::text as promises, (v.terms -> 'sharedCaps')::text as shared_caps,
        (select jsonb_object_agg(c ->> 'key', c::text) from jsonb_array_elements(v.terms -> 'duties') c) as clauses
      from (select distinct agreement_id, version from chosen) o
      join agreement_version v on v.office_id = ${scope.officeId} and v.agreement_id = o.agreement_id and v.version = o.version)
    select o.*, v.clauses ->> o.clause_key as clause, v.accepted_on, v.promises, v.shared_caps,
      (select json_agg(json_build_object('work', w.work, 'minutes', w.minutes, 'on', w.worked_on) order by w.worked_on, w.id)
        from extra_work w where w.office_id = o.office_id and w.obligation_id = o.id) as work,
      (select json_agg(json_build_object('key', i.key, 'document', i.document, 'name', i.name, 'essential', i.essential) order by i.place)
        from obligation_item i
        where i.office_id = o.office_id and i.obligation_id = o.id) as items,
      (select json_agg(json_build_object('id', a.id, 'item_key', a.item_key, 'received_at', a.received_at, 'received_on', a.received_on, 'via', a.via,
          'mends', a.mends, 'verdict', a.verdict, 'decided_on', a.decided_on, 'mend_by_on', a.mend_by_on) order by a.received_at, a.id) from arrival a
        where a.office_id = o.office_id and a.obligation_id = o.id and a.verdict <> 'opened') as arrivals,
      (select json_agg(to_json(a) order by a.answered_at, a.id) from answer a
        where a.office_id = o.office_id and a.obligation_id = o.id) as answers,
      (select json_agg(to_json(e) order by e.requested_at, e.id) from extension_request e
        where e.office_id = o.office_id and e.obligation_id = o.id) as extensions,
      (select json_agg(json_build_object('on', m.on_date, 'missingItemKeys', m.missing_keys) order by m.on_date)
        from missing_confirmation m where m.office_id = o.office_id and m.obligation_id = o.id) as confirmations,
      exists (select from promised_report r where r.office_id = o.office_id and r.agreement_id = o.agreement_id
        and r.cancelled_on is null and ${maybeLate(scope)}) as reports_late
    from chosen o join terms v on v.agreement_id = o.agreement_id and v.version = o.version
    order by o.due_on, o.id`.execute(scope.trx);
  const late = rows.filter((row) => row.reports_late);
  const reports = await loadStandingReports(scope, [...new Set(late.map((row) => row.client_id))]);
  const termsOf = parseOnce();
  return rows.map((row) => toLoaded(row, termsOf, scope.zone, reports));
}

/** Parses each text once: whoever has the same text is given the same object. */
function parseOnce(): <T>(text: string | null) => T | null {
  const known = new Map<string, unknown>();
  return <T>(text: string | null): T | null => {
    if (text === null) return null;
    if (!known.has(text)) known.set(text, JSON.parse(text));
    return known.get(text) as T;
  };
}

/** What of the office's own reports may count in the locks of these clients' duties, by agreement. */
async function loadStandingReports(
  scope: OfficeScope,
  clientIds: readonly string[],
): Promise<Map<string, StandingReport[]>> {
  const loaded = clientIds.length === 0 ? [] : await loadPromisedReports(scope, { maybeLateOfClientIds: clientIds });
  const byAgreement = new Map<string, StandingReport[]>();
  for (const { row, promise, agreedDue, toldOn, cameLate } of loaded) {
    const reports = byAgreement.get(row.agreement_id) ?? [];
    const period = { of: row.period_of, startOn: row.period_start_on, endOn: row.period_end_on };
    reports.push({
      promiseId: row.id,
      promise,
      period,
      due: agreedDue,
      ...(toldOn === undefined ? {} : { toldOn, isExcused: cameLate }),
      ...(row.done_on === null ? {} : { doneOn: row.done_on }),
    });
    byAgreement.set(row.agreement_id, reports);
  }
  return byAgreement;
}

function chosenBy(which: ChosenObligations): RawBuilder<boolean> {
  if ('ids' in which) return sql`o.id = any(${which.ids}::uuid[])`;
  const ofClients = sql<boolean>`o.client_id = any(${which.clientIds}::uuid[])`;
  if (which.pricedByOn === undefined) return ofClients;
  return sql`${ofClients} and (o.due_on <= ${which.pricedByOn}::date and (o.state <> 'delivered' or o.days_late > 0)
    or exists (select from extra_work w where w.office_id = o.office_id and w.obligation_id = o.id)
    or exists (select from surcharge_line l where l.office_id = o.office_id and l.obligation_id = o.id))`;
}

function toLoaded(
  found: FactRow,
  termsOf: ReturnType<typeof parseOnce>,
  zone: string,
  reports: ReadonlyMap<string, readonly StandingReport[]>,
): LoadedObligation {
  const {
    clause: clauseText,
    accepted_on: acceptedOn,
    promises: promisesText,
    shared_caps: capsText,
    work,
    ...rest
  } = found;
  const { items, arrivals, answers, extensions: requests, confirmations, reports_late: _, ...row } = rest;
  const clause = termsOf<DutyClause>(clauseText);
  const promises = termsOf<OfficePromises>(promisesText);
  assert(clause !== null, `obligation ${row.id} has no clause ${row.clause_key}`);
  const extensions = (requests ?? []).map(toExtension);
  const deadline = { dueOn: deriveDueInForce({ agreedDueOn: row.agreed_due_on, extensions }), ...dueAtOf(row) };
  const promisedReports = findReportsInLock(
    { clauseKey: row.clause_key, startOn: row.period_start_on, endOn: row.period_end_on, dueOn: deadline.dueOn },
    reports.get(row.agreement_id) ?? [],
  );
  const countedOn = (arrival: ArrivalJson): CalendarDate => countsOn(arrival, deadline, zone);
  return {
    row,
    clause,
    ...(acceptedOn === null ? {} : { acceptedOn }),
    ...(promises === null ? {} : { promises }),
    sharedCaps: termsOf<SharedCap[]>(capsText) ?? [],
    work: work ?? [],
    facts: {
      agreedDueOn: row.agreed_due_on,
      channel: row.channel as DeliveryChannel,
      items: (items ?? []).map((item) => toItemFacts(item, arrivals ?? [], answers ?? [], countedOn)),
      extensions,
      confirmations: confirmations ?? [],
      ...(row.aim ? { aim: true } : {}),
      ...(promises === null ? {} : { answerWithinWorkingDays: promises.answerWithinWorkingDays }),
      ...(promises?.slower === undefined ? {} : { slower: promises.slower }),
      ...(promisedReports.length === 0 ? {} : { promisedReports }),
      ...(row.planned_on === null ? {} : { plannedOn: row.planned_on }),
      ...(row.cancelled_on === null ? {} : { cancelledOn: row.cancelled_on }),
    },
  };
}

function dueAtOf({ due_at: dueAt }: ObligationTable): { dueAt?: TimeOfDay } {
  return dueAt === null ? {} : { dueAt: timeOfDay(dueAt.slice(0, 5)) };
}

/** What came by itself after the agreed clock time counts for the next day; paper and what a person tells of count for the day that was said. */
function countsOn(
  { received_at: at, received_on: on, via }: ArrivalJson,
  deadline: { dueOn: CalendarDate; dueAt?: TimeOfDay },
  zone: string,
): CalendarDate {
  const seen = via === 'portal' || via === 'api' || via === 'mail' || via === 'ledger';
  return deadline.dueAt === undefined || !seen ? on : deriveReceivedOn({ on, at: timeInZone(at, zone) }, deadline);
}

function toItemFacts(
  item: { key: string; document: DocumentType; name: string | null; essential: boolean },
  arrivals: readonly ArrivalJson[],
  answers: readonly AnswerJson[],
  countedOn: (arrival: ArrivalJson) => CalendarDate,
): ItemFacts {
  const agreed: AgreedItem = {
    key: item.key,
    document: item.document,
    essential: item.essential,
    ...(item.name === null ? {} : { name: item.name }),
  };
  return {
    item: agreed,
    arrivals: arrivals
      .filter((arrival) => arrival.item_key === item.key)
      .map((arrival) => toArrival(arrival, countedOn(arrival))),
    answers: answers.filter((answer) => answer.item_key === item.key).map(toAnswer),
  };
}

function toArrival(row: ArrivalJson, receivedOn: CalendarDate): Arrival {
  const common = { id: row.id, receivedOn, ...(row.mends === null ? {} : { mends: row.mends }) };
  if (row.verdict === 'accepted') {
    return { ...common, verdict: { verdict: 'accepted', decidedOn: row.decided_on ?? receivedOn } };
  }
  if (row.verdict === 'returned') {
    assert(row.decided_on !== null && row.mend_by_on !== null, `arrival ${row.id} was returned without days`);
    return { ...common, verdict: { verdict: 'returned', decidedOn: row.decided_on, mendByOn: row.mend_by_on } };
  }
  return { ...common, verdict: { verdict: 'waiting' } };
}

function toAnswer(row: AnswerJson): Answer {
  const common = { id: row.id, kind: row.kind, answeredOn: row.answered_on };
  if (row.verdict === 'waiting') return { ...common, verdict: { verdict: 'waiting' } };
  assert(row.looked_on !== null, `answer ${row.id} was looked at without a day`);
  if (row.verdict === 'refused') return { ...common, verdict: { verdict: 'refused', lookedOn: row.looked_on } };
  return {
    ...common,
    verdict: { verdict: 'confirmed', lookedOn: row.looked_on, countsOn: row.counts_on ?? row.answered_on },
  };
}

function toExtension(row: ExtensionJson): ExtensionRequest {
  const common = { id: row.id, requestedOn: row.requested_on, proposedOn: row.proposed_on };
  if (row.decision === 'waiting') return { ...common, decision: { decision: 'waiting' } };
  assert(row.decided_on !== null, `extension ${row.id} was decided without a day`);
  if (row.decision !== 'granted') return { ...common, decision: { decision: row.decision, decidedOn: row.decided_on } };
  assert(row.until_on !== null, `extension ${row.id} was granted without a day`);
  return { ...common, decision: { decision: 'granted', decidedOn: row.decided_on, untilOn: row.until_on } };
}
