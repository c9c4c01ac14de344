import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { CapacityDesk } from './capacity-desk.tsx';
import { capacityQuery } from './capacity-requests.ts';
import { CountState } from './count-state.tsx';
import './capacity.css';

/** *Kapasitet*: for whoever leads, what each week of everybody holds, and what it does not. */
export function CapacityPage() {
  const { t } = useTranslation('capacity');
  const query = useQuery(capacityQuery);
  const hasFigures = query.data !== undefined && query.data.countedAt !== null;
  return (
    <div className="capacity stack">
      <PageHead title={t('title')} intro={t('intro')}>
        <LinkAction to="/what-if">{t('whatIf')}</LinkAction>
        {hasFigures && <Action onClick={() => window.print()}>{t('print')}</Action>}
      </PageHead>
      <Loaded query={query} lines={8}>
        {({ people, ...state }) => (
          <>
            <CountState {...state} isFresh={query.isFetchedAfterMount} />
            {state.countedAt !== null && <CapacityDesk people={people} />}
          </>
        )}
      </Loaded>
    </div>
  );
}
