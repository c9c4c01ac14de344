import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useLeads } from '../people/use-leads.ts';
import { WhatIfDesk } from './what-if-desk.tsx';
import { wishableQuery } from './what-if-requests.ts';
import './what-if.css';

/** *Hva om*: what would the coming weeks be if something were so? Nothing is changed. */
export function WhatIfPage() {
  const { t } = useTranslation('whatIf');
  const leads = useLeads();
  const query = useQuery(wishableQuery);
  return (
    <div className="what-if stack">
      <PageHead title={t('title')} intro={t('intro')} />
      <Loaded query={query} lines={8}>
        {(wishable) => <WhatIfDesk wishable={wishable} isOwn={!leads} />}
      </Loaded>
    </div>
  );
}
