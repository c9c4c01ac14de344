import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { LadderForm } from './ladder-form.tsx';
import { LadderPlan } from './ladder-plan.tsx';
import { laddersQuery } from './ladders-query.ts';
import { useLeads } from './use-leads.ts';

/** When the office's reminders go, and how many clients have an order of their own. */
export function LadderCard() {
  const { t } = useTranslation();
  const leads = useLeads();
  const query = useQuery(laddersQuery);
  return (
    <Card title={t('people.ladder.title')}>
      <div className="card-body form">
        <p className="muted">{t(leads ? 'people.ladder.hint' : 'people.ladder.hintToRead')}</p>
        <Loaded query={query} lines={3}>
          {({ default: standard, office, clients }) => (
            <>
              {leads ? (
                <LadderForm
                  key={JSON.stringify(office)}
                  wider={standard}
                  own={office}
                  address="/api/office/ladders"
                  words={{ useWider: t('people.ladder.useDefault'), reset: t('people.ladder.reset') }}
                />
              ) : (
                <LadderPlan ladders={{ ...standard, ...office }} />
              )}
              {clients.length > 0 && (
                <p className="muted small">{t('people.ladder.clients', { count: clients.length })}</p>
              )}
            </>
          )}
        </Loaded>
      </div>
    </Card>
  );
}
