import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { ScreenCard } from './screen-card.tsx';

/** On the first screen, once notice was given: the last day, and the way to what happens now. */
export function HandoverCard() {
  const { home } = usePortal();
  const { say, day } = useWords();
  if (!home.handover) return null;
  return (
    <ScreenCard
      title={say('handover.runs', { day: day(home.handover.lastOn) })}
      screen="handover"
      act={say('handover.see')}
    />
  );
}
