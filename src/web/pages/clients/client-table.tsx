import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientRow } from '../../../http/contract/office.ts';
import type { ClientSort } from '../../api/queries.ts';
import { useToday } from '../../shell/use-session.ts';
import { MonthHead } from '../../taktlinje/month-head.tsx';
import { TaktlinjeRow } from '../../taktlinje/taktlinje-row.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { NowWords } from './now-words.tsx';

interface ClientTableProps {
  clients: readonly ClientRow[];
  marked: ReadonlySet<string>;
  chosen: string | undefined;
  sort: ClientSort;
  onSort: (sort: ClientSort) => void;
  onMark: (id: string) => void;
  onChoose: (id: string) => void;
}

export function ClientTable({ clients, marked, chosen, sort, onSort, onMark, onChoose }: ClientTableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const head = (by: ClientSort, words: string, className: string): ReactNode => (
    <th
      className={className}
      scope="col"
      {...(sort === by ? { 'aria-sort': by === 'name' ? 'ascending' : 'descending' } : {})}
    >
      <button type="button" className="sorter" onClick={() => onSort(by)}>
        {words}
        {sort === by && <span aria-hidden="true">{by === 'name' ? ' ↑' : ' ↓'}</span>}
      </button>
    </th>
  );
  const medianWords = (days: number | null): string => {
    if (days === null) return '–';
    const sign = days > 0 ? '+' : days < 0 ? '−' : '';
    return t('clients.days', { days: `${sign}${formats.number(Math.abs(days))}` });
  };
  return (
    <table className="table client-table wide-only">
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t('clients.columns.mark')}</span>
          </th>
          {head('name', t('clients.columns.client'), '')}
          <th scope="col" className="lead-column">
            {t('clients.columns.lead')}
          </th>
          <th scope="col" className="line-column">
            <span className="unseen">{t('clients.columns.line')}</span>
            <MonthHead today={today} />
          </th>
          <th scope="col" className="now-column">
            {t('clients.columns.now')}
          </th>
          {head('median', t('clients.columns.median'), 'figure figure-column')}
          {head('complete', t('clients.columns.complete'), 'figure figure-column')}
          {head('cost', t('clients.columns.cost'), 'figure cost-column')}
        </tr>
      </thead>
      <tbody>
        {clients.map((client) => (
          <tr
            key={client.id}
            data-row={client.id}
            className={chosen === client.id ? 'is-chosen' : ''}
            onClick={() => onChoose(client.id)}
          >
            <td>
              <Checkbox
                size="xs"
                checked={marked.has(client.id)}
                aria-label={t('clients.markOne', { name: client.name })}
                onChange={() => onMark(client.id)}
              />
            </td>
            <th scope="row">
              <Link to="/clients/$clientId" params={{ clientId: client.id }} className="name">
                {client.name}
              </Link>
              {client.packageLapsed && <span className="tag is-late">{t('clients.packageLapsed')}</span>}
            </th>
            <td className="muted">{client.leadInitials}</td>
            <td>
              <TaktlinjeRow beats={client.beats} today={today} />
            </td>
            <td>
              <NowWords now={client.now} />
            </td>
            <td className="figure">{medianWords(client.medianDays)}</td>
            <td className="figure">{client.complete.of === 0 ? '–' : t('clients.complete', client.complete)}</td>
            <td className={client.costOre === 0 ? 'figure muted' : 'figure'}>{formats.wholeKroner(client.costOre)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
