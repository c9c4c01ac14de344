import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import {
  calendarEntry,
  googleCalendar,
  outlookCalendar,
  secretWords,
} from '../../calendar/absence-calendars.testdata.ts';
import { startCalendarServer, type CalendarServer } from '../../calendar/calendar-server.testdata.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { loadFreeTime } from '../meeting/load-free-time.ts';
import { setWorkingHours } from '../meeting/working-hours.ts';
import { viewOfficeRecord } from '../office-record/view-office-record.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { collectAccess } from '../retention/collect-access.ts';
import { addAbsence, removeAbsence } from '../staff/absences.ts';
import { addStaff } from '../staff/add-staff.ts';
import { deactivateStaff } from '../staff/deactivate-staff.ts';
import { viewAbsences } from '../staff/view-staff.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import { readGrounds } from '../weekend/read-grounds.ts';
import { loadPeople } from '../weekend/load-work-facts.ts';
import { attendCalendars, readCalendarNow } from './attend-calendars.ts';
import type { CalendarPorts } from './calendar-ports.ts';
import { forgetCalendar } from './forget-calendar.ts';
import { giveCalendar } from './give-calendar.ts';
import { calendarReader } from './read-calendar-apart.ts';
import { viewCalendars } from './view-calendars.ts';

let database: TestDatabase;
let server: CalendarServer;
let ports: CalendarPorts;
beforeAll(async () => {
  [database, server] = await Promise.all([cloneDatabase(), startCalendarServer()]);
  ports = { fetchCalendar: server.fetcher(), readCalendar: calendarReader(), secret: 'the installation' };
});
beforeEach(() => {
  server.paths.clear();
  server.asked.length = 0;
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const on = calendarDate;
const wholeDays = (from: string, to: string): string =>
  calendarEntry(`DTSTART;VALUE=DATE:${from}\nDTEND;VALUE=DATE:${to}\nX-MICROSOFT-CDO-BUSYSTATUS:OOF`);
const week = wholeDays('20261207', '20261212');
const secretPath = '/owa/calendar/4f9a-secret/kari.ics';

/** An office on Tuesday 10 November 2026 at 09:00, whose Ingrid leads a client, and a calendar with a week of holiday. */
async function open(...entries: string[]) {
  const office = await addSampleOffice(database.db, '2026-11-10T08:00:00.000Z');
  await addBuilder(office, '2026-07-01');
  server.paths.set(secretPath, outlookCalendar(...(entries.length > 0 ? entries : [week])));
  return office;
}

const give = (office: SampleOffice, staffId = office.staffId, address = `${server.url}${secretPath}`) =>
  giveCalendar(office.context, { officeId: office.officeId, byId: office.staffId, staffId, address }, ports);

const absencesOf = (office: SampleOffice): Promise<string[]> =>
  asFirst(office, async (scope) =>
    (await viewAbsences(scope)).map(
      ({ fromOn, toOn, fromCalendar }) => `${fromOn} – ${toOn}${fromCalendar ? ' from calendar' : ''}`,
    ),
  );

const attend = (office: SampleOffice) => attendCalendars(office.context, office.officeId, ports);
const later = (office: SampleOffice, to: string): void => void moveClock(office, to);
const recordOf = (office: SampleOffice) =>
  asFirst(office, async (scope) =>
    (await viewOfficeRecord(scope, undefined)).events
      .toReversed()
      .filter(({ kind }) => /calendar/.test(kind))
      .map(({ kind, data }) => [kind, data['came'], data['changed'], data['went']].filter((one) => one !== undefined)),
  );
const openTaskKinds = (office: SampleOffice) =>
  asFirst(office, async ({ trx }) =>
    (await trx.selectFrom('task').select('kind').where('closed_at', 'is', null).execute()).map(({ kind }) => kind),
  );

describe('the address of a calendar', () => {
  test('is read at once; what was found stands beside what was entered by hand', async () => {
    const office = await open();
    const { staffId } = office;
    await asFirst(office, (scope) => addAbsence(scope, { staffId, fromOn: on('2026-11-20'), toOn: on('2026-11-20') }));
    expect(await give(office)).toEqual({ host: new URL(server.url).host, absences: 1, unreadable: 0 });
    expect(await absencesOf(office)).toEqual(['2026-11-20 – 2026-11-20', '2026-12-07 – 2026-12-11 from calendar']);
    expect(await recordOf(office)).toEqual([['absence-calendar-given'], ['calendar-absences-changed', 1, 0, 0]]);
  });

  test('given twice, or twice at once, is one', async () => {
    const office = await open();
    await Promise.all([give(office), give(office)]);
    await give(office);
    expect(await absencesOf(office)).toEqual(['2026-12-07 – 2026-12-11 from calendar']);
    expect(await recordOf(office)).toEqual([['absence-calendar-given'], ['calendar-absences-changed', 1, 0, 0]]);
  });

  test('that cannot be read is told why, and the one before stands', async () => {
    const office = await open();
    await give(office);
    expect(await give(office, office.staffId, `${server.url}/gone.ics`)).toEqual({ refused: 'calendar-gone' });
    expect(await give(office, office.staffId, 'http://calendar.example/a.ics')).toEqual({
      refused: 'calendar-address',
    });
    expect(await give(office, office.staffId, 'https://10.0.0.1/a.ics')).toEqual({ refused: 'calendar-not-public' });
    server.paths.set(
      '/page',
      (answer) => void answer.writeHead(200, { 'content-type': 'text/calendar' }).end('<html>'),
    );
    expect(await give(office, office.staffId, `${server.url}/page`)).toEqual({ refused: 'calendar-not-a-calendar' });
    expect(await absencesOf(office)).toEqual(['2026-12-07 – 2026-12-11 from calendar']);
  });

  test('another one takes its place, and the absences follow', async () => {
    const office = await open();
    await give(office);
    server.paths.set('/other.ics', googleCalendar(wholeDays('20261214', '20261216')));
    await give(office, office.staffId, `${server.url}/other.ics`);
    expect(await absencesOf(office)).toEqual(['2026-12-14 – 2026-12-15 from calendar']);
  });

  test('is stored locked, and neither it nor a word of the calendar is found in any row, event or view', async () => {
    const office = await open();
    await give(office);
    const { rows } = await sql<{ name: string }>`select c.relname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'office_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`.execute(database.db);
    const stored = await asFirst(office, async ({ trx }) => {
      const all: string[] = [];
      for (const { name } of rows) {
        const found = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(name)} t`.execute(
          trx,
        );
        all.push(...found.rows.map(({ row }) => row));
      }
      return all.join('\n');
    });
    const shown = JSON.stringify(await asFirst(office, (scope) => viewCalendars(scope, 'owner')));
    const access = JSON.stringify(
      await asFirst(office, (scope) => collectAccess(scope, { kind: 'staff', id: office.staffId })),
    );
    expect(access).toContain('"host"');
    for (const words of [...secretWords, '4f9a-secret', 'kari.ics', Buffer.from('4f9a-secret').toString('hex')])
      for (const text of [stored, shown, access]) expect(text).not.toContain(words);
  });

  test('is erased when it is taken away, and its absences go with it; of one that runs the days until yesterday stand', async () => {
    const office = await open(week, wholeDays('20261109', '20261114'));
    await asFirst(office, (scope) =>
      addAbsence(scope, { staffId: office.staffId, fromOn: on('2026-12-07'), toOn: on('2026-12-11') }),
    );
    await give(office);
    expect(await asFirst(office, (scope) => forgetCalendar(scope, office.staffId))).toEqual({ removed: true });
    expect(await asFirst(office, (scope) => forgetCalendar(scope, office.staffId))).toEqual({ refused: 'not-found' });
    const { rows } = await asFirst(office, ({ trx }) =>
      sql`select from_on, to_on, from_calendar from absence order by from_on`.execute(trx),
    );
    expect(rows).toEqual([
      { from_on: '2026-11-09', to_on: '2026-11-09', from_calendar: true },
      { from_on: '2026-12-07', to_on: '2026-12-11', from_calendar: false },
    ]);
    expect((await recordOf(office)).slice(2)).toEqual([
      ['absence-calendar-removed'],
      ['calendar-absences-changed', 0, 1, 1],
    ]);
  });

  test('of who leaves is erased at once, and nobody can give one for who has left or works elsewhere', async () => {
    const office = await open();
    const other = await open();
    const kareId = await asFirst(office, async (scope) => {
      const wanted = {
        name: 'Kåre',
        email: 'kare@nordlys.example',
        mobile: null,
        role: 'accountant',
        language: 'nb',
      } as const;
      const added = await addStaff(scope, 'owner', wanted);
      return 'staffId' in added ? added.staffId : '';
    });
    await give(office, kareId);
    await asFirst(office, (scope) => deactivateStaff(scope, 'owner', kareId, undefined));
    const left = await asFirst(office, ({ trx }) => sql`select from absence_calendar`.execute(trx));
    expect(left.rows).toEqual([]);
    expect(await absencesOf(office)).toEqual([]);
    expect(await give(office, kareId)).toEqual({ refused: 'not-found' });
    expect(await give(other, office.staffId)).toEqual({ refused: 'not-found' });
    expect(await asFirst(other, (scope) => forgetCalendar(scope, kareId))).toEqual({ refused: 'not-found' });
    expect(await readCalendarNow(other.context, other.officeId, kareId, ports)).toEqual({ refused: 'not-found' });
  });
});

describe('every hour', () => {
  test('it is asked whether anything has changed, and nothing is when nothing has', async () => {
    const office = await open();
    await give(office);
    later(office, '2026-11-10T08:30:00.000Z');
    expect(await attend(office)).toEqual({ attended: 0, failed: [] });
    later(office, '2026-11-10T09:00:00.000Z');
    expect(await attend(office)).toEqual({ attended: 1, failed: [] });
    expect(await attend(office)).toEqual({ attended: 0, failed: [] });
    expect(server.asked.map(({ headers }) => headers['if-none-match'] !== undefined)).toEqual([false, true]);
    expect(await recordOf(office)).toHaveLength(2);
  });

  test('what is gone from the calendar goes, what has other days stays the same, and what was entered by hand is never touched', async () => {
    const office = await open(week, wholeDays('20261221', '20261224'));
    await give(office);
    const ids = () => asFirst(office, async (scope) => (await viewAbsences(scope)).map(({ id }) => id));
    const [firstId] = await ids();
    await asFirst(office, (scope) =>
      addAbsence(scope, { staffId: office.staffId, fromOn: on('2026-12-21'), toOn: on('2026-12-23') }),
    );
    server.paths.set(secretPath, outlookCalendar(wholeDays('20261207', '20261215')));
    later(office, '2026-11-10T09:00:00.000Z');
    await attend(office);
    expect(await absencesOf(office)).toEqual(['2026-12-07 – 2026-12-14 from calendar', '2026-12-21 – 2026-12-23']);
    expect((await ids())[0]).toBe(firstId);
    expect((await recordOf(office)).at(-1)).toEqual(['calendar-absences-changed', 0, 1, 1]);
  });

  test('an honest empty calendar empties; one that is broken, or cut off, does not', async () => {
    const office = await open();
    await give(office);
    for (const broken of ['BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR', outlookCalendar(week).slice(0, -40), '']) {
      server.paths.set(secretPath, broken);
      expect(await readCalendarNow(office.context, office.officeId, office.staffId, ports)).toEqual({
        refused: 'calendar-not-a-calendar',
      });
    }
    expect(await absencesOf(office)).toEqual(['2026-12-07 – 2026-12-11 from calendar']);
    server.paths.set(secretPath, outlookCalendar());
    expect(await readCalendarNow(office.context, office.officeId, office.staffId, ports)).toEqual({
      absences: 0,
      unreadable: 0,
    });
    expect(await absencesOf(office)).toEqual([]);
  });

  test('where one entry cannot be read nothing goes, and the page says how many there are', async () => {
    const office = await open();
    await give(office);
    server.paths.set(
      secretPath,
      outlookCalendar(calendarEntry('DTSTART;TZID=Nowhere:20261207T080000\nX-MICROSOFT-CDO-BUSYSTATUS:OOF')),
    );
    later(office, '2026-11-10T09:00:00.000Z');
    await attend(office);
    expect(await absencesOf(office)).toEqual(['2026-12-07 – 2026-12-11 from calendar']);
    const { calendars } = await asFirst(office, (scope) => viewCalendars(scope, 'accountant'));
    expect(calendars).toMatchObject([{ unreadable: 1, failing: null }]);
  });

  test('a rule that asks for days that never come is given up, and what stood stands', async () => {
    const office = await open();
    await give(office);
    const endless = 'DTSTART;VALUE=DATE:20260201\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\nTRANSP:OPAQUE';
    server.paths.set(secretPath, outlookCalendar(calendarEntry(endless)));
    const impatient = { ...ports, readCalendar: calendarReader({ timeoutMs: 1500 }) };
    expect(await readCalendarNow(office.context, office.officeId, office.staffId, impatient)).toEqual({
      refused: 'calendar-too-heavy',
    });
    // Nor is one with more absences than a person can have.
    server.paths.set(
      secretPath,
      outlookCalendar(...Array.from({ length: 1001 }, () => wholeDays('20261214', '20261219'))),
    );
    expect(await readCalendarNow(office.context, office.officeId, office.staffId, ports)).toEqual({
      refused: 'calendar-too-heavy',
    });
    expect(await absencesOf(office)).toEqual(['2026-12-07 – 2026-12-11 from calendar']);
  });

  test('while it cannot be read what was read stands, since when is told, and for how long', async () => {
    const office = await open();
    await give(office);
    server.paths.delete(secretPath);
    for (const at of ['2026-11-10T09:00:00.000Z', '2026-11-10T10:00:00.000Z', '2026-11-11T08:59:59.000Z']) {
      later(office, at);
      await attend(office);
    }
    const failing = () => asFirst(office, async (scope) => (await viewCalendars(scope, 'owner')).calendars[0]!.failing);
    expect(await failing()).toEqual({ fault: 'gone', since: '2026-11-10T09:00:00.000Z', forADay: false });
    later(office, '2026-11-11T09:00:00.000Z');
    expect(await failing()).toMatchObject({ forADay: true });
    expect(await absencesOf(office)).toEqual(['2026-12-07 – 2026-12-11 from calendar']);
    server.paths.set(secretPath, outlookCalendar(week));
    later(office, '2026-11-11T10:00:00.000Z');
    await attend(office);
    expect(await failing()).toBeNull();
    expect(await recordOf(office)).toHaveLength(2);
  });

  test('on another day all of it is read, since other days are ahead; and when working hours are changed', async () => {
    const office = await open(wholeDays('20271221', '20271225'));
    expect(await give(office)).toMatchObject({ absences: 0 });
    later(office, '2026-11-17T08:00:00.000Z');
    await attend(office);
    expect(await absencesOf(office)).toEqual(['2027-12-21 – 2027-12-22 from calendar']);
    later(office, '2026-11-18T08:00:00.000Z');
    await attend(office);
    expect(await absencesOf(office)).toEqual(['2027-12-21 – 2027-12-23 from calendar']);
    await asFirst(office, (scope) =>
      setWorkingHours(scope, 'owner', office.staffId, { 1: { from: '08:00', to: '16:00' } }),
    );
    later(office, '2026-11-18T09:00:00.000Z');
    await attend(office);
    expect(await absencesOf(office)).toEqual([]);
  });

  test('whoever asked later and was answered first is believed; an address that was taken away meanwhile brings nothing back', async () => {
    const office = await open();
    await give(office);
    let letGo = (): void => undefined;
    const slow: CalendarPorts = {
      ...ports,
      fetchCalendar: async (...asked) => {
        const answer = await ports.fetchCalendar(...asked);
        await new Promise<void>((resolve) => (letGo = resolve));
        return answer;
      },
    };
    later(office, '2026-11-11T09:00:00.000Z');
    const old = readCalendarNow(office.context, office.officeId, office.staffId, slow);
    await expect.poll(() => server.asked.length).toBe(2);
    server.paths.set(secretPath, outlookCalendar());
    later(office, '2026-11-11T09:00:05.000Z');
    await readCalendarNow(office.context, office.officeId, office.staffId, ports);
    letGo();
    await old;
    expect(await absencesOf(office)).toEqual([]);
    server.paths.set(secretPath, outlookCalendar(week));
    later(office, '2026-11-12T09:00:00.000Z');
    const gone = readCalendarNow(office.context, office.officeId, office.staffId, slow);
    await expect.poll(() => server.asked.length).toBe(4);
    await asFirst(office, (scope) => forgetCalendar(scope, office.staffId));
    letGo();
    await gone;
    expect(await absencesOf(office)).toEqual([]);
  });

  test('an address that the installation’s secret does not open is told, and asks nobody', async () => {
    const office = await open();
    await give(office);
    const asked = server.asked.length;
    const others = { ...ports, secret: 'another installation' };
    expect(await readCalendarNow(office.context, office.officeId, office.staffId, others)).toEqual({
      refused: 'calendar-locked',
    });
    expect(server.asked).toHaveLength(asked);
  });

  test('one that fails stands in no other one’s way', async () => {
    const office = await open();
    await give(office);
    later(office, '2026-11-10T09:00:00.000Z');
    const broken: CalendarPorts = { ...ports, fetchCalendar: () => Promise.reject(new Error('a fault of ours')) };
    expect(await attendCalendars(office.context, office.officeId, broken)).toMatchObject({ attended: 1, failed: [{}] });
    expect(await attend(office)).toEqual({ attended: 1, failed: [] });
  });
});

describe('an absence from a calendar', () => {
  test('counts for deputies, for the plan and for meetings like one that was entered', async () => {
    const office = await open();
    const { staffId } = office;
    const grounds = await asFirst(office, readGrounds);
    await give(office);
    expect(await openTaskKinds(office)).toContain('absent-without-deputy');
    const range = { fromOn: on('2026-12-01'), toOn: on('2026-12-31') };
    const away = [{ fromOn: '2026-12-07', toOn: '2026-12-11' }];
    expect((await asFirst(office, (scope) => loadPeople(scope, range)))[0]!.absences).toEqual(away);
    const free = await asFirst(office, (scope) => loadFreeTime(scope, { hostId: staffId, range, lengthMinutes: 60 }));
    expect(free.absences).toEqual(away);
    expect(await asFirst(office, readGrounds)).not.toBe(grounds);
    await asFirst(office, (scope) => forgetCalendar(scope, staffId));
    expect(await openTaskKinds(office)).not.toContain('absent-without-deputy');
    expect(await asFirst(office, readGrounds)).toBe(grounds);
  });

  test('is taken away in the calendar, not here; and the same days entered by hand are an absence of their own', async () => {
    const office = await open();
    await give(office);
    const { staffId } = office;
    const remove = (id: string, onlyOf?: string) => asFirst(office, (scope) => removeAbsence(scope, id, onlyOf));
    const [fromCalendar] = await asFirst(office, viewAbsences);
    expect(await remove(fromCalendar!.id, staffId)).toEqual({ refused: 'absence-from-calendar' });
    const days = { staffId, fromOn: on('2026-12-07'), toOn: on('2026-12-11') };
    const entered = await asFirst(office, (scope: OfficeScope) => addAbsence(scope, days));
    if ('refused' in entered) throw new Error(entered.refused);
    expect(entered.absenceId).not.toBe(fromCalendar!.id);
    server.paths.set(secretPath, outlookCalendar());
    later(office, '2026-11-10T09:00:00.000Z');
    await attend(office);
    expect(await absencesOf(office)).toEqual(['2026-12-07 – 2026-12-11']);
    expect(await remove(entered.absenceId)).toEqual({ removed: true });
  });

  test('whose calendar is not here, as after an office has moved, can be taken away', async () => {
    const office = await open();
    await give(office);
    await asFirst(office, ({ trx }) => sql`delete from absence_calendar`.execute(trx));
    const [absence] = await asFirst(office, viewAbsences);
    expect(await asFirst(office, (scope) => removeAbsence(scope, absence!.id))).toEqual({ removed: true });
  });

  test('others see the days; the host only the person and whoever leads', async () => {
    const office = await open();
    await give(office);
    const kare = await asFirst(office, (scope) =>
      addStaff(scope, 'owner', {
        name: 'Kåre',
        email: 'k@nordlys.example',
        mobile: null,
        role: 'accountant',
        language: 'nb',
      }),
    );
    if ('refused' in kare) throw new Error(kare.refused);
    const as = (role: 'accountant' | 'manager') =>
      asFirst(office, (scope) => viewCalendars({ ...scope, actor: { staffId: kare.staffId } }, role));
    expect((await as('accountant')).calendars).toEqual([]);
    expect((await as('manager')).calendars).toHaveLength(1);
  });
});
