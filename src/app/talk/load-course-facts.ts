import { sql } from 'kysely';
import type { ProposalState } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { MeetingState } from '../../domain/meeting/index.ts';
import type { CourseFacts } from '../../domain/review/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** The newest meeting about a course. */
export interface CourseMeetingRow {
  id: string;
  state: MeetingState;
  answerByOn: CalendarDate;
  meetsOn: CalendarDate | null;
  changedOn: CalendarDate;
  minutesSentOn: CalendarDate | null;
}

interface AgreementRow {
  state: ProposalState;
  draftedOn: CalendarDate;
  sentOn: CalendarDate | null;
  answerByOn: CalendarDate | null;
  endedOn: CalendarDate | null;
}

/**
 * How far a change of course has come, from the rows that it stands in. A draft of the agreement is part of what a talk is prepared with: only once the talk was held, or the draft was
 * sent, does the course go by it.
 */
export async function loadCourseFacts(
  scope: OfficeScope,
  { courseId, clientId, decidedOn }: { courseId: string; clientId: string; decidedOn: CalendarDate },
): Promise<{ facts: CourseFacts; meeting: CourseMeetingRow | undefined }> {
  const meeting = await findMeeting(scope, courseId);
  const agreement = await findAgreement(scope, clientId, decidedOn);
  const isHeld = meeting?.state === 'held';
  return {
    meeting,
    facts: {
      decidedOn,
      ...(meeting ? { meeting: toMeeting(meeting) } : {}),
      ...(isHeld && meeting.minutesSentOn ? { minutesSentOn: meeting.minutesSentOn } : {}),
      ...(agreement && (isHeld || agreement.state !== 'draft') ? { agreement: toAgreement(agreement) } : {}),
      events: [],
    },
  };
}

function toMeeting({ state, answerByOn, meetsOn, changedOn }: CourseMeetingRow): NonNullable<CourseFacts['meeting']> {
  const isOpen = state === 'offered' || state === 'booked' || state === 'moved';
  return { state, answerByOn, ...(meetsOn ? { on: meetsOn } : {}), ...(isOpen ? {} : { endedOn: changedOn }) };
}

function toAgreement({ state, draftedOn, sentOn, answerByOn, endedOn }: AgreementRow) {
  return {
    state,
    draftedOn,
    ...(sentOn ? { sentOn } : {}),
    ...(answerByOn ? { answerByOn } : {}),
    ...(endedOn ? { endedOn } : {}),
  };
}

async function findMeeting(scope: OfficeScope, courseId: string): Promise<CourseMeetingRow | undefined> {
  const { rows } = await sql<CourseMeetingRow>`
    select id, state, answer_by_on as "answerByOn", meets_on as "meetsOn", (changed_at at time zone ${scope.zone})::date as "changedOn",
      (minutes_sent_at at time zone ${scope.zone})::date as "minutesSentOn"
    from meeting where office_id = ${scope.officeId} and course_id = ${courseId} and purpose = 'talk'
    order by made_at desc, id desc limit 1`.execute(scope.trx);
  return rows[0];
}

async function findAgreement(
  scope: OfficeScope,
  clientId: string,
  decidedOn: CalendarDate,
): Promise<AgreementRow | undefined> {
  const { rows } = await sql<AgreementRow>`
    select state, (made_at at time zone ${scope.zone})::date as "draftedOn", (sent_at at time zone ${scope.zone})::date as "sentOn",
      answer_by_on as "answerByOn", (ended_at at time zone ${scope.zone})::date as "endedOn"
    from agreement_proposal where office_id = ${scope.officeId} and client_id = ${clientId}
      and (made_at at time zone ${scope.zone})::date >= ${decidedOn}::date
    order by made_at desc, id desc limit 1`.execute(scope.trx);
  return rows[0];
}
