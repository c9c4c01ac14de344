import { useState } from 'react';
import { meetingApi, type PortalMeeting, type Slot } from '../api/meeting-api.ts';
import { usePortal } from '../portal-context.tsx';
import { useMeetingWords } from '../words/use-meeting-words.ts';
import { ChipChoice } from './chip-choice.tsx';
import { MeetingPlace } from './meeting-place.tsx';
import { Note } from './note.tsx';
import { ProblemNote } from './problem-note.tsx';
import { Screen } from './screen.tsx';
import { useAction } from './use-action.ts';

interface MeetingTimesProps {
  meeting: PortalMeeting;
  back: { label: string; go(): void };
  onDone(): Promise<void>;
  onDecline(): void;
}

/** A few free times by day; one is taken with one press, and if it is gone by then the list is new. */
export function MeetingTimes({ meeting, back, onDone, onDecline }: MeetingTimesProps) {
  const { home } = usePortal();
  const { phrase, say, day, time, capital } = useMeetingWords();
  const { busy, problem, start } = useAction();
  const [slots, setSlots] = useState<readonly Slot[]>(meeting.suggested);
  const [slot, setSlot] = useState<Slot | null>(null);
  const [gone, setGone] = useState(false);
  const { id, hostName, lengthMinutes, answerByOn, state } = meeting;
  const take = async (): Promise<void> => {
    if (!slot) return;
    await start(async () => {
      const chosen = { clientId: home.company.clientId, on: slot.on, at: slot.from };
      const answer = await (state === 'offered' ? meetingApi.pick(id, chosen) : meetingApi.move(id, chosen));
      if (answer.chosen) return onDone();
      setSlots(answer.slots);
      setSlot(null);
      setGone(true);
    });
  };
  const keyOf = (one: Slot): string => `${one.on} ${one.from}`;
  return (
    <Screen
      title={phrase('choose')}
      lead={`${phrase('lead', { minutes: lengthMinutes, host: hostName })} ${state === 'offered' ? phrase('chooseBy', { day: day(answerByOn) }) : ''}`}
      back={back}
      narrow
      {...(slots.length === 0
        ? {}
        : {
            bar: (
              <button
                type="button"
                className="button main tall full"
                aria-disabled={busy || !slot}
                onClick={() => void take()}
              >
                {busy
                  ? say('frame.working')
                  : slot
                    ? phrase('take', { day: day(slot.on), time: time(slot.from) })
                    : phrase('choose')}
              </button>
            ),
          })}
    >
      {meeting.purpose === 'talk' && state === 'offered' && <p>{phrase('about')}</p>}
      <MeetingPlace meeting={meeting} />
      {gone && (
        <Note kind="info">
          <p>{phrase('gone')}</p>
        </Note>
      )}
      {slots.length === 0 && <p>{phrase('noTimes', { host: hostName })}</p>}
      {[...Map.groupBy(slots, ({ on }) => on)].map(([on, ofDay]) => (
        <ChipChoice
          key={on}
          legend={capital(day(on))}
          options={ofDay.map((one) => ({ value: keyOf(one), label: time(one.from) }))}
          value={slot && slot.on === on ? keyOf(slot) : null}
          onChoose={(key) => setSlot(ofDay.find((one) => keyOf(one) === key) ?? null)}
        />
      ))}
      <ProblemNote problem={problem} />
      {state === 'offered' && (
        <button type="button" className="button answer" onClick={onDecline}>
          {phrase('decline')}
        </button>
      )}
    </Screen>
  );
}
