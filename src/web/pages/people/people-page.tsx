import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { AbsenceCard } from './absence-card.tsx';
import { ClosureCard } from './closure-card.tsx';
import { OfficeCard } from './office-card.tsx';
import { PasskeyCard } from './passkey-card.tsx';
import { peopleQuery, settingsQuery } from './people-requests.ts';
import { StaffCard } from './staff-card.tsx';
import './people.css';

/** Who works here and in which role, who is away, when the office is closed, and what the office is called. */
export function PeoplePage() {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery);
  const settings = useQuery(settingsQuery);
  return (
    <>
      <PageHead title={t('people.title')} intro={t('people.intro')} />
      <div className="people-columns">
        <div className="stack">
          <Loaded query={people} lines={6}>
            {({ staff }) => (
              <>
                <StaffCard staff={staff} />
                <AbsenceCard staff={staff} />
              </>
            )}
          </Loaded>
        </div>
        <div className="stack">
          <Loaded query={settings} lines={4}>
            {(office) => (
              <>
                <ClosureCard closures={office.closures} />
                <OfficeCard office={office} />
              </>
            )}
          </Loaded>
          <PasskeyCard />
        </div>
      </div>
    </>
  );
}
