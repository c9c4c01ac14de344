import {
  deriveDuties,
  deriveItems,
  type AgreedItem,
  type AgreementTerms,
  type ClientFacts,
  type Duty,
  type DutyClause,
} from '../agreement/index.ts';
import { addMonths, dateOf, earliest, latest, partsOf, type CalendarDate } from '../kernel/index.ts';
import type { AboutDelivery, Story, StoryEvent, StoryFault } from './events.ts';

/** A duty of the agreement, and what the story tells of it. */
export interface ToldDuty {
  duty: Duty;
  clause: DutyClause;
  items: readonly AgreedItem[];
  /** In the order of their days; of one day in the order in which they were told. */
  events: readonly StoryEvent[];
}

/** The longest that a deadline is looked for after what was told. */
const monthsAhead = 24;

/**
 * The duties that a story is about: all whose deadline is today or before, and those that it names. A story that names what the agreement does not have is
 * told its faults: a misspelt clause must never be a clause that nothing happened to.
 */
export function findToldDuties(
  terms: AgreementTerms,
  facts: ClientFacts,
  story: Story,
  today: CalendarDate,
): { duties: ToldDuty[] } | { faults: StoryFault[] } {
  const all = deriveStoryDuties(terms, facts, story, today);
  const faults = story.events.flatMap((event, index) => findFaults(event, terms, facts, all, `events[${index}]`));
  if (faults.length > 0) return { faults };
  const sorted = story.events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const eventsOfDuty = Map.groupBy(sorted.filter(isAboutDelivery), (event) => findDuty(event, all)?.key);
  const duties = all.flatMap((duty) => {
    const clause = terms.duties.find(({ key }) => key === duty.clauseKey)!;
    const items = deriveItems(clause.items, facts, duty.period);
    const events = eventsOfDuty.get(duty.key) ?? [];
    // Where it is known that there was nothing of the kind, nothing is asked for.
    if (items.length === 0 || (duty.dueOn > today && events.length === 0)) return [];
    return [{ duty, clause, items, events }];
  });
  return { duties };
}

/** What is said of one delivery; a notice about all that is late is not. */
export function isAboutDelivery(event: StoryEvent): event is StoryEvent & AboutDelivery {
  return 'clause' in event && event.clause !== undefined && 'period' in event && event.period !== undefined;
}

/** The first day of the engagement; undefined where the story does not tell, and then no period counts as begun before. */
export function findStartOn({ events }: Story): CalendarDate | undefined {
  return events.find(({ what }) => what === 'started')?.on;
}

function deriveStoryDuties(terms: AgreementTerms, facts: ClientFacts, story: Story, today: CalendarDate): Duty[] {
  const days = story.events.flatMap((event) => (isAboutDelivery(event) ? [event.on, event.period] : [event.on]));
  const firstOn = earliest(today, ...days);
  const startOn = findStartOn(story) ?? dateOf(partsOf(firstOn).year, 1, 1);
  const toOn = addMonths(latest(today, ...days), monthsAhead);
  const untilOn = terms.frame?.untilOn;
  return deriveDuties(terms, facts, story.closures, {
    startOn,
    fromOn: startOn,
    toOn,
    ...(untilOn === undefined ? {} : { untilOn }),
  });
}

/** The duty whose period holds the day; of events the one on that day, or the only one of its month. */
function findDuty({ clause, period }: AboutDelivery, all: readonly Duty[]): Duty | undefined {
  const own = all.filter(({ clauseKey }) => clauseKey === clause);
  const holding = own.find((duty) => duty.period.startOn <= period && period <= duty.period.endOn);
  if (holding) return holding;
  const inMonth = own.filter((duty) => !('year' in duty.period) && duty.period.startOn.startsWith(period.slice(0, 7)));
  return inMonth.length === 1 ? inMonth[0] : undefined;
}

function findFaults(
  event: StoryEvent,
  terms: AgreementTerms,
  facts: ClientFacts,
  all: readonly Duty[],
  path: string,
): StoryFault[] {
  if (!('clause' in event) || event.clause === undefined) return [];
  const clause = terms.duties.find(({ key }) => key === event.clause);
  const choose = (field: string, expected: readonly string[], found: string): StoryFault[] => [
    { path: `${path}.${field}`, code: 'agreement.not-one-of', expected: expected.join(', '), found },
  ];
  if (!clause) {
    return choose(
      'clause',
      terms.duties.map(({ key }) => key),
      event.clause,
    );
  }
  if ('charge' in event && !clause.charges.some(({ key, on }) => key === event.charge && isMeant(event, on))) {
    return choose(
      'charge',
      clause.charges.filter(({ on }) => isMeant(event, on)).map(({ key }) => key),
      event.charge,
    );
  }
  if (!isAboutDelivery(event)) return [];
  const duty = findDuty(event, all);
  if (!duty) {
    const days = all.filter(({ clauseKey }) => clauseKey === clause.key).map(({ period }) => period.startOn);
    return choose('period', days.slice(0, daysNamedMax), event.period);
  }
  const items = deriveItems(clause.items, facts, duty.period).map(({ key }) => key);
  return 'item' in event && event.item !== undefined && !items.includes(event.item)
    ? choose('item', items, event.item)
    : [];
}

/** So many periods are named as examples. */
const daysNamedMax = 12;

function isMeant(event: StoryEvent, on: DutyClause['charges'][number]['on']): boolean {
  return (event.what === 'requested') === (on === 'request');
}
