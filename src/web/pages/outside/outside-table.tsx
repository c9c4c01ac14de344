import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../domain/kernel/index.ts';
import type { Outside } from '../../../http/contract/office.ts';
import { EvidenceLine } from '../../accounting-system/evidence-line.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';

type Duty = Outside['duties'][number];

interface OutsideTableProps {
  duties: readonly Duty[];
  marked: ReadonlySet<string>;
  chosen: string | undefined;
  isMissing: (duty: Duty, key: string) => boolean;
  onChoose: (id: string) => void;
  onMark: (id: string) => void;
  onMarkAll: () => void;
  onItem: (duty: Duty, key: string) => void;
}

export function OutsideTable(props: OutsideTableProps) {
  const { t } = useTranslation();
  const { duties, marked, onMarkAll } = props;
  const count = duties.filter(({ obligationId }) => marked.has(obligationId)).length;
  return (
    <div className="card">
      <table className="table is-tall outside-table">
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                size="xs"
                aria-label={t('outside.markAll')}
                checked={count === duties.length}
                indeterminate={count > 0 && count < duties.length}
                onChange={onMarkAll}
              />
            </th>
            <th scope="col">{t('outside.columns.client')}</th>
            <th scope="col">{t('outside.columns.due')}</th>
            <th scope="col">{t('outside.columns.items')}</th>
          </tr>
        </thead>
        <tbody>
          {duties.map((duty) => (
            <OutsideRow key={duty.obligationId} duty={duty} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OutsideRow({ duty, marked, chosen, isMissing, onChoose, onMark, onItem }: OutsideTableProps & { duty: Duty }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const days = daysBetween(duty.dueOn, today);
  return (
    <tr
      data-row={duty.obligationId}
      className={chosen === duty.obligationId ? 'is-chosen' : ''}
      onClick={() => onChoose(duty.obligationId)}
    >
      <td>
        <Checkbox
          size="xs"
          checked={marked.has(duty.obligationId)}
          aria-label={t('outside.markOne', { name: duty.clientName })}
          onChange={() => onMark(duty.obligationId)}
        />
      </td>
      <th scope="row">
        <Link to="/clients/$clientId" params={{ clientId: duty.clientId }} className="name">
          <bdi>{duty.clientName}</bdi>
        </Link>
        <div className="under">
          {formats.delivery(duty.items.map(({ document }) => document))} {formats.period(duty.period)},{' '}
          {formats.words.deliveryChannels[duty.channel]}
        </div>
        {duty.ledger && (
          <div className="under">
            <EvidenceLine evidence={duty.ledger} />
          </div>
        )}
      </th>
      <td>
        <span className="whole">{formats.shortDate(duty.dueOn)}</span>
        {days > 0 && <div className="under late">{t('outside.overdue', { count: days })}</div>}
      </td>
      <td>
        <div className="chips" role="group" aria-label={t('outside.whatMissing', { name: duty.clientName })}>
          {duty.items.map(({ key, document }) => (
            <button
              key={key}
              type="button"
              className="chip missing-chip"
              aria-pressed={isMissing(duty, key)}
              aria-label={t('outside.item', { document: formats.words.documentTypes[document].label })}
              onClick={() => onItem(duty, key)}
            >
              {formats.words.documentTypes[document].label}
            </button>
          ))}
        </div>
        {duty.confirmedToday && <span className="tag is-good">{t('outside.confirmed')}</span>}
      </td>
    </tr>
  );
}
