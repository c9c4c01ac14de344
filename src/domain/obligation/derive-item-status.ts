import { assert, earliest, latest, type CalendarDate } from '../kernel/index.ts';
import type { Answer, Arrival, ItemFacts } from './facts.ts';
import { rankAnswer } from './rank-answer.ts';

export type ItemStatus =
  | { status: 'missing' }
  /** Sent back, and the time to mend it has not run out: nothing is chased, nothing runs. With several, the time that runs out first. */
  | { status: 'returned'; mendByOn: CalendarDate; countsOnIfMended: CalendarDate }
  /** The client answered instead of sending; a person has not looked yet. */
  | { status: 'answered'; answerId: string; answeredOn: CalendarDate }
  | { status: 'delivered'; deliveredOn: CalendarDate; accepted: boolean };

/**
 * How one item stands on a day, whatever the order in which the facts are listed.
 *
 * What is accepted later counts from its receipt. What was sent back counts from its receipt when it was mended in the agreed time, else
 * from the day the mended one came. With several arrivals the item is there from the first of them, but never before every returned one is mended,
 * and never before one that was mended too late.
 * An answer speaks where nothing came, and where it was given after something was sent back.
 * Example: received 17 September, sent back with five days to mend, mended on the 21st → delivered 17 September; mended on the 25th → the 25th.
 */
export function deriveItemStatus(facts: ItemFacts, today: CalendarDate): ItemStatus {
  const outcomes = findFirstArrivals(facts.arrivals).map((first) =>
    followMends(first, { countsOn: first.receivedOn, late: false }, facts.arrivals),
  );
  const answer = findLastAnswer(facts.answers);
  if (outcomes.length === 0) return deriveAnswerStatus(answer);
  if (outcomes.some((outcome) => outcome.state === 'open')) return deriveReturnedStatus(outcomes, answer, today);
  return {
    status: 'delivered',
    deliveredOn: deriveDeliveredOn(outcomes, answer),
    accepted: outcomes.every((outcome) => outcome.state === 'there' && outcome.accepted),
  };
}

/** The day from which an arrival counts; `late` when a time to mend it was missed. */
interface Count {
  countsOn: CalendarDate;
  late: boolean;
}

interface There extends Count {
  state: 'there';
  accepted: boolean;
}

interface Open extends Count {
  state: 'open';
  returnedOn: CalendarDate;
  mendByOn: CalendarDate;
}

/** What came by itself. A replacement whose original was moved away stands alone: what was received never disappears from the count. */
function findFirstArrivals(arrivals: readonly Arrival[]): Arrival[] {
  const ids = new Set(arrivals.map((arrival) => arrival.id));
  return arrivals.filter((arrival) => arrival.mends === undefined || !ids.has(arrival.mends));
}

/**
 * Follows an arrival through its replacements. Each time it is sent back the client is promised that it still counts when mended by a day,
 * so each such day is kept on its own: one that is missed moves the count to the late replacement. Of several replacements the first good one counts.
 */
function followMends(arrival: Arrival, count: Count, arrivals: readonly Arrival[]): There | Open {
  const { verdict } = arrival;
  if (verdict.verdict !== 'returned') return { state: 'there', ...count, accepted: verdict.verdict === 'accepted' };
  const outcomes = arrivals
    .filter((mend) => mend.mends === arrival.id)
    .map((mend) => {
      const inTime = mend.receivedOn <= verdict.mendByOn;
      return followMends(mend, inTime ? count : { countsOn: mend.receivedOn, late: true }, arrivals);
    });
  const there = outcomes.filter((outcome) => outcome.state === 'there');
  if (there.length > 0) {
    const best = there.reduce((first, next) => (next.countsOn < first.countsOn ? next : first));
    return {
      ...best,
      late: there.every((outcome) => outcome.late),
      accepted: there.every((outcome) => outcome.accepted),
    };
  }
  const open = outcomes.filter((outcome) => outcome.state === 'open');
  const own: Open = { state: 'open', ...count, returnedOn: verdict.decidedOn, mendByOn: verdict.mendByOn };
  return open.reduce((best, next) => (isMoreTime(next, best) ? next : best), open[0] ?? own);
}

function isMoreTime(next: Open, best: Open): boolean {
  if (next.mendByOn !== best.mendByOn) return next.mendByOn > best.mendByOn;
  if (next.countsOn !== best.countsOn) return next.countsOn < best.countsOn;
  return next.returnedOn < best.returnedOn;
}

/** What was mended in time counts as if it had been right at once; what was not holds the whole item back until it came. */
function deriveDeliveredOn(outcomes: readonly (There | Open)[], answer: Answer | undefined): CalendarDate {
  const late = outcomes.filter((outcome) => outcome.late).map((outcome) => outcome.countsOn);
  const inTime = outcomes.filter((outcome) => !outcome.late).map((outcome) => outcome.countsOn);
  // What a person has confirmed to be there is not undone by a file that is added later.
  if (answer?.verdict.verdict === 'confirmed') inTime.push(answer.verdict.countsOn);
  const [first, ...others] = inTime;
  const [day, ...days] = [...(first === undefined ? [] : [earliest(first, ...others)]), ...late];
  assert(day !== undefined, 'an item that came has a day');
  return latest(day, ...days);
}

function deriveReturnedStatus(
  outcomes: readonly (There | Open)[],
  answer: Answer | undefined,
  today: CalendarDate,
): ItemStatus {
  const open = outcomes.filter((outcome) => outcome.state === 'open');
  const [mendByOn] = open.map((outcome) => outcome.mendByOn).sort();
  assert(mendByOn !== undefined, 'something was sent back');
  const countsOnIfMended = deriveDeliveredOn(outcomes, answer);
  if (answer && open.every((outcome) => outcome.returnedOn <= answer.answeredOn)) {
    const said = deriveAnswerStatus(answer);
    // "There is nothing more" within the time to mend mends it, as a new file would.
    if (said.status === 'delivered' && !said.accepted && answer.answeredOn <= mendByOn) {
      return { ...said, deliveredOn: countsOnIfMended };
    }
    if (said.status !== 'missing') return said;
  }
  return today <= mendByOn ? { status: 'returned', mendByOn, countsOnIfMended } : { status: 'missing' };
}

function findLastAnswer(answers: readonly Answer[]): Answer | undefined {
  return answers.reduce<Answer | undefined>(
    (last, next) => (!last || rankAnswer(next) > rankAnswer(last) ? next : last),
    undefined,
  );
}

function deriveAnswerStatus(answer: Answer | undefined): ItemStatus {
  if (!answer || answer.verdict.verdict === 'refused') return { status: 'missing' };
  if (answer.verdict.verdict === 'confirmed') {
    return { status: 'delivered', deliveredOn: answer.verdict.countsOn, accepted: true };
  }
  // "Nothing this time" is the client's own word about his own business: it counts at once, and the office may refuse it later.
  if (answer.kind === 'nothing-this-time') {
    return { status: 'delivered', deliveredOn: answer.answeredOn, accepted: false };
  }
  return { status: 'answered', answerId: answer.id, answeredOn: answer.answeredOn };
}
