import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useSession } from '../../shell/use-session.ts';
import { BusyCard } from './busy-card.tsx';
import { FreeCard } from './free-card.tsx';
import { HoursCard } from './hours-card.tsx';
import { RulesCard } from './rules-card.tsx';
import { meetingTimesQuery } from './times-requests.ts';
import './meeting-times.css';

/** When clients can meet the office: its rules, each person's hours, what is promised away, and what is left. */
export function MeetingTimesPage() {
  const { t } = useTranslation('meetingTimes');
  const { staff } = useSession();
  const query = useQuery(meetingTimesQuery);
  return (
    <>
      <PageHead
        title={t('title')}
        intro={t('intro')}
        above={
          <Link to="/meetings" className="link">
            {t('back')}
          </Link>
        }
      />
      <Loaded query={query} lines={8}>
        {({ rules, people }) => {
          const ownFirst = people.toSorted((one, other) => Number(other.id === staff.id) - Number(one.id === staff.id));
          return (
            <div className="times-columns">
              <div className="stack">
                <RulesCard rules={rules} />
                <FreeCard />
              </div>
              <div className="stack">
                <BusyCard people={ownFirst} />
                <HoursCard people={ownFirst} />
              </div>
            </div>
          );
        }}
      </Loaded>
    </>
  );
}
