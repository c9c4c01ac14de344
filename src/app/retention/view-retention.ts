import { sql } from 'kysely';
import { mayAnswer } from '../../domain/objection/index.ts';
import { findRetentionClass, retentionRules, storedThings } from '../../domain/retention/index.ts';
import type { RetentionView } from '../../http/contract/retention.ts';
import { toAnswerers } from '../objection/to-answerers.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { loadPeopleAtWork } from '../task/open-tasks.ts';
import { listDue } from './list-due.ts';

/** What may go, what holds it, what should never have come, and how long each class is kept. */
export async function viewRetention(scope: OfficeScope): Promise<RetentionView> {
  const { rows: holds } = await sql<RetentionView['holds'][number]>`
    select h.id, h.client_id as "clientId", c.name as "clientName", h.reason, h.words, s.name as "byName",
      (h.made_at at time zone ${scope.zone})::date as "madeOn"
    from retention_hold h join client c on c.office_id = h.office_id and c.id = h.client_id
    join staff s on s.office_id = h.office_id and s.id = h.made_by
    where h.office_id = ${scope.officeId} and h.ended_at is null order by h.made_at, h.id`.execute(scope.trx);
  const { rows: removals } = await sql<Omit<RetentionView['removals'][number], 'mayDecide'> & { askedBy: string }>`
    select r.id, r.client_id as "clientId", c.name as "clientName", r.arrival_id as "arrivalId", coalesce(a.file_name, '') as "fileName",
      r.why, r.words, r.asked_by as "askedBy", s.name as "byName", (r.asked_at at time zone ${scope.zone})::date as "askedOn"
    from file_removal r join client c on c.office_id = r.office_id and c.id = r.client_id
    join arrival a on a.office_id = r.office_id and a.id = r.arrival_id
    join staff s on s.office_id = r.office_id and s.id = r.asked_by
    where r.office_id = ${scope.officeId} and r.state = 'waiting' order by r.asked_at, r.id`.execute(scope.trx);
  const { rows: erasures } = await sql<RetentionView['erasures'][number]>`
    select e.id, e.as_of_on as "asOfOn", s.name as "byName", e.approved_at as "approvedAt",
      (select coalesce(sum(v::int), 0)::int from jsonb_each_text(e.counts) as x(k, v)) as count
    from erasure e join staff s on s.office_id = e.office_id and s.id = e.approved_by
    where e.office_id = ${scope.officeId} order by e.approved_at desc limit 24`.execute(scope.trx);
  const people = toAnswerers(await loadPeopleAtWork(scope));
  const reader = staffOf(scope)!;
  return {
    ...(await listDue(scope)),
    holds,
    removals: removals.map(({ askedBy, ...removal }) => ({
      ...removal,
      mayDecide: mayAnswer(people, askedBy, reader),
    })),
    erasures,
    rules: storedThings.map((thing) => {
      const { months, from, source } = retentionRules[findRetentionClass(thing)];
      return { thing, months, from, source };
    }),
  };
}
