import { useState } from 'react';
import { portalApi } from '../api/portal-api.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { firstName, ProblemNote } from './problem-note.tsx';
import { ReasonField } from './reason-field.tsx';
import { Sheet } from './sheet.tsx';
import { useAction } from './use-action.ts';

interface ObjectionSheetProps {
  lineId: string;
  onClose(): void;
  onObjected(): void;
}

/** "I do not agree": says what happens then, and takes the reason if there is one. */
export function ObjectionSheet({ lineId, onClose, onObjected }: ObjectionSheetProps) {
  const { home } = usePortal();
  const { say } = useWords();
  const { busy, problem, start } = useAction();
  const [words, setWords] = useState('');
  const { clientId } = home.company;
  async function object(): Promise<void> {
    const reason = words.trim();
    if (await start(() => portalApi.object(lineId, { clientId, ...(reason ? { words: reason } : {}) }))) onObjected();
  }
  return (
    <Sheet title={say('objection.title')} onClose={onClose}>
      <div className="stack options">
        <p className="sub">{say('objection.lead', { lead: firstName(home.office.leadName) })}</p>
        <ReasonField label={say('objection.why')} value={words} onChange={setWords} />
        <button type="button" className="button main full" aria-disabled={busy} onClick={() => void object()}>
          {busy ? say('frame.working') : say('objection.send')}
        </button>
        <ProblemNote problem={problem} />
      </div>
    </Sheet>
  );
}
