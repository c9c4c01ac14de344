import { useState } from 'react';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { ObjectionSheet, type Disputed } from './objection-sheet.tsx';

interface ObjectionButtonProps {
  matter: Disputed;
  /** What it is about, for those who hear the page. */
  about: string;
  /** Where to come back to after the code, where none has been shown. */
  goal?: string;
}

/** "I do not agree", beside what it is about; gone once it was said, since the answer is then awaited further up. */
export function ObjectionButton({ matter, about, goal = 'list' }: ObjectionButtonProps) {
  const { home, go } = usePortal();
  const { say } = useWords();
  const [asking, setAsking] = useState(false);
  if (home.objections.some((made) => made.kind === matter.kind && made.matterId === matter.id)) return null;
  const label = say(matter.kind === 'received-day' ? 'objection.openDay' : 'objection.open');
  return (
    <>
      <button
        type="button"
        className="button answer"
        aria-label={`${label}: ${about}`}
        onClick={() => (home.openedUntil === null ? go({ screen: 'code', goal }) : setAsking(true))}
      >
        {label}
      </button>
      {asking && <ObjectionSheet matter={matter} onClose={() => setAsking(false)} />}
    </>
  );
}
