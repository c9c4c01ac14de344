import { useState } from 'react';
import { isCalendarDate, type CalendarDate } from '../../domain/kernel/index.ts';
import { portalApi } from '../api/portal-api.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { ProblemNote } from './problem-note.tsx';
import { ReasonField } from './reason-field.tsx';
import { Sheet } from './sheet.tsx';
import { useAction } from './use-action.ts';

/** What may be disagreed with from a page; a day comes with the day in force. */
export type Disputed =
  | { kind: 'surcharge' | 'return' | 'question'; id: string }
  | { kind: 'received-day' | 'deadline'; id: string; dayOn: CalendarDate };

interface ObjectionSheetProps {
  matter: Disputed;
  onClose(): void;
  onObjected?(): void;
}

/** "I do not agree": says what happens then, asks for the right day where it is about a day, and takes the reason if there is one. */
export function ObjectionSheet({ matter, onClose, onObjected }: ObjectionSheetProps) {
  const { home, refresh } = usePortal();
  const { say, day } = useWords();
  const { busy, problem, start } = useAction();
  const [words, setWords] = useState('');
  const [on, setOn] = useState('');
  const { clientId } = home.company;
  const asksDay = matter.kind === 'received-day' || matter.kind === 'deadline';
  const ready = !asksDay || isCalendarDate(on);
  async function object(): Promise<void> {
    if (!ready) return;
    const reason = words.trim();
    const said = { clientId, ...(reason ? { words: reason } : {}) };
    const done = await start(async () => {
      if (matter.kind === 'surcharge') await portalApi.object(matter.id, said);
      else if (matter.kind === 'received-day' || matter.kind === 'deadline')
        await portalApi.objectTo({ ...said, kind: matter.kind, matterId: matter.id, claimedOn: on as CalendarDate });
      else await portalApi.objectTo({ ...said, kind: matter.kind, matterId: matter.id });
      await refresh();
    });
    if (done) (onObjected ?? onClose)();
  }
  return (
    <Sheet title={say('objection.title')} onClose={onClose}>
      <div className="stack options">
        <p className="sub">{say('objection.lead')}</p>
        {asksDay && (
          <label>
            <span className="field">
              {say(matter.kind === 'deadline' ? 'objection.dueDay' : 'objection.cameDay', { day: day(matter.dayOn) })}
            </span>
            <input
              className="input short"
              type="date"
              value={on}
              {...(matter.kind === 'received-day' ? { max: home.todayOn } : {})}
              onChange={(event) => setOn(event.target.value)}
            />
          </label>
        )}
        <ReasonField label={say('objection.why')} value={words} onChange={setWords} />
        <button type="button" className="button main full" aria-disabled={busy || !ready} onClick={() => void object()}>
          {busy ? say('frame.working') : say('objection.send')}
        </button>
        <ProblemNote problem={problem} />
      </div>
    </Sheet>
  );
}
