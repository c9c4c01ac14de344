import { useTranslation } from 'react-i18next';
import { addDays, isoWeekOf, type CalendarDate } from '../../../domain/kernel/index.ts';
import type { RoomForNewWork } from '../../../domain/weekend/index.ts';
import { formatDateRange, formatShortDate } from '../../../texts/format-date.ts';
import { useFormats } from '../../words/use-formats.ts';
import type { WeekCapacity } from './capacity-requests.ts';
import type { Headline } from './find-headline.ts';
import { isTold } from './tell-minutes.ts';

/** What is said of weeks in more than one place of the page. */
export function useCapacityWords() {
  const { t } = useTranslation('capacity');
  const formats = useFormats();
  const spelledHours = (minutes: number, decimals: 0 | 1 = 1): string => {
    const count = Math.round((minutes / 60) * 10 ** decimals) / 10 ** decimals;
    return t('spelledHours', { count, hours: formats.number(count) });
  };
  return {
    week: (mondayOn: CalendarDate): string => t('week', { week: isoWeekOf(mondayOn) }),
    monday: (mondayOn: CalendarDate): string => formatShortDate(mondayOn, formats.language).replaceAll(' ', '\u00a0'),
    days: (mondayOn: CalendarDate): string =>
      formatDateRange(mondayOn, addDays(mondayOn, 6), formats.language, { month: 'long' }),
    /** "5.–6. desember" */
    saturdayAndSunday: (mondayOn: CalendarDate): string =>
      formatDateRange(addDays(mondayOn, 5), addDays(mondayOn, 6), formats.language, { month: 'long' }),
    /** "32 av 40 t" */
    ofRoom({ dueMinutes, roomMinutes }: Pick<WeekCapacity, 'dueMinutes' | 'roomMinutes'>): string {
      if (roomMinutes > 0)
        return t('ofRoom', { due: formats.number(Math.round(dueMinutes / 6) / 10), room: formats.hours(roomMinutes) });
      return dueMinutes > 0 ? t('dueWithoutRoom', { due: formats.hours(dueMinutes) }) : t('noRoom');
    },
    /** "sannsynlig 2 t, verst 6 t"; undefined where there is nothing to tell. */
    outOfHours(work: WeekCapacity['weekend']): string | undefined {
      if (!isTold(work)) return undefined;
      const { likely, high } = work.minutes;
      return t('likelyAndWorst', { likely: formats.hours(likely), worst: formats.hours(high) });
    },
    /** Whether, and from when, the office has room for new clients. */
    newWork(found: RoomForNewWork): string {
      if (found.room === 'none') return t('newWork.none');
      const free = spelledHours(found.freeMinutesAWeek, 0);
      return found.room === 'now'
        ? t('newWork.now', { free })
        : t('newWork.later', { week: isoWeekOf(found.fromOn), free });
    },
    headline(headline: Headline): string {
      switch (headline.of) {
        case 'law-left': {
          const { name, mondayOn, minutes, more } = headline;
          const sentence = t('headline.law-left', {
            week: isoWeekOf(mondayOn),
            name,
            hours: spelledHours(minutes),
          });
          return more === 0 ? sentence : `${sentence} ${t('headline.more', { count: more })}`;
        }
        case 'evenings':
        case 'weekend': {
          const { of, name, mondayOn, likelyMinutes, highMinutes } = headline;
          return t(`headline.${of}`, {
            week: isoWeekOf(mondayOn),
            name,
            hours: spelledHours(likelyMinutes),
            worst: spelledHours(highMinutes),
          });
        }
        default:
          return t(`headline.${headline.of}`);
      }
    },
  };
}
