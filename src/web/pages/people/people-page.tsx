import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { InvoicingSettingsCard } from '../../invoicing/invoicing-settings-card.tsx';
import { KeepingCard } from '../../safe-keeping/keeping-card.tsx';
import { TakeOutCard } from '../../ways/take-out-card.tsx';
import { MeetingTimesCard } from '../meeting-times/meeting-times-card.tsx';
import { PartnerOfficesCard } from '../referral/partner-offices-card.tsx';
import { AbsenceCalendarCard } from './absence-calendar-card.tsx';
import { AbsenceCard } from './absence-card.tsx';
import { ClosureCard } from './closure-card.tsx';
import { LadderCard } from './ladder-card.tsx';
import { OfficeCard } from './office-card.tsx';
import { PasskeyCard } from './passkey-card.tsx';
import { peopleQuery } from './people-requests.ts';
import { SealCard } from './seal-card.tsx';
import { StaffCard } from './staff-card.tsx';
import { TimeCard } from './time-card.tsx';
import { useLeads } from './use-leads.ts';
import { WaysInCard } from './ways-in-card.tsx';
import './people.css';

/** Who works here and in which role, who is away, when the office is closed, and what the office is called. */
export function PeoplePage() {
  const { t } = useTranslation();
  const leads = useLeads();
  const query = useQuery(peopleQuery);
  return (
    <>
      <PageHead title={t('people.title')} intro={t('people.intro')} />
      <Loaded query={query} lines={8}>
        {(people) => (
          <div className="people-columns">
            <div className="stack">
              <StaffCard people={people} />
              <AbsenceCard people={people} />
              <AbsenceCalendarCard staff={people.staff} />
              <LadderCard />
              <WaysInCard />
              <PasskeyCard />
            </div>
            <div className="stack">
              <ClosureCard closures={people.closures} />
              <OfficeCard office={people.office} />
              <InvoicingSettingsCard />
              <TimeCard />
              <MeetingTimesCard />
              <PartnerOfficesCard />
              <TakeOutCard />
              <SealCard />
              {leads && <KeepingCard />}
            </div>
          </div>
        )}
      </Loaded>
    </>
  );
}
