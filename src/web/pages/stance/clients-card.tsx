import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesOf } from '../../../domain/stance/index.ts';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { FactsDialog } from './facts-dialog.tsx';
import type { StanceView } from './stance-requests.ts';

type ClientFigures = NonNullable<StanceView['figures']>['clients'][number];

interface ClientsCardProps {
  clients: readonly ClientFigures[];
  more: boolean;
  year: number;
}

/** Where it went: each client, opening to what the figures are made of. */
export function ClientsCard({ clients, more, year }: ClientsCardProps) {
  const { t } = useTranslation('stance');
  const formats = useFormats();
  const [opened, setOpened] = useState<ClientFigures['client'] | null>(null);
  const hours = (minutes: number): string => (minutes === 0 ? '–' : formats.hours(minutes));
  return (
    <Card title={t('clients.title')}>
      <table className="table stance-clients">
        <caption className="unseen">{t('clients.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('clients.client')}</th>
            <th scope="col" className="figure">
              {t('clients.hours')}
            </th>
            <th scope="col" className="figure">
              {t('clients.kroner')}
            </th>
            <th scope="col" className="figure">
              {t('clients.evenings')}
            </th>
          </tr>
        </thead>
        <tbody>
          {clients.map(({ client, figures }) => (
            <tr key={client.id}>
              <th scope="row">
                <button type="button" className="link name" onClick={() => setOpened(client)}>
                  <bdi>{client.name}</bdi>
                </button>
                <div className="small muted">
                  {t('clients.parts', {
                    chasing: hours(minutesOf(figures.roles.watchdog)),
                    done: hours(minutesOf(figures.roles.parent)),
                    advice: hours(minutesOf(figures.roles.partner)),
                  })}
                </div>
              </th>
              <td className="figure">{hours(figures.given.minutes)}</td>
              <td className="figure">{formats.wholeKroner(figures.given.hoursOre + figures.given.waivedOre)}</td>
              <td className="figure">{figures.given.evenings === 0 ? '–' : figures.given.evenings}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="card-foot">{t(more ? 'clients.more' : 'clients.foot')}</p>
      {opened && <FactsDialog client={opened} year={year} onClose={() => setOpened(null)} />}
    </Card>
  );
}
