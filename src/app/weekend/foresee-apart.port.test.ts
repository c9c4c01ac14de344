import { describe, expect, it } from 'vitest';
import { calendarDate, timeOfDay } from '../../domain/kernel/index.ts';
import { workingHoursDefault } from '../../domain/meeting/index.ts';
import { planSettingsDefault } from '../../domain/plan/index.ts';
import { foreseeWeekends, type WorkFacts } from '../../domain/weekend/index.ts';
import { foreseeApart } from './foresee-apart.ts';

const facts: WorkFacts = {
  now: { on: calendarDate('2026-11-30'), time: timeOfDay('09:00') },
  closures: [],
  people: [{ id: 'kari', workingHours: workingHoursDefault, absences: [], busy: [] }],
  clients: [],
  duties: [],
  entered: [],
  said: [],
  promises: [],
};
const settings = planSettingsDefault;

describe('weekends worked out in a process', () => {
  it('are those that are worked out here, and it is told how much is done', async () => {
    const shares: number[] = [];
    const people = await foreseeApart({ facts, settings }, async (share) => {
      shares.push(share);
      return true;
    });
    expect(people).toEqual(foreseeWeekends(facts, settings));
    expect(shares.slice(0, 3)).toEqual([0, 0.1, 0.2]);
  });

  it('are nothing where it was stopped', async () => {
    const endless = { ...settings, scenarios: 1_000_000_000 };
    expect(await foreseeApart({ facts, settings: endless }, async () => false)).toBeUndefined();
  });

  it('end with the reason where the facts cannot be', async () => {
    const wrong = { ...facts, people: [{ ...facts.people[0]!, workingHours: null as never }] };
    await expect(foreseeApart({ facts: wrong, settings }, async () => true)).rejects.toThrow();
  });

  it('end with the reason where nobody can be told', async () => {
    const told = foreseeApart({ facts, settings }, () => Promise.reject(new Error('no database')));
    await expect(told).rejects.toThrow('no database');
  });
});
