import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import type { ClientSearch } from '../../api/queries.ts';
import { clientCountsQuery, clientsQuery } from '../../api/queries.ts';
import { PageHead } from '../../design/page-head.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { EmptyLines } from '../../design/empty-lines.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { ClientFilters } from './client-filters.tsx';
import { ClientList } from './client-list.tsx';
import './clients.css';

export function ClientsPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const place = useSearch({ from: '/office/clients' });
  const navigate = useNavigate({ from: '/clients' });
  const search: ClientSearch = {
    filter: place.filter ?? 'all',
    search: place.search ?? '',
    sort: place.sort ?? 'cost',
  };
  const query = useInfiniteQuery({ ...clientsQuery(search), placeholderData: (previous) => previous });
  const { data: counts } = useQuery(clientCountsQuery);
  const change = (next: Partial<ClientSearch>): void => {
    const { filter, search: text, sort } = { ...search, ...next };
    void navigate({
      search: {
        ...(filter === 'all' ? {} : { filter }),
        ...(text === '' ? {} : { search: text }),
        ...(sort === 'cost' ? {} : { sort }),
      },
      replace: true,
    });
  };
  return (
    <>
      <PageHead
        title={t('clients.title')}
        intro={
          counts && (
            <>
              {t('clients.intro', { count: counts.filters.all })}{' '}
              {counts.filters.all > 0 && (
                <Trans
                  i18nKey="clients.cost"
                  values={{ sum: formats.wholeKroner(counts.costOre), hours: formats.hours(counts.unbilledMinutes) }}
                  components={{ b: <b /> }}
                />
              )}
            </>
          )
        }
      >
        <LinkAction to="/import" look={counts?.filters.all === 0 ? 'main' : 'plain'}>
          {t('clients.import')}
        </LinkAction>
      </PageHead>
      <ClientFilters search={search} counts={counts?.filters} onChange={change} />
      {query.error && !query.data ? (
        <ProblemNote error={query.error} again={() => void query.refetch()} />
      ) : query.data ? (
        <ClientList
          clients={query.data.pages.flatMap((page) => page.clients)}
          search={search}
          everyone={counts?.filters.all}
          onChange={change}
          more={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
        />
      ) : (
        <div className="card">
          <EmptyLines count={12} />
        </div>
      )}
    </>
  );
}
