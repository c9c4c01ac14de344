import { headingInWords } from '../../texts/meeting/agenda-words.ts';
import { meetingApi, type PortalMeeting } from '../api/meeting-api.ts';
import { usePortal } from '../portal-context.tsx';
import { useMeetingWords } from '../words/use-meeting-words.ts';
import { Icon } from './icon.tsx';
import { MeetingPlace } from './meeting-place.tsx';
import { ProblemNote } from './problem-note.tsx';
import { Screen } from './screen.tsx';
import { useAction } from './use-action.ts';

interface MeetingSetProps {
  meeting: PortalMeeting;
  back: { label: string; go(): void };
  onDone(): Promise<void>;
  onMove(): void;
  onDecline(): void;
}

/** What is arranged, and what can still be done; once it was held, the minutes. */
export function MeetingSet({ meeting, back, onDone, onMove, onDecline }: MeetingSetProps) {
  const { home } = usePortal();
  const { phrase, say, day, time, language } = useMeetingWords();
  const { busy, problem, start } = useAction();
  const { id, state, slot, hostName, lengthMinutes, agenda } = meeting;
  const isOpen = state === 'booked' || state === 'moved';
  const when = slot ? { day: day(slot.on), time: time(slot.from), host: hostName } : null;
  const title =
    state === 'held'
      ? phrase('minutes')
      : when
        ? phrase(state === 'moved' ? 'moved' : 'set', when)
        : phrase('declined');
  return (
    <Screen
      title={title}
      lead={
        isOpen
          ? phrase('lead', { minutes: lengthMinutes, host: hostName })
          : when
            ? undefined
            : phrase('declinedLead', { host: hostName })
      }
      back={back}
      narrow
      {...(state === 'moved'
        ? {
            bar: (
              <button
                type="button"
                className="button main tall full"
                aria-disabled={busy}
                onClick={() =>
                  void start(async () => {
                    await meetingApi.confirm(id, home.company.clientId);
                    await onDone();
                  })
                }
              >
                {busy ? say('frame.working') : phrase('fits')}
              </button>
            ),
          }
        : {})}
    >
      {isOpen && <MeetingPlace meeting={meeting} />}
      {isOpen && (
        <a className="button second full" href={meetingApi.fileAddress(id, home.company.clientId)} download>
          <Icon name="calendar" />
          {phrase('calendar')}
        </a>
      )}
      {isOpen && agenda.length > 0 && (
        <section className="stack-s">
          <h2>{phrase('agenda')}</h2>
          <ol className="list">
            {agenda.map((heading, index) => (
              <li key={index}>{headingInWords(heading, language)}</li>
            ))}
          </ol>
        </section>
      )}
      {state === 'held' && <Minutes meeting={meeting} />}
      <ProblemNote problem={problem} />
      {isOpen && (
        <div className="chips">
          <button type="button" className="button answer" onClick={onMove}>
            {phrase('move')}
          </button>
          <button type="button" className="button answer" onClick={onDecline}>
            {phrase('cancel')}
          </button>
        </div>
      )}
    </Screen>
  );
}

/** As they were sent. What stands in them comes with a code. */
function Minutes({ meeting: { minutes, hasMinutes } }: { meeting: PortalMeeting }) {
  const { go } = usePortal();
  const { phrase, day, language } = useMeetingWords();
  if (!hasMinutes) return null;
  if (minutes === null) {
    return (
      <button type="button" className="button main full" onClick={() => go({ screen: 'code', goal: 'meetings' })}>
        {phrase('code')}
      </button>
    );
  }
  return minutes.items
    .filter(({ said, decisions }) => said !== '' || decisions.length > 0)
    .map((item, index) => (
      <section key={index} className="card stack-s">
        <h2>{headingInWords(item.heading, language)}</h2>
        {item.said !== '' && <p className="own-words">{item.said}</p>}
        {item.decisions.length > 0 && (
          <ul className="list" aria-label={phrase('decisions')}>
            {item.decisions.map(({ words, owner, byOn }) => (
              <li key={words}>
                <b>{phrase(owner === 'client' ? 'you' : 'we')}:</b> {words}
                {byOn !== undefined && ` (${phrase('by', { day: day(byOn) })})`}
              </li>
            ))}
          </ul>
        )}
      </section>
    ));
}
