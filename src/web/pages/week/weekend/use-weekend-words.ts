import '../../../words/weekend-words.ts';
import { useTranslation } from 'react-i18next';
import { addDays, type CalendarDate } from '../../../../domain/kernel/index.ts';
import type { ClientAtRisk, WeekendRisk } from '../../../../http/contract/weekend.ts';
import { formatDateRange, formatWeekday } from '../../../../texts/format-date.ts';
import { useToday } from '../../../shell/use-session.ts';
import { useFormats } from '../../../words/use-formats.ts';
import { chooseReason, readNearDay } from './choose-reason.ts';
import { readChance } from './read-weekend.ts';

/** The words that the parts of the weekend share. */
export function useWeekendWords() {
  const { t } = useTranslation('weekend');
  const formats = useFormats();
  const today = useToday();
  const { language } = formats;

  /** "5.–6. desember" */
  const dates = (saturdayOn: CalendarDate): string =>
    formatDateRange(saturdayOn, addDays(saturdayOn, 1), language, { month: 'long' });

  /** "62 %", "under 1 %" */
  const chance = (lost: number): string => {
    const { percent, side } = readChance(lost);
    const share = new Intl.NumberFormat(language === 'nb' ? 'nb-NO' : 'en-GB', { style: 'percent' }).format(
      percent / 100,
    );
    return side === 'at' ? share : t(`chance.${side}`, { share });
  };

  /** What stands in the sentences about out-of-hours work. */
  const hours = ({ low, likely, high }: WeekendRisk['minutes']) => ({
    best: formats.hours(low),
    likely: formats.hours(likely),
    worst: formats.hours(high),
  });

  /** "i morgen", "torsdag", "mandag 14. desember" */
  const nearDay = (on: CalendarDate): string => {
    const near = readNearDay(on, today);
    if (near === 'date') return formats.date(on);
    return near === 'weekday' ? formatWeekday(on, language) : t(`near.${near}`);
  };

  /** Why a client puts the weekend at risk, in a sentence or two. */
  const reason = (why: ClientAtRisk['why']): string => {
    const chosen = chooseReason(why, today);
    const job = t(`theJob.${why.kind}`);
    const about = { job, Job: formats.capitalise(job) };
    switch (chosen.key) {
      case 'overdue':
        return t('why.overdue', {
          days: formats.capitalise(formats.counted(chosen.daysLate, 'day')),
          expected: nearDay(chosen.expectedOn),
        });
      case 'expectedLate':
        return t('why.expectedLate', { due: formats.date(chosen.dueOn), expected: nearDay(chosen.expectedOn) });
      case 'expected':
      case 'expectedPast':
        return t(`why.${chosen.key}`, {
          ...about,
          expected: nearDay(chosen.expectedOn),
          doneBy: nearDay(chosen.doneBy),
        });
      case 'inHand':
      case 'inHandPast':
        return t(`why.${chosen.key}`, { ...about, doneBy: nearDay(chosen.doneBy) });
    }
  };

  return { t, dates, chance, hours, nearDay, reason };
}
