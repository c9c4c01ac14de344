import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { recordQuery } from '../../api/queries.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyLines } from '../../design/empty-lines.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { RecordEntry } from './record-entry.tsx';

/** Everything that has happened, newest first: the evidence for a fair talk. */
export function RecordCard({ client }: { client: ClientDetail }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(recordQuery(client.id));
  const events = query.data?.pages.flatMap((page) => page.events) ?? [];
  return (
    <Card
      title={t('client.record.title')}
      aside={
        <span className={client.recordHolds ? '' : 'law'}>
          {t(client.recordHolds ? 'client.record.holds' : 'client.record.broken')}
        </span>
      }
    >
      {query.error && !query.data ? (
        <ProblemNote error={query.error} again={() => void query.refetch()} />
      ) : !query.data ? (
        <EmptyLines count={6} />
      ) : events.length === 0 ? (
        <EmptyNote words={t('client.record.none')} />
      ) : (
        <>
          <ol className="record">
            {events.map((event) => (
              <RecordEntry key={event.sequence} event={event} />
            ))}
          </ol>
          {query.hasNextPage && (
            <div className="card-foot">
              <Action small busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('client.record.older')}
              </Action>
            </div>
          )}
          {query.isFetchNextPageError && <ProblemNote error={query.error} again={() => void query.fetchNextPage()} />}
        </>
      )}
    </Card>
  );
}
