import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { meetingSlotsQuery, moveMeeting, pickMeeting, type MeetingView, type Slot } from './meeting-requests.ts';
import { SlotChoice } from './slot-choice.tsx';

/** A time for a meeting, or another one, from what is free now. */
export function TimeDialog({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const { t: shared } = useTranslation();
  const query = useQuery(meetingSlotsQuery(meeting.id));
  const [slot, setSlot] = useState<Slot>();
  const [agreed, setAgreed] = useState(true);
  const [gone, setGone] = useState(false);
  // As it was when the dialog was opened: it says the same until it closes.
  const [isMove] = useState(meeting.slot !== null);
  const options = {
    onSuccess: (answer: { chosen: boolean }) => {
      if (answer.chosen) return onClose();
      setGone(true);
      setSlot(undefined);
      return undefined;
    },
  };
  const move = useAct({ run: moveMeeting });
  const pick = useAct({ run: pickMeeting });
  const busy = move.isPending || pick.isPending;
  return (
    <Dialog title={t(isMove ? 'move' : 'book')} onClose={onClose} wide>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!slot || busy) return;
          const chosen = { id: meeting.id, on: slot.on, at: slot.from };
          if (isMove) move.mutate({ ...chosen, agreed }, options);
          else pick.mutate(chosen, options);
        }}
      >
        {gone && <p role="alert">{t('gone')}</p>}
        <Loaded query={query} lines={4}>
          {({ all }) => <SlotChoice slots={all} chosen={slot} onChoose={setSlot} />}
        </Loaded>
        {isMove && (
          <Checkbox
            label={t('agreedByPhone', { name: meeting.attendee.name })}
            checked={agreed}
            onChange={(event) => setAgreed(event.currentTarget.checked)}
          />
        )}
        {(move.error ?? pick.error) && <ProblemNote error={move.error ?? pick.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={busy} disabled={slot === undefined}>
            {t(isMove ? 'move' : 'book')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
