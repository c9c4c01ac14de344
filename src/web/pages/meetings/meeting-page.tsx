import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openMeetingStates } from '../../../domain/meeting/index.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useInCharge, useToday } from '../../shell/use-session.ts';
import { EndMeetingDialog, type EndHow } from './end-meeting-dialog.tsx';
import { MinutesCard } from './minutes-card.tsx';
import { meetingQuery, type MeetingView } from './meeting-requests.ts';
import { TimeDialog } from './time-dialog.tsx';
import { useMeetingWords } from './use-meeting-words.ts';
import './meetings.css';

/** One meeting: when and where, what can be done with it, and its minutes. */
export function MeetingPage() {
  const { t } = useTranslation('meetings');
  const { meetingId } = useParams({ from: '/office/meetings/$meetingId' });
  const query = useQuery(meetingQuery(meetingId));
  return (
    <>
      <PageHead
        title={query.data ? t('with', { client: query.data.clientName }) : t('title')}
        above={
          <Link to="/meetings" className="link small">
            {t('title')}
          </Link>
        }
      />
      <Loaded query={query} lines={6}>
        {(meeting) => (
          <div className="meeting-columns">
            <MinutesCard key={meeting.state} meeting={meeting} />
            <MeetingCard meeting={meeting} />
          </div>
        )}
      </Loaded>
    </>
  );
}

function MeetingCard({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meetings');
  const words = useMeetingWords();
  const [ending, setEnding] = useState<EndHow>();
  const [moving, setMoving] = useState(false);
  const isOpen = openMeetingStates.includes(meeting.state);
  const inCharge = useInCharge();
  const today = useToday();
  const hasBegun = meeting.slot !== null && meeting.slot.on <= today;
  return (
    <Card title={t(`purposes.${meeting.purpose}`)}>
      <div className="card-body form">
        <p>
          <b>{words.standing(meeting)}</b>
        </p>
        {meeting.place && <p>{words.place(meeting.place)}</p>}
        <p className="muted">{t('between', { host: meeting.host.name, attendee: meeting.attendee.name })}</p>
        {isOpen && !meeting.attendee.hasAddress && <p>{t('noAddress', { name: meeting.attendee.name })}</p>}
        {isOpen && inCharge && (
          <div className="actions">
            {hasBegun && (
              <Action look="main" onClick={() => setEnding('held')}>
                {t('held')}
              </Action>
            )}
            <Action onClick={() => setMoving(true)}>{t(meeting.slot === null ? 'book' : 'move')}</Action>
            {hasBegun && <Action onClick={() => setEnding('not-held')}>{t('notHeld')}</Action>}
            <Action onClick={() => setEnding('cancel')}>{t('cancel')}</Action>
          </div>
        )}
        <p>
          <Link to="/clients/$clientId" params={{ clientId: meeting.clientId }} className="link">
            {t('openClient', { client: meeting.clientName })}
          </Link>
          {meeting.courseId !== null && (
            <>
              {' · '}
              <Link to="/clients/$clientId/course" params={{ clientId: meeting.clientId }} className="link">
                {t('openCourse')}
              </Link>
            </>
          )}
        </p>
      </div>
      {moving && <TimeDialog meeting={meeting} onClose={() => setMoving(false)} />}
      {ending && <EndMeetingDialog meeting={meeting} how={ending} onClose={() => setEnding(undefined)} />}
    </Card>
  );
}
