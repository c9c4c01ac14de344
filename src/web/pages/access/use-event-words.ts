import { useTranslation } from 'react-i18next';
import { isCalendarDate, isTimeOfDay, type TimeOfDay } from '../../../domain/kernel/index.ts';
import { formatClock, formatTime } from '../../../texts/format-time.ts';
import { useFormats } from '../../words/use-formats.ts';
import type { OfficeRecord } from './access-requests.ts';

type Event = OfficeRecord['events'][number];
const settings = ['office', 'invoicing', 'time', 'intake', 'ladders'] as const;

/** One event of the office's record as a sentence. */
export function useEventWords(): (event: Event) => string {
  const { t } = useTranslation('access');
  const formats = useFormats();
  const roleOf = (role: unknown): string => {
    const known = Object.keys(formats.words.staffRoles) as (keyof typeof formats.words.staffRoles)[];
    const found = known.find((one) => one === role);
    return found === undefined ? '' : formats.words.staffRoles[found].toLowerCase();
  };
  const dayOf = (on: unknown): string => (typeof on === 'string' && isCalendarDate(on) ? formats.date(on) : '');
  /** "kl. 17.00–20.00" */
  const hoursOf = (from: unknown, to: unknown): string =>
    isTime(from) && isTime(to) ? `${formatTime(from, formats.language)}–${formatClock(to)}` : '';
  return ({ kind, byName, whoName, data }) => {
    const of = settings.find((one) => one === data['of']);
    return t(`record.events.${kind}`, {
      by: byName ?? t('record.takt'),
      who: whoName ?? t('record.someone'),
      role: roleOf(data['role']),
      wasRole: roleOf(data['wasRole']),
      day: dayOf(data['on']),
      hours: hoursOf(data['fromTime'], data['toTime']),
      of: of === undefined ? '' : t(`record.of.${of}`),
    });
  };
}

function isTime(value: unknown): value is TimeOfDay {
  return typeof value === 'string' && isTimeOfDay(value);
}
