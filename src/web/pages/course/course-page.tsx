import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { coursesQuery } from './course-requests.ts';
import { ProposedCard } from './proposed-card.tsx';
import { PutOffCard } from './put-off-card.tsx';
import { ThresholdsCard } from './thresholds-card.tsx';
import { UnderWayCard } from './under-way-card.tsx';
import './course.css';

/** *Kursendring*: whose record is beyond the office's thresholds, what was decided, and when it is asked again. */
export function CoursePage() {
  const { t } = useTranslation('course');
  const query = useQuery(coursesQuery);
  return (
    <>
      <PageHead title={t('title')} intro={t('intro')} />
      <Loaded query={query} lines={8}>
        {({ proposed, more, underWay, putOff, thresholds }) => (
          <div className="course-columns">
            <ProposedCard proposed={proposed} more={more} />
            <div className="stack">
              <UnderWayCard courses={underWay} />
              <PutOffCard courses={putOff} />
              <ThresholdsCard thresholds={thresholds} />
            </div>
          </div>
        )}
      </Loaded>
    </>
  );
}
