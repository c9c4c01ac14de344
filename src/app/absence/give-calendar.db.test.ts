import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { googleCalendar, secretWords } from '../../calendar/absence-calendars.testdata.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { collectAccess } from '../retention/collect-access.ts';
import { addAbsence } from '../staff/absences.ts';
import { addStaff } from '../staff/add-staff.ts';
import { deactivateStaff } from '../staff/deactivate-staff.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import { readCalendarNow } from './attend-calendars.ts';
import { forgetCalendar } from './forget-calendar.ts';
import { viewCalendars } from './view-calendars.ts';
import { absencesOf, calendarOffices, recordOf, week, wholeDays } from './calendar-offices.testdata.ts';

const { at, open, give } = calendarOffices();

describe('the address of a calendar', () => {
  test('is read at once; what was found stands beside what was entered by hand', async () => {
    const office = await open();
    const { staffId } = office;
    await asFirst(office, (scope) =>
      addAbsence(scope, { staffId, fromOn: calendarDate('2026-11-20'), toOn: calendarDate('2026-11-20') }),
    );
    expect(await give(office)).toEqual({ host: new URL(at.server.url).host, absences: 1, unreadable: 0 });
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
    expect(await give(office, office.staffId, `${at.server.url}/gone.ics`)).toEqual({ refused: 'calendar-gone' });
    expect(await give(office, office.staffId, 'http://calendar.example/a.ics')).toEqual({
      refused: 'calendar-address',
    });
    expect(await give(office, office.staffId, 'https://10.0.0.1/a.ics')).toEqual({ refused: 'calendar-not-public' });
    at.server.paths.set(
      '/page',
      (answer) => void answer.writeHead(200, { 'content-type': 'text/calendar' }).end('<html>'),
    );
    expect(await give(office, office.staffId, `${at.server.url}/page`)).toEqual({ refused: 'calendar-not-a-calendar' });
    expect(await absencesOf(office)).toEqual(['2026-12-07 – 2026-12-11 from calendar']);
  });

  test('another one takes its place, and the absences follow', async () => {
    const office = await open();
    await give(office);
    at.server.paths.set('/other.ics', googleCalendar(wholeDays('20261214', '20261216')));
    await give(office, office.staffId, `${at.server.url}/other.ics`);
    expect(await absencesOf(office)).toEqual(['2026-12-14 – 2026-12-15 from calendar']);
  });

  test('is stored locked, and neither it nor a word of the calendar is found in any row, event or view', async () => {
    const office = await open();
    await give(office);
    const { rows } = await sql<{ name: string }>`select c.relname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'office_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`.execute(at.database.db);
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
      addAbsence(scope, {
        staffId: office.staffId,
        fromOn: calendarDate('2026-12-07'),
        toOn: calendarDate('2026-12-11'),
      }),
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
    expect(await readCalendarNow(other.context, other.officeId, kareId, at.ports)).toEqual({ refused: 'not-found' });
  });
});
