import ICAL from 'ical.js';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import type { Database } from '../../db/connect.ts';
import { calendarDate as on, timeOfDay } from '../../domain/kernel/index.ts';
import type { MeetingPlace } from '../../domain/meeting/index.ts';
import { addClient } from '../client/add-client.ts';
import { inSample } from '../intake/intake.testdata.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { addStaff } from '../staff/add-staff.ts';
import { viewTasks } from '../task/view-tasks.ts';
import { pickTime, type ChosenTime } from './act-on-meeting.ts';
import { offerMeeting } from './offer-meeting.ts';
import { viewMeeting } from './view-meetings.ts';

export const storgata: MeetingPlace = { kind: 'office', address: 'Storgata 1, Hamar' };

export interface SampleMeeting {
  office: SampleOffice;
  clientId: string;
  personId: string;
  meetingId: string;
}

/** `2026-11-10 10:00` as a time that somebody has chosen. */
export function time(written: string): ChosenTime {
  const [day, from] = written.split(' ') as [string, string];
  return { on: on(day), from: timeOfDay(from) };
}

/** An office with the builder, seen on Monday 2 November 2026, and Ingrid who holds the meetings. */
export async function addMeetingOffice(db: Database): Promise<Omit<SampleMeeting, 'meetingId'>> {
  const office = await addSampleOffice(db, '2026-10-20T08:00:00.000Z');
  const { clientId, personId } = await addBuilder(office, '2026-10-20');
  moveClock(office, '2026-11-02T08:00:00.000Z');
  return { office, clientId, personId };
}

/** What Ingrid offers the builder: an hour between 9 and 20 November. */
export function offerTo(personId: string, hostId: string) {
  return {
    personId,
    hostId,
    purpose: 'talk',
    lengthMinutes: 60,
    place: storgata,
    agenda: [{ topic: 'how-it-has-been' }, { words: 'Ny «bil», æøå' }],
    range: { fromOn: on('2026-11-09'), toOn: on('2026-11-20') },
  } as const;
}

export async function addOffer(db: Database): Promise<SampleMeeting> {
  const { office, clientId, personId } = await addMeetingOffice(db);
  const made = await inSample(office, (scope) => offerMeeting(scope, clientId, offerTo(personId, office.staffId)));
  if ('refused' in made) throw new Error(made.refused);
  return { office, clientId, personId, meetingId: made.meetingId };
}

export const asOffice = <T>({ office }: Pick<SampleMeeting, 'office'>, work: (scope: OfficeScope) => Promise<T>) =>
  inSample(office, work);
export const asClient = <T>(
  { office, personId }: Pick<SampleMeeting, 'office' | 'personId'>,
  work: (scope: OfficeScope) => Promise<T>,
) => inSample(office, work, { personId });

/** The mails of an office, oldest first: kind, to whom, and what their calendar part says, read by another hand than ours. */
export async function mailsOf(
  office: SampleOffice,
): Promise<{ kind: string; to: string; subject: string; text: string; calendar: string | null }[]> {
  const rows = await inSample(office, (scope) =>
    scope.trx
      .selectFrom('message as m')
      .innerJoin('message_text as t', (join) =>
        join.onRef('t.office_id', '=', 'm.office_id').onRef('t.message_id', '=', 'm.id'),
      )
      .select(['m.kind', 't.to_address as to', 't.subject', 't.body_text as text', 't.calendar', 't.calendar_method'])
      .where('m.kind', 'like', 'meeting-%')
      .orderBy('m.id')
      .execute(),
  );
  return rows.map(({ calendar, calendar_method, ...mail }) => ({
    ...mail,
    calendar: calendar === null ? null : summaryOf(calendar, calendar_method!),
  }));
}

/** `REQUEST 0 2026-11-10T09:00:00Z CONFIRMED`: method, number, beginning and status. */
export function summaryOf(text: string, method: string): string {
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  if (calendar.getFirstPropertyValue('method') !== method) throw new Error('the method is another one inside');
  const event = calendar.getFirstSubcomponent('vevent')!;
  const value = (name: string): string => String(event.getFirstPropertyValue(name) ?? '–');
  return [method, value('sequence'), value('dtstart'), value('status')].join(' ');
}

/** The client chooses a time. */
export const pick = (meeting: SampleMeeting, when: string) =>
  asClient(meeting, (scope) => pickTime(scope, meeting.meetingId, time(when), meeting.clientId));

/** `meeting-booked | jo | REQUEST 0 …`: each mail in one line. */
export const tellings = async ({ office }: Pick<SampleMeeting, 'office'>) =>
  (await mailsOf(office)).map(({ kind, to, calendar }) => [kind, to.split('@')[0], calendar ?? '–'].join(' | '));

/** Somebody else of the builder who can come. */
export async function addColleague(scope: OfficeScope, clientId: string): Promise<string> {
  const id = scope.ids.next();
  await sql`insert into person (office_id, id, name, email, language, link_version, created_at)
    values (${scope.officeId}, ${id}, 'Kari Ærlig', 'kari@brattli.example', 'nb', 1, ${scope.now})`.execute(scope.trx);
  await sql`insert into contact (office_id, client_id, person_id, scopes, place)
    values (${scope.officeId}, ${clientId}, ${id}, '{vouchers}', 2)`.execute(scope.trx);
  return id;
}

/** A meeting as the office sees it. */
export const stateOf = async (meeting: SampleMeeting) => {
  const view = await asOffice(meeting, (scope) => viewMeeting(scope, meeting.meetingId));
  if ('refused' in view) throw new Error(view.refused);
  return view;
};

/** What the record tells of a client’s meetings, oldest first. */
export const eventsOf = async (meeting: Pick<SampleMeeting, 'office' | 'clientId'>) => {
  const { rows } = await asOffice(meeting, ({ trx }) =>
    sql<{ kind: string }>`select kind from record_event where client_id = ${meeting.clientId} and kind like 'meeting-%'
      order by sequence`.execute(trx),
  );
  return rows.map(({ kind }) => kind);
};

/** The open tasks of meetings, by their kinds. */
export const tasksOf = async ({ office }: Pick<SampleMeeting, 'office'>) =>
  (await inSample(office, (scope) => viewTasks(scope, 'all')))
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('meeting-'));

/** The records of the office are whole. */
export const verifies = async ({ office }: Pick<SampleMeeting, 'office'>) => {
  const records = await inSample(office, verifyRecords);
  expect(records.flatMap(({ faults }) => faults)).toEqual([]);
};

/** A colleague who can hold a meeting instead of Ingrid. */
export function addPer({ office }: Pick<SampleMeeting, 'office'>, name = 'Per Li'): Promise<string> {
  return inSample(office, async (scope) => {
    const email = `${name.split(' ')[0]!.toLowerCase()}@nordlys.example`;
    const added = await addStaff(scope, 'owner', { name, email, mobile: null, role: 'accountant', language: 'nb' });
    if ('refused' in added) throw new Error(added.refused);
    return added.staffId;
  });
}

/** Another client, led by whoever leads the builder. */
export async function addSmallClient(
  scope: OfficeScope,
  number: number,
): Promise<{ clientId: string; personId: string }> {
  const { lead_id: leadId } = await scope.trx.selectFrom('client').select('lead_id').limit(1).executeTakeFirstOrThrow();
  const { clientId } = await addClient(scope, {
    name: `Kunde ${number} AS`,
    leadId,
    consumer: false,
    language: 'nb',
    startOn: on('2026-11-01'),
    contacts: [{ name: `Person ${number}`, email: `person${number}@kunde.example`, scopes: ['vouchers'] }],
  });
  const { person_id: personId } = await scope.trx
    .selectFrom('contact')
    .select('person_id')
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  return { clientId, personId };
}
