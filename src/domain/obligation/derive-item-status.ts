import { latest, type CalendarDate } from '../kernel/index.ts';
import type { Answer, Arrival, ItemFacts } from './facts.ts';

export type ItemStatus =
  | { status: 'missing' }
  /** Sent back, and the time to mend it has not run out: nothing is chased, nothing runs. */
  | { status: 'returned'; mendByOn: CalendarDate; countsOnIfMended: CalendarDate }
  /** The client answered instead of sending; a person has not looked yet. */
  | { status: 'answered'; answerId: string; answeredOn: CalendarDate }
  | { status: 'delivered'; deliveredOn: CalendarDate; accepted: boolean };

/**
 * How one item stands on a day.
 *
 * What is accepted later counts from its receipt. What was sent back counts from its receipt when it was mended in the agreed time, else
 * from the day the mended one came. With several arrivals the item is there from the first of them, but never before every returned one is mended.
 * Example: received 17 September, sent back with five days to mend, mended on the 21st → delivered 17 September; mended on the 25th → the 25th.
 */
export function deriveItemStatus(facts: ItemFacts, today: CalendarDate): ItemStatus {
  const arrived = deriveArrivalStatus(facts.arrivals, today);
  if (arrived) return arrived;
  return deriveAnswerStatus(facts.answers);
}

function deriveArrivalStatus(arrivals: readonly Arrival[], today: CalendarDate): ItemStatus | undefined {
  const firsts = arrivals.filter((arrival) => arrival.mends === undefined);
  const outcomes = firsts.map((first) => followMends(first, arrivals));
  if (outcomes.length === 0) return undefined;

  const open = outcomes.filter((outcome) => outcome.state === 'open');
  const stillInTime = open.filter((outcome) => today <= outcome.mendByOn);
  if (open.length > stillInTime.length) return { status: 'missing' };
  if (stillInTime.length > 0) {
    const [first, ...others] = stillInTime;
    return {
      status: 'returned',
      mendByOn: latest(first!.mendByOn, ...others.map((outcome) => outcome.mendByOn)),
      countsOnIfMended: latest(first!.receivedOn, ...others.map((outcome) => outcome.receivedOn)),
    };
  }
  const plain = outcomes.flatMap((outcome) => (outcome.state === 'plain' ? [outcome.countsOn] : []));
  const mended = outcomes.flatMap((outcome) => (outcome.state === 'mended' ? [outcome.countsOn] : []));
  const start = plain.length > 0 ? [plain.reduce((a, b) => (a < b ? a : b))] : [];
  const [day, ...days] = [...start, ...mended];
  return {
    status: 'delivered',
    deliveredOn: latest(day!, ...days),
    accepted: outcomes.every((outcome) => outcome.state !== 'open' && outcome.accepted),
  };
}

type Outcome =
  | { state: 'plain' | 'mended'; countsOn: CalendarDate; accepted: boolean }
  | { state: 'open'; receivedOn: CalendarDate; mendByOn: CalendarDate };

function followMends(first: Arrival, arrivals: readonly Arrival[]): Outcome {
  if (first.verdict.verdict !== 'returned') {
    return { state: 'plain', countsOn: first.receivedOn, accepted: first.verdict.verdict === 'accepted' };
  }
  const { mendByOn } = first.verdict;
  let current: Arrival = first;
  // A mended arrival may be sent back in its turn; the first time to mend decides from when it counts.
  for (;;) {
    if (current.verdict.verdict !== 'returned') {
      const inTime = current.receivedOn <= mendByOn;
      return {
        state: 'mended',
        countsOn: inTime ? first.receivedOn : current.receivedOn,
        accepted: current.verdict.verdict === 'accepted',
      };
    }
    const mend = arrivals.find((arrival) => arrival.mends === current.id);
    if (!mend) return { state: 'open', receivedOn: first.receivedOn, mendByOn: current.verdict.mendByOn };
    current = mend;
  }
}

function deriveAnswerStatus(answers: readonly Answer[]): ItemStatus {
  const last = answers.at(-1);
  if (!last || last.verdict.verdict === 'refused') return { status: 'missing' };
  if (last.verdict.verdict === 'confirmed') {
    return { status: 'delivered', deliveredOn: last.verdict.countsOn, accepted: true };
  }
  // "Nothing this time" is the client's own word about his own business: it counts at once, and the office may refuse it later.
  if (last.kind === 'nothing-this-time') return { status: 'delivered', deliveredOn: last.answeredOn, accepted: false };
  return { status: 'answered', answerId: last.id, answeredOn: last.answeredOn };
}
