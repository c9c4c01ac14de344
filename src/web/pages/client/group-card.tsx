import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { Card } from '../../design/card.tsx';

/** The companies that the client belongs with; nothing where it belongs with none. */
export function GroupCard({ group }: Pick<ClientDetail, 'group'>) {
  const { t } = useTranslation();
  if (group === null) return null;
  return (
    <Card title={t('client.group.title', { name: group.name })}>
      {group.sisters.length === 0 ? (
        <p className="card-body muted">{t('client.group.alone')}</p>
      ) : (
        <ul className="rows">
          {group.sisters.map(({ id, name }) => (
            <li key={id}>
              <Link to="/clients/$clientId" params={{ clientId: id }} className="link">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
