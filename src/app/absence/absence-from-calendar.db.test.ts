import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { outlookCalendar } from '../../calendar/absence-calendars.testdata.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { loadFreeTime } from '../meeting/load-free-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { addAbsence, removeAbsence } from '../staff/absences.ts';
import { addStaff } from '../staff/add-staff.ts';
import { viewAbsences } from '../staff/view-staff.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import { readGrounds } from '../weekend/read-grounds.ts';
import { loadPeople } from '../weekend/load-work-facts.ts';
import { forgetCalendar } from './forget-calendar.ts';
import { viewCalendars } from './view-calendars.ts';
import { absencesOf, calendarOffices, secretPath } from './calendar-offices.testdata.ts';

const { at, open, give, attend } = calendarOffices();

const openTaskKinds = (office: SampleOffice) =>
  asFirst(office, async ({ trx }) =>
    (await trx.selectFrom('task').select('kind').where('closed_at', 'is', null).execute()).map(({ kind }) => kind),
  );

describe('an absence from a calendar', () => {
  test('counts for deputies, for the plan and for meetings like one that was entered', async () => {
    const office = await open();
    const { staffId } = office;
    const grounds = await asFirst(office, readGrounds);
    await give(office);
    expect(await openTaskKinds(office)).toContain('absent-without-deputy');
    const range = { fromOn: calendarDate('2026-12-01'), toOn: calendarDate('2026-12-31') };
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
    const days = { staffId, fromOn: calendarDate('2026-12-07'), toOn: calendarDate('2026-12-11') };
    const entered = await asFirst(office, (scope: OfficeScope) => addAbsence(scope, days));
    if ('refused' in entered) throw new Error(entered.refused);
    expect(entered.absenceId).not.toBe(fromCalendar!.id);
    at.server.paths.set(secretPath, outlookCalendar());
    moveClock(office, '2026-11-10T09:00:00.000Z');
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
