import { useState } from 'react';
import { meetingApi, type PortalMeeting } from '../api/meeting-api.ts';
import { usePortal } from '../portal-context.tsx';
import { useMeetingWords } from '../words/use-meeting-words.ts';
import { ProblemNote } from './problem-note.tsx';
import { Screen } from './screen.tsx';
import { useAction } from './use-action.ts';

interface MeetingDeclineProps {
  meeting: PortalMeeting;
  back: { label: string; go(): void };
  onDone(): Promise<void>;
}

/** No time suits, or one cannot come: the office is told, with what would suit better. */
export function MeetingDecline({ meeting, back, onDone }: MeetingDeclineProps) {
  const { home } = usePortal();
  const { phrase, say } = useMeetingWords();
  const { busy, problem, start } = useAction();
  const [words, setWords] = useState('');
  const send = (): void =>
    void start(async () => {
      await meetingApi.decline(meeting.id, home.company.clientId, words.trim());
      await onDone();
    });
  return (
    <Screen
      title={phrase(meeting.state === 'offered' ? 'decline' : 'cancel')}
      lead={phrase('declineLead', { host: meeting.hostName })}
      back={back}
      narrow
      bar={
        <button type="button" className="button main tall full" aria-disabled={busy} onClick={send}>
          {busy ? say('frame.working') : phrase('declineDo')}
        </button>
      }
    >
      <label>
        <span className="field">{phrase('words')}</span>
        <textarea
          className="input"
          rows={3}
          maxLength={1000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <ProblemNote problem={problem} />
    </Screen>
  );
}
