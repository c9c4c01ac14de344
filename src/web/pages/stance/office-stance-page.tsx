import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { AnnouncementCard } from './announcement-card.tsx';
import { OfficeClientsCard } from './office-clients-card.tsx';
import { officeStanceQuery, type OfficeStanceView } from './stance-requests.ts';
import { YearChoice } from './year-choice.tsx';
import './stance.css';

/** What the office does for its clients without pay, by client; never by person, unless somebody shows their own. */
export function OfficeStancePage() {
  const { t } = useTranslation('stance');
  const thisYear = Number(useToday().slice(0, 4));
  const { year = thisYear } = useSearch({ from: '/office/stance/office' });
  const query = useQuery(officeStanceQuery(year));
  return (
    <>
      <PageHead
        title={t('office.title')}
        intro={t('office.intro')}
        above={
          <Link to="/stance" className="link small">
            {t('office.back')}
          </Link>
        }
      >
        <YearChoice to="/stance/office" year={year} />
      </PageHead>
      <Loaded query={query} lines={8}>
        {(view) => (
          <div className="stance-columns">
            <OfficeClientsCard view={view} />
            <div className="stack">
              <AnnouncementCard announcement={view.announcement} />
              <SharedCard shared={view.shared} />
            </div>
          </div>
        )}
      </Loaded>
    </>
  );
}

function SharedCard({ shared }: Pick<OfficeStanceView, 'shared'>) {
  const { t } = useTranslation('stance');
  const formats = useFormats();
  return (
    <Card title={t('office.shared')}>
      {shared.length === 0 ? (
        <EmptyNote words={t('office.noneShared')} />
      ) : (
        <ul className="rows">
          {shared.map(({ staffName, selfTest, evenings }) => (
            <li key={staffName}>
              <div className="grow">
                <b>{staffName}</b>
                {selfTest && (
                  <div className="under">
                    {t('office.selfTest', { ...selfTest.scores, day: formats.shortDate(selfTest.answeredOn) })}
                  </div>
                )}
                {evenings !== null && <div className="under">{t('office.evenings', { count: evenings })}</div>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
