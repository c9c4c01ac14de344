import { describe, expect, it } from 'vitest';
import { calendarDate } from '../kernel/index.ts';
import { planSettingsDefault } from '../plan/index.ts';
import { answerWhatIf, foreseeWeekends, whatIfBase, type PersonForesight, type SaidOfJob } from './index.ts';
import { makeOffice, type MadeOffice } from './weekend.testdata.ts';

const settings = { ...planSettingsDefault, scenarios: 200 };
const bookkeeping = 'bookkeeping/vat-term/2026-09-01';

// VAT for September and October 2026 is to be sent in by Thursday 10 December; all vouchers came in time, and the books take some twelve hours.
const office: MadeOffice = {
  today: '2026-11-30',
  people: ['kari', 'ola'],
  clients: [
    { id: 'a', daysLate: -3, hours: 12 },
    { id: 'b', daysLate: -3, hours: 6 },
  ],
};

function saidOf(on: string, said: Partial<SaidOfJob> = {}): SaidOfJob {
  return {
    clientId: 'a',
    jobKey: bookkeeping,
    isDone: false,
    chosenDay: { on: calendarDate(on), forId: 'kari' },
    ...said,
  };
}

function foresee(of: Partial<MadeOffice>): PersonForesight {
  return foreseeWeekends(makeOffice({ ...office, ...of }), settings)[0]!;
}

/** The days on which the job stands, of those that are shown. */
function daysOf({ days }: PersonForesight): string[] {
  return days
    .filter(({ work }) => work.some((one) => one.clientId === 'a' && one.jobKey === bookkeeping))
    .map(({ on }) => on);
}

/** Evenings and the weekend of the week of the deadline and of that before, in minutes on average. */
function outOfHours({ weeks }: PersonForesight): number {
  return weeks
    .slice(0, 2)
    .reduce((sum, { evenings, weekend }) => sum + evenings.minutes.mean + weekend.minutes.mean, 0);
}

describe('the weekends where somebody has moved a job', () => {
  it('are what they were where nobody has, and where the day is over or another person’s', () => {
    const plain = foresee({});
    for (const said of [
      saidOf('2026-11-27'),
      saidOf('2026-12-03', { chosenDay: { on: calendarDate('2026-12-03'), forId: 'ola' } }),
      // A day away says nothing either.
      saidOf('2026-12-05'),
    ])
      expect(foresee({ said: [said] })).toEqual(plain);
  });

  it('show what it costs to begin so late', () => {
    const plain = foresee({});
    const late = foresee({ said: [saidOf('2026-12-10')] });
    expect(daysOf(plain)[0]).toBe('2026-12-01');
    expect(outOfHours(late)).toBeGreaterThan(outOfHours(plain) + 120);
  });

  it('and the days show it where it was moved to, later or sooner', () => {
    expect(daysOf(foresee({ said: [saidOf('2026-12-03')] }))).toEqual(['2026-12-03', '2026-12-04']);
    const sooner = foresee({ said: [saidOf('2026-12-01', { jobKey: 'vat-return/vat-term/2026-09-01' })] });
    expect(foresee({}).days[1]!.work[0]).toMatchObject({ kind: 'bookkeeping' });
    expect(sooner.days[1]!.work[0]).toMatchObject({ clientId: 'a', kind: 'vat-return', chosenOn: '2026-12-01' });
  });

  it('name what is kept to lay the days out again without what was chosen', () => {
    expect(foresee({ said: [saidOf('2026-12-03')] }).toLay).toEqual(foresee({}).toLay);
  });

  it('leave the day behind where a colleague is given the job', () => {
    const given = foreseeWeekends(
      makeOffice({ ...office, said: [saidOf('2026-12-10', { givenTo: 'ola' })] }),
      settings,
    );
    const plain = foreseeWeekends(
      makeOffice({ ...office, said: [{ clientId: 'a', jobKey: bookkeeping, isDone: false, givenTo: 'ola' }] }),
      settings,
    );
    expect(given).toEqual(plain);
  });

  it('are the ones from which one asks what if', () => {
    const facts = makeOffice({ ...office, said: [saidOf('2026-12-10')] });
    const wishes = { onTimeClientIds: [], goneClientIds: [], absences: [] };
    const answer = answerWhatIf(whatIfBase(facts, settings), wishes, ['kari'])!;
    const [person] = foreseeWeekends(facts, settings);
    expect(answer.people[0]!.weekends.map(({ now }) => now.evenings)).toEqual(
      person!.weekends.map(({ evenings }) => evenings),
    );
  });
});
