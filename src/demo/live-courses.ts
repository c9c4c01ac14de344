import { sql } from 'kysely';
import { findTalkCourse, loadCourse } from '../app/course/load-course.ts';
import { inOfficeScope } from '../app/office/office-scope.ts';
import { addDays, isOfficeDay, weekdayOf, type CalendarDate } from '../domain/kernel/index.ts';
import { courseStages, type CourseStage } from '../domain/review/index.ts';
import { actOnCourse, decideTalk } from './act-on-course.ts';
import type { DemoWorld } from './demo-world.ts';
import { enterPartners } from './enter-partners.ts';
import { helpOn, type HelpedUntil } from './help-on.ts';
import { liveHandover, type LeavingClient } from './live-handover.ts';
import { sendQueued } from './live-day.ts';
import type { DemoPorts } from './open-world.ts';
import type { Temper } from './temper.ts';

/** How far a change of course has come on the visitor's first morning, and so many days before it somebody decided on the talk. */
interface CoursePlot {
  until: (typeof courseStages)[number] | 'ended';
  decidedDaysBefore: number;
  ending?: 'continue' | 'recommend-another';
  /** How far the client is helped on to another office after that. */
  helped?: HelpedUntil;
  /** What the client is best like by nature, so that the record tells the same as the ending. */
  tempers: readonly Temper[];
}

const better: readonly Temper[] = ['improving', 'needs-a-word', 'on-the-day'];
const worse: readonly Temper[] = ['forgetful', 'careless', 'silent', 'asks-for-days'];

/** Each stage once, in the order in which a small demo has room for them. */
const plots: readonly CoursePlot[] = [
  { until: 'year-running', decidedDaysBefore: 250, tempers: better },
  { until: 'review-open', decidedDaysBefore: 386, tempers: better },
  { until: 'meeting-offered', decidedDaysBefore: 8, tempers: worse },
  {
    until: 'helping-on',
    decidedDaysBefore: 424,
    ending: 'recommend-another',
    helped: 'introduced',
    tempers: ['forgetful', 'silent'],
  },
  { until: 'agreement-sent', decidedDaysBefore: 22, tempers: worse },
  { until: 'ended', decidedDaysBefore: 452, ending: 'continue', tempers: better },
  { until: 'decided', decidedDaysBefore: 3, tempers: worse },
  { until: 'minutes-sent', decidedDaysBefore: 20, tempers: worse },
  { until: 'helping-on', decidedDaysBefore: 424, ending: 'recommend-another', helped: 'consent-asked', tempers: worse },
];

/** Of every so many clients one has a talk. */
const clientsPerCourse = 4;
const wednesday = 3;

interface PlottedCourse extends CoursePlot {
  clientId: string;
  leadId: string;
  personId: string;
}

/**
 * The talks of the demo office, through the same use cases as any: each goes on by itself as fast as its next step allows, until it has come as far as its plot. What it does next is what its
 * stage asks for, so that a day that is lived twice does nothing twice.
 */
export async function liveCourses(world: DemoWorld, ports: DemoPorts, on: CalendarDate): Promise<void> {
  if (!isOfficeDay(on, world.closures) || on > world.visitedFromOn) return;
  const { courses, leaving } = await findPlotted(world);
  if (courses.length > 0) await enterPartners(world, on);
  for (const plotted of courses) {
    const beginsOn = addDays(world.visitedFromOn, -plotted.decidedDaysBefore);
    if (on < beginsOn) continue;
    // A year goes by slowly: it is looked at once a week.
    for (let acts = 0; acts < actsPerDay; acts += 1) {
      const stage = await findStage(world, plotted.clientId);
      if (stage === undefined) {
        // An office that was made with fewer months has no time for it.
        if (on > addDays(beginsOn, 30)) break;
        await decideTalk(world, plotted);
        continue;
      }
      if (stage.stage === 'helping-on' && plotted.helped !== undefined) {
        await helpOn(world, { ...plotted, helped: plotted.helped }, on);
        break;
      }
      if (hasArrived(stage, plotted.until) || (isWaiting(stage) && weekdayOf(on) !== wednesday)) break;
      if (!(await actOnCourse(world, ports, plotted, stage))) break;
    }
  }
  if (leaving !== undefined) await liveHandover(world, leaving, on);
  await sendQueued(world);
}

/** More than one step a day is taken only where the steps are taken together. */
const actsPerDay = 3;

function isWaiting(stage: CourseStage): boolean {
  return stage.stage === 'year-running';
}

function hasArrived(stage: CourseStage, until: CoursePlot['until']): boolean {
  if (stage.stage === 'ended') return true;
  return until !== 'ended' && courseStages.indexOf(stage.stage) >= courseStages.indexOf(until);
}

async function findStage(world: DemoWorld, clientId: string): Promise<CourseStage | undefined> {
  return inOfficeScope(world.context, world.officeId, 'takt', async (scope) => {
    const course = await findTalkCourse(scope, clientId);
    return course && (await loadCourse(scope, course)).stage;
  });
}

/**
 * Whose talks these are, and who leaves: the last clients by number that nobody plays and that have somebody who can sign. Those that are told of elsewhere are
 * the first.
 */
export async function findPlotted(world: DemoWorld): Promise<{ courses: PlottedCourse[]; leaving?: LeavingClient }> {
  const played = [...world.playedClientIds];
  const rows = await inOfficeScope(world.context, world.officeId, 'takt', async (scope) => {
    const found = await sql<{ clientId: string; leadId: string; personId: string; hasPowers: boolean }>`
      select c.id as "clientId", c.lead_id as "leadId", k.person_id as "personId",
        exists (select from agreement a join agreement_version v on v.office_id = a.office_id and v.agreement_id = a.id
          where a.office_id = c.office_id and a.client_id = c.id and v.terms -> 'frame' -> 'powers' <> '[]') as "hasPowers"
      from client c
      cross join lateral (select k.person_id from contact k join person p on p.office_id = k.office_id and p.id = k.person_id
        where k.office_id = c.office_id and k.client_id = c.id and p.email is not null and 'agreement' = any(k.scopes)
          and not exists (select from contact q where q.office_id = k.office_id and q.person_id = k.person_id and q.client_id = any(${played}::uuid[]))
        order by k.place limit 1) k
      where c.office_id = ${world.officeId} and not c.id = any(${played}::uuid[]) and not c.consumer
        and exists (select from agreement a join agreement_version v on v.office_id = a.office_id and v.agreement_id = a.id
          where a.office_id = c.office_id and a.client_id = c.id and v.basis = 'written')
      order by c.orgnr desc`.execute(scope.trx);
    return found.rows;
  });
  const room = Math.min(plots.length, Math.floor(rows.length / clientsPerCourse));
  const left = [...rows];
  const courses = plots.slice(0, room).map((plot) => {
    const suited = left.findIndex(({ clientId }) => plot.tempers.includes(world.tempers.get(clientId)!));
    const [client] = left.splice(Math.max(0, suited), 1);
    return { ...plot, ...client! };
  });
  // A client leaves only where every talk has its room.
  const leaving = room === plots.length ? left.find(({ hasPowers }) => hasPowers) : undefined;
  return { courses, ...(leaving === undefined ? {} : { leaving }) };
}

export type { PlottedCourse };
