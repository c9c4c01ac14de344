import { describe, expect, it } from 'vitest';
import { calendarDate } from '../kernel/index.ts';
import { planSettingsDefault, simulatePlan } from '../plan/index.ts';
import { adviseWeekend, type AdvisedStep } from './advise-weekend.ts';
import { foreseeWeekends } from './foresee-weekends.ts';
import { gatherWork } from './gather-work.ts';
import { makePlan } from './make-plan.ts';
import { makeOffice, type MadeClient, type MadeOffice } from './weekend.testdata.ts';

const settings = { ...planSettingsDefault, scenarios: 400 };

/** What is advised for a weekend of Kari's. */
function advise(office: MadeOffice, saturdayOn = '2026-12-05'): AdvisedStep[] {
  const facts = makeOffice(office);
  const { ahead } = gatherWork(facts);
  const plan = makePlan(facts, ahead, settings);
  const kari = facts.people.find(({ id }) => id === 'kari')!;
  return adviseWeekend({ facts, ahead, plan, run: simulatePlan(plan) }, kari, calendarDate(saturdayOn));
}

const told = (steps: readonly AdvisedStep[]): string[] =>
  steps.map(({ advice }) =>
    [advice.of, advice.clientId, 'toPersonId' in advice ? advice.toPersonId : ''].join(' ').trim(),
  );

// Thursday 3 December 2026. VAT is on Thursday the 10th; the last free weekend before it is the coming one.
const today = '2026-12-03';
const heavy: MadeClient[] = ['a', 'b', 'c'].map((id) => ({ id, daysLate: -3, hours: 16 }));

describe('what to do about a weekend', () => {
  it('is nothing where it is safe', () => {
    const light = heavy.map((client) => ({ ...client, hours: 2 }));
    expect(advise({ today, clients: light, people: ['kari', 'ola'] })).toEqual([]);
  });

  it('is to give jobs to a colleague with room, each time the best of what is left', () => {
    const steps = advise({ today, clients: heavy, people: ['kari', 'ola'] });
    expect(steps.map(({ advice }) => advice.of)).toEqual(['give', 'give']);
    const left = steps.map(({ after }) => after.minutes.mean);
    expect(left.toSorted((one, other) => other - one)).toEqual(left);
  });

  it('is not to give them to whoever is away or has too much', () => {
    const absences = [{ fromOn: calendarDate('2026-12-03'), toOn: calendarDate('2026-12-31') }];
    const office = { today, clients: heavy, people: ['kari', 'ola'] };
    const facts = makeOffice(office);
    const people = facts.people.map((person) => (person.id === 'ola' ? { ...person, absences } : person));
    const away = { ...facts, people };
    const { ahead } = gatherWork(away);
    const plan = makePlan(away, ahead, settings);
    const start = { facts: away, ahead, plan, run: simulatePlan(plan) };
    expect(adviseWeekend(start, people[0]!, calendarDate('2026-12-05'))).toEqual([]);
    const busy = heavy.map(({ id, ...client }) => ({ ...client, id: `${id}2`, leadId: 'ola' }));
    expect(told(advise({ ...office, clients: [...heavy, ...busy] })).filter((one) => one.includes('ola'))).toEqual([]);
  });

  it('is to ask whoever is late, where it helps that it comes sooner and asking is possible', () => {
    const late: MadeClient = { id: 'builder', daysLate: 18, hours: 12, wayToAsk: 'message' };
    const steps = advise({ today: '2026-11-30', clients: [late] });
    expect(told(steps)).toEqual(['ask builder']);
    const [step] = steps;
    // It comes around Tuesday the 8th, and too much of it falls on the evenings then; of those who are asked some come this week.
    expect(step!.advice).toMatchObject({ dutyKey: 'vouchers/vat-term/2026-09-01', dueOn: '2026-11-20' });
    expect(step!.after.lost).toBeLessThanOrEqual(0.02);
    const { wayToAsk: _, ...cannotBeAsked } = late;
    expect(told(advise({ today: '2026-11-30', clients: [cannotBeAsked] }))).toEqual([]);
    expect(advise({ today: '2026-11-30', clients: [{ ...late, wayToAsk: 'call' }] })[0]!.advice).toMatchObject({
      way: 'call',
    });
  });

  it('comes to what was said of it once it is done', () => {
    const late: MadeClient = { id: 'builder', daysLate: 18, hours: 12, wayToAsk: 'message' };
    const [step] = advise({ today: '2026-11-30', clients: [late] });
    const { wayToAsk: _, ...asked } = late;
    const [kari] = foreseeWeekends(
      makeOffice({ today: '2026-11-30', clients: [{ ...asked, askedOn: '2026-11-30' }] }),
      settings,
    );
    const { lost, minutes } = kari!.weekends.find(({ saturdayOn }) => saturdayOn === '2026-12-05')!;
    expect({ lost, minutes }).toEqual({ lost: step!.after.lost, minutes: step!.after.minutes });
  });

  it('is the same each time', () => {
    const office = { today, clients: heavy, people: ['kari', 'ola', 'per'] };
    expect(advise(office)).toEqual(advise(office));
  });
});
