import { addDays, compareText, dayNumber, type CalendarDate } from '../kernel/index.ts';
import { expectDelivery, type ExpectedDelivery } from './expect-delivery.ts';
import { dayOf, findBinding, type GatheredWork, type WorkAhead } from './gather-work.ts';
import { withoutOvertime } from './make-plan.ts';
import { placeWork } from './place-work.ts';
import { middleOf, remainingLength } from './remaining-length.ts';
import type { WorkFacts } from './work-facts.ts';

/** Who takes how many of the new clients, and what they bring. */
export interface TakenClients {
  personId: string;
  clients: number;
  jobs: number;
  minutes: number;
}

/** What a wish for new clients is laid upon. */
export interface OfficeToGrow {
  facts: WorkFacts;
  work: GatheredWork;
  /** The work as it is with the other wishes. */
  ahead: readonly WorkAhead[];
  /** Who may take a client. */
  takers: readonly string[];
}

/**
 * The work of clients whom the office does not have yet. Each has the jobs of one of the clients in the middle, in turn: of all who have work that is to be done from the day on,
 * the third in the middle by its length. It takes as long as the office's work of the kind, and comes as the office's clients deliver, since nothing is known of the new one.
 * Each goes as a whole to whoever has most time left then, one after the other: with one more, all before stay where they were.
 */
export function addNewClients(
  office: OfficeToGrow,
  { count, fromOn }: { count: number; fromOn: CalendarDate },
): { ahead: WorkAhead[]; taken: TakenClients[] } {
  const models = findModels(office.work.ahead, fromOn);
  const room = new Map(office.takers.map((id) => [id, findRoom(office, id, fromOn)]));
  const taken = new Map<string, TakenClients>();
  const ahead: WorkAhead[] = [];
  for (let place = 0; place < (models.length > 0 ? count : 0); place += 1) {
    const personId = mostRoom(room);
    if (personId === undefined) break;
    const model = models[place % models.length]!;
    const own = model.map((work) => asNew(office, work, { clientId: `new ${place + 1}`, personId, fromOn }));
    const minutes = sumMinutes(own);
    room.set(personId, room.get(personId)! - minutes);
    const before = taken.get(personId) ?? { personId, clients: 0, jobs: 0, minutes: 0 };
    taken.set(personId, {
      personId,
      clients: before.clients + 1,
      jobs: before.jobs + own.length,
      minutes: before.minutes + minutes,
    });
    ahead.push(...own);
  }
  return { ahead, taken: [...taken.values()] };
}

/** The clients in the middle, the one in the very middle first. */
function findModels(ahead: readonly WorkAhead[], fromOn: CalendarDate): WorkAhead[][] {
  const later = Map.groupBy(
    ahead.filter((work) => dayOf(work) >= fromOn),
    ({ job }) => job.clientId,
  );
  const inOrder = [...later.values()].toSorted(
    (one, other) => sumMinutes(one) - sumMinutes(other) || compareText(one[0]!.job.clientId, other[0]!.job.clientId),
  );
  const middle = (inOrder.length - 1) / 2;
  const distanceOf = (work: WorkAhead[]): number => Math.abs(inOrder.indexOf(work) - middle);
  return inOrder.toSorted((one, other) => distanceOf(one) - distanceOf(other)).slice(0, Math.ceil(inOrder.length / 3));
}

function asNew(
  { facts, work: { learnt, hours } }: OfficeToGrow,
  { job }: WorkAhead,
  { clientId, personId, fromOn }: { clientId: string; personId: string; fromOn: CalendarDate },
): WorkAhead {
  const needed = facts.duties.filter(({ clientId: of, key }) => of === job.clientId && job.needs.includes(key));
  const expected = needed.map(({ key, group, dueOn }) =>
    expectDelivery({ clientId, key, group, dueOn, state: 'missing' }, learnt, facts.now.on),
  );
  const length = remainingLength(hours.get(job.kind)!.of(clientId), 0);
  return {
    job: { ...job, clientId, personId },
    needs: [...expected, beginsWith(fromOn)],
    length,
    minutes: middleOf(length),
    deadline: findBinding(job.deadlines, expected, facts.now.on),
    inHand: false,
  };
}

/** Nothing is done for a client before it is one: as if something had to come the day before. */
function beginsWith(fromOn: CalendarDate): ExpectedDelivery {
  const on = addDays(fromOn, -1);
  return {
    key: 'begins',
    dueOn: on,
    inHand: false,
    days: { firstDay: dayNumber(on), cumulative: Float64Array.of(1) },
    expectedOn: on,
    inTime: 1,
    own: 0,
  };
}

function findRoom({ facts, ahead }: OfficeToGrow, personId: string, fromOn: CalendarDate): number {
  const person = facts.people.find(({ id }) => id === personId);
  if (person === undefined) return 0;
  const { room, placed } = placeWork(facts, withoutOvertime(person), ahead);
  const isThen = ({ on }: { on: CalendarDate }): boolean => on >= fromOn;
  const done = sumMinutes(placed.flatMap(({ days }) => days).filter(isThen));
  // Whoever has more than the days hold already has less than no room.
  const over = placed.reduce((sum, { leftMinutes }) => sum + leftMinutes, 0);
  return sumMinutes(room.filter(isThen)) - done - over;
}

function mostRoom(room: ReadonlyMap<string, number>): string | undefined {
  return [...room].toSorted(([one, has], [other, hasToo]) => hasToo - has || compareText(one, other))[0]?.[0];
}

function sumMinutes(parts: readonly { minutes: number }[]): number {
  return parts.reduce((sum, { minutes }) => sum + minutes, 0);
}
