import { dayNumber, type CalendarDate } from '../kernel/index.ts';
import type { JobKind } from '../job/index.ts';
import type { ArrivalDays } from '../plan/index.ts';
import type { WorkAhead } from './gather-work.ts';

/** Something that would make a weekend less likely to be lost. */
export type Advice =
  /** The message that the agreement gives is sent now. */
  | { of: 'remind'; clientId: string; dutyKey: string; dueOn: CalendarDate }
  /** A colleague with room does the job. */
  | { of: 'give'; clientId: string; jobKey: string; kind: JobKind; minutes: number; toPersonId: string }
  /** The client is told another day. */
  | { of: 'promise'; clientId: string; jobKey: string; kind: JobKind; fromOn: CalendarDate; toOn: CalendarDate };

/**
 * What a reminder is taken to do until the office's own have been counted: of those who get one, so many deliver within the days that follow instead of as usual. A belief, not a
 * finding; chosen 2026-11-29.
 */
export const reminderPrior = { share: 0.3, days: 4 } as const;

/** The same work as if an advice were followed. */
export function applyAdvice(ahead: readonly WorkAhead[], advice: Advice, today: CalendarDate): WorkAhead[] {
  return ahead.map((work) => {
    if (work.job.clientId !== advice.clientId) return work;
    if (advice.of === 'remind') return remind(work, advice.dutyKey, today);
    if (work.job.key !== advice.jobKey) return work;
    if (advice.of === 'give') return { ...work, job: { ...work.job, personId: advice.toPersonId } };
    return work.deadline === undefined ? work : { ...work, deadline: { ...work.deadline, on: advice.toOn } };
  });
}

function remind(work: WorkAhead, dutyKey: string, today: CalendarDate): WorkAhead {
  const isReminded = ({ key, inHand }: WorkAhead['needs'][number]): boolean => key === dutyKey && !inHand;
  if (!work.needs.some(isReminded)) return work;
  return {
    ...work,
    needs: work.needs.map((need) => (isReminded(need) ? { ...need, days: soonerFrom(need.days, today) } : need)),
  };
}

/** Some of it moves to the days after the message, evenly. */
function soonerFrom({ firstDay, cumulative }: ArrivalDays, today: CalendarDate): ArrivalDays {
  const { share, days } = reminderPrior;
  const messageDay = dayNumber(today);
  const from = Math.min(firstDay, messageDay + 1);
  const to = Math.max(firstDay + cumulative.length - 1, messageDay + days);
  const parts = new Float64Array(to - from + 1);
  for (let day = from; day <= to; day += 1) {
    const usual = day < firstDay ? 0 : (cumulative[day - firstDay] ?? 1);
    const soon = Math.min(1, Math.max(0, (day - messageDay) / days));
    parts[day - from] = (1 - share) * usual + share * soon;
  }
  parts[parts.length - 1] = 1;
  return { firstDay: from, cumulative: parts };
}
