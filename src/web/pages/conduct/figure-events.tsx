import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConductFigure } from '../../../domain/conduct/index.ts';
import { recordQuery } from '../../api/queries.ts';
import { Action } from '../../design/action.tsx';
import { EmptyLines } from '../../design/empty-lines.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { RecordEntry } from '../client/record-entry.tsx';

const shownAtOnce = 8;

/** The events of the record that a figure is made of, newest first. */
export function FigureEvents({ clientId, figure }: { clientId: string; figure: ConductFigure }) {
  const { t } = useTranslation('conduct');
  const [limit, setLimit] = useState(shownAtOnce);
  const query = useInfiniteQuery(recordQuery(clientId, figure));
  if (query.error && !query.data) return <ProblemNote error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <EmptyLines count={3} />;
  const events = query.data.pages.flatMap((page) => page.events);
  if (events.length === 0) return <p className="small muted">{t('noEvents')}</p>;
  const showOlder = (): void => {
    setLimit(limit + shownAtOnce);
    if (limit + shownAtOnce > events.length && query.hasNextPage) void query.fetchNextPage();
  };
  return (
    <>
      <ol className="record">
        {events.slice(0, limit).map((event) => (
          <RecordEntry key={event.sequence} event={event} alike={[]} />
        ))}
      </ol>
      {(events.length > limit || query.hasNextPage) && (
        <Action small busy={query.isFetchingNextPage} onClick={showOlder}>
          {t('olderEvents')}
        </Action>
      )}
    </>
  );
}
