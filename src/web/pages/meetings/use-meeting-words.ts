import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/use-formats.ts';
import { formatClock } from '../../../texts/format-time.ts';
import type { MeetingView, Place, Slot } from './meeting-requests.ts';

/** A meeting in words: when, where, and what it waits for. */
export function useMeetingWords() {
  const { t } = useTranslation('meetings');
  const formats = useFormats();
  const clock = formatClock;
  const slot = ({ on, from, to }: Slot): string =>
    t('when', { day: formats.date(on), from: clock(from), to: clock(to) });
  const place = (where: Place): string => {
    switch (where.kind) {
      case 'office':
      case 'client':
        return t(`places.${where.kind}At`, { address: where.address });
      case 'phone':
        return t('places.phoneAt', { number: where.number });
      case 'video':
        return t('places.videoAt', { url: where.url });
    }
  };
  const standing = ({ state, slot: time, attendee, answerByOn }: MeetingView): string => {
    if (state === 'offered') return t('standing.offered', { name: attendee.name, day: formats.date(answerByOn) });
    const when = time ? slot(time) : t('noTime');
    // Only what is ahead is told with the time first.
    const first = state === 'booked' || state === 'moved' ? formats.capitalise(when) : when;
    return t(`standing.${state}`, { when: first, name: attendee.name });
  };
  return { clock, slot, place, standing };
}
