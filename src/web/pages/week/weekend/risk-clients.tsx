import { Link } from '@tanstack/react-router';
import type { ClientAtRisk } from '../../../../http/contract/weekend.ts';
import { useFormats } from '../../../words/use-formats.ts';
import { useWeekendWords } from './use-weekend-words.ts';

/** At most so many beside the gauge. */
const clientsShown = 3;

/** Whose work weighs most, with its hours, and why. */
export function RiskClients({ clients }: { clients: readonly ClientAtRisk[] }) {
  const { t, reason } = useWeekendWords();
  const formats = useFormats();
  return (
    <ol className="rows weekend-clients" aria-label={t('clients.title')}>
      {clients.slice(0, clientsShown).map(({ clientId, name, meanMinutes, why }) => (
        <li key={clientId}>
          <div className="grow">
            <div className="weekend-client">
              <Link to="/clients/$clientId" params={{ clientId }}>
                <b>{name}</b>
              </Link>
              <span className="late whole">
                {meanMinutes < shownAsHours ? t('clients.minutes') : formats.hours(meanMinutes)}
              </span>
            </div>
            <p className="under">{reason(why)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Fewer minutes than this are nothing in hours with one decimal. */
const shownAsHours = 3;
