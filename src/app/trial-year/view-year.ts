import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { findTargetNow, type Target } from '../../domain/talk/index.ts';
import {
  deriveMilestones,
  endOfYear,
  findNextMilestone,
  stateOfYear,
  type Baseline,
  type TargetStatus,
  type YearClosures,
} from '../../domain/trial-year/index.ts';
import type { RunningYear, TargetStatusView, YearView } from '../../http/contract/trial-year.ts';
import type { Language } from '../../texts/language.ts';
import { statusInWords } from '../../texts/trial-year/status-in-words.ts';
import type { StatusText } from '../../texts/trial-year/status-text.ts';
import { loadCourseFacts } from '../course/load-course-facts.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { loadTalk } from '../talk/load-talk.ts';
import { findAgreedOn, findStartDays, freezeToday } from './begin-year.ts';
import { findYearOfClient, findYearOfCourse, type StoredYear } from './find-year.ts';
import { findYearReader } from './find-year-reader.ts';
import { findHalfwayWord } from './halfway-word.ts';
import { loadYearClosures } from './load-year-closures.ts';
import { loadYearStatus } from './load-year-status.ts';

interface Row {
  name: string;
  leadId: string;
  leadName: string;
  language: Language;
  courseId: string | null;
  decidedOn: CalendarDate | null;
}

/** The year of a client: of the talk that is under way, or what it would begin with today; without a talk the last one that there was. */
export async function viewYear(scope: OfficeScope, clientId: string): Promise<YearView | { refused: 'not-found' }> {
  const row = await loadRow(scope, clientId);
  if (!row) return { refused: 'not-found' };
  const { courseId, decidedOn } = row;
  const stored = courseId === null ? await findYearOfClient(scope, clientId) : await findYearOfCourse(scope, courseId);
  return {
    client: { id: clientId, name: row.name },
    leadName: row.leadName,
    todayOn: scope.today,
    courseOpen: courseId !== null,
    toBegin:
      courseId === null || decidedOn === null || (stored && stored.year.endedOn === undefined)
        ? null
        : await viewToBegin(scope, { courseId, clientId, decidedOn }),
    year: stored ? await viewStored(scope, stored, row) : null,
  };
}

async function viewToBegin(
  scope: OfficeScope,
  course: { courseId: string; clientId: string; decidedOn: CalendarDate },
): Promise<YearView['toBegin']> {
  const talk = await loadTalk(scope, course.clientId);
  if ('refused' in talk) return null;
  const { facts } = await loadCourseFacts(scope, course);
  const { fromOn, toOn } = findStartDays(scope);
  const { targets } = talk.facts;
  return {
    agreedOn: await findAgreedOn(scope, course, fromOn),
    acceptedOn: facts.agreement?.state === 'accepted' ? (facts.agreement.endedOn ?? null) : null,
    startFromOn: fromOn,
    startToOn: toOn,
    targets: targets.map((target) => ({ ...target })),
    baseline: viewBaseline(await freezeToday(scope, course.clientId), targets),
  };
}

async function viewStored(scope: OfficeScope, stored: StoredYear, { leadId, language }: Row): Promise<RunningYear> {
  const { year } = stored;
  const closures = (await loadYearClosures(scope, [stored.clientId]))(stored.clientId);
  const loaded = await loadYearStatus(scope, stored);
  const reader = await findYearReader(scope, stored.clientId);
  const halfway = await findHalfwayWord(scope, stored, loaded, closures);
  const statusLanguage = reader?.recipient?.language ?? language;
  const endOn = endOfYear(year);
  const isEnded = year.endedOn !== undefined;
  return {
    id: stored.id,
    state: !isEnded && !year.stopped && scope.today < year.startOn ? 'not-started' : stateOfYear(year, scope.today),
    agreedOn: year.agreedOn,
    startOn: year.startOn,
    endOn,
    isOver: scope.today > endOn,
    resumeOn: resumeOnOf(stored, scope.today),
    stopped: year.stopped ? { ...year.stopped } : null,
    endedOn: year.endedOn ?? null,
    pauses: year.pauses.map((pause) => ({ ...pause })),
    baseline: viewBaseline(year.baseline, year.targets),
    mood: loaded.status.mood,
    targets: loaded.status.targets.map(viewTarget),
    status: viewText(statusInWords(loaded.status, loaded.ownDates, statusLanguage)),
    statusLanguage,
    milestones: await viewMilestones(scope, stored, closures),
    next: findNextMilestone(year, stored.done, scope.today, closures) ?? null,
    halfway: halfway && {
      subject: halfway.word.subject,
      text: halfway.word.paragraphs.join('\n\n'),
      readerName: halfway.readerName,
      isYours: leadId === staffOf(scope),
    },
  };
}

/** Those of the plan as it is now, and those that were done or missed before the plan was another one. */
async function viewMilestones(
  { trx, officeId }: OfficeScope,
  { id, year }: StoredYear,
  closures: YearClosures,
): Promise<RunningYear['milestones']> {
  const noted = await trx
    .selectFrom('trial_year_milestone')
    .select(['milestone', 'due_on as on', 'outcome'])
    .where('office_id', '=', officeId)
    .where('year_id', '=', id)
    .execute();
  const ahead = deriveMilestones(year, closures).filter(
    ({ milestone }) => !noted.some((one) => one.milestone === milestone),
  );
  return [...noted, ...ahead.map((one) => ({ ...one, outcome: null }))].toSorted((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  );
}

export function resumeOnOf({ year }: Pick<StoredYear, 'year'>, today: CalendarDate): CalendarDate | null {
  if (stateOfYear(year, today) !== 'paused') return null;
  return year.pauses.find(({ fromOn, resumeOn }) => fromOn <= today && today < resumeOn)?.resumeOn ?? null;
}

export function viewTarget(status: TargetStatus): TargetStatusView {
  return structuredClone(status);
}

export function viewText({ subject, lead, sections }: StatusText): RunningYear['status'] {
  return { subject, lead, sections: sections.map((section) => ({ ...section })) };
}

function viewBaseline({ afterOn, frozenOn, figures }: Baseline, targets: readonly Target[]): RunningYear['baseline'] {
  return {
    afterOn,
    frozenOn,
    deliveries: figures.duties,
    figures: targets.map((target) => ({ target: { ...target }, before: findTargetNow(target, figures) ?? null })),
  };
}

async function loadRow(scope: OfficeScope, clientId: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select c.name, s.id as "leadId", s.name as "leadName", c.language, k.id as "courseId", k.decided_on as "decidedOn"
    from client c
    join staff s on s.office_id = c.office_id and s.id = c.lead_id
    left join course k on k.office_id = c.office_id and k.client_id = c.id and k.decision = 'talk' and k.ended_at is null
    where c.office_id = ${scope.officeId} and c.id = ${clientId}`.execute(scope.trx);
  return rows[0];
}
