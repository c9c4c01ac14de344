import type { AgreementTerms } from '../agreement/index.ts';
import { addOfficeDays, type CalendarDate, type Closure } from '../kernel/index.ts';
import {
  deriveDueInForce,
  deriveReceivedOn,
  type Answer,
  type Arrival,
  type ExtensionRequest,
  type ItemFacts,
  type MissingConfirmation,
  type ObligationFacts,
} from '../obligation/index.ts';
import type { StoryEvent } from './events.ts';
import type { ToldDuty } from './find-told-duties.ts';

type Told<What extends StoryEvent['what']> = Extract<StoryEvent, { what: What }>;

/** How a duty stands by what the story tells of it, as if it had been entered day by day. */
export function tellObligation(
  told: ToldDuty,
  { office }: Pick<AgreementTerms, 'office'>,
  closures: readonly Closure[],
): ObligationFacts {
  const { duty, clause, items, events } = told;
  const extensions = tellExtensions(events);
  const dueOn = deriveDueInForce({ agreedDueOn: duty.dueOn, extensions });
  const cancelled = eventsOf(events, 'ended')[0];
  const promised = eventsOf(events, 'promised');
  const deadline = { dueOn, ...(duty.dueAt === undefined ? {} : { dueAt: duty.dueAt }) };
  return {
    agreedDueOn: duty.dueOn,
    channel: clause.channel,
    items: items.map((item): ItemFacts => {
      const own = events.filter((event) => !('item' in event) || event.item === undefined || event.item === item.key);
      return {
        item,
        arrivals: tellArrivals(own, item.key, deadline, clause.mendDays, closures),
        answers: tellAnswers(own, item.key),
      };
    }),
    extensions,
    confirmations: tellConfirmations(told),
    ...(duty.aim ? { aim: true } : {}),
    ...(office === undefined ? {} : { answerWithinWorkingDays: office.answerWithinWorkingDays }),
    ...(office?.slower === undefined ? {} : { slower: office.slower }),
    ...(promised.length === 0
      ? {}
      : {
          promisedReports: promised.map(({ on, doneOn }) => ({
            dueOn: on,
            ...(doneOn === undefined ? {} : { doneOn }),
          })),
        }),
    ...(cancelled === undefined ? {} : { cancelledOn: cancelled.on }),
  };
}

export function eventsOf<What extends StoryEvent['what']>(events: readonly StoryEvent[], what: What): Told<What>[] {
  return events.filter((event): event is Told<What> => event.what === what);
}

/** Each thing that came; what was sent back is the one before, and what mends it names it. */
function tellArrivals(
  events: readonly StoryEvent[],
  itemKey: string,
  deadline: Parameters<typeof deriveReceivedOn>[1],
  mendDays: number,
  closures: readonly Closure[],
): Arrival[] {
  const arrivals: Arrival[] = [];
  for (const event of events) {
    const last = arrivals.at(-1);
    const id = `${itemKey}-${arrivals.length + 1}`;
    if (event.what === 'delivered') {
      const receivedOn = event.at === undefined ? event.on : deriveReceivedOn({ on: event.on, at: event.at }, deadline);
      arrivals.push({ id, receivedOn, verdict: { verdict: 'waiting' } });
    } else if (event.what === 'mended') {
      const mends = last === undefined ? {} : { mends: last.id };
      arrivals.push({ id, receivedOn: event.on, ...mends, verdict: { verdict: 'waiting' } });
    } else if (event.what === 'sent-back' && last) {
      const mendByOn = event.mendBy ?? addOfficeDays(event.on, mendDays, closures);
      arrivals[arrivals.length - 1] = { ...last, verdict: { verdict: 'returned', decidedOn: event.on, mendByOn } };
    }
  }
  return arrivals;
}

function tellAnswers(events: readonly StoryEvent[], itemKey: string): Answer[] {
  const answers: Answer[] = [];
  for (const event of events) {
    const last = answers.at(-1);
    if (event.what === 'answered') {
      const id = `${itemKey}-answer-${answers.length + 1}`;
      answers.push({ id, kind: event.kind, answeredOn: event.on, verdict: { verdict: 'waiting' } });
    } else if (event.what === 'answer-confirmed' && last) {
      const countsOn = event.countsOn ?? last.answeredOn;
      answers[answers.length - 1] = { ...last, verdict: { verdict: 'confirmed', lookedOn: event.on, countsOn } };
    } else if (event.what === 'answer-refused' && last) {
      answers[answers.length - 1] = { ...last, verdict: { verdict: 'refused', lookedOn: event.on } };
    }
  }
  return answers;
}

/** A grant that nobody asked for was asked for on its own day. */
function tellExtensions(events: readonly StoryEvent[]): ExtensionRequest[] {
  const wishes: ExtensionRequest[] = [];
  for (const event of events) {
    const id = `wish-${wishes.length + 1}`;
    if (event.what === 'asked-for-days') {
      wishes.push({ id, requestedOn: event.on, proposedOn: event.until, decision: { decision: 'waiting' } });
    } else if (event.what === 'days-granted' || event.what === 'days-declined') {
      const waiting = wishes.findIndex(({ decision }) => decision.decision === 'waiting');
      const decision: ExtensionRequest['decision'] =
        event.what === 'days-granted'
          ? { decision: 'granted', decidedOn: event.on, untilOn: event.until }
          : { decision: 'declined', decidedOn: event.on };
      if (waiting === -1) wishes.push({ id, requestedOn: event.on, proposedOn: proposedOf(event), decision });
      else wishes[waiting] = { ...wishes[waiting]!, decision };
    }
  }
  return wishes;
}

function proposedOf(event: Told<'days-granted'> | Told<'days-declined'>): CalendarDate {
  return event.what === 'days-granted' ? event.until : event.on;
}

/** Of one day all that was seen missing; everything where nothing is named. */
function tellConfirmations({ events, items }: ToldDuty): MissingConfirmation[] {
  const byDay = Map.groupBy(eventsOf(events, 'seen-missing'), ({ on }) => on);
  return [...byDay].map(([on, seen]) => {
    const named = seen.flatMap(({ item }) => item ?? items.map(({ key }) => key));
    return { on, missingItemKeys: [...new Set(named)] };
  });
}
