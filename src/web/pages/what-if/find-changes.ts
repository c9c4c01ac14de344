import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type { PersonWhatIf, WeekendWhatIf } from './what-if-requests.ts';

/** One weekend, or the evenings before it, that would be another. */
export type Change = { name: string; saturdayOn: CalendarDate } & (
  | { of: 'weekend'; before: WeekendWhatIf['now']; after: WeekendWhatIf['now']; known: boolean }
  | { of: 'evenings'; before: WeekendWhatIf['now']['evenings']; after: WeekendWhatIf['now']['evenings'] }
);

/** So many are told; less than a fiftieth of the scenarios, or less than a quarter of an hour, is no change worth a sentence. */
const changesTold = 4;
const worthLost = 0.02;
const worthMinutes = 15;
/** An hour weighs as much as a tenth of the scenarios, as where a weekend is advised on. */
const minutesOfAll = 600;

/** What changes most: weekends by their chance where enough is known, else by the worst; evenings by what is likely, and half by the worst. */
export function findChanges(people: readonly PersonWhatIf[]): Change[] {
  return people
    .flatMap(({ name, weekends }) => weekends.flatMap((weekend) => changesOf(name, weekend)))
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, changesTold)
    .map(({ change }) => change);
}

function changesOf(
  name: string,
  { saturdayOn, known, now, asIf }: WeekendWhatIf,
): { change: Change; weight: number }[] {
  const lost = Math.abs(asIf.lost - now.lost);
  const worst = Math.abs(asIf.minutes.high - now.minutes.high);
  const [before, after] = [now.evenings.minutes, asIf.evenings.minutes];
  const evenings = Math.max(Math.abs(after.likely - before.likely), Math.abs(after.high - before.high) / 2);
  const weekend = { change: { name, saturdayOn, of: 'weekend', before: now, after: asIf, known } as const };
  const ofEvenings = {
    change: { name, saturdayOn, of: 'evenings', before: now.evenings, after: asIf.evenings } as const,
    weight: evenings / minutesOfAll,
  };
  return [
    ...(known && lost >= worthLost ? [{ ...weekend, weight: lost }] : []),
    ...(!known && worst >= worthMinutes ? [{ ...weekend, weight: worst / minutesOfAll }] : []),
    ...(evenings >= worthMinutes ? [ofEvenings] : []),
  ];
}
