import { useTranslation } from 'react-i18next';
import type { Outbox } from '../../../http/contract/office.ts';
import { Address } from '../../design/address.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { oslo } from '../../words/oslo-date.ts';
import { StatusTag } from './status-tag.tsx';

type Row = Outbox['messages'][number];

interface OutboxTableProps {
  messages: readonly Row[];
  chosen: Row;
  onChoose: (id: string) => void;
}

export function OutboxTable({ messages, chosen, onChoose }: OutboxTableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <table className="table is-tall desk-table outbox-table">
      <thead>
        <tr>
          <th scope="col">{t('outbox.columns.to')}</th>
          <th scope="col" className="wide-only">
            {t('outbox.columns.subject')}
          </th>
          <th scope="col" className="status-column">
            {t('outbox.columns.status')}
          </th>
        </tr>
      </thead>
      <tbody>
        {messages.map((row) => (
          <tr
            key={row.id}
            data-row={row.id}
            className={row.id === chosen.id ? 'is-chosen' : ''}
            onClick={() => onChoose(row.id)}
          >
            <th scope="row">
              <button
                type="button"
                className="row-name"
                aria-current={row.id === chosen.id ? 'true' : undefined}
                onClick={() => onChoose(row.id)}
              >
                {row.clientName === null ? <Address to={row.to} /> : <bdi>{row.clientName}</bdi>}
              </button>
              {row.clientName !== null && (
                <div className="under">
                  <Address to={row.to} />
                </div>
              )}
              <div className="under narrow-only">{subjectOf(row, t('outbox.noSubject'))}</div>
            </th>
            <td className="wide-only" dir="auto">
              {subjectOf(row, t('outbox.noSubject'))}
            </td>
            <td>
              <StatusTag row={row} />
              <div className="under whole">
                {formats.shortDate(oslo(row.answeredAt ?? row.createdAt))}{' '}
                {formats.time(row.answeredAt ?? row.createdAt)}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function subjectOf(row: Row, without: string): string {
  return row.subject === '' ? without : row.subject;
}
