import { sql, type RawBuilder } from 'kysely';
import type { RequestTerm } from '../../domain/agreement/index.ts';
import type { CalendarDate, Ore } from '../../domain/kernel/index.ts';
import type { Notice, RequestFacts } from '../../domain/surcharge/index.ts';
import type { UrgentRequestTable } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** A request at short notice with everything that its price follows from. */
export interface LoadedRequest {
  row: UrgentRequestTable;
  facts: RequestFacts;
  /** The letter that named the price, as far as it has come. */
  letter: { status: string; bounced: boolean } | null;
}

interface RequestRow {
  row: UrgentRequestTable;
  term: RequestTerm | null;
  accepted_on: CalendarDate | null;
  consumer: boolean;
  letter: { status: string; bounced: boolean; acceptedOn: CalendarDate | null } | null;
  line: { state: string; sumOre: Ore } | null;
}

/** Requests by id or of some clients, in the order of the day on which they were needed. The price is that of the version under which they were asked for. */
export async function loadRequests(
  scope: OfficeScope,
  which: { ids: readonly string[] } | { clientIds: readonly string[] },
): Promise<LoadedRequest[]> {
  const chosen: RawBuilder<boolean> =
    'ids' in which ? sql`r.id = any(${which.ids}::uuid[])` : sql`r.client_id = any(${which.clientIds}::uuid[])`;
  const { rows } = await sql<RequestRow>`
    select to_jsonb(r) as row, v.accepted_on, c.consumer,
      (select t from jsonb_array_elements(v.terms -> 'duties') d cross join jsonb_array_elements(d -> 'charges') t
        where d ->> 'key' = r.clause_key and t ->> 'key' = r.charge_key) as term,
      (select jsonb_build_object('status', m.status, 'bounced', m.bounced_at is not null,
          'acceptedOn', case when m.status = 'accepted' and m.bounced_at is null
            then to_char((m.answered_at at time zone ${scope.zone})::date, 'YYYY-MM-DD') end)
        from message m where m.office_id = r.office_id and m.id = r.message_id) as letter,
      -- What rests was decided on or will be: it keeps its place in the count.
      (select jsonb_build_object('state', l.state, 'sumOre', l.sum_ore) from surcharge_line l
        where l.office_id = r.office_id and l.request_id = r.id and l.state in ('approved', 'waived', 'resting')) as line
    from urgent_request r
    join agreement_version v on v.office_id = r.office_id and v.agreement_id = r.agreement_id and v.version = r.version
    join client c on c.office_id = r.office_id and c.id = r.client_id
    where r.office_id = ${scope.officeId} and ${chosen}
    order by r.needed_on, r.id`.execute(scope.trx);
  return rows.flatMap(({ row, term, line, letter, ...rest }): LoadedRequest[] =>
    term === null || term.on !== 'request'
      ? []
      : [{ row, letter, facts: toFacts({ row, term, line, letter, ...rest }) }],
  );
}

function toFacts({ row, term, accepted_on: acceptedOn, consumer, letter, line }: RequestRow): RequestFacts {
  const notice: Notice | undefined = letter?.acceptedOn
    ? { acceptedOn: letter.acceptedOn, saidFree: false }
    : undefined;
  return {
    requestId: row.id,
    clauseKey: row.clause_key,
    term: term!,
    requestedOn: row.asked_on,
    neededOn: row.needed_on,
    consumer,
    clientKey: row.client_id,
    agreementKey: row.agreement_id,
    ...(acceptedOn === null ? {} : { acceptedOn }),
    ...(notice === undefined ? {} : { notice }),
    ...(row.done_on === null || row.minutes === null ? {} : { done: { on: row.done_on, minutes: row.minutes } }),
    ...(row.withdrawn_at === null ? {} : { withdrawn: true }),
    ...(line === null
      ? {}
      : { decided: { decision: line.state === 'waived' ? 'waived' : 'approved', sumOre: line.sumOre } }),
  };
}
