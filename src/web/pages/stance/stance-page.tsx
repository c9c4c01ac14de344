import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useLeads } from '../people/use-leads.ts';
import { ClientsCard } from './clients-card.tsx';
import { ComparedCard } from './compared-card.tsx';
import { GivenCard } from './given-card.tsx';
import { SharingCard } from './sharing-card.tsx';
import { stanceQuery, type StanceView } from './stance-requests.ts';
import { YearChoice } from './year-choice.tsx';
import './stance.css';

/** "Har du for mye empati?": what one believes of one's own part, and what one did, for oneself alone. */
export function StancePage() {
  const { t } = useTranslation('stance');
  const thisYear = Number(useToday().slice(0, 4));
  const { year = thisYear } = useSearch({ from: '/office/stance' });
  const leads = useLeads();
  const query = useQuery(stanceQuery(year));
  return (
    <>
      <PageHead title={t('title')} intro={t('intro')}>
        {leads && (
          <Link to="/stance/office" className="link">
            {t('office.title')}
          </Link>
        )}
        <YearChoice to="/stance" year={year} />
      </PageHead>
      <Loaded query={query} lines={8}>
        {(view) => <StanceSheet view={view} />}
      </Loaded>
    </>
  );
}

function StanceSheet({ view }: { view: StanceView }) {
  const { t } = useTranslation('stance');
  const leads = useLeads();
  return (
    <div className="stance-columns">
      <div className="stack">
        {view.figures === null ? (
          <Card title={t('off.title')}>
            <div className="card-body stack-s">
              <p>{t('off.words')}</p>
              {leads && (
                <p>
                  <Link to="/stance/office" className="link">
                    {t('off.link')}
                  </Link>
                </p>
              )}
            </div>
          </Card>
        ) : (
          <GivenCard figures={view.figures.all} year={view.year} />
        )}
        <ComparedCard view={view} />
      </div>
      <div className="stack">
        {view.figures !== null &&
          (view.figures.clients.length === 0 ? (
            <Card title={t('clients.title')}>
              <EmptyNote words={t('clients.empty')} />
            </Card>
          ) : (
            <ClientsCard clients={view.figures.clients} more={view.figures.more} year={view.year} />
          ))}
        <SharingCard view={view} />
      </div>
    </div>
  );
}
