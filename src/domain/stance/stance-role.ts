import type { TimeWork } from '../time/index.ts';

/**
 * What an accountant is to a client, after the article that Takt began with: who chases, who does the client's part, who gives away, and who advises. The names stand on the
 * accountant's own page alone; everywhere else the same figures are called by what was done.
 */
export const stanceRoles = ['watchdog', 'parent', 'therapist', 'partner'] as const;
export type StanceRole = (typeof stanceRoles)[number];

/** Work that is a role by itself, whoever pays for it. */
const roleOfWork: Readonly<Partial<Record<TimeWork, StanceRole>>> = {
  chasing: 'watchdog',
  sorting: 'parent',
  coding: 'parent',
  fetching: 'parent',
  advice: 'partner',
  meeting: 'partner',
};

/** Minutes of one kind of work: all, those that somebody pays for, and those of which it stands that nobody does. */
export interface PaidMinutes {
  all: number;
  paid: number;
  unpaid: number;
}

/**
 * How many of them are given away: of the client's own part, and of asking for it, all that nobody pays for; of the office's own work only what was said to be unpaid; of
 * advice and meetings none.
 */
export function givenMinutesOf(work: TimeWork, { all, paid, unpaid }: PaidMinutes): number {
  const role = roleOfWork[work];
  if (role === 'partner') return 0;
  return role === undefined ? unpaid : all - paid;
}

/** The role in which the minutes are spent, and how many: of the office's own work only what is given away is anybody's role. */
export function roleMinutesOf(work: TimeWork, minutes: PaidMinutes): { role: StanceRole; minutes: number } {
  const role = roleOfWork[work];
  return role === undefined ? { role: 'therapist', minutes: minutes.unpaid } : { role, minutes: minutes.all };
}
