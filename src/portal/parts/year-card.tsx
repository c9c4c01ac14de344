import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';

/** On the first screen while a year runs: the way to its page. */
export function YearCard() {
  const { home, go } = usePortal();
  const { say, dayOfYear } = useWords();
  // What was kept on the phone by an older page has no such field.
  if (!home.yearEndOn) return null;
  return (
    <section className="card stack-s" aria-labelledby="year-runs">
      <h2 id="year-runs">{say('year.title')}</h2>
      <p>{say('year.until', { day: dayOfYear(home.yearEndOn) })}</p>
      <button type="button" className="button second full" onClick={() => go({ screen: 'year' })}>
        <Icon name="calendar" />
        {say('year.see')}
      </button>
    </section>
  );
}
