import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Ladders } from '../../../domain/reminder/index.ts';
import type { laddersViewSchema } from '../../../http/contract/ladders.ts';
import { sendRequest } from '../../api/send-request.ts';
import { Card } from '../../design/card.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { LadderForm } from './ladder-form.tsx';

type LaddersView = Pick<z.infer<typeof laddersViewSchema>, 'clients'> & { default: Ladders; office: Ladders | null };

/** When the office's reminders go, and how many clients have an order of their own. */
export function LadderCard() {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['ladders'],
    queryFn: ({ signal }) => sendRequest<LaddersView>('/api/office/ladders', { signal }),
  });
  return (
    <Card title={t('people.ladder.title')}>
      <div className="card-body form">
        <p className="muted">{t('people.ladder.hint')}</p>
        <Loaded query={query} lines={3}>
          {({ default: standard, office, clients }) => (
            <>
              <LadderForm key={JSON.stringify(office)} standard={standard} office={office} />
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
