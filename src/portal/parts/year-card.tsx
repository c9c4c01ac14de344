import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { ScreenCard } from './screen-card.tsx';

/** On the first screen while a year runs: the way to its page. */
export function YearCard() {
  const { home } = usePortal();
  const { say, dayOfYear } = useWords();
  // What was kept on the phone by an older page has no such field.
  if (!home.yearEndOn) return null;
  return (
    <ScreenCard title={say('year.title')} screen="year" act={say('year.see')} icon="calendar">
      <p>{say('year.until', { day: dayOfYear(home.yearEndOn) })}</p>
    </ScreenCard>
  );
}
