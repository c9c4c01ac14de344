import { describe, expect, it } from 'vitest';
import { calendarDate, timeOfDay } from '../kernel/index.ts';
import type { Slot } from '../meeting/index.ts';
import { planSettingsDefault } from '../plan/index.ts';
import { answerWhatIf, foreseeWeekends, noWishes, whatIfBase, type PersonForesight, type WorkFacts } from './index.ts';
import { makeOffice, type MadeClient } from './weekend.testdata.ts';

const on = calendarDate;
const settings = { ...planSettingsDefault, scenarios: 300 };

/** `2026-12-03 17:00–20:00` */
function slot(written: string): Slot {
  const [day, hours] = written.split(' ') as [string, string];
  const [from, to] = hours.split('–') as [string, string];
  return { on: on(day), from: timeOfDay(from), to: timeOfDay(to) };
}

// Thursday 3 December, eight o'clock. VAT for September and October is to be sent in by Thursday 10 December, and everything is in hand: some 28 hours of work. Kari is away from Monday to
// Wednesday, so that Thursday, Friday and the 10th hold 24 of them, and the weekend of 5–6 December has to take four. Ola has no clients.
const heavy: MadeClient[] = ['a', 'b'].map((id) => ({ id, daysLate: -3, hours: 7 }));
const made = makeOffice({ today: '2026-12-03', clients: heavy, people: ['kari', 'ola'] });
const away = [{ fromOn: on('2026-12-07'), toOn: on('2026-12-09') }];

function officeWith(overtime: Readonly<Record<string, readonly string[]>>, facts: WorkFacts = made): WorkFacts {
  return {
    ...facts,
    people: facts.people.map((person) => ({
      ...person,
      absences: person.id === 'kari' ? away : [],
      overtime: (overtime[person.id] ?? []).map(slot),
    })),
  };
}

function foreseen(facts: WorkFacts, personId = 'kari'): PersonForesight {
  return foreseeWeekends(facts, settings).find((one) => one.personId === personId)!;
}

const hours = (minutes: number): number => Math.round(minutes / 6) / 10;

/** The weekend of 5–6 December: how probable it is that it is lost, and its likely hours. */
function told({ weekends: [weekend] }: PersonForesight): string {
  return `${Math.round(weekend!.lost * 100)} %, ${hours(weekend!.minutes.likely)} h`;
}

describe('an evening that somebody has chosen counts as working hours of its day', () => {
  it.each([
    ['none', [], '80 %, 4.3 h'],
    ['an evening before the weekend takes its hours from it', ['2026-12-03 17:00–20:00'], '53 %, 1.3 h'],
    [
      'two evenings make it free in two of three scenarios',
      ['2026-12-03 17:00–20:00', '2026-12-04 17:00–19:00'],
      '34 %, 0 h',
    ],
    ['the second taken back, it is as before', ['2026-12-03 17:00–20:00'], '53 %, 1.3 h'],
    ['a Saturday morning: what is left is what finds no room there either', ['2026-12-05 09:00–12:00'], '53 %, 1.3 h'],
    ['the evening of the deadline', ['2026-12-10 17:00–20:00'], '53 %, 1.3 h'],
    ['an evening after the deadline is of no use to it', ['2026-12-11 17:00–20:00'], '80 %, 4.3 h'],
    ['an evening on a day away is none', ['2026-12-08 17:00–20:00'], '80 %, 4.3 h'],
    ['hours that have become working hours since are not there twice', ['2026-12-03 10:00–13:00'], '80 %, 4.3 h'],
    ['the same hours twice are one', ['2026-12-03 17:00–19:00', '2026-12-03 18:00–20:00'], '53 %, 1.3 h'],
  ])('%s', (_, overtime, expected) => {
    expect(told(foreseen(officeWith({ kari: overtime })))).toBe(expected);
  });

  it('what comes during a day can be done the morning after, and not in its evening', () => {
    const late = makeOffice({
      today: '2026-12-08',
      clients: [{ id: 'late', daysLate: 19, hours: 7 }],
      people: ['kari'],
    });
    const evenings = (overtime: string[]): number => {
      const facts = { ...late, people: late.people.map((person) => ({ ...person, overtime: overtime.map(slot) })) };
      return hours(foreseeWeekends(facts, settings)[0]!.weekends[0]!.evenings.minutes.likely);
    };
    const without = evenings([]);
    expect(without).toBeGreaterThan(1);
    expect(evenings(['2026-12-08 17:00–20:00'])).toBe(without);
    expect(evenings(['2026-12-10 17:00–20:00'])).toBeLessThan(without);
  });

  it('one who chooses changes nothing for another', () => {
    const [before, after] = [officeWith({}), officeWith({ kari: ['2026-12-03 17:00–20:00'] })];
    expect(foreseen(after, 'ola')).toEqual(foreseen(before, 'ola'));
  });

  it('a Saturday that was chosen stands among the days of the plan, and no other one does', () => {
    const days = (overtime: string[]): string[] =>
      foreseen(officeWith({ kari: overtime })).days.map(
        ({ on: day, roomMinutes, work }) =>
          `${day.slice(5)}: ${hours(roomMinutes)}, ${work.length > 0 ? 'work' : 'none'}`,
      );
    const around = (saturday: string[]): string[] => [
      '12-03: 8, work',
      '12-04: 8, work',
      ...saturday,
      '12-07: 0, none',
      '12-08: 0, none',
      '12-09: 0, none',
    ];
    expect(days([])).toEqual(around([]));
    expect(days(['2026-12-05 09:00–12:00'])).toEqual(around(['12-05: 3, work']));
  });

  it('is foreseen before it is chosen as it is afterwards', () => {
    const wanted = slot('2026-12-03 17:00–20:00');
    const wishes = { ...noWishes, overtime: [{ personId: 'kari', ...wanted }] };
    const answer = answerWhatIf(whatIfBase(officeWith({}), settings), wishes, ['kari'])!;
    const [weekend] = answer.people[0]!.weekends;
    const [chosen] = foreseen(officeWith({ kari: ['2026-12-03 17:00–20:00'] })).weekends;
    expect(weekend!.asIf).toEqual({
      saturdayOn: '2026-12-05',
      lost: chosen!.lost,
      minutes: chosen!.minutes,
      evenings: chosen!.evenings,
    });
    expect(hours(weekend!.now.minutes.likely)).toBe(4.3);
  });
});

// Friday 26 March 2027 is Good Friday, and the clock goes forward in the night to Easter Sunday; the next working day is Tuesday the 30th.
describe('around Easter and the nights in which the clock changes', () => {
  it.each([
    ['nothing chosen', [], 0],
    ['Good Friday', ['2027-03-26 09:00–12:00'], 3],
    ['Easter Sunday, the morning after the clock went forward', ['2027-03-28 06:00–10:00'], 4],
    ['Easter Monday too', ['2027-03-28 06:00–10:00', '2027-03-29 09:00–11:00'], 6],
  ])('%s', (_, overtime, expected) => {
    const office = makeOffice({ today: '2027-03-25', clients: heavy, people: ['kari'] });
    const facts = { ...office, people: office.people.map((person) => ({ ...person, overtime: overtime.map(slot) })) };
    const room = foreseeWeekends(facts, settings)[0]!
      .weeks.slice(0, 2)
      .reduce((sum, week) => sum + week.roomMinutes, 0);
    // Maundy Thursday is a holiday too; Tuesday to Friday after Easter are four days.
    expect(hours(room)).toBe(32 + expected);
  });
});

describe('what somebody has chosen is theirs', () => {
  it('nobody is given another’s job because they have chosen an evening', () => {
    const given = (overtime: Record<string, string[]>): (string | undefined)[] => {
      const [weekend] = foreseen(officeWith(overtime)).weekends;
      return weekend!.advice.flatMap(({ advice }) => (advice.of === 'give' ? advice.toPersonId : []));
    };
    expect(given({})).toContain('ola');
    expect(given({ ola: ['2026-12-03 17:00–20:00'] })).toEqual([]);
  });

  it('it is never among what is advised', () => {
    const [weekend] = foreseen(officeWith({})).weekends;
    expect(weekend!.advice.map(({ advice }) => advice.of)).not.toContain('overtime');
  });
});
