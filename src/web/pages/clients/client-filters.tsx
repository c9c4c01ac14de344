import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCounts } from '../../../http/contract/office.ts';
import type { ClientFilter, ClientSearch } from '../../api/queries.ts';
import { useKeys } from '../../keys/use-keys.ts';

const filters: readonly ClientFilter[] = ['all', 'overdue', 'thisWeek', 'mine', 'surcharge', 'noAgreement'];
const pauseBeforeSearch = 200;

interface ClientFiltersProps {
  search: ClientSearch;
  counts: ClientCounts['filters'] | undefined;
  onChange: (next: Partial<ClientSearch>) => void;
}

/** Search and filters; `/` goes to the search, 1 to 6 choose a filter. */
export function ClientFilters({ search, counts, onChange }: ClientFiltersProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(search.search);
  const [told, setTold] = useState(search.search);
  if (told !== search.search) {
    setTold(search.search);
    setText(search.search);
  }
  useKeys([
    { key: '/', words: t('keys.search'), run: () => field.current?.focus() },
    ...filters.map((filter, index) => ({
      key: String(index + 1),
      words: t('keys.filter'),
      run: () => onChange({ filter }),
    })),
  ]);
  useEffect(() => {
    if (text.trim() === search.search) return;
    const timer = window.setTimeout(() => onChange({ search: text.trim() }), pauseBeforeSearch);
    return () => window.clearTimeout(timer);
  });
  return (
    <div className="filter-line">
      <div className="search">
        <input
          ref={field}
          type="search"
          value={text}
          aria-label={t('shell.searchClients')}
          placeholder={t('clients.searchHint')}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') field.current?.blur();
          }}
        />
        <kbd aria-hidden="true">/</kbd>
      </div>
      <div className="chips" role="group" aria-label={t('keys.filter')}>
        {filters.map((filter) => (
          <button
            key={filter}
            type="button"
            className="chip"
            aria-pressed={search.filter === filter}
            onClick={() => onChange({ filter })}
          >
            {t(`clients.filters.${filter}`)} {counts?.[filter] ?? ''}
          </button>
        ))}
      </div>
    </div>
  );
}
