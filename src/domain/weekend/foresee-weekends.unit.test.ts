import { describe, expect, it } from 'vitest';
import { calendarDate } from '../kernel/index.ts';
import { planSettingsDefault } from '../plan/index.ts';
import { foreseeWeekends, type PersonForesight } from './index.ts';
import { makeOffice, type MadeClient, type MadeOffice } from './weekend.testdata.ts';

const settings = { ...planSettingsDefault, scenarios: 400 };

function foresee(office: MadeOffice): PersonForesight[] {
  return foreseeWeekends(makeOffice(office), settings);
}

/** The weekend of a person's that begins on a Saturday. */
function weekend(office: MadeOffice, saturdayOn: string, personId = 'kari') {
  const person = foresee(office).find((one) => one.personId === personId)!;
  return person.weekends.find((one) => one.saturdayOn === saturdayOn)!;
}

const punctual: MadeClient[] = ['a', 'b', 'c'].map((id) => ({ id, daysLate: -3, hours: 2 }));
const untidy: MadeClient = { id: 'builder', daysLate: 18, hours: 20 };

// VAT for September and October 2026 is to be sent in by Thursday 10 December; the vouchers are due on Friday 20 November. The last free weekend before is 5–6 December.
describe('the weekend before a deadline', () => {
  it('is safe where clients deliver in time', () => {
    const { lost, minutes, clients, known } = weekend({ today: '2026-11-30', clients: punctual }, '2026-12-05');
    expect({ lost, likely: minutes.likely, clients, known }).toEqual({ lost: 0, likely: 0, clients: [], known: true });
  });

  it('is put at risk by the client who comes three weeks late, and he is named with why', () => {
    const { lost, clients, known } = weekend({ today: '2026-11-30', clients: [...punctual, untidy] }, '2026-12-05');
    const evenings = weekend({ today: '2026-11-30', clients: [...punctual, untidy] }, '2026-12-12').evenings;
    // He comes around Tuesday the 8th: most of what is too much falls on the evenings of that week.
    expect(evenings.lost).toBeGreaterThan(0.5);
    expect(known).toBe(true);
    expect(lost).toBeLessThan(evenings.lost);
    for (const client of clients)
      expect(client).toMatchObject({
        clientId: 'builder',
        why: { of: 'overdue', delivery: { dueOn: '2026-11-20', daysLate: 10 } },
      });
  });

  it('is lost where more is in hand than the days hold', () => {
    const heavy = ['a', 'b', 'c'].map((id) => ({ id, daysLate: -3, hours: 18 }));
    const { lost, clients, minutes } = weekend({ today: '2026-12-03', clients: heavy }, '2026-12-05');
    expect(lost).toBeGreaterThan(0.95);
    expect(minutes.likely).toBeGreaterThan(600);
    expect(clients).toHaveLength(3);
    expect(clients[0]!.why).toMatchObject({ of: 'in-hand', doneBy: '2026-12-10' });
    // Shares need not add up; each is what would be gone without the client.
    for (const { meanMinutes } of clients) expect(meanMinutes).toBeLessThanOrEqual(minutes.mean);
  });

  it('is not said to be lost with so and so many per cent where nothing has been seen', () => {
    const office = makeOffice({ today: '2026-11-30', clients: [untidy] });
    const unseen = {
      ...office,
      entered: [],
      duties: office.duties.filter(({ state }) => state === 'missing'),
    };
    const [person] = foreseeWeekends(unseen, settings);
    expect(person!.weekends.map(({ known }) => known)).not.toContain(true);
  });

  it('is the same each time, and says how far it has come', () => {
    const shares: number[] = [];
    const office = makeOffice({ today: '2026-11-30', clients: [...punctual, untidy] });
    const first = foreseeWeekends(office, settings, (share) => shares.push(share));
    expect(foreseeWeekends(office, settings)).toEqual(first);
    expect(shares).toEqual([0, 0.25, 0.5, 0.75]);
  });

  it('is not the one on which somebody is away', () => {
    const absences = [{ fromOn: calendarDate('2026-12-05'), toOn: calendarDate('2026-12-05') }];
    const heavy = [{ id: 'a', daysLate: -3, hours: 60 }];
    const { lost } = weekend({ today: '2026-11-27', clients: heavy, absences }, '2026-12-05');
    expect(lost).toBe(0);
    expect(weekend({ today: '2026-11-27', clients: heavy, absences }, '2026-11-28').lost).toBeGreaterThan(0.5);
  });

  it('is shown while it lasts, and eight are shown', () => {
    const saturdays = (today: string): string[] =>
      foresee({ today, clients: punctual })[0]!.weekends.map(({ saturdayOn }) => saturdayOn);
    expect(saturdays('2026-11-30').slice(0, 2)).toEqual(['2026-12-05', '2026-12-12']);
    expect(saturdays('2026-12-05')[0]).toBe('2026-12-05');
    expect(saturdays('2026-12-06')[0]).toBe('2026-12-05');
    expect(saturdays('2026-12-06')).toHaveLength(8);
  });
});

describe('the next days', () => {
  const office: MadeOffice = { today: '2026-11-30', clients: [{ id: 'a', daysLate: -3, hours: 6 }] };
  const days = (of: MadeOffice) =>
    foresee(of)[0]!.days.map(({ on, roomMinutes, work }) => [
      on,
      roomMinutes / 60,
      work.map(({ kind, minutes, inHand }) => `${kind} ${Math.round(minutes / 60)}${inHand ? '' : ' awaited'}`),
    ]);

  it('hold what is in hand in the order in which it is due', () => {
    expect(days(office)).toEqual([
      ['2026-11-30', 8, ['payroll 6', 'bookkeeping 2']],
      ['2026-12-01', 8, ['bookkeeping 4', 'vat-return 4']],
      ['2026-12-02', 8, ['vat-return 2']],
      ['2026-12-03', 8, []],
      ['2026-12-04', 8, []],
    ]);
  });

  it('are those of the office, and of today what is left', () => {
    expect(days({ ...office, today: '2026-12-04', time: '12:00' }).map(([on, room]) => [on, room])).toEqual([
      ['2026-12-04', 4],
      ['2026-12-07', 8],
      ['2026-12-08', 8],
      ['2026-12-09', 8],
      ['2026-12-10', 8],
    ]);
  });

  it('hold nothing that is done, nor what a colleague does', () => {
    const said = [
      { clientId: 'a', jobKey: 'payroll/payday/2026-11', isDone: true },
      { clientId: 'a', jobKey: 'bookkeeping/vat-term/2026-09-01', isDone: false, givenTo: 'ola' },
    ];
    const both = { ...office, said, people: ['kari', 'ola'] };
    expect(days(both)[0]).toEqual(['2026-11-30', 8, ['vat-return 6']]);
    expect(foresee(both)[1]!.days[0]!.work.map(({ kind }) => kind)).toEqual(['bookkeeping']);
    // Who has left does nothing any more.
    expect(days({ ...office, said })[0]).toEqual(['2026-11-30', 8, ['bookkeeping 6', 'vat-return 2']]);
  });

  it('hold what is awaited from the morning after it is expected', () => {
    const late = { today: '2026-12-01', clients: [{ id: 'a', daysLate: 14, hours: 3, plannedOn: '2026-12-02' }] };
    const awaited = days(late).filter(([, , work]) => (work as string[]).some((one) => one.includes('awaited')));
    expect(awaited[0]![0]! > '2026-12-02').toBe(true);
  });
});

describe('the weeks', () => {
  const heavy = { today: '2026-11-30', clients: [{ id: 'a', daysLate: -3, hours: 60 }] };

  it('are eight, with working time, what is to be done by a day of each, and what is too much', () => {
    const weeks = foresee(heavy)[0]!.weeks;
    expect(weeks.map(({ mondayOn, roomMinutes }) => [mondayOn, roomMinutes / 60])).toEqual([
      ['2026-11-30', 40],
      ['2026-12-07', 40],
      ['2026-12-14', 40],
      ['2026-12-21', 32],
      ['2026-12-28', 32],
      ['2027-01-04', 40],
      ['2027-01-11', 40],
      ['2027-01-18', 40],
    ]);
    const [first, second] = weeks;
    // Wages by today: sixty hours of which eight find a place. Bookkeeping and VAT by the 10th:
    // 118 hours, since what was entered is drawn towards what is ordinary.
    expect(Math.round(first!.dueMinutes / 60)).toBe(60);
    expect(Math.round(second!.dueMinutes / 60)).toBe(118);
    expect(first!.lawLeft).toEqual([]);
    expect(second!.lawLeft.map(({ kind, doneBy, minutes }) => [kind, doneBy, Math.round(minutes / 60)])).toEqual([
      // The law asks for the wages by the a-melding of Monday the 7th: 48 of 60 hours find a place, and then 24 of the books'.
      ['payroll', '2026-12-07', 12],
      ['bookkeeping', '2026-12-10', 35],
      ['vat-return', '2026-12-10', 59],
    ]);
    expect(second!.evenings.minutes.mean + first!.weekend.minutes.mean).toBeGreaterThan(50 * 60);
  });

  it('have room for everything where nothing is too much', () => {
    const weeks = foresee({ today: '2026-11-30', clients: punctual })[0]!.weeks;
    expect(weeks.flatMap(({ lawLeft }) => lawLeft)).toEqual([]);
    expect(weeks.map(({ weekend: { lost } }) => lost)).toEqual(Array.from({ length: 8 }, () => 0));
  });
});
