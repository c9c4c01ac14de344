import { sql } from 'kysely';
import { payrollDocuments } from '../../domain/agreement/index.ts';
import { addMonths, type CalendarDate } from '../../domain/kernel/index.ts';
import type { Conflict, ContactFacts, CountedDelivery } from '../../domain/won/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** Advice of longer ago is as good as none, and vouchers of so long ago are held against those of now. */
const monthsBack = 24;

/** What is known of reasons to get in touch, without the law's days: those follow from the agreement. */
export interface LoadedContacts {
  clients: readonly Omit<ContactFacts, 'lawAhead'>[];
  /** The first advice that is kept of any client; undefined where none is. */
  adviceSinceOn?: CalendarDate;
}

interface Row {
  clientId: string;
  sinceOn: CalendarDate;
  conflicts: Conflict[];
  hasMeeting: boolean;
  hoursOn: CalendarDate | null;
  metOn: CalendarDate | null;
  trialYearEndsOn: CalendarDate | null;
}

/** Of all clients under an agreement, or of those that one person leads. */
export async function loadContactFacts(scope: OfficeScope, leadId: string | undefined): Promise<LoadedContacts> {
  const ofLead = leadId === undefined ? sql`true` : sql`c.lead_id = ${leadId}`;
  const adviceFrom = addMonths(scope.today, -monthsBack);
  const { rows } = await sql<Row>`
    select c.id as "clientId", c.start_on as "sinceOn", ${conflictsOf(scope)} as conflicts,
      exists (select from meeting m where m.office_id = c.office_id and m.client_id = c.id
        and m.state in ('offered', 'booked', 'moved')) as "hasMeeting",
      (select max(t.worked_on) from time_entry t where t.office_id = c.office_id and t.client_id = c.id
        and t.work in ('advice', 'meeting') and t.worked_on between ${adviceFrom} and ${scope.today}) as "hoursOn",
      (select max(m.meets_on) from meeting m where m.office_id = c.office_id and m.client_id = c.id
        and m.state = 'held' and m.meets_on >= ${adviceFrom}) as "metOn",
      (select min(y.last_on) from trial_year y join course k on k.office_id = y.office_id and k.id = y.course_id and k.ended_at is null
        where y.office_id = c.office_id and y.client_id = c.id and y.ended_on is null and y.year -> 'stopped' is null) as "trialYearEndsOn"
    from client c where c.office_id = ${scope.officeId} and c.active and ${ofLead}
      and exists (select from agreement a where a.office_id = c.office_id and a.client_id = c.id and a.ended_on is null)
    order by c.id`.execute(scope.trx);
  const delivered = Map.groupBy(await loadCounted(scope), ({ clientId }) => clientId);
  const adviceSinceOn = await findAdviceSince(scope, adviceFrom);
  return {
    ...(adviceSinceOn === undefined ? {} : { adviceSinceOn }),
    clients: rows.map(({ hoursOn, metOn, trialYearEndsOn, ...client }) => {
      const lastAdvice = lastOf(hoursOn, metOn);
      return {
        ...client,
        ...(lastAdvice === undefined ? {} : { lastAdvice }),
        ...(trialYearEndsOn === null ? {} : { trialYearEndsOn }),
        delivered: delivered.get(client.clientId) ?? [],
      };
    }),
  };
}

/** What lies between the two: each has a page of its own, and a person who looks after it. */
function conflictsOf({ today }: OfficeScope) {
  const of = (table: string) =>
    sql`select from ${sql.table(table)} x where x.office_id = c.office_id and x.client_id = c.id`;
  return sql`array_remove(array[
    case when exists (${of('objection')} and x.state = 'open') then 'objection' end,
    case when exists (${of('claim_mark')} and x.ended_at is null) then 'claim' end,
    case when exists (${of('breach_letter')}) then 'breach-letter' end,
    case when exists (${of('handover')} and x.ended_at is null) then 'handover' end,
    case when exists (${of('referral')} and x.state in ('proposed', 'consent-asked', 'consented', 'introduced', 'taken-on')) then 'referral' end,
    case when exists (${of('course')} and x.ended_at is null and x.decision = 'talk' and not exists
      (select from trial_year y where y.office_id = x.office_id and y.course_id = x.id)) then 'course' end,
    case when c.consumer then 'consumer' end,
    case when c.paused_until_on >= ${today} then 'paused' end], null)`;
}

function lastOf(hoursOn: CalendarDate | null, metOn: CalendarDate | null): ContactFacts['lastAdvice'] {
  if (hoursOn === null && metOn === null) return undefined;
  return metOn !== null && (hoursOn === null || metOn >= hoursOn)
    ? { of: 'meeting', on: metOn }
    : { of: 'hours', on: hoursOn! };
}

async function findAdviceSince(scope: OfficeScope, fromOn: CalendarDate): Promise<CalendarDate | undefined> {
  const { rows } = await sql<{ on: CalendarDate | null }>`
    select least(
      (select min(worked_on) from time_entry where office_id = ${scope.officeId} and client_id is not null
        and work in ('advice', 'meeting') and worked_on >= ${fromOn}),
      (select min(meets_on) from meeting where office_id = ${scope.officeId} and state = 'held' and meets_on >= ${fromOn})) as on`.execute(
    scope.trx,
  );
  return rows[0]?.on ?? undefined;
}

/**
 * Files of deliveries that are no wages. Paper and what was delivered in the accounting system cannot be counted in files: a delivery with any of it tells nothing.
 */
async function loadCounted(scope: OfficeScope): Promise<(CountedDelivery & { clientId: string })[]> {
  const { rows } = await sql<CountedDelivery & { clientId: string }>`
    select o.client_id as "clientId", o.duty_key as key, o.period_end_on as "periodEndOn", o.delivered_on as "deliveredOn",
      count(*)::int as files
    from obligation o join arrival a on a.office_id = o.office_id and a.obligation_id = o.id
      and a.verdict in ('waiting', 'accepted') and a.joined_into is null
    where o.office_id = ${scope.officeId} and o.state = 'delivered' and o.channel = 'takt'
      and o.period_end_on >= ${addMonths(scope.today, -monthsBack)}
      and not exists (select from obligation_item i where i.office_id = o.office_id and i.obligation_id = o.id
        and i.document = any(${[...payrollDocuments]}::text[]))
    group by o.office_id, o.id
    having bool_and(a.via in ('portal', 'mail', 'api', 'staff'))
      and not exists (select from answer n where n.office_id = o.office_id and n.obligation_id = o.id)
    order by o.client_id, o.period_end_on, o.id`.execute(scope.trx);
  return rows;
}
