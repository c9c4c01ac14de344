import { isDayOff } from './their-calendar.ts';
import type { TheirEvent } from './their-office.ts';

/** A line of the exported hours. */
export interface TheirHours {
  staff: string;
  on: string;
  minutes: number;
  work: string;
  paid: boolean | null;
}

export interface StanceSurroundings {
  fromOn: string;
  toOn: string;
  rateOre: number;
  hours: readonly TheirHours[];
  /** Lines that pay for extra minutes by the hour. */
  hourlyLines: ReadonlySet<string>;
  /** The day that binds the office for each promised report; without one it is neither early nor late. */
  reportDays: ReadonlyMap<string, string>;
}

export interface RecountedStance {
  watchdog: number;
  parent: number;
  therapist: number;
  partner: number;
  calls: number;
  questions: number;
  sortedFiles: number;
  extended: number;
  waived: number;
  reportsInTime: number;
  reports: number;
  givenMinutes: number;
  hoursOre: number;
  waivedOre: number;
  evenings: number;
}

/** What one act is taken to last, and the work that it is. */
const guesses: Readonly<Record<string, { work: string; minutes: number }>> = {
  'client-called': { work: 'chasing', minutes: 10 },
  'question-asked': { work: 'chasing', minutes: 3 },
  'file-moved': { work: 'sorting', minutes: 1 },
  'files-joined': { work: 'sorting', minutes: 2 },
};

interface Pile {
  guessed: number;
  list: { all: number; paid: number; unpaid: number };
  deliveries: { all: number; paid: number; unpaid: number };
}

/**
 * What the office did for one client, worked out a second time from the exported events and hours alone, by somebody who has not seen how Takt does it. Everybody together.
 */
export function recountStance(events: readonly TheirEvent[], around: StanceSurroundings): RecountedStance {
  const seen = events.map((event) => ({ ...event, ...osloTime(event.at), staff: String(event.data['staff'] ?? '') }));
  const within = seen.filter(({ day }) => day >= around.fromOn && day <= around.toOn);
  const acts = new Map<string, (typeof seen)[number]>();
  for (const event of within)
    if (event.staff !== '' && event.kind in guesses) acts.set(`${event.staff}|${event.kind}|${event.at}`, event);
  const count = (...kinds: string[]): number => [...acts.values()].filter(({ kind }) => kinds.includes(kind)).length;

  const piles = new Map<string, Pile>();
  const pile = (staff: string, day: string, work: string): Pile => {
    const key = `${staff}|${day.slice(0, 7)}|${work}`;
    if (!piles.has(key)) {
      const none = (): Pile['list'] => ({ all: 0, paid: 0, unpaid: 0 });
      piles.set(key, { guessed: 0, list: none(), deliveries: none() });
    }
    return piles.get(key)!;
  };
  for (const { staff, day, kind } of acts.values())
    pile(staff, day, guesses[kind]!.work).guessed += guesses[kind]!.minutes;
  for (const { staff, on, minutes, work, paid } of around.hours) {
    if (on < around.fromOn || on > around.toOn) continue;
    const { list } = pile(staff, on, work);
    list.all += minutes;
    if (paid === true) list.paid += minutes;
    if (paid === false) list.unpaid += minutes;
  }
  const lines = lastLines(seen);
  for (const { staff, day, work, minutes, duty } of lastMinutes(seen)) {
    if (day < around.fromOn || day > around.toOn || minutes === 0) continue;
    const isPaid = lines.some(
      (line) =>
        line.duty === duty && line.state !== 'other' && line.state !== 'waived' && around.hourlyLines.has(line.id),
    );
    const { deliveries } = pile(staff, day, work === 'restarting' || work === 'period-work' ? 'bookkeeping' : work);
    deliveries.all += minutes;
    if (isPaid) deliveries.paid += minutes;
    else deliveries.unpaid += minutes;
  }

  const sum = { watchdog: 0, parent: 0, therapist: 0, partner: 0, given: 0, givenKnown: 0 };
  for (const [key, { guessed, list, deliveries }] of piles) {
    const work = key.split('|')[2]!;
    const known = Math.max(list.all, deliveries.all);
    const all = known > 0 ? known : guessed;
    const paid = Math.max(list.paid, deliveries.paid);
    const unpaid = Math.min(known - paid, Math.max(list.unpaid, deliveries.unpaid));
    let given = 0;
    if (work === 'chasing') sum.watchdog += all;
    else if (['sorting', 'coding', 'fetching'].includes(work)) sum.parent += all;
    else if (['advice', 'meeting'].includes(work)) sum.partner += all;
    else {
      sum.therapist += unpaid;
      given = unpaid;
    }
    if (['chasing', 'sorting', 'coding', 'fetching'].includes(work)) given = all - paid;
    sum.given += given;
    if (known > 0) sum.givenKnown += given;
  }

  const waived = lines.filter(
    ({ state, reason, day }) =>
      state === 'waived' &&
      reason !== 'own-contribution' &&
      reason !== 'objection' &&
      day >= around.fromOn &&
      day <= around.toOn,
  );
  const reports = lastReports(seen, around).filter(({ doneOn }) => doneOn >= around.fromOn && doneOn <= around.toOn);
  const evenings = new Set<string>();
  for (const { staff, day, hour } of within)
    if (staff !== '' && (hour < 6 || hour >= 18 || isDayOff(day))) evenings.add(`${staff}|${day}`);
  for (const { staff, on } of around.hours)
    if (on >= around.fromOn && on <= around.toOn && isDayOff(on)) evenings.add(`${staff}|${on}`);
  return {
    watchdog: sum.watchdog,
    parent: sum.parent,
    therapist: sum.therapist,
    partner: sum.partner,
    calls: count('client-called'),
    questions: count('question-asked'),
    sortedFiles: count('file-moved', 'files-joined'),
    extended: within.filter(({ kind, staff }) => kind === 'extension-granted' && staff !== '').length,
    waived: waived.length,
    reportsInTime: reports.filter(({ doneOn, dueOn }) => doneOn <= dueOn).length,
    reports: reports.length,
    givenMinutes: sum.given,
    hoursOre: Math.round((sum.givenKnown * around.rateOre) / 60),
    waivedOre: waived.reduce((ore, line) => ore + line.sum, 0),
    evenings: evenings.size,
  };
}

type Seen = TheirEvent & { day: string; hour: number; staff: string };

/** What stands of extra minutes: the last entry of each delivery and kind of work. */
function lastMinutes(events: readonly Seen[]) {
  const last = new Map<string, { staff: string; day: string; work: string; minutes: number; duty: string }>();
  for (const { kind, data, staff } of events) {
    if (kind !== 'minutes-entered' || staff === '') continue;
    const duty = String(data['obligation']);
    const work = String(data['work']);
    last.set(`${duty}|${work}`, { staff, day: String(data['workedOn']), work, minutes: Number(data['minutes']), duty });
  }
  return [...last.values()];
}

function lastLines(events: readonly Seen[]) {
  const last = new Map<string, { id: string; duty: string; sum: number; state: string; reason: string; day: string }>();
  const states: Readonly<Record<string, string>> = {
    'surcharge-proposed': 'proposed',
    'surcharge-undone': 'proposed',
    'surcharge-approved': 'approved',
    'surcharge-waived': 'waived',
    'surcharge-rested': 'other',
    'surcharge-forgiven': 'other',
    'surcharge-not-proposed': 'other',
  };
  for (const { kind, data, day, staff } of events) {
    const state = states[kind];
    if (state === undefined) continue;
    const id = String(data['line']);
    const before = last.get(id);
    last.set(id, {
      id,
      duty: String(data['obligation'] ?? before?.duty ?? ''),
      sum: Number(data['sumOre'] ?? before?.sum ?? 0),
      // What Takt let go by itself was no person's kindness.
      state: state === 'waived' && staff === '' ? 'other' : state,
      reason: String(data['reason'] ?? ''),
      day,
    });
  }
  return [...last.values()];
}

function lastReports(events: readonly Seen[], { reportDays }: StanceSurroundings): { doneOn: string; dueOn: string }[] {
  const last = new Map<string, string>();
  for (const { kind, data, staff } of events) {
    const id = String(data['promised'] ?? '');
    if (kind === 'report-undone') last.delete(id);
    if (kind === 'report-done' && staff !== '') last.set(id, String(data['doneOn']));
  }
  return [...last].flatMap(([id, doneOn]) => (reportDays.has(id) ? [{ doneOn, dueOn: reportDays.get(id)! }] : []));
}

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});

function osloTime(at: string): { day: string; hour: number } {
  const [day, time] = wall.format(new Date(at)).split(' ');
  return { day: day!, hour: Number(time!.slice(0, 2)) };
}
