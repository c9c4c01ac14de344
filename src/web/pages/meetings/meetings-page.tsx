import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { ChipChoice } from '../../design/chip-choice.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { CalendarFeedCard } from './calendar-feed-card.tsx';
import { meetingsQuery, type MeetingView } from './meeting-requests.ts';
import { useMeetingWords } from './use-meeting-words.ts';
import './meetings.css';

const states = ['open', 'ended'] as const;

/** Meetings with clients, and one's own calendar. When one can be met has a page of its own. */
export function MeetingsPage() {
  const { t } = useTranslation('meetings');
  const [state, setState] = useState<(typeof states)[number]>('open');
  const query = useQuery(meetingsQuery(state));
  return (
    <>
      <PageHead title={t('title')} intro={t('intro')}>
        <ChipChoice
          label={t('which')}
          choices={states.map((value) => ({ value, label: t(`states.${value}`) }))}
          value={state}
          onChoose={setState}
        />
        <LinkAction to="/meetings/times">{t('times')}</LinkAction>
      </PageHead>
      <div className="meeting-columns">
        <Card title={t(`states.${state}`)}>
          <Loaded query={query} lines={5}>
            {({ meetings }) =>
              meetings.length === 0 ? (
                <EmptyNote words={t(`none.${state}`)} />
              ) : (
                <ul className="rows">
                  {meetings.map((meeting) => (
                    <MeetingRow key={meeting.id} meeting={meeting} />
                  ))}
                </ul>
              )
            }
          </Loaded>
        </Card>
        <CalendarFeedCard />
      </div>
    </>
  );
}

function MeetingRow({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meetings');
  const words = useMeetingWords();
  return (
    <li>
      <div className="grow">
        <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }} className="name">
          <b>
            <bdi>{meeting.clientName}</bdi>
          </b>
        </Link>{' '}
        <span className="tag">{t(`purposes.${meeting.purpose}`)}</span>
        <div className="under">{words.standing(meeting)}</div>
        <div className="under">
          {t('between', { host: meeting.host.name, attendee: meeting.attendee.name })}
          {meeting.place && ` · ${words.place(meeting.place)}`}
        </div>
      </div>
    </li>
  );
}
