import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { DutyEntry } from './duty-entry.tsx';

/** The deliveries that are open, nearest deadline first. */
export function NowCard({ client }: { client: ClientDetail }) {
  const { t } = useTranslation();
  return (
    <Card title={t('client.now.title')}>
      {client.open.length === 0 ? (
        <EmptyNote words={t('client.now.none')} />
      ) : (
        <ul className="duties">
          {client.open.map((duty) => (
            <DutyEntry key={duty.id} duty={duty} clientName={client.name} />
          ))}
        </ul>
      )}
    </Card>
  );
}
