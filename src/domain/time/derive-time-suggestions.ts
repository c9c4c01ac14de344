import { actEstimates, timeActs, type TimeAct } from './time-acts.ts';
import { timeWorks, type TimeWork } from './time-work.ts';

/** How often a person did something for a client on a day. What was judged together in one press counts once. */
export interface CountedAct {
  clientId: string;
  act: TimeAct;
  count: number;
}

/** Minutes that the person has entered on the client's deliveries that day, as extra work: they are known and not guessed. */
export interface DeliveryMinutes {
  clientId: string;
  work: TimeWork;
  minutes: number;
}

/** What the person has entered as time that day already. Internal time is for no client and covers nothing. */
export interface EnteredMinutes {
  clientId: string | null;
  work: TimeWork;
  minutes: number;
}

export interface TimeDay {
  acts: readonly CountedAct[];
  onDeliveries: readonly DeliveryMinutes[];
  entered: readonly EnteredMinutes[];
  /** The client for whom a timer runs now: it will tell by itself. */
  runningFor: string | null;
}

export interface TimeSuggestion {
  clientId: string;
  work: TimeWork;
  minutes: number;
  /** `estimate`: acts times what one is taken to last. `delivery`: minutes that were entered on a delivery. */
  from: 'estimate' | 'delivery';
  /** What an estimate is made of; empty for minutes from a delivery. */
  acts: readonly { act: TimeAct; count: number; minutesEach: number }[];
}

/** Who enters one of these has most likely put all of the day's work for the client in it. */
const wideWorks: ReadonlySet<TimeWork> = new Set(['bookkeeping', 'other']);

/**
 * Suggested time for a person's day, by client and kind of work, in the order in which the clients were first worked for. Deterministic. What is
 * entered already is never suggested again: minutes of the same work are taken off, then what is left of bookkeeping or other work for the client.
 * Example: three returned files at 3 minutes and a call at 10, with 5 minutes of chasing entered → 14 minutes of chasing.
 */
export function deriveTimeSuggestions({ acts, onDeliveries, entered, runningFor }: TimeDay): TimeSuggestion[] {
  const clientIds = [...new Set([...acts, ...onDeliveries].map(({ clientId }) => clientId))];
  return clientIds
    .filter((clientId) => clientId !== runningFor)
    .flatMap((clientId) => {
      const is = (one: { clientId: string | null }): boolean => one.clientId === clientId;
      return takeOff(suggestFor(clientId, acts.filter(is), onDeliveries.filter(is)), entered.filter(is));
    });
}

/** Known minutes stand in the place of guessed ones of the same work. */
function suggestFor(
  clientId: string,
  acts: readonly CountedAct[],
  onDeliveries: readonly DeliveryMinutes[],
): TimeSuggestion[] {
  return timeWorks.flatMap((work): TimeSuggestion[] => {
    const known = sumOf(onDeliveries.filter((one) => one.work === work));
    if (known > 0) return [{ clientId, work, minutes: known, from: 'delivery', acts: [] }];
    const parts = timeActs
      .filter((act) => actEstimates[act].work === work)
      .map((act) => ({ act, count: countOf(acts, act), minutesEach: actEstimates[act].minutes }))
      .filter(({ count }) => count > 0);
    const minutes = parts.reduce((sum, { count, minutesEach }) => sum + count * minutesEach, 0);
    return minutes === 0 ? [] : [{ clientId, work, minutes, from: 'estimate', acts: parts }];
  });
}

function takeOff(suggestions: readonly TimeSuggestion[], entered: readonly EnteredMinutes[]): TimeSuggestion[] {
  let wide = 0;
  const left = suggestions.map((suggestion) => {
    const own = sumOf(entered.filter(({ work }) => work === suggestion.work));
    return { ...suggestion, minutes: suggestion.minutes - own };
  });
  for (const work of wideWorks) {
    const own = sumOf(entered.filter((entry) => entry.work === work));
    const covered = suggestions.find((suggestion) => suggestion.work === work)?.minutes ?? 0;
    wide += Math.max(0, own - covered);
  }
  return left.flatMap((suggestion) => {
    const off = Math.min(wide, Math.max(0, suggestion.minutes));
    wide -= off;
    const minutes = suggestion.minutes - off;
    return minutes > 0 ? [{ ...suggestion, minutes }] : [];
  });
}

function countOf(acts: readonly CountedAct[], act: TimeAct): number {
  return acts.reduce((sum, one) => sum + (one.act === act ? one.count : 0), 0);
}

function sumOf(parts: readonly { minutes: number }[]): number {
  return parts.reduce((sum, { minutes }) => sum + minutes, 0);
}
