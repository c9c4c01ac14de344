import { useTranslation } from 'react-i18next';
import { addDays, isoWeekOf, type CalendarDate } from '../../../domain/kernel/index.ts';
import { useFormats } from '../../words/use-formats.ts';
import { useWeekendWords } from '../week/weekend/use-weekend-words.ts';
import type { Change } from './find-changes.ts';
import type { WeekendWhatIf } from './what-if-requests.ts';

type Evenings = WeekendWhatIf['now']['evenings'];

/** What is said of the answer in more than one place of the page. */
export function useWhatIfWords(isOwn: boolean) {
  const { t } = useTranslation('whatIf');
  const formats = useFormats();
  const weekend = useWeekendWords();

  /** "62 %", or where too little is known "verst 6 t" */
  const chance = ({ lost, minutes }: WeekendWhatIf['now'], known: boolean): string =>
    known ? weekend.chance(lost) : t('answer.worst', { worst: formats.hours(minutes.high) });

  /** The week that ends with a weekend. */
  const week = (saturdayOn: CalendarDate): number => isoWeekOf(addDays(saturdayOn, -5));

  /** "2 t", "4 t": what is likely, or where that is the same what is worst. */
  const evenings = (before: Evenings, after: Evenings): [string, string] => {
    const [likely, likelyAfter] = [formats.hours(before.minutes.likely), formats.hours(after.minutes.likely)];
    const [worst, worstAfter] = [before, after].map(({ minutes }) =>
      t('answer.worst', { worst: formats.hours(minutes.high) }),
    ) as [string, string];
    const isByWorst = likely === likelyAfter && (worst !== worstAfter || likely === formats.hours(0));
    return isByWorst ? [worst, worstAfter] : [likely, likelyAfter];
  };

  const change = (one: Change): string => {
    const who = isOwn ? '' : 'Of';
    if (one.of === 'weekend') {
      const about = { name: one.name, dates: weekend.dates(one.saturdayOn) };
      const [before, after] = [chance(one.before, one.known), chance(one.after, one.known)];
      return t(`changes.weekend${who}`, { ...about, before, after });
    }
    const [before, after] = evenings(one.before, one.after);
    return t(`changes.evenings${who}`, { name: one.name, week: week(one.saturdayOn), before, after });
  };

  return { t, formats, chance, evenings, change, dates: weekend.dates };
}
