import { useFormats } from '../../../words/use-formats.ts';
import type { FactsView } from './facts-query.ts';

/** Clauses of the agreement that have no date in the next twelve months, and why: mostly because nobody has said something. */
export function Standstill({ view }: { view: FactsView }) {
  const formats = useFormats();
  if (view.withoutDates.length === 0) return null;
  return (
    <ul className="note-line is-late standstill">
      {view.withoutDates.map(({ clauseKey, text }) => (
        <li key={clauseKey}>{formats.say(text)}</li>
      ))}
    </ul>
  );
}
