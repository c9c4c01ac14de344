import { Checkbox } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { recordQuery } from '../../api/queries.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyLines } from '../../design/empty-lines.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { groupAlike } from './group-alike.ts';
import { RecordEntry } from './record-entry.tsx';

const shownAtOnce = 15;
/** Each message is queued, attempted and answered; for a person the answer is enough, until somebody wants to see every step. */
const stepsOfSending: ReadonlySet<string> = new Set(['message-queued', 'message-attempted']);

/** Everything that has happened, newest first: the evidence for a fair talk. */
export function RecordCard({ client }: { client: ClientDetail }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(recordQuery(client.id));
  const [every, setEvery] = useState(false);
  const [limit, setLimit] = useState(shownAtOnce);
  const groups = groupAlike(
    (query.data?.pages.flatMap((page) => page.events) ?? []).filter(
      (event) => every || !stepsOfSending.has(event.kind),
    ),
  );
  const showOlder = (): void => {
    setLimit(limit + shownAtOnce);
    if (limit + shownAtOnce > groups.length && query.hasNextPage) void query.fetchNextPage();
  };
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
      ) : groups.length === 0 && !query.hasNextPage ? (
        <EmptyNote words={t('client.record.none')} />
      ) : (
        <>
          <ol className="record">
            {groups.slice(0, limit).map(([first, ...alike]) => (
              <RecordEntry key={first.sequence} event={first} alike={alike} />
            ))}
          </ol>
          {query.isFetchNextPageError && <ProblemNote error={query.error} again={() => void query.fetchNextPage()} />}
          <div className="card-foot">
            {(groups.length > limit || query.hasNextPage) && (
              <Action small busy={query.isFetchingNextPage} onClick={showOlder}>
                {t('client.record.older')}
              </Action>
            )}
            <Checkbox
              size="xs"
              label={t('client.record.every')}
              checked={every}
              onChange={(event) => setEvery(event.currentTarget.checked)}
            />
          </div>
        </>
      )}
    </Card>
  );
}
