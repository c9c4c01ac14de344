import { useTranslation } from 'react-i18next';
import { addDays, isoWeekOf, type CalendarDate } from '../../../domain/kernel/index.ts';
import { useFormats } from '../../words/use-formats.ts';
import { useWeekendWords } from '../week/weekend/use-weekend-words.ts';
import type { Change } from './find-changes.ts';
import type { WeekendWhatIf } from './what-if-requests.ts';

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

  const change = (one: Change): string => {
    const who = isOwn ? '' : 'Of';
    if (one.of === 'weekend') {
      const about = { name: one.name, dates: weekend.dates(one.saturdayOn) };
      const [before, after] = [chance(one.before, one.known), chance(one.after, one.known)];
      return t(`changes.weekend${who}`, { ...about, before, after });
    }
    const [before, after] = [formats.hours(one.before.minutes.likely), formats.hours(one.after.minutes.likely)];
    return t(`changes.evenings${who}`, { name: one.name, week: week(one.saturdayOn), before, after });
  };

  return { t, formats, chance, change, dates: weekend.dates };
}
