import type { CalendarEntry } from '../../calendar/calendar-feed.ts';
import { isoWeekOf } from '../../domain/kernel/index.ts';
import type { DayOfWork, PersonForesight } from '../../domain/weekend/index.ts';
import { formatMinutes } from '../../texts/format-minutes.ts';
import type { Language } from '../../texts/language.ts';
import { wordsOf } from '../../texts/words/words.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { isLeading } from '../staff/is-leading.ts';
import { layOutNow, loadChosenDays } from './load-chosen-days.ts';
import { loadForesight } from './load-foresight.ts';
import { loadClientNames, loadStaffNames } from './load-names.ts';

/**
 * What was planned last, for one's own calendar: an entry for each day that holds work, and for whoever leads one for each Monday with everybody's week. It is as old as the
 * last count: the calendar asks for none.
 */
export async function loadPlanEntries(scope: OfficeScope, language: Language): Promise<CalendarEntry[]> {
  const { foreseen, countedAt } = await loadForesight(scope);
  if (countedAt === null) return [];
  const own = foreseen.find(({ personId }) => personId === staffOf(scope));
  // Counts up with each count, so that what moved moves in the reader's calendar.
  const sequence = Math.floor(Date.parse(countedAt) / 60_000);
  const planned = own === undefined ? [] : layOutNow(own, await loadChosenDays(scope), scope.today).days;
  const days = await toDays(scope, planned, language);
  const weeks = (await leads(scope)) ? await toWeeks(scope, foreseen, language) : [];
  return [...days, ...weeks].map((entry) => ({ ...entry, sequence }));
}

type Entry = Omit<CalendarEntry, 'sequence'>;

async function toDays(scope: OfficeScope, days: readonly DayOfWork[], language: Language): Promise<Entry[]> {
  const words = said[language];
  const { jobKinds } = wordsOf(language);
  const ahead = days.filter(({ on, work }) => on >= scope.today && work.length > 0);
  const names = await loadClientNames(
    scope,
    ahead.flatMap(({ work }) => work.map(({ clientId }) => clientId)),
  );
  return ahead.map(({ on, roomMinutes, work }) => ({
    uid: `plan-${staffOf(scope)}-${on}@takt`,
    on,
    title: words.day(hours(sum(work), language), hours(roomMinutes, language)),
    description: work
      .flatMap(({ clientId, kind, minutes }) => {
        const name = names.get(clientId);
        return name === undefined ? [] : [`${name}: ${jobKinds[kind]}, ${hours(minutes, language)}`];
      })
      .join('\n'),
  }));
}

async function toWeeks(scope: OfficeScope, people: readonly PersonForesight[], language: Language): Promise<Entry[]> {
  const words = said[language];
  const names = new Map((await loadStaffNames(scope)).map(({ staffId, name }) => [staffId, name]));
  const weeks = Map.groupBy(
    people.flatMap(({ personId, weeks: own }) => own.map((week) => ({ name: names.get(personId), week }))),
    ({ week }) => week.mondayOn,
  );
  return [...weeks].map(([mondayOn, all]) => {
    const due = all.reduce((total, { week }) => total + week.dueMinutes, 0);
    const room = all.reduce((total, { week }) => total + week.roomMinutes, 0);
    return {
      uid: `capacity-${mondayOn}@takt`,
      on: mondayOn,
      title: words.week(isoWeekOf(mondayOn), hours(due, language), hours(room, language)),
      description: all
        .filter(({ name, week }) => name !== undefined && week.dueMinutes > 0)
        .map(
          ({ name, week }) =>
            `${name}: ${words.of(hours(week.dueMinutes, language), hours(week.roomMinutes, language))}`,
        )
        .join('\n'),
    };
  });
}

async function leads(scope: OfficeScope): Promise<boolean> {
  const { role } = await scope.trx
    .selectFrom('staff')
    .select('role')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', staffOf(scope)!)
    .executeTakeFirstOrThrow();
  return isLeading(role);
}

function hours(minutes: number, language: Language): string {
  return formatMinutes(Math.round(minutes), language);
}

function sum(work: readonly { minutes: number }[]): number {
  return work.reduce((total, { minutes }) => total + minutes, 0);
}

const said = {
  nb: {
    day: (planned: string, room: string) => `Plan: ${planned} av ${room}`,
    week: (week: number, due: string, room: string) => `Kapasitet uke ${week}: ${due} av ${room}`,
    of: (due: string, room: string) => `${due} av ${room}`,
  },
  en: {
    day: (planned: string, room: string) => `Plan: ${planned} of ${room}`,
    week: (week: number, due: string, room: string) => `Capacity, week ${week}: ${due} of ${room}`,
    of: (due: string, room: string) => `${due} of ${room}`,
  },
} as const;
