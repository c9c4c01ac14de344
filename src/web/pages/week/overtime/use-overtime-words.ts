import '../../../words/overtime-words.ts';
import { useTranslation } from 'react-i18next';
import { formatClock, formatTime } from '../../../../texts/format-time.ts';
import { useFormats } from '../../../words/use-formats.ts';
import type { WantedHours } from './overtime-requests.ts';

/** What is said of chosen hours in more than one place. */
export function useOvertimeWords() {
  const { t } = useTranslation('overtime');
  const formats = useFormats();
  return {
    t,
    formats,
    /** `{ day: 'torsdag 3. desember', hours: 'kl. 17.00–20.00' }` */
    when: ({ on, from, to }: WantedHours) => ({
      day: formats.date(on),
      hours: `${formatTime(from, formats.language)}–${formatClock(to)}`,
    }),
  };
}
