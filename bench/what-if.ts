import { addDays, calendarDate } from '../src/domain/kernel/index.ts';
import { planSettingsDefault } from '../src/domain/plan/index.ts';
import {
  answerWhatIf,
  noWishes,
  whatIfBase,
  type Outlook,
  type WhatIfBase,
  type Wishes,
} from '../src/domain/weekend/index.ts';
import { makeOffice } from '../src/domain/weekend/weekend.testdata.ts';

const today = calendarDate('2026-11-30');
const rounds = 5;

/**
 * What a question costs beside the weeks as they are, which are worked out once and kept: on one core, in processor time, the least of some rounds. Every client has vouchers of
 * every VAT term and wages, two years of deliveries and a year and a half of hours.
 */
export function run(): Promise<void> {
  measureOffice(3, 40);
  measureOffice(10, 1000);
  return Promise.resolve();
}

function measureOffice(accountants: number, count: number): void {
  const people = Array.from({ length: accountants }, (_, place) => `person ${place}`);
  const clients = Array.from({ length: count }, (_, place) => ({
    id: `client ${place}`,
    leadId: people[place % accountants]!,
    daysLate: -4 + ((place * 7) % 26),
    hours: (count > 100 ? 0.25 : 1) * (1 + (place % 3)),
  }));
  const facts = makeOffice({ today, clients, people });
  let base!: WhatIfBase;
  const baseMs = leastMs(() => (base = whatIfBase(facts, planSettingsDefault)), 2);
  process.stdout.write(
    `${accountants} accountants, ${count} clients, ${base.work.ahead.length} jobs, 1,000 scenarios: ready in ${baseMs.toFixed(0)} ms\n`,
  );
  const questions: [string, Partial<Wishes>][] = [
    ['one client in time', { onTimeClientIds: ['client 5'] }],
    ['one client gone', { goneClientIds: ['client 5'] }],
    [
      'a colleague ill for two weeks',
      { absences: [{ personId: 'person 1', fromOn: today, toOn: addDays(today, 13) }] },
    ],
    ['ten new clients', { newClients: { count: 10, fromOn: addDays(today, 1) } }],
    [
      'all of it',
      {
        onTimeClientIds: ['client 5'],
        goneClientIds: ['client 6'],
        absences: [{ personId: 'person 1', fromOn: today, toOn: addDays(today, 13) }],
        newClients: { count: 20, fromOn: addDays(today, 1) },
      },
    ],
  ];
  const before = new Map<string, Outlook>();
  const grown = (clients: number): Wishes => ({
    ...noWishes,
    newClients: { count: clients, fromOn: addDays(today, 1) },
  });
  const drawn = leastMs(() => {
    before.clear();
    for (let step = 1; step <= 20; step += 1) answerWhatIf(base, grown(step), people, undefined, before);
  }, 2);
  process.stdout.write(`  new clients drawn from one to twenty: ${(drawn / 20).toFixed(1)} ms a step\n`);
  for (const [what, wishes] of questions) {
    const ms = leastMs(() => answerWhatIf(base, { ...noWishes, ...wishes }, people));
    process.stdout.write(`  ${what}: ${ms.toFixed(1)} ms = ${(ms / baseMs).toFixed(3)} of making it ready\n`);
  }
}

function leastMs(work: () => unknown, times = rounds): number {
  let least = Infinity;
  for (let round = 0; round < times; round += 1) {
    const { user, system } = process.cpuUsage();
    work();
    const used = process.cpuUsage({ user, system });
    least = Math.min(least, (used.user + used.system) / 1000);
  }
  return least;
}
