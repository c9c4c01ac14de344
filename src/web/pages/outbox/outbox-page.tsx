import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { outboxQuery } from '../../api/queries.ts';
import { EmptyLines } from '../../design/empty-lines.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useSession } from '../../shell/use-session.ts';
import { OutboxDesk } from './outbox-desk.tsx';
import { OutboxFilters, type OutboxFilter } from './outbox-filters.tsx';
import '../../design/desk.css';
import './outbox.css';

/** Every message with its words and what became of it. */
export function OutboxPage() {
  const { t } = useTranslation();
  const { office } = useSession();
  const place = useSearch({ from: '/office/outbox' });
  const navigate = useNavigate({ from: '/outbox' });
  const filter: OutboxFilter = place.status ?? 'all';
  const query = useInfiniteQuery({ ...outboxQuery(filter), placeholderData: (previous) => previous });
  const first = query.data?.pages[0];
  return (
    <>
      <PageHead title={t('outbox.title')} intro={t('outbox.intro')}>
        <OutboxFilters
          filter={filter}
          counts={first?.counts}
          onChange={(status) => void navigate({ search: status === 'all' ? {} : { status }, replace: true })}
        />
      </PageHead>
      {office.silence === 'no-mail-server' && <p className="note-line page-note">{t('outbox.noServer')}</p>}
      {query.error && !query.data ? (
        <ProblemNote error={query.error} again={() => void query.refetch()} />
      ) : query.data ? (
        <OutboxDesk
          messages={query.data.pages.flatMap((page) => page.messages)}
          everything={filter === 'all'}
          more={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
        />
      ) : (
        <div className="card">
          <EmptyLines count={10} />
        </div>
      )}
    </>
  );
}
