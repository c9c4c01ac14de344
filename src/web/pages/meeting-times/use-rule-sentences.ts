import { useTranslation } from 'react-i18next';
import type { MeetingRules } from '../../../domain/meeting/index.ts';
import { formatClock } from '../../../texts/format-time.ts';
import { useFormats } from '../../words/use-formats.ts';
import { readStartEvery } from './typed-rules.ts';

/** The office's rules, each as one sentence. */
export function useRuleSentences(rules: MeetingRules): string[] {
  const { t } = useTranslation('meetingTimes');
  const formats = useFormats();
  const { pauseBeforeMinutes, pauseAfterMinutes, noticeDays, perWeekMax, earliestFrom, latestTo } = rules;
  const { lastWorkingDays, firstWorkingDays } = rules.monthEnd;
  return [
    t(`rules.pause.${which(pauseBeforeMinutes, pauseAfterMinutes)}`, {
      before: formats.counted(pauseBeforeMinutes, 'minute'),
      after: formats.counted(pauseAfterMinutes, 'minute'),
    }),
    noticeDays === 0 ? t('rules.noNotice') : t('rules.notice', { days: formats.counted(noticeDays, 'working-day') }),
    t('rules.perWeek', { meetings: formats.counted(perWeekMax, 'meeting') }),
    t('rules.times', {
      from: formatClock(earliestFrom),
      to: formatClock(latestTo),
      every: t(`rules.every.${readStartEvery(rules)}`),
    }),
    t(`rules.monthEnd.${which(lastWorkingDays, firstWorkingDays)}`, {
      before: formats.counted(lastWorkingDays, 'working-day'),
      after: formats.counted(firstWorkingDays, 'working-day'),
    }),
  ];
}

function which(before: number, after: number): 'both' | 'before' | 'after' | 'none' {
  if (before === 0) return after === 0 ? 'none' : 'after';
  return after === 0 ? 'before' : 'both';
}
