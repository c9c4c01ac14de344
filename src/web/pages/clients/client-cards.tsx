import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClientRow } from '../../../http/contract/office.ts';
import { useToday } from '../../shell/use-session.ts';
import { TaktlinjeRow } from '../../taktlinje/taktlinje-row.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { NowWords } from './now-words.tsx';

/** The same rows on a phone: name and sum, the line, what is true now. */
export function ClientCards({ clients }: { clients: readonly ClientRow[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  return (
    <ul className="client-cards narrow-only">
      {clients.map((client) => (
        <li key={client.id}>
          <Link to="/clients/$clientId" params={{ clientId: client.id }}>
            <span className="top">
              <span>
                <b>{client.name}</b>{' '}
                {client.packageLapsed && <span className="tag is-late">{t('clients.packageLapsed')}</span>}
              </span>
              <span className="figure">{formats.wholeKroner(client.costOre)}</span>
            </span>
            <TaktlinjeRow beats={client.beats} today={today} />
            <NowWords now={client.now} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
