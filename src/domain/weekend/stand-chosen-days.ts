import type { JobKind } from '../job/index.ts';
import type { CalendarDate } from '../kernel/index.ts';
import type { DayRoom } from '../slot/index.ts';
import { findDayFault, firstDayFor, type DayFault, type PersonWork } from './choose-day.ts';
import type { GatheredWork } from './gather-work.ts';
import { layWork, type LaidWork, type WorkToLay } from './lay-work.ts';
import { segmentsOf } from './make-plan.ts';
import { roomOf, toLay } from './place-work.ts';
import type { WorkFacts, WorkingPerson } from './work-facts.ts';

/** A chosen day that holds no more, though it has not passed. */
export interface LapsedDay {
  clientId: string;
  jobKey: string;
  kind: JobKind;
  chosenOn: CalendarDate;
  why: DayFault;
  fromOn: CalendarDate;
  doneBy: CalendarDate;
}

/** The same work with the days that somebody has chosen, as far as they hold: chosen for whoever does it, not past, and a day on which it can be begun. */
export function standChosenDays(facts: WorkFacts, work: GatheredWork): GatheredWork {
  const chosen = facts.said.filter(({ chosenDay }) => chosenDay !== undefined);
  if (chosen.length === 0) return work;
  const rooms = new Map<string, readonly DayRoom[]>();
  const roomOfPerson = (personId: string): readonly DayRoom[] => {
    const person = facts.people.find(({ id }) => id === personId);
    const room = rooms.get(personId) ?? (person === undefined ? [] : roomOf(facts, segmentsOf(facts, person)));
    rooms.set(personId, room);
    return room;
  };
  const ahead = work.ahead.map((one) => {
    const { clientId, key, personId } = one.job;
    const day = chosen.find((said) => said.clientId === clientId && said.jobKey === key)?.chosenDay;
    if (day === undefined || day.forId !== personId) return one;
    const today = facts.now.on;
    const fault = findDayFault(toLay(one, today), day.on, roomOfPerson(personId), today);
    return fault === undefined ? { ...one, chosenOn: day.on } : one;
  });
  return { ...work, ahead };
}

/** A person's work laid out with the days that are chosen now, and which of them hold no more. `chosen` names each job as `client job`. */
export function layWithChosen(
  { room, work }: PersonWork,
  chosen: ReadonlyMap<string, CalendarDate>,
  today: CalendarDate,
): { work: readonly WorkToLay[]; laid: readonly LaidWork[]; lapsed: readonly LapsedDay[] } {
  const lapsed: LapsedDay[] = [];
  const works = work.map((one): WorkToLay => {
    const chosenOn = chosen.get(`${one.clientId} ${one.jobKey}`);
    if (chosenOn === undefined) return one;
    const why = findDayFault(one, chosenOn, room, today);
    if (why === undefined) return { ...one, chosenOn };
    const { clientId, jobKey, kind, doneBy } = one;
    if (why !== 'over') lapsed.push({ clientId, jobKey, kind, chosenOn, why, fromOn: firstDayFor(one, room), doneBy });
    return one;
  });
  return { work: works, laid: layWork(works, room), lapsed };
}

/** The same days, one of them as the person's calendar has it now. */
export function withDayAsNow(
  room: readonly DayRoom[],
  facts: Pick<WorkFacts, 'now' | 'closures'>,
  person: WorkingPerson,
  on: CalendarDate,
): DayRoom[] {
  const now = roomOf(facts, segmentsOf(facts, person)).find((day) => day.on === on);
  return room.map((day) => (day.on === on && now !== undefined ? now : day));
}
