import { sql } from 'kysely';
import { deriveConduct } from '../../domain/conduct/index.ts';
import {
  courseNeeds,
  findCourseReasons,
  isCourseAsked,
  isOwnPartFirst,
  type CourseThresholds,
} from '../../domain/course/index.ts';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { deriveStage } from '../../domain/review/index.ts';
import type { CoursesView } from '../../http/contract/courses.ts';
import { countedDuty, daysSoFar } from '../conduct/counted-duties.ts';
import { loadConductDuties } from '../conduct/load-conduct-duties.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadCourseThresholds } from './course-settings.ts';
import { loadCourseDays } from './load-course-days.ts';
import { loadCourseFacts } from './load-course-facts.ts';

/** So many proposals on one page: more than anybody decides in a sitting. */
const proposedMax = 50;

type Standing = Omit<CoursesView['putOff'][number], 'decision' | 'askAgainOn'> & {
  decision: 'talk' | 'not-now' | 'no';
  askAgainOn: CalendarDate | null;
};

/** *Kursendring*: who is proposed for the talk and why, what is under way, and what was put off. */
export async function viewCourses(scope: OfficeScope): Promise<CoursesView> {
  const thresholds = await loadCourseThresholds(scope);
  const standing = await loadStanding(scope);
  const before = new Map(standing.map((course) => [course.client.id, course]));
  const candidates = await findCandidates(scope, thresholds);
  const duties = await loadConductDuties(
    scope,
    candidates.map(({ id }) => id),
  );
  const proposed = candidates.flatMap((client): CoursesView['proposed'] => {
    const conduct = deriveConduct(duties.get(client.id)!, scope.today);
    const reasons = findCourseReasons(conduct, thresholds);
    if (reasons.length === 0) return [];
    const last = before.get(client.id);
    return [
      {
        client,
        reasons,
        grade: conduct.grade,
        ownPartFirst: isOwnPartFirst(conduct),
        officeLate: conduct.office.of - conduct.office.inTime,
        deliveries: conduct.office.of,
        before: last ? { decidedOn: last.decidedOn, decision: last.decision, reason: last.reason } : null,
      },
    ];
  });
  return {
    thresholds,
    proposed: proposed.slice(0, proposedMax),
    more: proposed.length > proposedMax,
    underWay: await withStages(
      scope,
      standing.filter(({ decision }) => decision === 'talk'),
    ),
    putOff: standing.flatMap(({ decision, askAgainOn, ...course }) =>
      decision === 'talk' || askAgainOn === null || isCourseAsked({ decision, askAgainOn }, scope.today)
        ? []
        : [{ ...course, decision, askAgainOn }],
    ),
  };
}

/** Where each talk stands, what waits longest first. */
async function withStages(scope: OfficeScope, standing: readonly Standing[]): Promise<CoursesView['underWay']> {
  const dayOf = await loadCourseDays(
    scope,
    standing.map(({ client }) => client.id),
  );
  const courses: CoursesView['underWay'] = [];
  for (const { decision: _talk, askAgainOn: _none, ...course } of standing) {
    const { courseId, decidedOn, client } = course;
    const { facts } = await loadCourseFacts(scope, { courseId, clientId: client.id, decidedOn });
    const stage = deriveStage(facts, dayOf(client.id));
    courses.push({ ...course, stage: stage.stage, next: stage.stage === 'ended' ? null : stage.next });
  }
  return courses.toSorted((one, other) => compareDays(one.next?.byOn, other.next?.byOn));
}

function compareDays(one = '9999', other = '9999'): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

async function loadStanding(scope: OfficeScope): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select k.id as "courseId", json_build_object('id', c.id, 'name', c.name, 'leadName', s.name) as client, k.decision,
      k.decided_on as "decidedOn", w.name as "decidedByName", k.ask_again_on as "askAgainOn",
      (select r.words ->> 'reason' from record_event e
        join record_words r on r.office_id = e.office_id and r.client_id = e.client_id and r.sequence = e.sequence
        where e.office_id = k.office_id and e.client_id = k.client_id and e.kind = 'course-decided' and e.data ->> 'course' = k.id::text) as reason
    from course k
    join client c on c.office_id = k.office_id and c.id = k.client_id
    join staff s on s.office_id = c.office_id and s.id = c.lead_id
    join staff w on w.office_id = k.office_id and w.id = k.decided_by
    where k.office_id = ${scope.officeId} and k.ended_at is null
    order by coalesce(k.ask_again_on, k.decided_on), k.decided_at, k.id`.execute(scope.trx);
  return rows;
}

/**
 * Clients about whom the question stands and one of whose stored figures is beyond a threshold, dearest lateness first: a few more than are proposed, since what is stored is only
 * an index. Who is proposed is worked out from the facts.
 */
async function findCandidates(
  scope: OfficeScope,
  { medianDays, completePercent, remindersPerDelivery, extraMinutes }: CourseThresholds,
): Promise<{ id: string; name: string; leadName: string }[]> {
  const { officeId, today } = scope;
  const { rows } = await sql<{ id: string; name: string; leadName: string }>`
    select c.id, c.name, s.name as "leadName" from client c
    join staff s on s.office_id = c.office_id and s.id = c.lead_id
    cross join lateral (
      select count(*) as duties, coalesce(sum(o.extra_minutes) filter (where not o.history), 0) as minutes,
        percentile_cont(0.5) within group (order by ${daysSoFar(scope)}) as median,
        count(*) filter (where o.state = 'delivered' and not o.history) as delivered,
        count(*) filter (where o.state = 'delivered' and not o.history and not o.returned_once) as complete
      from obligation o where o.office_id = c.office_id and o.client_id = c.id and ${countedDuty(scope)}) f
    where c.office_id = ${officeId} and c.active
      and not exists (select from course k where k.office_id = c.office_id and k.client_id = c.id and k.ended_at is null
        and (k.ask_again_on is null or k.ask_again_on > ${today}))
      and (f.minutes > ${extraMinutes} or f.duties >= ${courseNeeds} and (f.median > ${medianDays}
        or f.complete * 100 < ${completePercent} * f.delivered
        or (select count(distinct m.id) from message m
          join message_obligation mo on mo.office_id = m.office_id and mo.message_id = m.id
          join obligation o on o.office_id = mo.office_id and o.id = mo.obligation_id
          where m.office_id = c.office_id and o.client_id = c.id and m.chasing and m.status = 'accepted'
            and o.due_on > ${addDays(today, -365)}) > ${remindersPerDelivery} * f.duties))
    order by c.cost_of_lateness_ore desc, c.id limit ${2 * proposedMax}`.execute(scope.trx);
  return rows;
}
