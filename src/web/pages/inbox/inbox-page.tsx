import '../../words/inbox-words.ts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { InboxDesk } from './inbox-desk.tsx';
import { InboxFilters } from './inbox-filters.tsx';
import { inboxQuery, type InboxPlace } from './inbox-queries.ts';
import { fileToReceive, type FileToReceive } from './inbox-requests.ts';
import { ReceiveDialog } from './receive-dialog.tsx';
import { useFileDrop } from './use-file-drop.ts';
import './inbox.css';

/** What arrived and waits for a person: by exception, one after the other, by keyboard alone. Files can be dropped anywhere on it. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const navigate = useNavigate();
  const search = useSearch({ from: '/office/inbox' });
  const place: InboxPlace = { show: 'all', whose: 'all', ...search };
  const query = useInfiniteQuery({ ...inboxQuery(place), placeholderData: keepPreviousData });
  // Open while there is a list, be it empty. What is dropped on the dialog goes into its list.
  const [receiving, setReceiving] = useState<readonly FileToReceive[]>();
  const receive = (files: readonly File[]): void =>
    setReceiving((before = []) => [...before, ...files.map(fileToReceive)]);
  const { over, ...dropping } = useFileDrop(receive);
  // Every page tells how much there is; the last one that was asked for is the newest.
  const counts = query.data?.pages.at(-1)?.counts;
  const go = (next: Partial<InboxPlace>): void => {
    const { show, whose, client } = { ...place, ...next };
    void navigate({
      to: '/inbox',
      search: {
        ...(show === 'all' ? {} : { show }),
        ...(whose === 'all' ? {} : { whose }),
        ...(client === undefined ? {} : { client }),
      },
      replace: true,
    });
  };
  useKeys([{ key: 'p', words: t('keys.receive'), run: () => receive([]) }]);
  return (
    <div className={over ? 'inbox-page is-over' : 'inbox-page'} {...dropping}>
      <PageHead
        title={t('title')}
        intro={
          counts && (
            <>
              {t('intro', { count: counts.waiting })}
              {counts.beingRead > 0 && <span role="status"> {t('beingRead', { count: counts.beingRead })}</span>}
            </>
          )
        }
      >
        <Action hint="P" onClick={() => receive([])}>
          {t('act.receive')}
        </Action>
      </PageHead>
      <InboxFilters place={place} counts={counts} onChange={go} />
      <Loaded query={query} lines={6}>
        {({ pages }) => (
          <InboxDesk
            key={JSON.stringify(place)}
            place={place}
            items={pages.flatMap((page) => page.items)}
            strayMails={counts?.strayMail ?? 0}
            more={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
            loadingMore={query.isFetchingNextPage}
            onReceive={() => receive([])}
            onShowAll={() => go({ show: 'all', client: undefined, whose: 'all' })}
          />
        )}
      </Loaded>
      {over && (
        <p className="drop-veil" role="status">
          {t('receive.over')}
        </p>
      )}
      {receiving && (
        <ReceiveDialog
          files={receiving}
          onAdd={receive}
          onRemove={(id) => setReceiving((before) => before?.filter((one) => one.id !== id))}
          onReceived={(ids) =>
            // What was dropped meanwhile is still to be sent.
            setReceiving((before) => {
              const left = before?.filter(({ id, file }) => !ids.has(id) && file.size > 0) ?? [];
              return left.length > 0 ? left : undefined;
            })
          }
          {...(place.client === undefined ? {} : { clientId: place.client })}
          onClose={() => setReceiving(undefined)}
        />
      )}
    </div>
  );
}
