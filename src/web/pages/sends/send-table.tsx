import { useTranslation } from 'react-i18next';
import type { Sends } from '../../../http/contract/office.ts';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { useFormats } from '../../words/use-formats.ts';

type Send = Sends['goes'][number];

interface SendTableProps {
  /** The day shown is today: what has gone already is in the outbox. */
  today: boolean;
  goes: readonly Send[];
  chosen: Send | undefined;
  onChoose: (key: string) => void;
}

export function SendTable({ today, goes, chosen, onChoose }: SendTableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Card title={t('sends.receives')} aside={goes.length > 0 && t('sends.onceADay')}>
      {goes.length === 0 ? (
        <EmptyNote words={t(today ? 'sends.noneToday' : 'sends.none')}>
          {today && <LinkAction to="/outbox">{t('sends.toOutbox')}</LinkAction>}
        </EmptyNote>
      ) : (
        <table className="table is-tall desk-table">
          <thead>
            <tr>
              <th scope="col">{t('sends.columns.to')}</th>
              <th scope="col">{t('sends.columns.what')}</th>
              <th scope="col" className="channel-column">
                {t('sends.columns.channel')}
              </th>
            </tr>
          </thead>
          <tbody>
            {goes.map((send) => (
              <tr
                key={send.key}
                data-row={send.key}
                className={send === chosen ? 'is-chosen' : ''}
                onClick={() => onChoose(send.key)}
              >
                <th scope="row">
                  <button
                    type="button"
                    className="row-name"
                    aria-current={send === chosen ? 'true' : undefined}
                    onClick={() => onChoose(send.key)}
                  >
                    <bdi>{send.personName ?? t('sends.unnamed')}</bdi>
                  </button>
                  <div className="under">
                    <bdi>{formats.list(send.clients.map(({ name }) => name))}</bdi>
                  </div>
                </th>
                <td>
                  {t(`sends.what.${send.what}`)}
                  {send.clients.length > 1 && (
                    <div className="under">{t('sends.severalClients', { count: send.clients.length })}</div>
                  )}
                </td>
                <td className="muted">{t(`message.channel.${send.channel}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
