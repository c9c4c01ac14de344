import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { Note } from './note.tsx';

/** That a file which should not have come is gone, said kindly and without saying what it was. */
export function RemovedNotes() {
  const { home } = usePortal();
  const { say, day } = useWords();
  return home.removed.map(({ id, why, removedOn }) => (
    <Note key={id} kind="info">
      <p>{say(`removed.${why}`, { day: day(removedOn) })}</p>
    </Note>
  ));
}
