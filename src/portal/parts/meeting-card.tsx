import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { ScreenCard } from './screen-card.tsx';

/** On the first screen: a meeting that waits for a time, or when it is. */
export function MeetingCard() {
  const { home } = usePortal();
  const { say, day, time } = useWords();
  const { meeting } = home;
  if (!meeting) return null;
  const { state, slot, answerByOn } = meeting;
  const title =
    slot === null
      ? say('meeting.waits', { day: day(answerByOn) })
      : say('meeting.set', { day: day(slot.on), time: time(slot.from) });
  return (
    <ScreenCard
      title={title}
      screen="meetings"
      act={say(state === 'booked' ? 'meeting.see' : slot === null ? 'meeting.choose' : 'meeting.answer')}
      icon="calendar"
    />
  );
}
