import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { Note } from './note.tsx';
import { firstName } from './problem-note.tsx';
import { useOpenDuties } from './when-card.tsx';

/** While the office thinks about more days, the old deadline stands. */
export function ExtensionNote() {
  const { home } = usePortal();
  const { say, day } = useWords();
  const asked = useOpenDuties().find((duty) => duty.extension);
  if (!asked?.extension) return null;
  return (
    <Note kind="info" icon="clock">
      <p>
        <b>{say('moreDays.asked', { day: day(asked.extension.proposedOn) })}.</b>{' '}
        {say('moreDays.askedLead', {
          lead: firstName(home.office.leadName),
          answer: day(asked.extension.answerByOn),
          due: day(asked.dueOn),
        })}
      </p>
    </Note>
  );
}
