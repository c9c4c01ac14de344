import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useLeads } from '../people/use-leads.ts';
import '../people/people.css';
import { DueCard } from './due-card.tsx';
import { HoldsCard } from './holds-card.tsx';
import { PapersCard } from './papers-card.tsx';
import { RemovalsCard } from './removals-card.tsx';
import { retentionQuery } from './retention-requests.ts';
import { RulesCard } from './rules-card.tsx';

/** How long things are kept, what may be erased now, what holds it, and what should never have come. */
export function RetentionPage() {
  const { t } = useTranslation('retention');
  const leads = useLeads();
  const query = useQuery(retentionQuery);
  return (
    <>
      <PageHead title={t('title')} intro={t('intro')} />
      <Loaded query={query} lines={8}>
        {(view) => (
          <div className="people-columns">
            <div className="stack">
              <DueCard view={view} />
              <RemovalsCard removals={view.removals} />
              <HoldsCard holds={view.holds} />
            </div>
            <div className="stack">
              {leads && <PapersCard />}
              <RulesCard rules={view.rules} />
            </div>
          </div>
        )}
      </Loaded>
    </>
  );
}
