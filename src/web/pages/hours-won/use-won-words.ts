import { useTranslation } from 'react-i18next';
import { addDays, isoWeekOf, partsOf, type CalendarDate } from '../../../domain/kernel/index.ts';
import type { ContactOffer, ContactReasonShown } from '../../../http/contract/hours-won.ts';
import { formatDateRange } from '../../../texts/format-date.ts';
import { reportWordsOf } from '../../../texts/statutory-in-words.ts';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';

/** Tenths of what is little; of much nobody knows them. */
export function roundTold(value: number): number {
  return value >= 10 ? Math.round(value) : Math.round(value * 10) / 10;
}

/** What is said of hours won and of reasons in more than one place. */
export function useWonWords() {
  const { t } = useTranslation('hoursWon');
  const formats = useFormats();
  const today = useToday();
  return {
    t,
    formats,
    /** "1,3 timer", "14 timer": without a sign, which the words say. */
    hours(minutes: number): string {
      const count = roundTold(Math.abs(minutes) / 60);
      return t('hours', { count, hours: formats.number(count) });
    },
    month: (monthOn: CalendarDate): string => formats.month(partsOf(monthOn).month),
    range: (fromOn: CalendarDate, toOn: CalendarDate): string =>
      formatDateRange(fromOn, toOn, formats.language, { month: 'long' }),
    when: ({ of, on }: { of: 'weekend' | 'evenings'; on: CalendarDate }): string =>
      of === 'weekend'
        ? t('times.weekend', { days: formatDateRange(on, addDays(on, 1), formats.language, { month: 'long' }) })
        : t('times.evenings', { week: isoWeekOf(on) }),
    place(place: ContactOffer['place']): string {
      switch (place.kind) {
        case 'office':
        case 'client':
          return t(`place.${place.kind}`, { address: place.address });
        case 'phone':
        case 'video':
          return t(`place.${place.kind}`);
      }
    },
    reason(reason: ContactReasonShown): string {
      switch (reason.of) {
        case 'review-due':
          return t(reason.endsOn < today ? 'reasons.reviewPast' : 'reasons.reviewAhead', {
            day: formats.date(reason.endsOn),
          });
        case 'law-season':
          return t('reasons.law', {
            report: reportWordsOf(reason.report, formats.language).label,
            day: formats.date(reason.on),
          });
        case 'volume-growing':
          return t('reasons.volume', {
            percent: reason.percent,
            files: formats.number(reason.files),
            before: formats.number(reason.filesBefore),
          });
        case 'advice-long-ago':
          return t(reason.by === 'meeting' ? 'reasons.met' : 'reasons.advised', { day: formats.date(reason.lastOn) });
        case 'advice-never':
          return t('reasons.never', { day: formats.dayMonthYear(reason.sinceOn) });
      }
    },
  };
}
