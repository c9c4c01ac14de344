import { sql } from 'kysely';
import { DomainError, daysBetween, type CalendarDate } from '../../domain/kernel/index.ts';
import type { TimeSums } from '../../http/contract/time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { daySpan } from './day-span.ts';
import { actKinds } from './load-time-day.ts';

/** A year, and the day more that it may have. */
export const periodDaysMax = 366;

interface Row {
  client_id: string | null;
  name: string | null;
  minutes: number;
  own_minutes: number;
  works: { work: TimeSums['clients'][number]['works'][number]['work']; minutes: number }[];
}

/**
 * Time by client over a period, all people together; a figure of one person only for whoever asks. Clients without hours are told by how often something
 * was done for them: no hours are made up, and no kroner.
 */
export async function viewTimeSums(
  scope: OfficeScope,
  staffId: string,
  period: { fromOn: CalendarDate; toOn: CalendarDate },
): Promise<TimeSums> {
  assertPeriod(period);
  const sums = await loadSums(scope, staffId, period);
  const acts = await loadActs(scope, period);
  const internal = sums.find(({ client_id }) => client_id === null);
  const timed = sums.filter((row) => row.client_id !== null);
  const counted = [...acts].filter(([clientId]) => !timed.some(({ client_id }) => client_id === clientId));
  return {
    ...period,
    clients: [
      ...timed.map((row) => ({
        clientId: row.client_id!,
        clientName: row.name!,
        minutes: row.minutes,
        ownMinutes: row.own_minutes,
        works: row.works,
        acts: acts.get(row.client_id!)?.count ?? 0,
      })),
      ...counted.map(([clientId, { name, count }]) => ({
        clientId,
        clientName: name,
        minutes: null,
        ownMinutes: null,
        works: [],
        acts: count,
      })),
    ],
    internal: {
      minutes: internal?.minutes ?? 0,
      ownMinutes: internal?.own_minutes ?? 0,
      works: internal?.works ?? [],
    },
  };
}

export function assertPeriod({ fromOn, toOn }: { fromOn: CalendarDate; toOn: CalendarDate }): void {
  if (toOn < fromOn) throw new DomainError('day.wrong-order');
  if (daysBetween(fromOn, toOn) >= periodDaysMax) throw new DomainError('time.period-too-long');
}

async function loadSums(
  scope: OfficeScope,
  staffId: string,
  { fromOn, toOn }: { fromOn: CalendarDate; toOn: CalendarDate },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select t.client_id, c.name, sum(t.minutes)::int as minutes, sum(t.own_minutes)::int as own_minutes,
      jsonb_agg(jsonb_build_object('work', t.work, 'minutes', t.minutes) order by t.minutes desc, t.work) as works
    from (select client_id, work, sum(minutes)::int as minutes,
        coalesce(sum(minutes) filter (where staff_id = ${staffId}), 0)::int as own_minutes
      from time_entry where office_id = ${scope.officeId} and worked_on between ${fromOn} and ${toOn}
      group by client_id, work) t
    left join client c on c.office_id = ${scope.officeId} and c.id = t.client_id
    group by t.client_id, c.name order by 3 desc, lower(c.name), t.client_id`.execute(scope.trx);
  return rows;
}

/** How often somebody of the office did something for a client, the most first. */
async function loadActs(
  scope: OfficeScope,
  { fromOn, toOn }: { fromOn: CalendarDate; toOn: CalendarDate },
): Promise<Map<string, { name: string; count: number }>> {
  const from = daySpan(fromOn, scope.zone).startAt;
  const until = daySpan(toOn, scope.zone).endAt;
  // By person, since that is how the record can be found by.
  const { rows } = await sql<{ client_id: string; name: string; count: number }>`
    select e.client_id, c.name, sum(e.count)::int as count
    from staff s cross join lateral (select e.client_id, count(distinct (e.at, e.kind))::int as count from record_event e
      where e.office_id = s.office_id and e.data ? 'staff' and e.data ->> 'staff' = s.id::text
        and e.at >= ${from} and e.at < ${until} and e.kind = any(${actKinds}::text[])
      group by e.client_id) e
    join client c on c.office_id = s.office_id and c.id = e.client_id
    where s.office_id = ${scope.officeId}
    group by e.client_id, c.name order by 3 desc, lower(c.name), e.client_id`.execute(scope.trx);
  return new Map(rows.map(({ client_id, name, count }) => [client_id, { name, count }]));
}
