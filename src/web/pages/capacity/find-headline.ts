import { compareText, type CalendarDate } from '../../../domain/kernel/index.ts';
import type { PersonCapacity, WeekCapacity } from './capacity-requests.ts';
import { hasWork } from './has-work.ts';
import { isLikely, isTold, minutesLeft } from './tell-minutes.ts';

interface WeekOfPerson {
  name: string;
  mondayOn: CalendarDate;
}

export type Headline =
  /** What the law asks for and finds no room; `more`: in so many other weeks of somebody. */
  | (WeekOfPerson & { of: 'law-left'; minutes: number; more: number })
  /** All that the law asks for finds room, and yet there is work beyond working hours to be expected. */
  | (WeekOfPerson & { of: 'evenings' | 'weekend'; likelyMinutes: number; highMinutes: number })
  /** Where all goes as it mostly does there is none; where it goes badly there is. */
  | { of: 'mostly-fits' }
  | { of: 'fits' }
  | { of: 'no-work' };

/** What matters most of all that is shown: the law's deadlines before people's evenings and weekends, the first week before later ones, the most before less. */
export function findHeadline(people: readonly PersonCapacity[]): Headline {
  if (!people.some(hasWork)) return { of: 'no-work' };
  const all = people.flatMap(({ name, weeks }) => weeks.map((week) => ({ name, week })));
  const law = firstAndMost(
    all.filter(({ week }) => week.lawLeft.length > 0),
    ({ lawLeft }) => minutesLeft(lawLeft),
  );
  if (law !== undefined) return { of: 'law-left', ...placeOf(law.first), minutes: law.minutes, more: law.count - 1 };
  const late = firstAndMost(
    all.filter(({ week }) => isLikely(week.weekend) || isLikely(week.evenings)),
    (week) => worseOf(week).minutes.likely,
  );
  if (late !== undefined) {
    const { of, minutes } = worseOf(late.first.week);
    return { of, ...placeOf(late.first), likelyMinutes: minutes.likely, highMinutes: minutes.high };
  }
  const mayBeLate = all.some(({ week }) => isTold(week.weekend) || isTold(week.evenings));
  return { of: mayBeLate ? 'mostly-fits' : 'fits' };
}

interface Told {
  name: string;
  week: WeekCapacity;
}

function firstAndMost(told: readonly Told[], minutesOf: (week: WeekCapacity) => number) {
  const [first] = told.toSorted(
    (one, other) => compareText(one.week.mondayOn, other.week.mondayOn) || minutesOf(other.week) - minutesOf(one.week),
  );
  return first && { first, minutes: minutesOf(first.week), count: told.length };
}

const placeOf = ({ name, week }: Told): WeekOfPerson => ({ name, mondayOn: week.mondayOn });

function worseOf({ evenings, weekend }: WeekCapacity) {
  return evenings.minutes.likely > weekend.minutes.likely
    ? { of: 'evenings' as const, ...evenings }
    : { of: 'weekend' as const, ...weekend };
}
