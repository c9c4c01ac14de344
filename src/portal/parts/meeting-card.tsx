import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';

/** On the first screen: a meeting that waits for a time, or when it is. */
export function MeetingCard() {
  const { home, go } = usePortal();
  const { say, day, time } = useWords();
  const { meeting } = home;
  if (!meeting) return null;
  const { state, slot, answerByOn } = meeting;
  const title =
    slot === null
      ? say('meeting.waits', { day: day(answerByOn) })
      : say('meeting.set', { day: day(slot.on), time: time(slot.from) });
  return (
    <section className="card stack-s" aria-labelledby="meeting-waits">
      <h2 id="meeting-waits">{title}</h2>
      <button type="button" className="button second full" onClick={() => go({ screen: 'meetings' })}>
        <Icon name="calendar" />
        {say(state === 'booked' ? 'meeting.see' : slot === null ? 'meeting.choose' : 'meeting.answer')}
      </button>
    </section>
  );
}
