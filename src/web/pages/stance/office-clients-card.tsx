import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { minutesOf } from '../../../domain/stance/index.ts';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { OfficeStanceView } from './stance-requests.ts';

type Figures = OfficeStanceView['clients'][number]['figures'];

/** By client, under the names of what was done; the sum only where it can tell of nobody. */
export function OfficeClientsCard({ view: { clients, all, more, peopleNeeded } }: { view: OfficeStanceView }) {
  const { t } = useTranslation('stance');
  if (clients.length === 0)
    return (
      <Card title={t('office.clients')}>
        <EmptyNote words={t('office.empty')} />
      </Card>
    );
  return (
    <Card title={t('office.clients')}>
      <div className="table-scroll" role="group" aria-label={t('office.clients')} tabIndex={0}>
        <table className="table">
          <caption className="unseen">{t('office.clients')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('clients.client')}</th>
              {(['chasing', 'done', 'waived', 'advice', 'sum'] as const).map((column) => (
                <th key={column} scope="col" className="figure">
                  {t(`office.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {clients.map(({ client, figures }) => (
              <tr key={client.id}>
                <th scope="row">
                  <Link to="/clients/$clientId/conduct" params={{ clientId: client.id }} className="name">
                    <bdi>{client.name}</bdi>
                  </Link>
                </th>
                <Cells figures={figures} />
              </tr>
            ))}
          </tbody>
          {all && (
            <tfoot>
              <tr>
                <th scope="row">{t('office.sum')}</th>
                <Cells figures={all} />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <p className="card-foot">
        {all === null && `${t('office.noSum', { people: peopleNeeded })} `}
        {t(more ? 'clients.more' : 'office.foot')}
      </p>
    </Card>
  );
}

function Cells({ figures }: { figures: Figures }) {
  const formats = useFormats();
  const hours = (minutes: number): string => (minutes === 0 ? '–' : formats.hours(minutes));
  const kroner = (sum: number): string => (sum === 0 ? '–' : formats.wholeKroner(sum));
  return (
    <>
      <td className="figure">{hours(minutesOf(figures.roles.watchdog))}</td>
      <td className="figure">{hours(minutesOf(figures.roles.parent))}</td>
      <td className="figure">{kroner(figures.given.waivedOre)}</td>
      <td className="figure">{hours(minutesOf(figures.roles.partner))}</td>
      <td className="figure">{kroner(figures.given.hoursOre + figures.given.waivedOre)}</td>
    </>
  );
}
