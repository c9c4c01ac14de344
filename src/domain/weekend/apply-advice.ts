import type { CalendarDate } from '../kernel/index.ts';
import type { JobKind } from '../job/index.ts';
import type { WayToAsk } from '../reminder/index.ts';
import type { ExpectedDelivery } from './expect-delivery.ts';
import type { WorkAhead } from './gather-work.ts';
import { soonerOnceAsked } from './sooner-once-asked.ts';

/** Something that would make a weekend less likely to be lost. */
export type Advice =
  /** The client is asked for the day and the hour of a delivery. */
  | { of: 'ask'; way: WayToAsk; clientId: string; dutyKey: string; dueOn: CalendarDate }
  /** A colleague with room does the job. */
  | { of: 'give'; clientId: string; jobKey: string; kind: JobKind; minutes: number; toPersonId: string };

/** The same work as if an advice were followed; whoever is asked is asked on `asksOn`. */
export function applyAdvice(
  ahead: readonly WorkAhead[],
  advice: Advice,
  { today, asksOn }: { today: CalendarDate; asksOn: CalendarDate },
): WorkAhead[] {
  return ahead.map((work) => {
    if (work.job.clientId !== advice.clientId) return work;
    if (advice.of === 'ask') return withAsked(work, advice.dutyKey, (days) => soonerOnceAsked(days, asksOn, today));
    return work.job.key === advice.jobKey ? giveTo(work, advice.toPersonId) : work;
  });
}

/** A day that was chosen among the days of whoever had it says nothing about a colleague's. */
function giveTo(work: WorkAhead, personId: string): WorkAhead {
  return { ...work, chosenOn: undefined, job: { ...work.job, personId } };
}

function withAsked(
  work: WorkAhead,
  dutyKey: string,
  sooner: (days: ExpectedDelivery['days']) => ExpectedDelivery['days'],
): WorkAhead {
  const isAsked = ({ key, inHand }: ExpectedDelivery): boolean => key === dutyKey && !inHand;
  if (!work.needs.some(isAsked)) return work;
  return { ...work, needs: work.needs.map((need) => (isAsked(need) ? { ...need, days: sooner(need.days) } : need)) };
}
