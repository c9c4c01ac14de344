import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { endMeeting, type MeetingView } from './meeting-requests.ts';

export type EndHow = 'cancel' | 'held' | 'not-held';

interface EndMeetingDialogProps {
  meeting: MeetingView;
  how: EndHow;
  onClose: () => void;
}

/** It was held, nobody came, or it is called off: what follows stands there before one presses. */
export function EndMeetingDialog({ meeting, how, onClose }: EndMeetingDialogProps) {
  const { t } = useTranslation('meetings');
  const { t: shared } = useTranslation();
  const [words, setWords] = useState('');
  const end = useAct({ run: endMeeting, told: () => t(`ended.${how}`), onDone: onClose });
  return (
    <Dialog title={t(`end.${how}.title`)} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!end.isPending) end.mutate({ id: meeting.id, how, words: words.trim() });
        }}
      >
        <p>{t(`end.${how}.words`, { name: meeting.attendee.name })}</p>
        {how === 'cancel' && (
          <Textarea
            label={t('end.cancel.why')}
            value={words}
            rows={3}
            maxLength={1000}
            data-autofocus
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
        {end.error && <ProblemNote error={end.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={end.isPending}>
            {t(`end.${how}.do`)}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
