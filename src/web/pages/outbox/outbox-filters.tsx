import { useTranslation } from 'react-i18next';
import type { Outbox } from '../../../http/contract/office.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useFormats } from '../../words/use-formats.ts';

const outboxFilters = ['all', 'queued', 'accepted', 'failed', 'in-doubt'] as const;
export type OutboxFilter = (typeof outboxFilters)[number];

interface OutboxFiltersProps {
  filter: OutboxFilter;
  counts: Outbox['counts'] | undefined;
  onChange: (filter: OutboxFilter) => void;
}

export function OutboxFilters({ filter, counts, onChange }: OutboxFiltersProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const countOf = (one: OutboxFilter): string => {
    if (!counts || one === 'all') return '';
    return formats.number(one === 'in-doubt' ? counts.inDoubt : counts[one]);
  };
  useKeys(
    outboxFilters.map((one, index) => ({ key: String(index + 1), words: t('keys.filter'), run: () => onChange(one) })),
  );
  return (
    <div className="chips" role="group" aria-label={t('keys.filter')}>
      {outboxFilters.map((one) => (
        <button key={one} type="button" className="chip" aria-pressed={filter === one} onClick={() => onChange(one)}>
          {t(`outbox.filters.${one}`)} {countOf(one)}
        </button>
      ))}
    </div>
  );
}
