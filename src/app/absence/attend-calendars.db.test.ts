import { describe, expect, test } from 'vitest';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { calendarEntry, outlookCalendar } from '../../calendar/absence-calendars.testdata.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { setWorkingHours } from '../meeting/working-hours.ts';
import { addAbsence } from '../staff/absences.ts';
import { viewAbsences } from '../staff/view-staff.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import { attendCalendars, readCalendarNow } from './attend-calendars.ts';
import type { CalendarPorts } from './calendar-ports.ts';
import { forgetCalendar } from './forget-calendar.ts';
import { calendarReader } from './read-calendar-apart.ts';
import { viewCalendars } from './view-calendars.ts';
import { absencesOf, calendarOffices, recordOf, secretPath, week, wholeDays } from './calendar-offices.testdata.ts';

const { at, open, give, attend } = calendarOffices();

describe('every hour', () => {
  test('it is asked whether anything has changed, and nothing is when nothing has', async () => {
    const office = await open();
    await give(office);
    moveClock(office, '2026-11-10T08:30:00.000Z');
    expect(await attend(office)).toEqual({ attended: 0, failed: [] });
    moveClock(office, '2026-11-10T09:00:00.000Z');
    expect(await attend(office)).toEqual({ attended: 1, failed: [] });
    expect(await attend(office)).toEqual({ attended: 0, failed: [] });
    expect(at.server.asked.map(({ headers }) => headers['if-none-match'] !== undefined)).toEqual([false, true]);
    expect(await recordOf(office)).toHaveLength(2);
  });

  test('what is gone from the calendar goes, what has other days stays the same, and what was entered by hand is never touched', async () => {
    const office = await open(week, wholeDays('20261221', '20261224'));
    await give(office);
    const ids = () => asFirst(office, async (scope) => (await viewAbsences(scope)).map(({ id }) => id));
    const [firstId] = await ids();
    await asFirst(office, (scope) =>
      addAbsence(scope, {
        staffId: office.staffId,
        fromOn: calendarDate('2026-12-21'),
        toOn: calendarDate('2026-12-23'),
      }),
    );
    at.server.paths.set(secretPath, outlookCalendar(wholeDays('20261207', '20261215')));
    moveClock(office, '2026-11-10T09:00:00.000Z');
    await attend(office);
    expect(await absencesOf(office)).toEqual(['2026-12-07 – 2026-12-14 from calendar', '2026-12-21 – 2026-12-23']);
    expect((await ids())[0]).toBe(firstId);
    expect((await recordOf(office)).at(-1)).toEqual(['calendar-absences-changed', 0, 1, 1]);
  });

  test('an honest empty calendar empties; one that is broken, or cut off, does not', async () => {
    const office = await open();
    await give(office);
    for (const broken of ['BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR', outlookCalendar(week).slice(0, -40), '']) {
      at.server.paths.set(secretPath, broken);
      expect(await readCalendarNow(office.context, office.officeId, office.staffId, at.ports)).toEqual({
        refused: 'calendar-not-a-calendar',
      });
    }
    expect(await absencesOf(office)).toEqual(['2026-12-07 – 2026-12-11 from calendar']);
    at.server.paths.set(secretPath, outlookCalendar());
    expect(await readCalendarNow(office.context, office.officeId, office.staffId, at.ports)).toEqual({
      absences: 0,
      unreadable: 0,
    });
    expect(await absencesOf(office)).toEqual([]);
  });

  test('where one entry cannot be read nothing goes, and the page says how many there are', async () => {
    const office = await open();
    await give(office);
    at.server.paths.set(
      secretPath,
      outlookCalendar(calendarEntry('DTSTART;TZID=Nowhere:20261207T080000\nX-MICROSOFT-CDO-BUSYSTATUS:OOF')),
    );
    moveClock(office, '2026-11-10T09:00:00.000Z');
    await attend(office);
    expect(await absencesOf(office)).toEqual(['2026-12-07 – 2026-12-11 from calendar']);
    const { calendars } = await asFirst(office, (scope) => viewCalendars(scope, 'accountant'));
    expect(calendars).toMatchObject([{ unreadable: 1, failing: null }]);
  });

  test('a rule that asks for days that never come is given up, and what stood stands', async () => {
    const office = await open();
    await give(office);
    const endless = 'DTSTART;VALUE=DATE:20260201\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\nTRANSP:OPAQUE';
    at.server.paths.set(secretPath, outlookCalendar(calendarEntry(endless)));
    const impatient = { ...at.ports, readCalendar: calendarReader({ timeoutMs: 1500 }) };
    expect(await readCalendarNow(office.context, office.officeId, office.staffId, impatient)).toEqual({
      refused: 'calendar-too-heavy',
    });
    // Nor is one with more absences than a person can have.
    at.server.paths.set(
      secretPath,
      outlookCalendar(...Array.from({ length: 1001 }, () => wholeDays('20261214', '20261219'))),
    );
    expect(await readCalendarNow(office.context, office.officeId, office.staffId, at.ports)).toEqual({
      refused: 'calendar-too-heavy',
    });
    expect(await absencesOf(office)).toEqual(['2026-12-07 – 2026-12-11 from calendar']);
  });

  test('while it cannot be read what was read stands, since when is told, and for how long', async () => {
    const office = await open();
    await give(office);
    at.server.paths.delete(secretPath);
    for (const at of ['2026-11-10T09:00:00.000Z', '2026-11-10T10:00:00.000Z', '2026-11-11T08:59:59.000Z']) {
      moveClock(office, at);
      await attend(office);
    }
    const failing = () => asFirst(office, async (scope) => (await viewCalendars(scope, 'owner')).calendars[0]!.failing);
    expect(await failing()).toEqual({ fault: 'gone', since: '2026-11-10T09:00:00.000Z', forADay: false });
    moveClock(office, '2026-11-11T09:00:00.000Z');
    expect(await failing()).toMatchObject({ forADay: true });
    expect(await absencesOf(office)).toEqual(['2026-12-07 – 2026-12-11 from calendar']);
    at.server.paths.set(secretPath, outlookCalendar(week));
    moveClock(office, '2026-11-11T10:00:00.000Z');
    await attend(office);
    expect(await failing()).toBeNull();
    expect(await recordOf(office)).toHaveLength(2);
  });

  test('on another day all of it is read, since other days are ahead; and when working hours are changed', async () => {
    const office = await open(wholeDays('20271221', '20271225'));
    expect(await give(office)).toMatchObject({ absences: 0 });
    moveClock(office, '2026-11-17T08:00:00.000Z');
    await attend(office);
    expect(await absencesOf(office)).toEqual(['2027-12-21 – 2027-12-22 from calendar']);
    moveClock(office, '2026-11-18T08:00:00.000Z');
    await attend(office);
    expect(await absencesOf(office)).toEqual(['2027-12-21 – 2027-12-23 from calendar']);
    await asFirst(office, (scope) =>
      setWorkingHours(scope, 'owner', office.staffId, { 1: { from: '08:00', to: '16:00' } }),
    );
    moveClock(office, '2026-11-18T09:00:00.000Z');
    await attend(office);
    expect(await absencesOf(office)).toEqual([]);
  });

  test('whoever asked later and was answered first is believed; an address that was taken away meanwhile brings nothing back', async () => {
    const office = await open();
    await give(office);
    let letGo = (): void => undefined;
    const slow: CalendarPorts = {
      ...at.ports,
      fetchCalendar: async (...asked) => {
        const answer = await at.ports.fetchCalendar(...asked);
        await new Promise<void>((resolve) => (letGo = resolve));
        return answer;
      },
    };
    moveClock(office, '2026-11-11T09:00:00.000Z');
    const old = readCalendarNow(office.context, office.officeId, office.staffId, slow);
    await expect.poll(() => at.server.asked.length).toBe(2);
    at.server.paths.set(secretPath, outlookCalendar());
    moveClock(office, '2026-11-11T09:00:05.000Z');
    await readCalendarNow(office.context, office.officeId, office.staffId, at.ports);
    letGo();
    await old;
    expect(await absencesOf(office)).toEqual([]);
    at.server.paths.set(secretPath, outlookCalendar(week));
    moveClock(office, '2026-11-12T09:00:00.000Z');
    const gone = readCalendarNow(office.context, office.officeId, office.staffId, slow);
    await expect.poll(() => at.server.asked.length).toBe(4);
    await asFirst(office, (scope) => forgetCalendar(scope, office.staffId));
    letGo();
    await gone;
    expect(await absencesOf(office)).toEqual([]);
  });

  test('an address that the installation’s secret does not open is told, and asks nobody', async () => {
    const office = await open();
    await give(office);
    const asked = at.server.asked.length;
    const others = { ...at.ports, secret: 'another installation' };
    expect(await readCalendarNow(office.context, office.officeId, office.staffId, others)).toEqual({
      refused: 'calendar-locked',
    });
    expect(at.server.asked).toHaveLength(asked);
  });

  test('one that fails stands in no other one’s way', async () => {
    const office = await open();
    await give(office);
    moveClock(office, '2026-11-10T09:00:00.000Z');
    const broken: CalendarPorts = { ...at.ports, fetchCalendar: () => Promise.reject(new Error('a fault of ours')) };
    expect(await attendCalendars(office.context, office.officeId, broken)).toMatchObject({ attended: 1, failed: [{}] });
    expect(await attend(office)).toEqual({ attended: 1, failed: [] });
  });
});
