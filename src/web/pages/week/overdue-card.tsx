import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Week } from '../../../http/contract/office.ts';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { useSession } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';

/** So many on the first page, latest first; the rest is one click away. */
export const overdueShown = 7;

interface OverdueCardProps {
  overdue: Week['overdue'];
  total: number;
  chosen: string | undefined;
}

/** Who is late now, latest first. */
export function OverdueCard({ overdue, total, chosen }: OverdueCardProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { counts } = useSession();
  return (
    <Card
      title={t('week.overdue.title')}
      aside={total > 0 && t('week.overdue.of', { count: total, clients: counts.clients })}
    >
      {overdue.length === 0 ? (
        <EmptyNote words={t('week.overdue.none')} />
      ) : (
        <ul className="rows">
          {overdue.slice(0, overdueShown).map(({ clientId, name, documents, daysLate }) => (
            <li
              key={clientId}
              data-row={`late-${clientId}`}
              className={chosen === `late-${clientId}` ? 'is-chosen' : ''}
            >
              <div className="grow">
                <Link to="/clients/$clientId" params={{ clientId }}>
                  <b>{name}</b>
                </Link>
                <div className="under">
                  {documents.length > 0 && t('week.overdue.missing', { documents: formats.documents(documents) })}
                </div>
              </div>
              <span className="late whole">{t('week.overdue.days', { count: daysLate })}</span>
            </li>
          ))}
        </ul>
      )}
      {total > Math.min(overdue.length, overdueShown) && (
        <div className="card-foot">
          <Link to="/clients" search={{ filter: 'overdue' }} className="link">
            {t('shell.showAll', { count: total })}
          </Link>
        </div>
      )}
    </Card>
  );
}
