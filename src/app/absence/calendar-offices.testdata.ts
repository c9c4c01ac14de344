import { afterAll, beforeAll, beforeEach } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarEntry, outlookCalendar } from '../../calendar/absence-calendars.testdata.ts';
import { startCalendarServer, type CalendarServer } from '../../calendar/calendar-server.testdata.ts';
import { viewOfficeRecord } from '../office-record/view-office-record.ts';
import { viewAbsences } from '../staff/view-staff.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import { attendCalendars } from './attend-calendars.ts';
import type { CalendarPorts } from './calendar-ports.ts';
import { giveCalendar } from './give-calendar.ts';
import { calendarReader } from './read-calendar-apart.ts';

export const wholeDays = (from: string, to: string): string =>
  calendarEntry(`DTSTART;VALUE=DATE:${from}\nDTEND;VALUE=DATE:${to}\nX-MICROSOFT-CDO-BUSYSTATUS:OOF`);
export const week = wholeDays('20261207', '20261212');
export const secretPath = '/owa/calendar/4f9a-secret/kari.ics';

/** What a file of tests asks of calendars: a database, and a server of calendars that is empty before each test. */
export function calendarOffices() {
  const at = {} as { database: TestDatabase; server: CalendarServer; ports: CalendarPorts };
  beforeAll(async () => {
    [at.database, at.server] = await Promise.all([cloneDatabase(), startCalendarServer()]);
    at.ports = { fetchCalendar: at.server.fetcher(), readCalendar: calendarReader(), secret: 'the installation' };
  });
  beforeEach(() => {
    at.server.paths.clear();
    at.server.asked.length = 0;
  });
  afterAll(async () => {
    await at.server.close();
    await at.database.close();
  });

  /** An office on Tuesday 10 November 2026 at 09:00, whose Ingrid leads a client, and a calendar with a week of holiday. */
  const open = async (...entries: string[]): Promise<SampleOffice> => {
    const office = await addSampleOffice(at.database.db, '2026-11-10T08:00:00.000Z');
    await addBuilder(office, '2026-07-01');
    at.server.paths.set(secretPath, outlookCalendar(...(entries.length > 0 ? entries : [week])));
    return office;
  };
  const give = (office: SampleOffice, staffId = office.staffId, address = `${at.server.url}${secretPath}`) =>
    giveCalendar(office.context, { officeId: office.officeId, byId: office.staffId, staffId, address }, at.ports);
  const attend = (office: SampleOffice) => attendCalendars(office.context, office.officeId, at.ports);
  return { at, open, give, attend };
}

export const absencesOf = (office: SampleOffice): Promise<string[]> =>
  asFirst(office, async (scope) =>
    (await viewAbsences(scope)).map(
      ({ fromOn, toOn, fromCalendar }) => `${fromOn} – ${toOn}${fromCalendar ? ' from calendar' : ''}`,
    ),
  );

export const recordOf = (office: SampleOffice) =>
  asFirst(office, async (scope) =>
    (await viewOfficeRecord(scope, undefined)).events
      .toReversed()
      .filter(({ kind }) => /calendar/.test(kind))
      .map(({ kind, data }) => [kind, data['came'], data['changed'], data['went']].filter((one) => one !== undefined)),
  );
