import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useLeads } from '../people/use-leads.ts';
import { HoldDialog } from './hold-dialog.tsx';
import './retention-requests.ts';

/** On a client's page: erasing held back, and access for each contact. */
export function ClientRetentionCard({ client }: { client: Pick<ClientDetail, 'id' | 'name' | 'contacts'> }) {
  const { t } = useTranslation('retention');
  const inCharge = useInCharge();
  const leads = useLeads();
  const [holding, setHolding] = useState(false);
  return (
    <Card
      title={t('client.title')}
      aside={
        inCharge ? (
          <Action small onClick={() => setHolding(true)}>
            {t('client.hold')}
          </Action>
        ) : null
      }
    >
      <p className="card-body muted">{t('client.lead')}</p>
      {leads && client.contacts.length > 0 && (
        <ul className="rows">
          {client.contacts.map(({ personId, name }) => (
            <li key={personId}>
              <a className="link" href={`/api/office/access-exports/person/${personId}`}>
                {t('access.get', { name })}
              </a>
            </li>
          ))}
        </ul>
      )}
      {holding && <HoldDialog client={client} onClose={() => setHolding(false)} />}
    </Card>
  );
}
