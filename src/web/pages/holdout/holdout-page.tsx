import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { BeginCard } from './begin-card.tsx';
import { trialsQuery } from './holdout-requests.ts';
import { PastCard } from './past-card.tsx';
import { RunningCard } from './running-card.tsx';
import './holdout.css';

/** *Virker det?*: a trial of the early word with a group that does not get it, for whoever leads. */
export function HoldoutPage() {
  const { t } = useTranslation('holdout');
  const query = useQuery(trialsQuery);
  return (
    <div className="holdout stack">
      <PageHead title={t('title')} intro={t('intro')} />
      <Loaded query={query} lines={6}>
        {(view) => (
          <>
            {view.running === null ? <BeginCard view={view} /> : <RunningCard trial={view.running} />}
            <PastCard past={view.past} />
          </>
        )}
      </Loaded>
    </div>
  );
}
